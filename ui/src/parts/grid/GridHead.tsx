// The headings of a DataGrid; a sortable one is a button that says which way the rows stand.
import { ArrowDown, ArrowUp } from "lucide-react";
import { t } from "../../words/t.ts";
import type { GridColumn, GridSort } from "./columns.ts";
import styles from "./DataGrid.module.css";

interface GridHeadProps<Row> {
  columns: GridColumn<Row>[];
  template: string;
  sort?: GridSort;
  onSort?: (sort: GridSort) => void;
}

/** The row of headings; it stays in sight. */
export function GridHead<Row>({ columns, template, sort, onSort }: GridHeadProps<Row>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        tabIndex={-1}
        aria-rowindex={1}
        className={styles.headRow}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => {
          const here = sort?.key === column.key;
          const Arrow = sort?.down ? ArrowDown : ArrowUp;
          return (
            <div
              key={column.key}
              role="columnheader"
              tabIndex={-1}
              aria-sort={here ? (sort?.down ? "descending" : "ascending") : undefined}
              className={`${styles.headCell} ${column.align === "end" ? styles.end : ""}`}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={styles.sort}
                  aria-label={t("parts.grid.sort", { column: column.head })}
                  onClick={() => onSort({ key: column.key, down: here ? !sort?.down : false })}
                >
                  {column.head}
                  {here ? <Arrow size="1rem" aria-hidden /> : null}
                </button>
              ) : (
                column.head
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
