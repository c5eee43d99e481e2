// A row of a DataGrid and its cells; the one that is being edited shows its box.
import type { CSSProperties, MouseEvent } from "react";
import { CellEditor } from "./CellEditor.tsx";
import { cellsOf, type GridColumn, type PlacedCell } from "./columns.ts";
import styles from "./DataGrid.module.css";
import type { GridKeys } from "./use-grid.ts";

interface GridRowProps<Row> {
  row: Row;
  index: number;
  columns: GridColumn<Row>[];
  keys: GridKeys<Row>;
  tone?: "vacant" | "late";
  style: CSSProperties;
  /** The id of the cell that the keyboard is on. */
  onId: string;
  /** Puts the focus back on the grid after a press on a cell. */
  onPressed: () => void;
}

/** A row. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, keys, tone } = props;
  const here = index === keys.rowAt && keys.entered;
  const classes = [styles.row, tone ? styles[tone] : "", here ? styles.current : ""].join(" ");
  return (
    <div role="row" tabIndex={-1} aria-rowindex={index + 2} className={classes} style={props.style}>
      {cellsOf(columns, row).map((cell) => (
        <Cell
          key={cell.column.key}
          {...props}
          cell={cell}
          active={index === keys.rowAt && keys.place?.at === cell.at}
        />
      ))}
    </div>
  );
}

function Cell<Row>(props: GridRowProps<Row> & { cell: PlacedCell<Row>; active: boolean }) {
  const { row, index, keys, cell, active } = props;
  const { column, at, span } = cell;
  const edit = active && keys.editing ? keys.edit : undefined;
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest("a, button, input, select")) return;
    props.onPressed();
    keys.press(index, at);
  };
  const classes = [styles.cell, column.align === "end" ? styles.end : "", active ? styles.on : ""].join(" ");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the grid as a whole
    <div
      role="gridcell"
      tabIndex={-1}
      id={active ? props.onId : undefined}
      aria-colindex={at + 1}
      aria-colspan={span > 1 ? span : undefined}
      aria-readonly={column.edit?.(row) ? undefined : true}
      className={classes}
      style={span > 1 ? { gridColumn: `span ${span}` } : undefined}
      onClick={onClick}
    >
      {edit ? (
        <CellEditor row={row} column={column} edit={edit} typed={keys.editing?.typed} onLeave={keys.leave} />
      ) : (
        column.cell(row)
      )}
    </div>
  );
}
