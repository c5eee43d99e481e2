// Days in words. Expected values are from printed calendars and from the law on era names, not from this code.
import { expect, test } from "vitest";
import { addDays, addMonths, dayLong, dayShort, eraYear, momentInJapan, weekdayOf, weeksOfMonth } from "./day.ts";

test("a day is written with its era and its weekday", () => {
  expect(dayLong("2026-11-22")).toBe("令和8年11月22日（日）");
  expect(dayShort("2026-11-27")).toBe("11月27日（金）");
});

test("the first year of an era is 元年 from its very first day", () => {
  expect(dayLong("2019-05-01")).toBe("令和元年5月1日（水）");
  expect(dayLong("2019-04-30")).toBe("平成31年4月30日（火）");
  expect(eraYear("1926-12-25")).toBe("昭和元");
  expect(eraYear("1989-01-07")).toBe("昭和64");
});

test("weekdays agree with the calendar on leap days and century years", () => {
  expect(weekdayOf("2024-02-29")).toBe(4);
  expect(weekdayOf("2000-03-01")).toBe(3);
  expect(weekdayOf("1900-03-01")).toBe(4);
});

test("walking over the end of a month and of a year lands on the next day", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
});

test("a month is shown in whole weeks from Sunday", () => {
  const weeks = weeksOfMonth("2026-11-22");
  expect(weeks[0]?.[0]).toBe("2026-11-01");
  expect(weeks.at(-1)?.at(-1)).toBe("2026-12-05");
});

test("a moment is told in Japan's time whatever the PC's zone is", () => {
  expect(momentInJapan(Date.UTC(2026, 10, 21, 15, 0))).toEqual({ day: "2026-11-22", clock: "0:00" });
  expect(momentInJapan(Date.UTC(2026, 10, 22, 0, 12))).toEqual({ day: "2026-11-22", clock: "9:12" });
});
