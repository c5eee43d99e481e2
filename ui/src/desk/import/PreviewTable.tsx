// The first rows of the list: Excel's own headings on top, below them what each column is taken for, then the cells. What
// was put right stands under what was written; what a person should look at has a red edge and a mark.
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import type { ImportCell, ImportLine, ImportPreview } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { t } from "../../words/t.ts";
import { columnWords } from "./choice.ts";
import styles from "./Import.module.css";

const AT_ONCE = 25;
const FIGURES = ["frontage", "dues", "number", "floor"];

interface PreviewTableProps {
  preview: ImportPreview;
  onColumn: (at: number, code: string) => void;
}

function ColumnChoice({ preview, at, onColumn }: PreviewTableProps & { at: number }) {
  const { heading, column } = preview.columns[at] ?? { heading: "", column: "skip" };
  return (
    <select
      className={styles.pick}
      data-skip={column === "skip" || undefined}
      aria-label={t("import.column_is", { heading: heading || t("import.no_heading", { n: at + 1 }) })}
      value={column}
      onChange={(event) => onColumn(at, event.target.value)}
    >
      {preview.choices.map((code) => (
        <option key={code} value={code}>
          {columnWords(code)}
        </option>
      ))}
    </select>
  );
}

function CellWords({ cell }: { cell: ImportCell }) {
  if (cell.wrong) {
    return (
      <span className={styles.wrongWords}>
        <CircleAlert size="1.1765rem" aria-hidden />
        {cell.was || t("import.blank")}
      </span>
    );
  }
  if (cell.becomes !== "" && cell.becomes !== cell.was) {
    return (
      <span className={styles.mended}>
        {cell.was ? <s>{cell.was}</s> : null}
        <b>{cell.becomes}</b>
      </span>
    );
  }
  return <>{cell.was}</>;
}

/** The column before whose words the trade's mark stands: the one that says the trade best. */
function markColumn(preview: ImportPreview): string {
  const codes = preview.columns.map((column) => column.column);
  return ["trade", "description", "shop_name"].find((code) => codes.includes(code)) ?? "";
}

interface CellProps {
  line: ImportLine;
  cell: ImportCell;
  column: string;
  marked: boolean;
}

function Cell({ line, cell, column, marked }: CellProps) {
  const classes = [
    column === "shop_name" ? styles.name : "",
    column === "skip" ? styles.skipped : "",
    FIGURES.includes(column) ? styles.figure : "",
    cell.wrong ? styles.wrong : "",
    !cell.wrong && cell.becomes !== "" && cell.becomes !== cell.was && column !== "skip" ? styles.changed : "",
  ];
  const mark = marked && (line.vacant || line.category);
  return (
    <td className={classes.join(" ")} title={cell.was.length > 14 ? cell.was : undefined}>
      {mark ? <TradeMark trade={line.vacant ? "vacant" : line.category} alone /> : null}
      {column === "skip" ? cell.was : <CellWords cell={cell} />}
    </td>
  );
}

/** The table. */
export function PreviewTable({ preview, onColumn }: PreviewTableProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const left = preview.lines.length - shown;
  const marked = markColumn(preview);
  return (
    <div className={styles.around}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("import.table")}</caption>
        <thead>
          <tr className={styles.excel}>
            <th scope="col">{t("import.excel")}</th>
            {preview.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={at} scope="col">
                {column.heading}
              </th>
            ))}
          </tr>
          <tr className={styles.ours}>
            <th scope="row">
              <span aria-hidden>{t("import.arrow")}</span>
              <span className="visually-hidden">{t("import.becomes")}</span>
            </th>
            {preview.columns.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <td key={at}>
                <ColumnChoice preview={preview} at={at} onColumn={onColumn} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.lines.slice(0, shown).map((line) => (
            <tr key={line.row} id={`row-${line.row}`}>
              <th scope="row">{line.row}</th>
              {line.cells.map((cell, at) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
                  key={at}
                  line={line}
                  cell={cell}
                  column={preview.columns[at]?.column ?? "skip"}
                  marked={preview.columns[at]?.column === marked}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <Button kind="text" onPress={() => setShown(shown + 50)}>
          {t("parts.grid.more", { n: left })}
        </Button>
      ) : null}
    </div>
  );
}
