// The one large table: thousands of rows, walked by arrow keys, edited in place, cards in a narrow place.
//
// Only the rows in sight are drawn. There is one tab stop; the keyboard's cell is remembered by the row's key, not by its
// place on the screen, so it stays on its record when rows are sorted or come in. Sorting and filtering are the core's:
// this part shows the rows in the order in which they are handed in. What a newcomer gets wrong: Enter and Esc inside a
// cell belong to the conversion of kana first (isIme).
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { t } from "../../words/t.ts";
import { isIme } from "../is-ime.ts";
import { useRem, useWidth } from "../use-width.ts";
import { CardList } from "./CardList.tsx";
import { CellEditor } from "./CellEditor.tsx";
import { cellAt, cellsOf, type GridColumn, type GridSort, template } from "./columns.ts";
import styles from "./DataGrid.module.css";
import { GridHead } from "./GridHead.tsx";
import { walk } from "./walk.ts";

/** Everything about a grid. */
export interface DataGridProps<Row> {
  label: string;
  columns: GridColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: GridSort;
  onSort?: (sort: GridSort) => void;
  /** Enter on a cell that cannot be edited, and a press on the first cell. */
  onOpen?: (row: Row) => void;
  tone?: (row: Row) => "vacant" | "late" | undefined;
  /** The row as a card, for narrow places. */
  card: (row: Row) => ReactNode;
  /** Instead of rows, when there are none. */
  none?: ReactNode;
  /** How high at most, in rem; the whole rest of the window when not given. */
  height?: number;
}

const ROW_REM = 2.5882;
const NARROW_REM = 41;

/** A typed character begins editing; keys with a modifier and named keys do not. */
function begins(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** The grid, or its cards where there is no room for columns. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const around = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const width = useWidth(around);
  if (props.rows.length === 0) return <div ref={around}>{props.none ?? <p>{t("parts.grid.none")}</p>}</div>;
  return (
    <div ref={around} className={styles.around}>
      {width > 0 && width < NARROW_REM * rem ? <CardList {...props} /> : <Wide {...props} rowHeight={ROW_REM * rem} />}
    </div>
  );
}

function Wide<Row>(props: DataGridProps<Row> & { rowHeight: number }) {
  const { columns, rows, rowKey, rowHeight } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [on, setOn] = useState({ key: "", column: 0 });
  const [editing, setEditing] = useState<{ typed?: string } | null>(null);
  const rowAt = Math.max(
    rows.findIndex((row) => rowKey(row) === on.key),
    0,
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text size is another height of rows
  useEffect(() => virtual.measure(), [rowHeight]);

  const current = rows[rowAt];
  const place = current === undefined ? undefined : cellAt(columns, current, on.column);
  const edit = current === undefined ? undefined : place?.column.edit?.(current);

  const reach = (row: number, column: number) => {
    const target = rows[row];
    if (target === undefined) return;
    setEditing(null);
    setOn({ key: rowKey(target), column });
    virtual.scrollToIndex(row, { align: "auto" });
  };
  const step = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / rowHeight) - 2);
    const from = { row: rowAt, column: place?.at ?? 0 };
    // Over a wide cell, right means past its end.
    if (event.key === "ArrowRight" && place) from.column = place.at + place.span - 1;
    return walk(event.key, event.ctrlKey, from, { rows: rows.length, columns: columns.length, page });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || isIme(event) || event.target !== scroll.current) return;
    const to = step(event);
    if (to) reach(to.row, to.column);
    else if (edit && (event.key === "F2" || event.key === "Enter")) setEditing({});
    else if (edit && begins(event)) setEditing({ typed: edit.choices ? undefined : event.key });
    else if (event.key === "Enter" && current !== undefined) props.onOpen?.(current);
    else return;
    event.preventDefault();
  };
  const leave = (move: 0 | 1) => {
    setEditing(null);
    scroll.current?.focus();
    if (move) reach(Math.min(rowAt + 1, rows.length - 1), on.column);
  };

  const grid = template(columns);
  const row = (index: number, start: number) => {
    const one = rows[index];
    if (one === undefined) return null;
    const here = index === rowAt;
    return (
      <div
        key={rowKey(one)}
        role="row"
        tabIndex={-1}
        aria-rowindex={index + 2}
        className={`${styles.row} ${styles[props.tone?.(one) ?? ""] ?? ""} ${here && on.key ? styles.current : ""}`}
        style={{ transform: `translateY(${start}px)`, height: rowHeight, gridTemplateColumns: grid }}
      >
        {cellsOf(columns, one).map(({ column, at, span }) => {
          const active = here && place?.at === at;
          const cellEdit = active && editing ? edit : undefined;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the grid as a whole
            <div
              key={column.key}
              role="gridcell"
              tabIndex={-1}
              id={active ? `${id}-on` : undefined}
              aria-colindex={at + 1}
              aria-colspan={span > 1 ? span : undefined}
              aria-readonly={column.edit?.(one) ? undefined : true}
              className={`${styles.cell} ${column.align === "end" ? styles.end : ""} ${active ? styles.on : ""}`}
              style={span > 1 ? { gridColumn: `span ${span}` } : undefined}
              onClick={(event) => {
                if (active && edit && !editing) setEditing({});
                else if (!active) reach(index, at);
                if (event.target instanceof HTMLElement && !event.target.closest("a, button, input, select")) {
                  scroll.current?.focus();
                }
              }}
            >
              {cellEdit ? (
                <CellEditor row={one} column={column} edit={cellEdit} typed={editing?.typed} onLeave={leave} />
              ) : (
                column.cell(one)
              )}
            </div>
          );
        })}
      </div>
    );
  };

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      style={props.height ? { maxHeight: `${props.height}rem` } : undefined}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={`${id}-on`}
      aria-description={t("parts.grid.keys")}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (on.key === "" && rows[0] !== undefined) setOn({ key: rowKey(rows[0]), column: 0 });
      }}
    >
      <div className={styles.inside}>
        <GridHead columns={columns} template={grid} sort={props.sort} onSort={props.onSort} />
        <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => row(item.index, item.start))}
        </div>
      </div>
    </div>
  );
}
