// November 2026 of the made-up street さくら坂, as the core would tell it: for tests, never in the window.
import type { Asset, LastAnswers, SafetySums, SafetyView } from "../../../bindings.ts";

const LAMP: Asset = {
  id: "a1",
  kind: "lamp",
  number: "12",
  position: "一丁目の角",
  installed: "",
  expires: "",
  watts: 40,
  every_months: 6,
  notes: "",
};

const SUMS: SafetySums = {
  patrols: 8,
  patrol_hours_x10: 155,
  cleanings: 7,
  cleaning_people: 84,
  bags: 142,
  grams_measured: 96_500,
  grams_estimated: 210_000,
  inspections: 12,
  open_findings: 1,
};

const MONTHS = ["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2026-${month}`);

/** The month. */
export const NOVEMBER: SafetyView = {
  month: "2026-11",
  duties: [
    { code: "patrol", state: "open", done: 1, wanted: 2, last: "2026-11-08" },
    { code: "cleaning", state: "open", done: 0, wanted: 1, last: "" },
    { code: "aed", state: "done", done: 1, wanted: 1, last: "2026-11-04" },
  ],
  records: [
    {
      kind: "patrol",
      id: "r1",
      day: "2026-11-08",
      place: "通り全体",
      people: 4,
      result: "none",
      bags: 0,
      asset_kind: "",
      notes: "",
      photos: 0,
    },
    {
      kind: "inspection",
      id: "r2",
      day: "2026-11-04",
      place: "1 集会所",
      people: 0,
      result: "good",
      bags: 0,
      asset_kind: "aed",
      notes: "",
      photos: 0,
    },
  ],
  month_sums: { ...SUMS, patrols: 1 },
  year_sums: SUMS,
  marks: [...MONTHS, "2027-01", "2027-02", "2027-03"].map((month) => ({
    month,
    patrols: month === "2026-10" || month === "2026-11" ? 1 : month < "2026-10" ? 2 : 0,
    over: month < "2026-11",
    missed: month === "2026-10",
  })),
  assets: [
    { asset: LAMP, last: "2026-04-10", due: "2026-10-10", verdict: "good", expires_in: null },
    {
      asset: { ...LAMP, id: "a2", kind: "aed", number: "1", position: "集会所", expires: "2026-12-20" },
      last: "2026-11-04",
      due: "2026-12-04",
      verdict: "good",
      expires_in: 28,
    },
  ],
  chart: {
    svg: '<svg xmlns="http://www.w3.org/2000/svg"><rect x="10" y="20" width="40" height="80" fill="#00428c"/></svg>',
    width: 300,
    height: 110,
    title: "見回りの回数",
    summary: "今年度は8回です。",
    columns: ["月", "回数"],
    rows: [["4月", "2"]],
    marks: [{ row: 0, col: 1, x: 10, y: 20, w: 40, h: 80, label: "4月 2回" }],
    source: "この帳簿",
    as_of: "2026-11-22",
  },
  places: ["一丁目", "二丁目"],
  wanted: { patrols: 2, cleanings: 1, since: "2026-04", source: "防犯カメラの補助の条件" },
};

/** The answers of last time. */
export const LAST: LastAnswers = {
  patrol: {
    id: "",
    day: "2026-11-22",
    from: "20:00",
    to: "20:30",
    area: "通り全体",
    people: 4,
    findings: "none",
    drill: false,
    names: "高橋 和子、大野",
    notes: "",
  },
  cleaning: {
    id: "",
    day: "2026-11-22",
    minutes: 60,
    area: "一丁目",
    people: 12,
    bags_burnable: 8,
    bags_unburnable: 2,
    bags_recycle: 3,
    grams: 0,
    method: "",
    names: "",
    notes: "",
  },
  inspection: { id: "", asset: "a1", day: "2026-11-22", verdict: "good", follow_up: "", names: "", notes: "" },
  places: ["一丁目", "二丁目"],
  assets: NOVEMBER.assets.map((line) => line.asset),
  findings: ["none", "lamp_out", "dumping", "graffiti", "obstacle", "bicycles", "suspicious"],
  known: ["patrol", "cleaning"],
};
