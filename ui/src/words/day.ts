// Days and times in words: 令和8年11月22日（日）.
//
// A day is text, "2026-11-22", from the core to the screen. JavaScript's Date is never used: it knows only moments, and a
// moment at midnight in Tokyo is the day before in another zone. Era names and the order of the parts are words.
import { currentLanguage, t, type WordKey } from "./t.ts";

interface Parts {
  year: number;
  month: number;
  day: number;
}

const ERAS: { from: string; year: number; key: WordKey }[] = [
  { from: "2019-05-01", year: 2019, key: "parts.era.reiwa" },
  { from: "1989-01-08", year: 1989, key: "parts.era.heisei" },
  { from: "1926-12-25", year: 1926, key: "parts.era.showa" },
  { from: "1912-07-30", year: 1912, key: "parts.era.taisho" },
  { from: "1868-01-25", year: 1868, key: "parts.era.meiji" },
];

const WEEKDAYS: WordKey[] = [
  "parts.weekday.sun",
  "parts.weekday.mon",
  "parts.weekday.tue",
  "parts.weekday.wed",
  "parts.weekday.thu",
  "parts.weekday.fri",
  "parts.weekday.sat",
];

function partsOf(day: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  const parts = partsOf(day);
  if (!parts) return 0;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][parts.month - 1] ?? 0;
  const year = parts.month < 3 ? parts.year - 1 : parts.year;
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + parts.day) % 7;
}

/** The name of the day of the week, one character in Japanese. */
export function weekdayWord(day: string): string {
  return t(WEEKDAYS[weekdayOf(day)] ?? "parts.weekday.sun");
}

const MONTHS: WordKey[] = [
  "parts.month.1",
  "parts.month.2",
  "parts.month.3",
  "parts.month.4",
  "parts.month.5",
  "parts.month.6",
  "parts.month.7",
  "parts.month.8",
  "parts.month.9",
  "parts.month.10",
  "parts.month.11",
  "parts.month.12",
];

function monthWord(month: number): string {
  return t(MONTHS[month - 1] ?? "parts.month.1");
}

/** The era and its year: 令和8, and 令和元 for a first year. In English the western year. */
export function eraYear(day: string): string {
  const parts = partsOf(day);
  if (!parts) return "";
  const era = ERAS.find((each) => day >= each.from);
  if (!era || currentLanguage() === "en") return String(parts.year);
  const year = parts.year - era.year + 1;
  return t(era.key, { year: year === 1 ? t("parts.era.first") : year });
}

function dayValues(day: string) {
  const parts = partsOf(day);
  return parts
    ? { era_year: eraYear(day), month: monthWord(parts.month), day: parts.day, weekday: weekdayWord(day) }
    : null;
}

/** 令和8年11月22日（日）; what is not a day comes back as it is. */
export function dayLong(day: string): string {
  const values = dayValues(day);
  return values ? t("parts.day.long", values) : day;
}

/** 11月22日（日）, for days that are near. */
export function dayShort(day: string): string {
  const values = dayValues(day);
  return values ? t("parts.day.short", values) : day;
}

/** 11月22日, where the weekday does not matter. */
export function dayBrief(day: string): string {
  const values = dayValues(day);
  return values ? t("parts.day.brief", values) : day;
}

/** 令和8年11月. */
export function monthLong(day: string): string {
  const values = dayValues(day.length === 7 ? `${day}-01` : day);
  return values ? t("parts.day.month", values) : day;
}

/** 11月. */
export function monthShort(day: string): string {
  const month = /^\d{4}-(\d{2})/.exec(day)?.[1];
  return month ? t("parts.day.month_short", { month: monthWord(Number(month)) }) : day;
}

/** Milliseconds of the core as day and clock in Japan, which keeps one time all year: { day: "2026-11-22", clock: "9:12" }. */
export function momentInJapan(milliseconds: number): { day: string; clock: string } {
  const minutes = Math.floor(milliseconds / 60_000) + 9 * 60;
  const inDay = ((minutes % 1440) + 1440) % 1440;
  const day = addDays("1970-01-01", Math.floor(minutes / 1440));
  return { day, clock: `${Math.floor(inDay / 60)}:${String(inDay % 60).padStart(2, "0")}` };
}

/** 11月22日（日） 9:12 — or only 9:12 when the moment is on `today`. */
export function momentWords(milliseconds: number, today?: string): string {
  const { day, clock } = momentInJapan(milliseconds);
  return day === today ? clock : t("parts.day.moment", { day: dayShort(day), clock });
}

/** 令和8年11月22日（日） 9:12: for what may be years old. */
export function momentLong(milliseconds: number): string {
  const { day, clock } = momentInJapan(milliseconds);
  return t("parts.day.moment", { day: dayLong(day), clock });
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function text(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day `by` days later (or earlier). */
export function addDays(from: string, by: number): string {
  const parts = partsOf(from);
  if (!parts) return from;
  let { year, month, day } = parts;
  day += by;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  while (day < 1) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year -= 1;
    day += daysInMonth(year, month);
  }
  return text(year, month, day);
}

/** The same day `by` months later, or the last day of that month. */
export function addMonths(from: string, by: number): string {
  const parts = partsOf(from);
  if (!parts) return from;
  const count = parts.year * 12 + parts.month - 1 + by;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return text(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** The weeks of the month of `day`, Sunday first; days of the months beside it fill the ends. */
export function weeksOfMonth(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const start = addDays(first, -weekdayOf(first));
  const weeks: string[][] = [];
  for (let from = start; from.slice(0, 7) <= day.slice(0, 7); from = addDays(from, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => addDays(from, n)));
  }
  return weeks;
}
