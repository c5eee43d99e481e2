// Why a last day is that day: the sentences follow the printed calendar of November 2026.
import { expect, test } from "vitest";
import { closedDays, closedWords, isHearsay, ruleWords, whySentences } from "./due-words.ts";
import { daysBetween, eventDays } from "./event-words.ts";
import { ROAD_USE_WHY } from "./test/year-end-market.ts";

test("fourteen days before Saturday the 12th is a closed Saturday, so the Friday before it counts", () => {
  expect(ruleWords(ROAD_USE_WHY)).toBe("14日前まで");
  expect(whySentences(ROAD_USE_WHY, "2026-11-27")).toEqual([
    "行事の14日前は11月28日（土）です。",
    "窓口が休みなので、その前の開いている日になります。",
  ]);
});

test("a count of open days tells how many closed days were left out", () => {
  const closed = [
    { day: "2026-11-28", because: "", name: "" },
    { day: "2026-11-29", because: "", name: "" },
  ];
  const why = { ...ROAD_USE_WHY, rule: "open_days_before", n: 10, nominal: "2026-11-27", closed };
  expect(whySentences(why, "2026-11-27")[1]).toBe("休みの2日は数えていません。");
});

test("a rule that nobody verified is a rule of thumb; a day set by hand is not", () => {
  expect(isHearsay({ ...ROAD_USE_WHY, sure: false })).toBe(true);
  expect(isHearsay(ROAD_USE_WHY)).toBe(false);
  expect(isHearsay({ ...ROAD_USE_WHY, rule: "", sure: false })).toBe(false);
});

test("a closed day is told by its holiday, else by its weekday", () => {
  expect(closedWords({ day: "2026-11-23", name: "勤労感謝の日" })).toBe("祝日（勤労感謝の日）");
  expect(closedWords({ day: "2026-11-28", name: "" })).toBe("土曜日");
  const holiday = { day: "2026-11-23", because: "", name: "勤労感謝の日" };
  expect(closedDays({ ...ROAD_USE_WHY, closed: [...ROAD_USE_WHY.closed, holiday] })).toEqual([
    "11月23日（月）は祝日（勤労感謝の日）",
  ]);
});

test("days of an event are told short, and days between are counted over a new year", () => {
  expect(eventDays({ starts: "2026-12-12", ends: "2026-12-13" })).toBe("12月12日（土）・13日（日）");
  expect(eventDays({ starts: "2026-12-31", ends: "2027-01-03" })).toBe("12月31日（木）～1月3日（日）");
  expect(daysBetween("2026-11-22", "2026-12-12")).toBe(20);
  expect(daysBetween("2027-12-31", "2028-03-01")).toBe(61);
});
