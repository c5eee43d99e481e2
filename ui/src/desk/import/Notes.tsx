// 見てほしい所: each doubt in a sentence with answers of one press. Nothing has to be answered; what is left open comes in as
// it can.
import { CircleAlert, Copy } from "lucide-react";
import { useState } from "react";
import type { AnswerKind, ImportNote, ImportPreview } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";
import { TradePicker } from "../register/TradePicker.tsx";
import { asked, columnWords, nameOf, noteWords, open, twin } from "./choice.ts";
import styles from "./Import.module.css";

const AT_ONCE = 8;

interface NotesProps {
  preview: ImportPreview;
  onAnswer: (note: ImportNote, answer: AnswerKind) => void;
  onTrade: (row: number, code: string) => void;
}

function answersFor(note: ImportNote): AnswerKind[] {
  return note.suggestion === "" ? ["empty", "leave_out"] : ["suggestion", "empty", "leave_out"];
}

function answerWords(note: ImportNote, answer: AnswerKind): string {
  if (answer === "suggestion") return t("import.answer.suggestion", { value: note.suggestion });
  return answer === "empty" ? t("import.answer.empty") : t("import.answer.leave_out", { row: note.row });
}

function Compared({ note, preview }: { note: ImportNote; preview: ImportPreview }) {
  return (
    <ul className={styles.compared}>
      {[note.other_row, note.row].map((row) => (
        <li key={row}>{t("import.compared", { row, name: nameOf(preview, row) })}</li>
      ))}
    </ul>
  );
}

function Note({ note, preview, onAnswer, onTrade }: NotesProps & { note: ImportNote }) {
  const [other, setOther] = useState(false);
  const two = note.other_row > 0;
  const questions = two ? [twin(preview.notes, note), note] : [note];
  const answered = questions.some((each) => each.answered !== null);
  const Icon = two ? Copy : CircleAlert;
  const title = two
    ? t("import.note_two", { row: note.other_row, other: note.row })
    : t("import.note_title", { row: note.row, column: columnWords(note.column) });
  return (
    <li className={styles.note}>
      <h3 className={styles.noteTitle} data-two={two || undefined} data-answered={answered || undefined}>
        <Icon size="1.1765rem" aria-hidden />
        {title}
      </h3>
      <p>{noteWords(note)}</p>
      {two ? <Compared note={note} preview={preview} /> : null}
      <div className={styles.answers} role="group" aria-label={title}>
        {questions.flatMap((each) =>
          (two ? (["leave_out"] as const) : answersFor(each)).map((answer) => (
            <button
              key={`${each.row} ${answer}`}
              type="button"
              className={styles.answer}
              aria-pressed={each.answered === answer}
              onClick={() => onAnswer(each, answer)}
            >
              {answerWords(each, answer)}
            </button>
          )),
        )}
        {note.column === "trade" ? (
          <button type="button" className={styles.answer} aria-expanded={other} onClick={() => setOther(!other)}>
            {t("register.trade_other")}
          </button>
        ) : null}
      </div>
      {other ? (
        <TradePicker
          label={t("register.trade_other_of", { name: nameOf(preview, note.row) })}
          chosen={{ code: "", words: "" }}
          onChoose={(option) => (option ? onTrade(note.row, option.code) : undefined)}
        />
      ) : null}
    </li>
  );
}

/** The panel of doubts. */
export function Notes(props: NotesProps) {
  const notes = asked(props.preview.notes);
  const [shown, setShown] = useState(AT_ONCE);
  const left = notes.length - shown;
  const unanswered = open(props.preview.notes).length;
  return (
    <Panel
      title={t("import.notes")}
      inside="flush"
      end={<Tag tone={unanswered > 0 ? "care" : "done"}>{t("parts.n_things", { n: unanswered })}</Tag>}
    >
      {notes.length === 0 ? <p className={styles.note}>{t("import.no_notes")}</p> : null}
      <ul>
        {notes.slice(0, shown).map((note) => (
          <Note key={`${note.row} ${note.column} ${note.code} ${note.other_row}`} note={note} {...props} />
        ))}
      </ul>
      {left > 0 ? (
        <Button kind="text" onPress={() => setShown(shown + 20)}>
          {t("parts.grid.more", { n: left })}
        </Button>
      ) : null}
    </Panel>
  );
}
