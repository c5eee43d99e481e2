// Which file, which sheet, in which row the headings stand; all of it can be set right.
import { FileSpreadsheet } from "lucide-react";
import { Button } from "../../parts/Button.tsx";
import { Message } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Select } from "../../parts/Select.tsx";
import { momentWords } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import styles from "./Import.module.css";
import type { StepProps } from "./Import.tsx";

/** The bar above the table. */
export function FileBar({ preview, onChange, onOtherFile }: StepProps) {
  const rows = preview.sheets.find((sheet) => sheet.name === preview.sheet)?.rows ?? preview.total;
  return (
    <>
      {preview.came_in_before > 0 ? (
        <Message kind="care" title={t("import.same_file", { when: momentWords(preview.came_in_before) })}>
          {t("import.same_file_way")}
        </Message>
      ) : null}
      <div className={styles.bar}>
        <FileSpreadsheet size="1.4118rem" aria-hidden />
        <strong className={styles.file}>{preview.file}</strong>
        {preview.sheets.length > 1 ? (
          <Select
            label={t("import.sheet")}
            labelHidden
            tool
            width="short"
            value={preview.sheet}
            choices={preview.sheets.map((sheet) => ({ value: sheet.name, words: sheet.name }))}
            onChange={(sheet) => onChange({ sheet, heading_row: 0, columns: [], answers: [], trades: [] })}
          />
        ) : null}
        <span className={styles.secondary}>{t("import.rows", { n: rows })}</span>
        <span className={styles.heading}>
          <NumberField
            label={t("import.heading_row")}
            unit={t("import.row_unit")}
            min={1}
            tool
            value={preview.heading_row || null}
            onDone={(row) => onChange({ heading_row: row ?? 0, columns: [], answers: [], trades: [] })}
          />
        </span>
        <span className={styles.barEnd}>
          <Button kind="text" onPress={onOtherFile}>
            {t("import.other_file")}
          </Button>
        </span>
      </div>
    </>
  );
}
