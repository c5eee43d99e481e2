// The columns of the list: what stands in each cell, which may be edited in place, and by which the list can be sorted.
//
// A vacant unit is a full row: its words go across the columns of a shop beside its name, and its own act stands in the
// last columns of a shop, or with its words where those are too narrow.
import type { RegisterRow } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import type { GridColumn } from "../../parts/grid/columns.ts";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { monthLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { CELLS, type Cell, type RegisterActs, shopEdit } from "./cells.tsx";
import { type ColumnKey, columnHead } from "./column-keys.ts";
import { emptyUnitWords } from "./place-words.ts";
import styles from "./Register.module.css";

/** The row's name for life. */
export function rowKey(row: RegisterRow): string {
  return row.premises || row.shop;
}

/** Where a row leads: the shop's page, or the unit on the street plan. */
export function hrefOfRow(row: RegisterRow): string {
  return row.shop ? address(`register/shop/${row.shop}`) : address("street", { unit: row.premises });
}

/** 空き 令和7年3月から, or what the unit is now. */
export function EmptyWords({ row }: { row: RegisterRow }) {
  return (
    <>
      {row.vacant ? <TradeMark trade="vacant" /> : null}
      <span className={styles.onHatch}>
        <b>{emptyUnitWords(row.use_now, row.vacant)}</b>
        {row.vacant && row.vacant_since ? ` ${t("street.since", { day: monthLong(row.vacant_since) })}` : ""}
      </span>
    </>
  );
}

function WriteTenant({ row, acts }: { row: RegisterRow; acts: RegisterActs }) {
  return (
    <Button
      kind="text"
      onPress={() => acts.writeTenant(row)}
      spoken={t("register.write_tenant_in", { code: row.code })}
    >
      {t("street.write_tenant")}
    </Button>
  );
}

/** How many columns of a shop stand side by side from a place on. */
function run(cells: Cell[], from: number): number {
  const end = cells.slice(from).findIndex((cell) => cell.of === "unit");
  return end < 0 ? cells.length - from : end;
}

/** The width that a button with 入るお店を書く needs, in rem. */
const ACT_REM = 9;

/** Where the act of a vacant unit stands: the place of the last columns of a shop, or -1 beside its words. */
function placeOfAct(cells: Cell[]): number {
  let from = cells.length;
  while (from > 0 && cells[from - 1]?.of === "shop") from -= 1;
  const width = cells.slice(from).reduce((sum, cell) => sum + cell.width, 0);
  return from > run(cells, 0) && width >= ACT_REM ? from : -1;
}

function nameColumn(acts: RegisterActs, span: number, withAct: boolean): GridColumn<RegisterRow> {
  return {
    key: "name",
    head: t("register.col.name"),
    width: 10,
    grow: true,
    sortable: true,
    span: (row) => (row.shop === "" ? 1 + span : 1),
    cell: (row) =>
      row.shop === "" ? (
        <>
          <EmptyWords row={row} />
          {withAct && row.vacant ? <WriteTenant row={row} acts={acts} /> : null}
        </>
      ) : (
        <b className={styles.cut}>{row.name}</b>
      ),
    edit: shopEdit(acts, "name"),
  };
}

function openColumn(): GridColumn<RegisterRow> {
  return {
    key: "open",
    head: t("register.open_head"),
    width: 4.6,
    cell: (row) => (
      <a
        className={styles.open}
        href={hrefOfRow(row)}
        aria-label={t("register.open_row", { name: row.name || row.code })}
      >
        {t("register.open")}
      </a>
    ),
  };
}

/** The columns, with those that an officer chose in the middle. */
export function columnsOf(acts: RegisterActs, chosen: ColumnKey[]): GridColumn<RegisterRow>[] {
  const cells = chosen.map((key) => CELLS[key]);
  const act = placeOfAct(cells);
  const middle = chosen.map((key, at): GridColumn<RegisterRow> => {
    const cell = CELLS[key];
    const empty = (row: RegisterRow) => cell.of === "shop" && row.shop === "";
    return {
      key,
      head: columnHead(key),
      width: cell.width,
      grow: cell.grow,
      align: cell.align,
      sortable: cell.sortable,
      span: (row) => (at === act && empty(row) ? cells.length - at : 1),
      cell: (row) => {
        if (!empty(row)) return cell.show(row);
        return at === act && row.vacant ? <WriteTenant row={row} acts={acts} /> : null;
      },
      edit: cell.edit?.(acts),
    };
  });
  const code: GridColumn<RegisterRow> = {
    key: "walk",
    head: t("register.col.code"),
    width: 4.6,
    sortable: true,
    cell: (row) => row.code || t("register.no_unit"),
  };
  return [code, nameColumn(acts, run(cells, 0), act < 0), ...middle, openColumn()];
}
