// Values of records in words, as the history, the clashes and the returns show them.
import { expect, test } from "vitest";
import { historyLines } from "../HistoryPanel.tsx";
import { fieldWords, isChosen, valueWords } from "../value-words.ts";

test("a value is said as people say it", () => {
  expect(valueWords("premises.side", "left")).toBe("左側");
  expect(valueWords("premises.frontage", "540")).toBe("5.4 m");
  expect(valueWords("shop.dues", "3000")).toBe("3,000円");
  expect(valueWords("cleaning.grams", "162500")).toBe("162.5kg");
  expect(valueWords("patrol.day", "2026-11-22")).toBe("令和8年11月22日（日）");
  expect(valueWords("sign_up.fire", "true")).toBe("はい");
  expect(valueWords("premises.floor", "-1")).toBe("地下1階");
  expect(valueWords("shop.phone", "03-0000-4127")).toBe("03-0000-4127");
});

test("what is not known yet stays empty, and a number that is 0 for not known too", () => {
  expect(valueWords("shop.member", "")).toBe("");
  expect(valueWords("premises.frontage", "0")).toBe("");
});

test("a link to another record is not shown as letters and digits", () => {
  expect(valueWords("premises.block", "01a2043aa5ea700080b115fe2e4e58ab")).toBe("（ほかの記録とのつながり）");
});

test("a figure of the mix is named by its trade", () => {
  expect(fieldWords("mix.vacant")).toBe("空き");
  expect(fieldWords("mix.dining")).toBe("飲食");
  expect(isChosen("shop.member")).toBe(true);
  expect(isChosen("shop.phone")).toBe(false);
});

test("putting a record into the trash is one line without values", () => {
  const row = { at: 1, person: "高橋 和子", device: "", act: "remove_record", removed: true, undo: false, changes: [] };
  const lines = historyLines("shop", { title: "八百春", rows: [row] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ field: "ごみ箱へ移した", plain: true, who: "高橋 和子" });
});
