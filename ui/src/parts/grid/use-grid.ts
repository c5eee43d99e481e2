// Where the keyboard is in a DataGrid, and what its keys do: walk, begin to edit, open.
//
// The place is remembered by the row's key, so it stays on its record when rows are sorted or come in.
import { type KeyboardEvent, type RefObject, useState } from "react";
import { isIme } from "../is-ime.ts";
import { type CellEdit, cellAt, type GridColumn, type PlacedCell } from "./columns.ts";
import { walk } from "./walk.ts";

/** What the keyboard needs to know of the grid. */
export interface GridAbout<Row> {
  columns: GridColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** The scrolling element, which has the focus of the whole grid. */
  scroll: RefObject<HTMLDivElement | null>;
  rowHeight: number;
  /** Brings a row into sight. */
  show: (row: number) => void;
}

/** The keyboard of a grid. */
export interface GridKeys<Row> {
  rowAt: number;
  /** False until the keyboard or a press was in the grid. */
  entered: boolean;
  place: PlacedCell<Row> | undefined;
  edit: CellEdit<Row> | undefined;
  editing: { typed?: string } | null;
  enter: () => void;
  press: (row: number, column: number) => void;
  leave: (move: 0 | 1) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A typed character begins editing; keys with a modifier and named keys do not. */
function begins(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Keeps the place and answers the keys. */
export function useGrid<Row>(about: GridAbout<Row>): GridKeys<Row> {
  const { columns, rows, rowKey, scroll, rowHeight } = about;
  const [on, setOn] = useState({ key: "", column: 0 });
  const [editing, setEditing] = useState<{ typed?: string } | null>(null);
  const found = rows.findIndex((row) => rowKey(row) === on.key);
  const rowAt = Math.max(found, 0);
  const current = rows[rowAt];
  const place = current === undefined ? undefined : cellAt<Row>(columns, current, on.column);
  const edit: CellEdit<Row> | undefined = current === undefined ? undefined : place?.column.edit?.(current);

  const reach = (row: number, column: number) => {
    const target = rows[row];
    if (target === undefined) return;
    setEditing(null);
    setOn({ key: rowKey(target), column });
    about.show(row);
  };
  const step = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / rowHeight) - 2);
    // Over a wide cell, right means past its end.
    const end = event.key === "ArrowRight" && place ? place.span - 1 : 0;
    const from = { row: rowAt, column: (place?.at ?? 0) + end };
    return walk(event.key, event.ctrlKey, from, { rows: rows.length, columns: columns.length, page });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || isIme(event) || event.target !== scroll.current) return;
    const to = step(event);
    if (to) reach(to.row, to.column);
    else if (edit && (event.key === "F2" || event.key === "Enter")) setEditing({});
    else if (edit && begins(event)) setEditing({ typed: edit.choices ? undefined : event.key });
    else if (event.key === "Enter" && current !== undefined) about.onOpen?.(current);
    else return;
    event.preventDefault();
  };
  const leave = (move: 0 | 1) => {
    setEditing(null);
    scroll.current?.focus();
    if (move) reach(Math.min(rowAt + 1, rows.length - 1), on.column);
  };
  const press = (row: number, column: number) => {
    const here = on.key !== "" && row === rowAt && place?.at === column;
    if (!here) reach(row, column);
    else if (edit && !editing) setEditing({});
  };
  const enter = () => {
    if (on.key === "" && rows[0] !== undefined) setOn({ key: rowKey(rows[0]), column: 0 });
  };
  return { rowAt, entered: on.key !== "", place, edit, editing, enter, press, leave, onKeyDown };
}
