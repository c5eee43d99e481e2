// The mix in words.
import { expect, test } from "vitest";
import type { MixView } from "../../bindings.ts";
import { firstSentence, moreSentences, shareWords } from "./sentence.ts";

const VIEW = {
  day: "2026-11-22",
  before_day: "2025-11-22",
  shops: 69,
  sentence: {
    top: "dining",
    top_count: 24,
    top_permille: 348,
    food: 4,
    changes: [
      { category: "dining", by: 2 },
      { category: "clothing", by: -2 },
    ],
    missing: ["fish", "meat"],
  },
} as unknown as MixView;

test("the first sentence says what leads and how much food there is", () => {
  expect(firstSentence(VIEW)).toBe("飲食が24店（35%）で一番多く、生鮮・食料品は4店です。");
});

test("below five shops there is a count and no percentage", () => {
  const few = { ...VIEW, sentence: { ...VIEW.sentence, top_count: 2, top_permille: null } };
  expect(firstSentence(few)).toBe("飲食が2店で一番多く、生鮮・食料品は4店です。");
});

test("where food leads, it is not named twice", () => {
  const food = { ...VIEW, sentence: { ...VIEW.sentence, top: "food" as const } };
  expect(firstSentence(food)).toBe("生鮮・食料品が24店（35%）で一番多い通りです。");
});

test("a street whose trades nobody has confirmed says what to do", () => {
  const none = { ...VIEW, sentence: { ...VIEW.sentence, top: null } };
  expect(firstSentence(none)).toContain("業種を確かめる");
});

test("changes and missing trades are said in sentences of their own", () => {
  expect(moreSentences(VIEW)).toEqual([
    "令和7年11月とくらべて、飲食が2店ふえました、衣料が2店へりました。",
    "この通りに今ない店：鮮魚、精肉。",
  ]);
});

test("a share that is not known is a dash, and a known one has one place", () => {
  expect(shareWords(348)).toBe("34.8%");
  expect(shareWords(null)).toBe("－");
});
