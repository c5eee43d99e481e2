// What fingers type for a question, and what the core is told.
import { expect, test } from "vitest";
import { readMarks, writeMarks } from "./marks.ts";

test("numbers are read however they are set apart and however wide they are", () => {
  expect(readMarks("3 5　12")).toEqual([3, 5, 12]);
  expect(readMarks("３、５")).toEqual([3, 5]);
  expect(readMarks("")).toEqual([]);
});

test("a word among the numbers is told and nothing is guessed", () => {
  expect(readMarks("3 さかな")).toBeUndefined();
  expect(writeMarks({ 1: "3", 2: "x" })).toBeUndefined();
});

test("a sheet becomes one line of marks, questions without an answer left out", () => {
  expect(writeMarks({ 1: "3 5", 2: "", 3: "1" })).toBe("1=3,5;3=1");
});
