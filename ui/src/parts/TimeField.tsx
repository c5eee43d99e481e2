// A time of the day. 20:30, 2030, 20時半, 午後8時半 are all understood; shown back as 20:30.
import { useState } from "react";
import { t } from "../words/t.ts";
import { type FieldAbout, FieldFrame } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { useDraft } from "./use-draft.ts";

/** Reads a time of the day: HH:MM, "" when nothing was typed, null when it is no time. Hours may go on to `last`. */
export function readTime(typed: string, last = 24): string | null {
  const plain = typed.normalize("NFKC").replace(/\s/g, "");
  if (plain === "") return "";
  const found =
    /^(午前|午後|am|pm)?(\d{1,2})(?:[:時.](\d{1,2}|半)?分?)?$/i.exec(plain) ?? /^()(\d{1,2})(\d{2})$/.exec(plain);
  if (!found) return null;
  const [, half = "", hours = "", minutes = "0"] = found;
  const later = /午後|pm/i.test(half) && Number(hours) < 12 ? 12 : 0;
  const hour = Number(hours) + later;
  const minute = minutes === "半" ? 30 : Number(minutes);
  if (hour > last || minute > 59 || (hour === last && minute > 0)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

interface TimeFieldProps extends FieldAbout {
  /** HH:MM, or "" when not known. */
  value: string;
  onDone: (value: string) => void;
  /** For hours that go on past midnight: 26:00 is two in the morning. */
  late?: boolean;
}

/** A field for a time of the day. */
export function TimeField(props: TimeFieldProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const draft = useDraft(wrong ?? props.value, {
    onDone: (typed) => {
      const time = readTime(typed, props.late ? 30 : 24);
      setWrong(time === null ? typed : null);
      if (time !== null) props.onDone(time);
    },
  });
  const error = wrong === null ? props.error : t("parts.time.not_a_time", { label: props.label });
  return (
    <FieldFrame about={{ ...props, error }}>
      {(ids) => (
        <div className={styles.tiny}>
          <input {...ids} {...draft} className={styles.input} inputMode="numeric" autoComplete="off" />
        </div>
      )}
    </FieldFrame>
  );
}
