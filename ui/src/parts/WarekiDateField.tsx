// A day. R8.11.22, 令和8年11月22日, 2026/11/22, 11/22 may be typed; the core reads it, and the reading is shown below.
//
// The value is text, "2026-11-22", or "" for not known. The calendar opens under the field and not over it, and needs
// no drag and no hover. What is not a day stays as it was typed, and is never handed on.
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { host } from "../host/host.ts";
import { dayLong } from "../words/day.ts";
import { t } from "../words/t.ts";
import { Button } from "./Button.tsx";
import { type FieldAbout, FieldFrame } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { MonthCalendar } from "./MonthCalendar.tsx";
import { useDraft } from "./use-draft.ts";

interface WarekiDateFieldProps extends FieldAbout {
  /** YYYY-MM-DD, or "". */
  value: string;
  onDone: (value: string) => void;
  /** Today, from the core: the calendar marks it and opens there. */
  today: string;
  /** Days to mark, with their word: 祝日, 窓口が休み. */
  marks?: Record<string, string>;
}

/** A field for a day, in the Japanese calendar or the western one. */
export function WarekiDateField(props: WarekiDateFieldProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const [open, setOpen] = useState(false);

  const take = (day: string) => {
    setWrong(null);
    if (day !== props.value) props.onDone(day);
  };
  const draft = useDraft(wrong ?? (props.value ? dayLong(props.value) : ""), {
    onDone: async (typed) => {
      if (typed.trim() === "") return take("");
      const answer = await host.call("read_day", { text: typed });
      if (answer.ok && answer.value.day) take(answer.value.day);
      else setWrong(typed);
    },
  });
  const error = wrong === null ? props.error : t("parts.date.not_a_day", { label: props.label });
  return (
    <FieldFrame about={{ ...props, help: props.help ?? t("parts.date.help"), error }}>
      {(ids) => (
        <>
          <div className={styles.row}>
            <div className={styles.middle}>
              <input {...ids} {...draft} className={styles.input} autoComplete="off" />
            </div>
            <Button
              icon={CalendarDays}
              onPress={() => setOpen(!open)}
              expanded={open}
              spoken={t("parts.date.open_calendar", { label: props.label })}
            >
              {t("parts.date.calendar")}
            </Button>
          </div>
          {open ? (
            <MonthCalendar
              label={props.label}
              value={props.value}
              today={props.today}
              marks={props.marks}
              onChoose={(day) => {
                take(day);
                setOpen(false);
                document.getElementById(ids.id)?.focus();
              }}
              onClose={() => setOpen(false)}
            />
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}
