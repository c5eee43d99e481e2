// 名簿: every unit with its tenant in walking order, edited in place; a vacant unit is a full row.
//
// Below the same address stand the page of a shop (register/shop/…) and the trades to confirm (register/trades).
import { FileSpreadsheet, ListChecks, Plus, Printer } from "lucide-react";
import { useMemo, useState } from "react";
import type { RegisterPart, RegisterRow, Register as RegisterView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { ViewChips } from "../../parts/Chips.tsx";
import { DataGrid } from "../../parts/grid/DataGrid.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { address, refine } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { TellChange } from "../street/TellChange.tsx";
import { AddShop } from "./AddShop.tsx";
import { columnsOf, hrefOfRow, rowKey } from "./columns.tsx";
import { MembersHeader } from "./MembersHeader.tsx";
import { PrintList } from "./PrintList.tsx";
import { useToday } from "./place-words.ts";
import styles from "./Register.module.css";
import { RegisterCard } from "./RegisterCard.tsx";
import { ShopPage } from "./ShopPage.tsx";
import { TradesToConfirm } from "./TradesToConfirm.tsx";
import { useRowEdits } from "./use-row-edits.ts";

const PARTS: RegisterPart[] = ["all", "vacant", "members", "non_members", "no_trade"];

function partOf(query: Record<string, string>): RegisterPart {
  return PARTS.find((part) => part === query.part) ?? "all";
}

function partCount(view: RegisterView, part: RegisterPart): number | undefined {
  const { units, vacant, members, non_members, no_trade } = view.counts;
  return { all: units, vacant, members, non_members, no_trade }[part];
}

interface ToolsProps {
  view: RegisterView;
  part: RegisterPart;
  search: string;
  onSearch: (words: string) => void;
}

function Tools({ view, part, search, onSearch }: ToolsProps) {
  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <TextField
          label={t("register.search")}
          labelHidden
          placeholder={t("register.search")}
          width="full"
          tool
          value={search}
          onChange={onSearch}
        />
      </div>
      <ViewChips
        label={t("register.views")}
        views={PARTS.map((each) => ({
          value: each,
          words: codeWords("register_part", each),
          count: partCount(view, each),
        }))}
        value={part}
        onChange={(next) => refine({ part: next === "all" ? "" : next })}
      />
      {view.counts.no_trade > 0 ? (
        <span className={styles.toolsEnd}>
          <Button kind="text" icon={ListChecks} href={address("register/trades")}>
            {t("register.trades_open", { n: view.counts.no_trade })}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

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

function List({ view }: { view: RegisterView }) {
  const edits = useRowEdits();
  const [vacant, setVacant] = useState<RegisterRow | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edits read everything anew when they are used
  const columns = useMemo(() => columnsOf({ ...edits, writeTenant: setVacant }), []);
  return (
    <>
      <DataGrid
        label={t("register.tab")}
        columns={columns}
        rows={view.rows}
        rowKey={rowKey}
        tone={(row) => (row.vacant ? "vacant" : undefined)}
        onOpen={(row) => {
          window.location.hash = hrefOfRow(row);
        }}
        card={(row) => <RegisterCard row={row} />}
        none={<p>{t("parts.grid.none")}</p>}
      />
      <p className={styles.count} role="status">
        {t("register.count_line", { ...view.counts, rows: view.rows.length })}
      </p>
      {vacant ? <WriteTenant premises={vacant.premises} onClose={() => setVacant(null)} /> : null}
    </>
  );
}

function ListScreen({ query }: { query: Record<string, string> }) {
  const part = partOf(query);
  const [search, setSearch] = useState("");
  const [adding, setAdding] = useState(query.make === "new");
  const [printing, setPrinting] = useState(false);
  const {
    value: view,
    failure,
    waiting,
    again,
  } = useCall("register_view", { search, part, day: "" }, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const empty = view.counts.units + view.counts.shops === 0;
  return (
    <>
      <MembersHeader
        at="register"
        buttons={
          empty ? undefined : (
            <>
              <Button icon={FileSpreadsheet} href={address("import")}>
                {t("register.take_in")}
              </Button>
              <Button icon={Printer} onPress={() => setPrinting(true)}>
                {t("register.print")}
              </Button>
              <Button kind="filled" icon={Plus} onPress={() => setAdding(true)}>
                {t("register.add_shop")}
              </Button>
            </>
          )
        }
      />
      {empty ? (
        <Empty onAdd={() => setAdding(true)} />
      ) : (
        <>
          <Tools view={view} part={part} search={search} onSearch={setSearch} />
          <List view={view} />
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
  return <ListScreen query={query} />;
}
