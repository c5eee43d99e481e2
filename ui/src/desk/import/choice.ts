// What a person has chosen about a list so far: pure changes of the choice that the core is asked with.
import type { AnswerKind, ImportChoice, ImportLine, ImportNote, ImportPreview } from "../../bindings.ts";
import { hasWords, t, tCode } from "../../words/t.ts";

/** Nothing chosen yet but the file: everything is guessed by the core. */
export function blankChoice(path: string): ImportChoice {
  const nothing = { sheet: "", heading_row: 0, columns: [], answers: [], trades: [], turned: [], revision: 0 };
  return { path, ...nothing, take_suggestions: true, mode: "usual" };
}

/** A column taken for something else. A meaning stands once: the column that had it before is not used any more. */
export function withColumn(preview: ImportPreview, at: number, code: string): string[] {
  const repeats = ["notes", "description", "address", "skip"];
  return preview.columns.map(({ column }, index) => {
    if (index === at) return code;
    return column === code && !repeats.includes(code) ? "skip" : column;
  });
}

/** An answer to a note; the same answer again takes it back. */
export function withAnswer(choice: ImportChoice, note: ImportNote, answer: AnswerKind): ImportChoice["answers"] {
  const others = choice.answers.filter((one) => one.row !== note.row || one.column !== note.column);
  return note.answered === answer ? others : [...others, { row: note.row, column: note.column, answer }];
}

/** A row or a field turned from what was proposed; once more turns it back. */
export function withTurn(choice: ImportChoice, row: number, column: string): ImportChoice["turned"] {
  const others = choice.turned.filter((one) => one.row !== row || one.column !== column);
  return others.length < choice.turned.length ? others : [...others, { row, column }];
}

/** A trade chosen for a row. */
export function withTrade(choice: ImportChoice, row: number, code: string): ImportChoice["trades"] {
  return [...choice.trades.filter((one) => one.row !== row), { row, code }];
}

/** The notes to show: two rows that may be the same shop are asked about once, at the later one. */
export function asked(notes: ImportNote[]): ImportNote[] {
  return notes.filter((note) => note.other_row <= note.row);
}

/** The same question as the other row has it. */
export function twin(notes: ImportNote[], note: ImportNote): ImportNote {
  const found = notes.find((one) => one.row === note.other_row && one.other_row === note.row);
  return found ?? { ...note, row: note.other_row, other_row: note.row, answered: null };
}

/** Notes that nobody has answered yet. */
export function open(notes: ImportNote[]): ImportNote[] {
  const unanswered = (note: ImportNote) =>
    note.answered === null && (note.other_row === 0 || twin(notes, note).answered === null);
  return asked(notes).filter(unanswered);
}

/** The sentence of a note. */
export function noteWords(note: ImportNote): string {
  const values = { ...note.values, other_row: note.other_row };
  return hasWords(`row_note.${note.code}`)
    ? tCode("row_note", note.code, values)
    : tCode("import_note", note.code, values, "import.note_unknown");
}

/** The name of a row's shop, for comparing two rows. */
export function nameOf(preview: ImportPreview, row: number): string {
  const line: ImportLine | undefined = preview.lines.find((one) => one.row === row);
  const at = preview.columns.findIndex((column) => column.column === "shop_name");
  return line?.cells[at]?.was ?? "";
}

/** What a column is taken for, in words. */
export function columnWords(code: string): string {
  return code === "" ? t("column.skip") : tCode("column", code);
}
