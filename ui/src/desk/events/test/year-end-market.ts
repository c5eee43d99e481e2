// 年の瀬市 of the made-up street さくら坂, as the core would tell it on 22 November 2026: for tests, never in the window.
//
// The days are those of a printed calendar: 23 November is a holiday, the 28th a Saturday.
import type { DueReason, Event, EventCard, EventList, Permit, SignUp, SignUpLine, Task } from "../../../bindings.ts";
import { addDays, weekdayOf } from "../../../words/day.ts";
import { blankBudgetLine, blankSignUp } from "../blank.ts";

/** The event. */
export const MARKET: Event = {
  id: "e1",
  number: "R8-03",
  name: "年の瀬市",
  template: "morning_market",
  starts: "2026-12-12",
  ends: "2026-12-13",
  opens: "10:00",
  closes: "16:00",
  place: "一丁目から二丁目",
  state: "",
  cancelled_why: "",
  partners: "",
  stall_limit: 15,
  sign_up_closes: "2026-11-25",
  visitors_expected: 3000,
  visitors: 0,
  counted: "",
  purpose: "",
  charge: "森田",
  lessons: "",
  notes: "",
};

const BY_HAND: DueReason = { rule: "", n: 0, nominal: "", by_rule: "", closed: [], source: "", sure: true };

/** Fourteen days before the 12th is Saturday the 28th, so Friday the 27th. */
export const ROAD_USE_WHY: DueReason = {
  rule: "calendar_days_before",
  n: 14,
  nominal: "2026-11-28",
  by_rule: "2026-11-27",
  closed: [{ day: "2026-11-28", because: "saturday", name: "" }],
  source: "https://www.city.example.jp/road-use.html",
  sure: true,
};

function task(id: string, title: string, due: string, part: Partial<Task> = {}): Task {
  return { id, event: "e1", title, due, rule: "", state: "", charge: "", notes: "", ...part };
}

function permit(id: string, name: string, office: string, part: Partial<Permit>): Permit {
  const blank = { event: "e1", procedure: id, due: "", state: "" as const, receipt: "", notes: "" };
  return { id, name, office, ...blank, ...part };
}

function signUp(n: number, name: string, part: Partial<SignUp>, line: Partial<SignUpLine>): SignUpLine {
  const sign_up = { ...blankSignUp("e1"), id: `s${n}`, number: `事-${n}`, taken: 1_795_140_000_000 + n * 3_600_000 };
  return { sign_up: { ...sign_up, shop: `shop${n}`, ...part }, name, category: "food", standing: "within", ...line };
}

function calendarDays() {
  return Array.from({ length: 24 }, (_, n) => addDays("2026-11-20", n)).map((day) => ({
    day,
    closed: [0, 6].includes(weekdayOf(day)) || day === "2026-11-23",
    name: day === "2026-11-23" ? "勤労感謝の日" : "",
  }));
}

/** The event with its work, sign-ups and budget. */
export const CARD: EventCard = {
  event: MARKET,
  tasks: [
    { task: task("t1", "出店の申込を締め切る", "2026-11-25", { charge: "森田" }), days_left: 3, why: BY_HAND },
    {
      task: task("t2", "行事保険に入る", "2026-12-04", { state: "started", charge: "会計 田中" }),
      days_left: 12,
      why: BY_HAND,
    },
    { task: task("t3", "ポスターを頼む", "2026-10-20", { state: "done" }), days_left: -33, why: BY_HAND },
  ],
  permits: [
    {
      permit: permit("p1", "行事開催届・臨時出店届", "保健所", { due: "2026-11-20" }),
      days_left: -2,
      why: { ...ROAD_USE_WHY, n: 21, nominal: "2026-11-21", sure: false, source: "近くの区の案内" },
      hint: "まず電話で相談してください。",
    },
    {
      permit: permit("p2", "道路使用許可", "警察署 交通課", { due: "2026-11-27", state: "draft" }),
      days_left: 5,
      why: ROAD_USE_WHY,
      hint: "",
    },
  ],
  sign_ups: [
    signUp(12, "ベーカリー 麦の穂", { kind: "food", watts: 800, decision: "confirmed" }, { standing: "confirmed" }),
    signUp(13, "焼鳥 とり松", { kind: "food", fire: true, gas: true, source: "fax" }, { category: "dining" }),
    signUp(
      16,
      "バー 月あかり",
      { kind: "food", fire: true, stalls: 2 },
      { category: "dining", standing: { waiting: 1 } },
    ),
    signUp(17, "花のみやこ", { kind: "goods", decision: "declined" }, { category: "sundries", standing: "out" }),
  ],
  counts: {
    asked: 3,
    stalls: 4,
    confirmed: 1,
    within: 1,
    waiting: 1,
    free: 0,
    too_many: 0,
    fire: 2,
    gas: 1,
    watts: 800,
  },
  sign_up_open: true,
  budget: [
    {
      ...blankBudgetLine("e1"),
      id: "b1",
      category: "notice",
      title: "ポスター・チラシ",
      planned: 210_000,
      actual: 138_600,
    },
    { ...blankBudgetLine("e1"), id: "b2", category: "venue", title: "テント・電気", planned: 520_000, actual: 165_000 },
    { ...blankBudgetLine("e1"), id: "b3", side: "income", category: "grant", title: "", planned: 724_000, actual: 0 },
  ],
  missing: ["purpose"],
  shops: [
    { shop: "shop1", name: "豆腐の伊藤", kana: "トウフノイトウ", category: "food", signed_up: false },
    { shop: "shop12", name: "ベーカリー 麦の穂", kana: "ベーカリームギノホ", category: "food", signed_up: true },
  ],
  calendar: calendarDays(),
};

/** The list of the fiscal year. */
export const YEAR: EventList = {
  fiscal_year: 2026,
  years: [2026],
  rows: [
    {
      event: { ...MARKET, id: "e0", name: "夏まつり", starts: "2026-08-01", ends: "2026-08-01", state: "held" },
      next_title: "",
      next_due: "",
      days_left: 0,
      asked: 15,
      confirmed: 15,
      waiting: 0,
      done: 22,
      total: 22,
    },
    {
      event: MARKET,
      next_title: "行事開催届・臨時出店届",
      next_due: "2026-11-20",
      days_left: -2,
      asked: 18,
      confirmed: 14,
      waiting: 3,
      done: 2,
      total: 8,
    },
  ],
};
