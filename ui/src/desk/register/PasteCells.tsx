// Cells copied in Excel and pasted into the list: what would change is shown first, and is one step to undo.
//
// Only cells that may be written in the list are taken; a row below the last one, a vacant unit and a column that cannot be
// written are counted and named, never dropped without a word.
import type { RegisterEdit, RegisterRow } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import type { GridColumn } from "../../parts/grid/columns.ts";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./Register.module.css";

/** A pasted cell: where it goes, or that it goes nowhere. */
export interface PastedCell {
  key: string;
  name: string;
  column: string;
  before: string;
  after: string;
  edit: RegisterEdit | null;
}

/** What a word of a choice means: 会員 is "yes". The words of the choices themselves are understood. */
function codeOf(words: string, choices: { value: string; words: string }[] | undefined): string | null {
  if (!choices) return words;
  const typed = words.normalize("NFKC").trim();
  return choices.find((choice) => choice.words === typed || choice.value === typed)?.value ?? null;
}

function pastedCell(text: string, row: RegisterRow | undefined, column: GridColumn<RegisterRow> | undefined) {
  const edit = row && column ? column.edit?.(row) : undefined;
  const value = edit && column?.key !== "frontage" ? codeOf(text.trim(), edit.choices) : null;
  const known = row && column && value !== null;
  return {
    name: row?.name || row?.code || "",
    column: column?.head ?? "",
    before: row && edit ? (edit.choices?.find((one) => one.value === edit.words(row))?.words ?? edit.words(row)) : "",
    after: text.trim(),
    edit: known ? { shop: row.shop, field: column.key, value } : null,
  };
}

/** Pasted text beside the rows and columns that it falls on; what would change nothing is left out. */
export function pastedCells(cells: string[][], rows: RegisterRow[], columns: GridColumn<RegisterRow>[]): PastedCell[] {
  return cells.flatMap((line, down) =>
    line
      .map((text, across) => ({ key: `${down}-${across}`, ...pastedCell(text, rows[down], columns[across]) }))
      .filter((cell) => cell.after !== cell.before),
  );
}

/** The dialogue. */
export function PasteCells({ cells, onClose }: { cells: PastedCell[]; onClose: () => void }) {
  const { act, failure } = useAct();
  const edits = cells.flatMap((cell) => (cell.edit ? [cell.edit] : []));
  const left = cells.length - edits.length;
  const keep = async () => {
    const done = await act("paste_cells", { edits }, { said: t("register.pasted", { n: edits.length }) });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={t("register.paste_title")}
      onClose={onClose}
      act={
        edits.length > 0 ? (
          <Button kind="filled" size="last" onPress={keep}>
            {t("register.paste", { n: edits.length })}
          </Button>
        ) : (
          <Button kind="filled" size="last" onPress={onClose}>
            {t("register.paste_nothing")}
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        {left > 0 ? <Message kind="care" title={t("register.paste_left", { n: left })} /> : null}
        <SimpleTable
          label={t("register.paste_title")}
          columns={[
            { key: "name", head: t("register.col.name"), names: true, cell: (cell: PastedCell) => cell.name },
            { key: "column", head: t("register.loss_column"), cell: (cell) => cell.column },
            { key: "before", head: t("register.paste_before"), cell: (cell) => cell.before },
            {
              key: "after",
              head: t("register.paste_after"),
              cell: (cell) => (cell.edit ? <b>{cell.after}</b> : t("register.paste_not", { words: cell.after })),
            },
          ]}
          rows={cells}
          rowKey={(cell) => cell.key}
        />
      </div>
    </Dialog>
  );
}
