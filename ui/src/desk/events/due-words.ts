// Why a day is the last one, in sentences: what was counted, which closed days moved it, and whether the rule is sure.
//
// The core counted; nothing is counted here. A rule that nobody verified always says so.
import type { ClosedLine, DueReason } from "../../bindings.ts";
import { dayShort, weekdayOf, weekdayWord } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";

const BACK = ["calendar_days_before"];
const OPEN = ["open_days_before"];
const AFTER = ["days_after", "months_after", "months_after_in_fiscal_year"];

/** The rule in short: 14日前まで. */
export function ruleWords(why: DueReason): string {
  if (why.rule === "") return t("calendar.rule.by_hand");
  const n = why.n > 0 ? why.n : dayShort(why.nominal);
  return tCode("calendar.rule", why.rule, { n });
}

/** Why an office is closed on a day: 祝日（勤労感謝の日）, 土曜日, 年末年始. */
export function closedWords(closed: Pick<ClosedLine, "day" | "name">): string {
  if (closed.name !== "") return t("calendar.closed.holiday", { name: closed.name });
  const weekday = weekdayOf(closed.day);
  if (weekday === 0 || weekday === 6) return t("calendar.closed.weekday", { weekday: weekdayWord(closed.day) });
  return t("calendar.closed");
}

function counted(why: DueReason): string {
  const values = { n: why.n, nominal: dayShort(why.nominal) };
  if (BACK.includes(why.rule)) return t("calendar.why.counted_back", values);
  if (OPEN.includes(why.rule)) return t("calendar.why.counted_open", values);
  if (AFTER.includes(why.rule)) return t("calendar.why.counted_after", values);
  return t("calendar.why.on_day", values);
}

function moved(why: DueReason, due: string): string[] {
  if (OPEN.includes(why.rule))
    return why.closed.length > 0 ? [t("calendar.why.skipped", { n: why.closed.length })] : [];
  if (due === why.nominal) return [];
  if (why.closed.length === 0) return [t("events.why_changed")];
  return [t(due < why.nominal ? "calendar.why.moved_earlier" : "calendar.why.moved_later")];
}

/** The sentences under 「なぜ 11月27日（金）まで？」. */
export function whySentences(why: DueReason, due: string): string[] {
  if (why.rule === "") return [t("events.why_by_hand")];
  return [counted(why), ...moved(why, due)];
}

/** The closed days behind a deadline that nobody guesses: holidays and the turn of the year, not weekends. */
export function closedDays(why: DueReason): string[] {
  const weekend = (day: string) => [0, 6].includes(weekdayOf(day));
  return why.closed
    .filter((closed) => closed.name !== "" || !weekend(closed.day))
    .map((closed) => t("events.closed_day", { day: dayShort(closed.day), why: closedWords(closed) }));
}

/** True when a person must be told that the number of days is only a rule of thumb. */
export function isHearsay(why: DueReason): boolean {
  return why.rule !== "" && !why.sure;
}
