// The small calendar that shows why a day is the last one: closed days hatched, the day that was counted dashed, the
// last day filled, the event's days edged. It repeats in a drawing what the sentences below it say.
//
// Which days are closed comes from the core with the card; days that it does not name carry no mark.
import type { DueReason, EventCard } from "../../bindings.ts";
import { addDays, dayLong, weekdayOf, weekdayWord } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import styles from "./DueCalendar.module.css";
import { daysBetween } from "./event-words.ts";

const MOST_WEEKS = 6;

interface DueCalendarProps {
  due: string;
  why: DueReason;
  card: EventCard;
  today: string;
}

function weeksOf({ due, why, card, today }: DueCalendarProps): string[][] {
  const nominal = why.nominal || due;
  let first = due < nominal ? due : nominal;
  if (today < first && daysBetween(today, first) < 7) first = today;
  let last = due > nominal ? due : nominal;
  const from = addDays(first, -weekdayOf(first));
  const { starts } = card.event;
  if (starts > last && daysBetween(from, starts) < MOST_WEEKS * 7) last = starts;
  const weeks: string[][] = [];
  for (let day = from; day <= last && weeks.length < MOST_WEEKS; day = addDays(day, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => addDays(day, n)));
  }
  return weeks;
}

/** What is written under a day, and how it looks; the strongest mark first. */
function markOf(day: string, { due, why, card, today }: DueCalendarProps): { look: string; words: string } {
  const { starts, ends } = card.event;
  const known = card.calendar.find((each) => each.day === day);
  const moved = why.closed.find((each) => each.day === day);
  const closed = known?.closed || moved !== undefined;
  const holiday = known?.name || moved?.name ? t("events.mark.holiday") : "";
  const shut = closed ? (holiday === "" ? t("events.mark.closed") : holiday) : "";
  if (day === due) return { look: "due", words: t("events.mark.due") };
  if (starts !== "" && day >= starts && day <= (ends || starts)) {
    return { look: "event", words: t("events.mark.event") };
  }
  const looks = [closed ? "closed" : "", day === why.nominal ? "nominal" : "", day === today ? "today" : ""];
  const words = day === today ? t("events.mark.today") : day === why.nominal || holiday ? shut : "";
  return { look: looks.filter(Boolean).join(" "), words };
}

function numberOf(day: string, first: string): string {
  const date = Number(day.slice(8));
  return date === 1 && day !== first ? t("events.month_day", { month: Number(day.slice(5, 7)), day: date }) : `${date}`;
}

/** The calendar. */
export function DueCalendar(props: DueCalendarProps) {
  const weeks = weeksOf(props);
  const first = weeks[0]?.[0] ?? "";
  return (
    <div>
      <table className={styles.weeks} aria-label={t("calendar.why", { day: dayLong(props.due) })}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {weekdayWord(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const mark = markOf(day, props);
                const looks = mark.look.split(" ").map((look) => styles[look] ?? "");
                return (
                  <td key={day} className={looks.join(" ")}>
                    <b>{numberOf(day, first)}</b>
                    {mark.words ? <span>{mark.words}</span> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>
        <span className={`${styles.swatch} ${styles.closed}`} aria-hidden /> {t("calendar.closed")}
      </p>
    </div>
  );
}
