// A table of up to 200 rows: numbers at the right, 1 px lines, a total row with a 2 px line above. Below 700 px its rows
// become cards with the heading before each value. For more rows, or for editing in place, DataGrid.
import type { ReactNode } from "react";
import styles from "./SimpleTable.module.css";

/** A column: its heading and what stands in a cell. */
export interface TableColumn<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
  /** The cell that names the row; one column has it. */
  names?: boolean;
  /** Never broken into two lines. */
  nowrap?: boolean;
}

interface SimpleTableProps<Row> {
  /** Spoken name of the table. */
  label: string;
  columns: TableColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  tone?: (row: Row) => "late" | "current" | "total" | undefined;
}

/** A plain table. */
export function SimpleTable<Row>({ label, columns, rows, rowKey, tone }: SimpleTableProps<Row>) {
  return (
    <div className={styles.around}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.align === "end" ? styles.end : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={styles[tone?.(row) ?? ""]}>
              {columns.map((column) => {
                const classes = [column.align === "end" ? styles.end : "", column.nowrap ? "nowrap" : ""].join(" ");
                return column.names ? (
                  <th key={column.key} scope="row" className={classes} data-head={column.head}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classes} data-head={column.head}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
