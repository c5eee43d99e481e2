// The box in a cell while it is edited. Enter keeps and goes down, leaving the box keeps, Esc puts the old words back.
//
// When the core says no, the words stay in the box and the sentence stands below it: nothing typed is lost.
import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { t } from "../../words/t.ts";
import { ErrorLine } from "../FieldFrame.tsx";
import { isIme } from "../is-ime.ts";
import type { CellEdit, GridColumn } from "./columns.ts";
import styles from "./DataGrid.module.css";

interface CellEditorProps<Row> {
  row: Row;
  column: GridColumn<Row>;
  edit: CellEdit<Row>;
  /** The character that began the editing; it replaces the words. */
  typed?: string;
  /** 1 to go to the row below, 0 to stay. */
  onLeave: (move: 0 | 1) => void;
}

/** The box. */
export function CellEditor<Row>({ row, column, edit, typed, onLeave }: CellEditorProps<Row>) {
  const before = edit.words(row);
  const [words, setWords] = useState(typed ?? before);
  const [wrong, setWrong] = useState<string | undefined>();
  const done = useRef(false);

  const keep = async (text: string, move: 0 | 1) => {
    if (done.current) return;
    if (text === before) {
      done.current = true;
      onLeave(move);
      return;
    }
    done.current = true;
    const no = await edit.save(row, text);
    done.current = no === undefined;
    if (no === undefined) onLeave(move);
    else setWrong(no);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    event.stopPropagation();
    if (isIme(event)) return;
    if (event.key === "Enter") void keep(event.currentTarget.value, 1);
    else if (event.key === "Escape") {
      done.current = true;
      onLeave(0);
    } else return;
    event.preventDefault();
  };
  const box = {
    className: `${styles.box} ${column.align === "end" ? styles.end : ""}`,
    "aria-label": t("parts.grid.edit", { column: column.head }),
    "aria-invalid": wrong ? (true as const) : undefined,
    value: words,
    onChange: (event: { target: { value: string } }) => setWords(event.target.value),
    onBlur: (event: FocusEvent<HTMLInputElement | HTMLSelectElement>) => void keep(event.target.value, 0),
    onKeyDown,
  };
  return (
    <span className={styles.editor}>
      {edit.choices ? (
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
        <select {...box} autoFocus>
          {edit.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      ) : (
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
        <input {...box} autoFocus inputMode={edit.inputMode} autoComplete="off" />
      )}
      {wrong ? (
        <span className={styles.wrong}>
          <ErrorLine words={wrong} />
        </span>
      ) : null}
    </span>
  );
}
