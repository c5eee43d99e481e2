// What a person chooses about a list.
import { expect, test } from "vitest";
import type { ImportNote, ImportPreview } from "../../bindings.ts";
import { blankChoice, nameOf, noteWords, open, withAnswer, withColumn, withTrade } from "./choice.ts";

const NOTE: ImportNote = {
  row: 5,
  other_row: 0,
  column: "frontage",
  code: "not_a_number",
  values: { text: "二間" },
  suggestion: "3.6",
  answered: null,
};
const PREVIEW = {
  columns: [
    { heading: "番号", column: "unit" },
    { heading: "屋号", column: "shop_name" },
    { heading: "備考", column: "notes" },
  ],
  lines: [{ row: 5, cells: [{ was: "1-4" }, { was: "鳥よし" }] }],
} as unknown as ImportPreview;

test("a meaning that is given to another column leaves the one that had it", () => {
  expect(withColumn(PREVIEW, 2, "shop_name")).toEqual(["unit", "skip", "shop_name"]);
});

test("several columns may be notes", () => {
  expect(withColumn(PREVIEW, 0, "notes")).toEqual(["notes", "shop_name", "notes"]);
});

test("a note says in words what stands in the cell", () => {
  expect(noteWords(NOTE)).toBe("「二間」は数字ではありません。");
});

test("a note of a kind that has no words is still shown", () => {
  expect(noteWords({ ...NOTE, code: "from_the_future" })).toContain("from_the_future");
});

test("the same answer pressed again is taken back", () => {
  const choice = blankChoice("名簿.xlsx");
  const answers = withAnswer(choice, NOTE, "suggestion");
  expect(answers).toEqual([{ row: 5, column: "frontage", answer: "suggestion" }]);
  expect(withAnswer({ ...choice, answers }, { ...NOTE, answered: "suggestion" }, "suggestion")).toEqual([]);
  expect(withAnswer({ ...choice, answers }, { ...NOTE, answered: "suggestion" }, "empty")).toHaveLength(1);
});

test("a row has one trade, the last that was chosen", () => {
  const first = { ...blankChoice("名簿.xlsx"), trades: [{ row: 9, code: "8331" }] };
  expect(withTrade(first, 9, "7671")).toEqual([{ row: 9, code: "7671" }]);
});

test("answered notes are not counted as open", () => {
  expect(open([NOTE, { ...NOTE, row: 6, answered: "empty" }])).toHaveLength(1);
  expect(nameOf(PREVIEW, 5)).toBe("鳥よし");
});
