// A month to choose a day from, Sunday first. Arrow keys walk, Page Up and Down change the month, Enter chooses.
//
// Marked days carry a word, not only a colour. One tab stop: the day that the keyboard is on.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { addDays, addMonths, dayLong, monthLong, weekdayWord, weeksOfMonth } from "../words/day.ts";
import { t } from "../words/t.ts";
import { IconButton } from "./Button.tsx";
import { isIme } from "./is-ime.ts";
import styles from "./MonthCalendar.module.css";

interface MonthCalendarProps {
  label: string;
  value: string;
  today: string;
  marks?: Record<string, string>;
  onChoose: (day: string) => void;
  onClose?: () => void;
}

const STEPS: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** A month of days. */
export function MonthCalendar({ label, value, today, marks = {}, onChoose, onClose }: MonthCalendarProps) {
  const [on, setOn] = useState(value || today);
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);

  useEffect(() => {
    if (!walked.current) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${on}"]`)?.focus();
    walked.current = false;
  }, [on]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isIme(event)) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      walked.current = true;
      setOn(step(on));
    } else if (event.key === "Escape" && onClose) {
      event.stopPropagation();
      onClose();
    }
  };

  const dayButton = (day: string) => {
    const mark = day === today ? t("parts.date.today") : marks[day];
    return (
      <button
        type="button"
        data-day={day}
        className={styles.day}
        tabIndex={day === on ? 0 : -1}
        aria-label={mark ? `${dayLong(day)} ${mark}` : dayLong(day)}
        aria-pressed={day === value}
        aria-current={day === today ? "date" : undefined}
        data-marked={marks[day] ? true : undefined}
        onClick={() => onChoose(day)}
      >
        <span>{Number(day.slice(8))}</span>
        {mark ? <span className={styles.mark}>{mark}</span> : null}
      </button>
    );
  };

  return (
    <section className={styles.calendar} aria-label={t("parts.date.calendar_of", { label })}>
      <div className={styles.head}>
        <IconButton
          icon={ChevronLeft}
          name={t("parts.date.month_before")}
          onPress={() => setOn(addMonths(on, -1))}
          framed
        />
        <span className={styles.month} aria-live="polite">
          {monthLong(on)}
        </span>
        <IconButton
          icon={ChevronRight}
          name={t("parts.date.month_after")}
          onPress={() => setOn(addMonths(on, 1))}
          framed
        />
      </div>
      <table className={styles.grid} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {(weeksOfMonth(on)[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {weekdayWord(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(on).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>{day.slice(0, 7) === on.slice(0, 7) ? dayButton(day) : null}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
