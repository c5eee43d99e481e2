// Numbers as people type them, and as they are shown.
import { expect, test } from "vitest";
import { count, metres, readNumber, yen } from "./number.ts";

test("thousands have a comma and money has its unit", () => {
  expect(count(1234567)).toBe("1,234,567");
  expect(count(-1200)).toBe("-1,200");
  expect(yen(48600)).toBe("48,600円");
});

test("a frontage in centimetres is shown in metres", () => {
  expect(metres(540)).toBe("5.4 m");
  expect(metres(545)).toBe("5.45 m");
});

test("full width, commas and units are understood", () => {
  expect(readNumber("１，２００円")).toBe(1200);
  expect(readNumber("5.4 m")).toBe(5.4);
  expect(readNumber(" ")).toBeNull();
});

test("what is not a number is not taken for one", () => {
  expect(readNumber("二間")).toBeUndefined();
  expect(readNumber("12/3")).toBeUndefined();
});
