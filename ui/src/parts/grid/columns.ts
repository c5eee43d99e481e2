// What a column of the DataGrid is: what stands in a cell, how it is sorted, how it is edited in place.
import type { ReactNode } from "react";
import type { Choice } from "../Select.tsx";

/** How a cell is edited. `save` hands the words to the core; a sentence back means "no", and the words stay. */
export interface CellEdit<Row> {
  /** The words in the box when it opens. */
  words: (row: Row) => string;
  save: (row: Row, words: string) => Promise<string | undefined> | string | undefined;
  /** A fixed list instead of free words. */
  choices?: Choice[];
  inputMode?: "text" | "decimal" | "numeric" | "tel";
}

/** A column. */
export interface GridColumn<Row> {
  key: string;
  head: string;
  /** Width in rem; `grow` columns share what is left. */
  width: number;
  grow?: boolean;
  align?: "end";
  cell: (row: Row) => ReactNode;
  /** Spoken and copied instead of the cell, when the cell is more than words. */
  words?: (row: Row) => string;
  /** How many columns this cell takes in this row; for a vacant place written out across. 1 when not given. */
  span?: (row: Row) => number;
  sortable?: boolean;
  /** Rows without it cannot be edited in this column. */
  edit?: (row: Row) => CellEdit<Row> | undefined;
}

/** The order of the rows: by which column, and which way. */
export interface GridSort {
  key: string;
  down: boolean;
}

/** A cell of a row with the columns that it covers. */
export interface PlacedCell<Row> {
  column: GridColumn<Row>;
  /** Its first column, from 0. */
  at: number;
  span: number;
}

/** The cells of a row; a cell that spans several columns takes the place of those after it. */
export function cellsOf<Row>(columns: GridColumn<Row>[], row: Row): PlacedCell<Row>[] {
  const cells: PlacedCell<Row>[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at];
    if (!column) break;
    const span = Math.min(Math.max(column.span?.(row) ?? 1, 1), columns.length - at);
    cells.push({ column, at, span });
    at += span;
  }
  return cells;
}

/** The cell of a row that covers a column. */
export function cellAt<Row>(columns: GridColumn<Row>[], row: Row, at: number): PlacedCell<Row> | undefined {
  return cellsOf(columns, row).find((cell) => at >= cell.at && at < cell.at + cell.span);
}

/** The widths as a CSS grid template. */
export function template<Row>(columns: GridColumn<Row>[]): string {
  return columns.map((column) => (column.grow ? `minmax(${column.width}rem, 1fr)` : `${column.width}rem`)).join(" ");
}

/** The cells of a block copied in a spreadsheet: tabs between cells, a quoted cell may hold line breaks. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const found of text.replace(/\r\n?/g, "\n").matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    const [all, quoted, plain = "", end] = found;
    if (all === "" && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
