// 名簿: every unit with its tenant in walking order, edited in place; a vacant unit is a full row.
//
// Below the same address stand the page of a shop (register/shop/…), the trades to confirm (register/trades) and the shops
// that may be one (register/twins).
import { FileSpreadsheet, Plus, Printer } from "lucide-react";
import { useMemo, useState } from "react";
import type { RegisterAsk, RegisterRow, Register as RegisterView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { useSettled } from "../../host/use-settled.ts";
import { Button } from "../../parts/Button.tsx";
import { DataGrid } from "../../parts/grid/DataGrid.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { address, refine } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { TellChange } from "../street/TellChange.tsx";
import { AddShop } from "./AddShop.tsx";
import { askOf, FIRST_ROWS, type Query } from "./ask.ts";
import { type ColumnKey, columnsOrUsual } from "./column-keys.ts";
import { columnsOf, hrefOfRow, rowKey } from "./columns.tsx";
import { ListTools } from "./ListTools.tsx";
import { MembersHeader } from "./MembersHeader.tsx";
import { PasteCells, type PastedCell, pastedCells } from "./PasteCells.tsx";
import { PrintList } from "./PrintList.tsx";
import { useToday } from "./place-words.ts";
import styles from "./Register.module.css";
import { RegisterCard } from "./RegisterCard.tsx";
import { ShopPage } from "./ShopPage.tsx";
import { TradesToConfirm } from "./TradesToConfirm.tsx";
import { Twins } from "./Twins.tsx";
import { useRowEdits } from "./use-row-edits.ts";

function Empty({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState sentence={t("register.empty")}>
      <Button kind="filled" icon={FileSpreadsheet} href={address("import")}>
        {t("register.take_in")}
      </Button>
      <Button icon={Plus} onPress={onAdd}>
        {t("register.add_one")}
      </Button>
    </EmptyState>
  );
}

/** Writes who moves into a vacant unit. */
function WriteTenant({ premises, onClose }: { premises: string; onClose: () => void }) {
  const today = useToday();
  const card = useCall("unit_card", { premises, day: "" }).value;
  return card ? <TellChange card={card} today={today} onClose={onClose} /> : null;
}

interface ListProps {
  view: RegisterView;
  ask: RegisterAsk;
  columns: ColumnKey[];
}

function List({ view, ask, columns: chosen }: ListProps) {
  const edits = useRowEdits();
  const [vacant, setVacant] = useState<RegisterRow | null>(null);
  const [pasted, setPasted] = useState<PastedCell[] | null>(null);
  const shown = chosen.join(",");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edits read everything anew when they are used
  const columns = useMemo(() => columnsOf({ ...edits, writeTenant: setVacant }, chosen), [shown]);
  return (
    <>
      <DataGrid
        label={t("register.tab")}
        columns={columns}
        rows={view.rows}
        rowKey={rowKey}
        sort={{ key: ask.sort, down: ask.down }}
        onSort={({ key, down }) => refine({ sort: key === "walk" ? "" : key, down: down ? "1" : "" })}
        onPaste={(cells, row, column) => setPasted(pastedCells(cells, view.rows.slice(row), columns.slice(column)))}
        tone={(row) => (row.vacant ? "vacant" : undefined)}
        onOpen={(row) => {
          window.location.hash = hrefOfRow(row);
        }}
        card={(row) => <RegisterCard row={row} />}
        none={<p>{t("parts.grid.none")}</p>}
      />
      <p className={styles.count} role="status">
        {t("register.count_line", { ...view.counts, rows: view.total })}
      </p>
      {vacant ? <WriteTenant premises={vacant.premises} onClose={() => setVacant(null)} /> : null}
      {pasted ? <PasteCells cells={pasted} onClose={() => setPasted(null)} /> : null}
    </>
  );
}

/** The list as asked: the first rows at once, those after them as soon as they are there. */
function useList(ask: RegisterAsk) {
  const first = useCall("register_view", { ...ask, most: FIRST_ROWS }, { keepLast: true });
  const more = first.value !== undefined && first.value.total > first.value.rows.length;
  const rest = useCall("register_view", { ...ask, after: FIRST_ROWS }, { enabled: more });
  const { value: head } = first;
  const tail = more ? rest.value?.rows : undefined;
  const value = useMemo(() => (head && tail ? { ...head, rows: [...head.rows, ...tail] } : head), [head, tail]);
  return { ...first, value };
}

function HeadButtons({ onPrint, onAdd }: { onPrint: () => void; onAdd: () => void }) {
  return (
    <>
      <Button icon={FileSpreadsheet} href={address("import")}>
        {t("register.take_in")}
      </Button>
      <Button icon={Printer} onPress={onPrint}>
        {t("register.print")}
      </Button>
      <Button kind="filled" icon={Plus} onPress={onAdd}>
        {t("register.add_shop")}
      </Button>
    </>
  );
}

function ListScreen({ query }: { query: Query }) {
  const ask = askOf(query);
  const [adding, setAdding] = useState(query.make === "new");
  const [printing, setPrinting] = useState(false);
  const { value: view, failure, waiting, again } = useList({ ...ask, search: useSettled(ask.search) });
  const settings = useCall("start_state", {}).value?.settings;
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const empty = view.counts.units + view.counts.shops === 0;
  const saved = view.views.find((each) => each.id === query.view);
  const columns = columnsOrUsual(saved?.columns ? saved.columns.split(",") : (settings?.register_columns ?? []));
  return (
    <>
      <MembersHeader
        at="register"
        buttons={empty ? undefined : <HeadButtons onPrint={() => setPrinting(true)} onAdd={() => setAdding(true)} />}
      />
      {empty ? (
        <Empty onAdd={() => setAdding(true)} />
      ) : (
        <>
          <ListTools view={view} ask={ask} query={query} columns={columns} />
          <List view={view} ask={ask} columns={columns} />
        </>
      )}
      {adding ? <AddShop blocks={view.blocks} onClose={() => setAdding(false)} /> : null}
      {printing ? <PrintList onClose={() => setPrinting(false)} /> : null}
    </>
  );
}

/** The list, a shop, or the trades to confirm. */
export default function Register({ rest, query }: ScreenProps) {
  const [what, which] = rest;
  if (what === "shop" && which) return <ShopPage shop={which} />;
  if (what === "trades") return <TradesToConfirm />;
  if (what === "twins") return <Twins />;
  return <ListScreen query={query} />;
}
