// The one large table: thousands of rows, walked by arrow keys, edited in place, cards in a narrow place.
//
// Only the rows in sight are drawn. There is one tab stop; the keyboard's cell is remembered by the row's key, not by its
// place on the screen, so it stays on its record when rows are sorted or come in. Sorting and filtering are the core's:
// this part shows the rows in the order in which they are handed in. What a newcomer gets wrong: Enter and Esc inside a
// cell belong to the conversion of kana first (isIme).
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ClipboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { t } from "../../words/t.ts";
import { useRem, useWidth } from "../use-width.ts";
import { CardList } from "./CardList.tsx";
import { type GridColumn, type GridSort, tableOf, template } from "./columns.ts";
import styles from "./DataGrid.module.css";
import { GridHead } from "./GridHead.tsx";
import { GridRow } from "./GridRow.tsx";
import { useGrid } from "./use-grid.ts";

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
  /** Cells pasted from a spreadsheet, and the row and column where the keyboard is. */
  onPaste?: (cells: string[][], row: number, column: number) => void;
  tone?: (row: Row) => "vacant" | "late" | undefined;
  /** The row as a card, for narrow places. */
  card: (row: Row) => ReactNode;
  /** Instead of rows, when there are none. */
  none?: ReactNode;
  /** How high at most, in rem; the whole rest of the window when not given. */
  height?: number;
}

const ROW_REM = 2.5882;
// The headings stay in sight, so the last row in sight ends so much higher.
const HEAD_REM = 2.4;
const NARROW_REM = 41;

/** The grid, or its cards where there is no room for columns. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const around = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const width = useWidth(around);
  if (props.rows.length === 0) return <div ref={around}>{props.none ?? <p>{t("parts.grid.none")}</p>}</div>;
  return (
    <div ref={around} className={styles.around}>
      {width > 0 && width < NARROW_REM * rem ? (
        <CardList {...props} />
      ) : (
        <Wide {...props} rowHeight={ROW_REM * rem} headHeight={HEAD_REM * rem} />
      )}
    </div>
  );
}

function Wide<Row>(props: DataGridProps<Row> & { rowHeight: number; headHeight: number }) {
  const { columns, rows, rowKey, rowHeight } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: props.headHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text size is another height of rows
  useEffect(() => virtual.measure(), [rowHeight]);
  const show = (row: number) => virtual.scrollToIndex(row, { align: "auto" });
  const keys = useGrid({ columns, rows, rowKey, onOpen: props.onOpen, scroll, rowHeight, show });
  const grid = template(columns);
  const paste = (event: ClipboardEvent) => {
    const cells = tableOf(event.clipboardData.getData("text/plain"));
    if (!props.onPaste || event.target !== scroll.current || cells.length === 0) return;
    event.preventDefault();
    props.onPaste(cells, keys.rowAt, keys.place?.at ?? 0);
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
      onKeyDown={keys.onKeyDown}
      onPaste={paste}
      onFocus={keys.enter}
    >
      <div className={styles.inside}>
        <GridHead columns={columns} template={grid} sort={props.sort} onSort={props.onSort} />
        <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <GridRow
                key={rowKey(row)}
                row={row}
                index={index}
                columns={columns}
                keys={keys}
                tone={props.tone?.(row)}
                style={{ transform: `translateY(${start}px)`, height: rowHeight, gridTemplateColumns: grid }}
                onId={`${id}-on`}
                onPressed={() => scroll.current?.focus()}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
