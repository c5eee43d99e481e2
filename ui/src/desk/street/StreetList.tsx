// The street as a list, equal to the picture: the same units in the same order, each row opens the same panel.
//
// A street of up to 200 units is a plain table; a longer one is the grid, which draws only the rows in sight.
import type { StreetView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { DataGrid } from "../../parts/grid/DataGrid.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { codeWords } from "../../words/codes.ts";
import { dayLong } from "../../words/day.ts";
import { metres } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { emptyUnitWords, spokenBox } from "../register/place-words.ts";
import styles from "./Street.module.css";
import { inWalkingOrder, type Standing } from "./strip.ts";

function stateOf({ box }: Standing): string {
  if (box.works) return t("street.works");
  if (box.vacant) return box.vacant_since ? t("street.since", { day: dayLong(box.vacant_since) }) : t("parts.vacant");
  return box.shop ? t("street.in_use") : codeWords("unit_use", box.use_now);
}

function columnsOf(onChoose: (premises: string) => void): TableColumn<Standing>[] {
  return [
    { key: "code", head: t("register.col.code"), cell: ({ box }) => box.code, nowrap: true },
    { key: "side", head: t("register.col.side"), cell: ({ side }) => codeWords("side", side), nowrap: true },
    {
      key: "name",
      head: t("register.col.name"),
      names: true,
      cell: ({ box, side }) => (
        <Button kind="text" spoken={spokenBox(box, side)} onPress={() => onChoose(box.premises)}>
          {box.name || emptyUnitWords(box.use_now, box.vacant)}
        </Button>
      ),
    },
    {
      key: "trade",
      head: t("register.col.trade"),
      cell: ({ box }) =>
        box.use_now === "" ? (
          <span className={styles.trade}>
            <TradeMark trade={box.vacant ? "vacant" : box.category} />
            {box.category ? t(`trade.category.${box.category}`) : ""}
          </span>
        ) : (
          ""
        ),
    },
    {
      key: "frontage",
      head: t("register.col.frontage"),
      align: "end",
      nowrap: true,
      cell: ({ box }) =>
        box.estimated ? t("street.estimated_figure", { n: metres(box.width_cm) }) : metres(box.width_cm),
    },
    { key: "state", head: t("street.state_label"), cell: stateOf },
  ];
}

interface Choosing {
  onChoose: (premises: string) => void;
}

interface StreetListProps extends Choosing {
  view: StreetView;
  chosen: string;
}

const MOST_IN_A_TABLE = 200;
const WIDTHS: Record<string, number> = { code: 6, side: 4.6, name: 12, trade: 11, frontage: 6, state: 10 };
const GROWING = new Set(["name", "trade"]);

function LongList({ rows, columns, onChoose }: { rows: Standing[]; columns: TableColumn<Standing>[] } & Choosing) {
  const wide = columns.map((column) => ({
    ...column,
    width: WIDTHS[column.key] ?? 8,
    grow: GROWING.has(column.key),
  }));
  const named = columns.filter((column) => column.key !== "side");
  return (
    <DataGrid
      label={t("street.list_label")}
      columns={wide}
      rows={rows}
      rowKey={({ box }) => box.premises}
      tone={({ box }) => (box.vacant ? "vacant" : undefined)}
      onOpen={({ box }) => onChoose(box.premises)}
      card={(row) => (
        <dl className={styles.listCard}>
          {named.map((column) => (
            <div key={column.key}>
              <dt>{column.head}</dt>
              <dd>{column.cell(row)}</dd>
            </div>
          ))}
        </dl>
      )}
    />
  );
}

/** The list. */
export function StreetList({ view, chosen, onChoose }: StreetListProps) {
  const rows = inWalkingOrder(view.rows);
  const columns = columnsOf(onChoose);
  if (rows.length > MOST_IN_A_TABLE) return <LongList rows={rows} columns={columns} onChoose={onChoose} />;
  return (
    <Panel inside="flush">
      <SimpleTable
        label={t("street.list_label")}
        columns={columns}
        rows={rows}
        rowKey={({ box }) => box.premises}
        tone={({ box }) => (box.premises === chosen ? "current" : undefined)}
      />
    </Panel>
  );
}
