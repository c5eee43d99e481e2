// An event's days, clock and states in words; what several parts of the event page say alike.
import type { Event, EventCard, Standing } from "../../bindings.ts";
import type { Tone } from "../../parts/Tag.tsx";
import { dayShort, weekdayWord } from "../../words/day.ts";
import { t } from "../../words/t.ts";

/** The parts of an event's page, in the order of the tabs. */
export const TABS = ["plan", "tasks", "sign-ups", "budget"] as const;

/** A part of an event's page. */
export type EventTab = (typeof TABS)[number];

function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 9 : month - 3;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date;
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 12月12日（土）・13日（日）, or one day, or that it is not settled yet. */
export function eventDays(event: Pick<Event, "starts" | "ends">): string {
  if (event.starts === "") return t("events.no_day");
  if (event.ends === "" || event.ends === event.starts) return dayShort(event.starts);
  const sameMonth = event.starts.slice(0, 7) === event.ends.slice(0, 7);
  const to = sameMonth
    ? t("events.day_of_month", { day: Number(event.ends.slice(8)), weekday: weekdayWord(event.ends) })
    : dayShort(event.ends);
  return t(daysBetween(event.starts, event.ends) === 1 ? "events.two_days" : "events.span", {
    from: dayShort(event.starts),
    to,
  });
}

/** 10:00～16:00, as far as it is known. */
export function eventClock(event: Pick<Event, "opens" | "closes">): string {
  if (event.opens === "" && event.closes === "") return "";
  return t("events.span", { from: event.opens, to: event.closes });
}

/** True when the last day of the event is over. */
export function isOver(event: Event, today: string): boolean {
  return event.state !== "" || (event.starts !== "" && (event.ends || event.starts) < today);
}

/** The word for where a sign-up stands, and its tint. */
export function standingWords(standing: Standing | null, declined = false): { words: string; tone: Tone } {
  if (standing === "confirmed") return { words: t("events.standing.confirmed"), tone: "done" };
  if (standing === "within") return { words: t("events.standing.within"), tone: "info" };
  if (standing === "out" || standing === null) {
    return { words: t(declined ? "events.standing.declined" : "events.standing.cancelled"), tone: "plain" };
  }
  return { words: t("events.standing.waiting", { n: standing.waiting }), tone: "care" };
}

/** 9.8 kW from watts. */
export function kilowatts(watts: number): string {
  return (watts / 1000).toFixed(1);
}

/** How many stalls the event has, 0 none; and whether sign-ups are taken at all. */
export function takesStalls(card: EventCard): boolean {
  return card.event.stall_limit > 0 || card.sign_ups.length > 0;
}

/** Brings the panel of the chosen row into sight: where the window is narrow it stands below the list. */
export function showPanel(id: string): void {
  setTimeout(() => document.getElementById(id)?.scrollIntoView({ block: "nearest" }), 0);
}
