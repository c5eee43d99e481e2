// Walking along the strip, and where a dragged unit would land.
import { expect, test } from "vitest";
import type { UnitCard } from "../../bindings.ts";
import { blankPremises } from "../register/blank.ts";
import {
  beginning,
  fitOf,
  guessed,
  landing,
  placeOf,
  type Standing,
  share,
  standingOf,
  ticks,
  walk,
  widened,
} from "./strip.ts";
import { kindsFor } from "./TellChange.tsx";
import { STREET } from "./test-street.ts";
import { yearsBack } from "./YearSlider.tsx";

const at = (premises: string): Standing => {
  const found = standingOf(STREET.rows, premises);
  if (!found) throw new Error(`no ${premises} on the test street`);
  return found;
};

test("the right arrow walks on into the next row of the same side, and stops at the end", () => {
  expect(walk(STREET.rows, at("1-3"), "ArrowRight")?.premises).toBe("1-6");
  expect(walk(STREET.rows, at("1-6"), "ArrowRight")).toBeUndefined();
  expect(walk(STREET.rows, at("1-6"), "Home")?.premises).toBe("1-1");
});

test("down crosses the street to the one that stands opposite, and up comes back", () => {
  expect(walk(STREET.rows, at("1-2"), "ArrowDown")?.premises).toBe("1-5");
  expect(walk(STREET.rows, at("1-5"), "ArrowUp")?.premises).toBe("1-2");
});

test("down from the far side goes on to the next row", () => {
  expect(walk(STREET.rows, at("1-5"), "ArrowDown")?.premises).toBe("1-6");
});

test("a unit let go past the middle of another lands behind it", () => {
  expect(landing(STREET.rows, at("1-1"), at("1-2"), true)).toBe(2);
  expect(landing(STREET.rows, at("1-6"), at("1-2"), false)).toBe(2);
  expect(landing(STREET.rows, at("1-4"), at("1-1"), false)).toBe(1);
});

test("a row may hold several blocks; each is named where it begins, and places are counted in its own", () => {
  const rows = STREET.rows.map((row) => ({ ...row, left: row.left.map((one) => ({ ...one })) }));
  const last = rows[1]?.left[0];
  if (last) last.block = "b2";
  expect(beginning(rows)).toEqual([["b1"], ["b2"]]);
  expect(placeOf(rows, { ...at("1-6"), box: last ?? at("1-6").box })).toBe(1);
});

test("a passage has a place of its own among the units of a side", () => {
  expect(placeOf(STREET.rows, at("1-3"))).toBe(4);
  expect(placeOf(STREET.rows, at("1-6"))).toBe(5);
});

test("ticks stand at full tens of metres", () => {
  const row = STREET.rows[0];
  expect(row && ticks(row)).toEqual([0, 10, 20]);
  expect(row && ticks({ ...row, from_cm: 8300 })).toEqual([90, 100]);
});

test("eighty metres fill the whole row", () => {
  expect(share(8000, 80)).toBe("100.000%");
  expect(share(540, 80)).toBe("6.750%");
});

test("only frontages that nobody measured count as guessed, and passages never", () => {
  expect(guessed(STREET)).toBe(1);
});

test("a frontage that was never measured grows from the width that is drawn, and never below half a metre", () => {
  expect(widened(blankPremises(), 10, 540).frontage).toBe(550);
  expect(widened({ ...blankPremises(), frontage: 50 }, -10, 540).frontage).toBe(50);
});

test("one can go back as far as the book knows, in whole years", () => {
  expect(yearsBack("2020-04-01", "2026-11-22")).toBe(6);
  expect(yearsBack("2020-12-01", "2026-11-22")).toBe(5);
  expect(yearsBack("", "2026-11-22")).toBe(0);
});

test("what can have happened follows from how the unit stands", () => {
  const card = { vacant: true, tenant: null, works_since: "" } as UnitCard;
  expect(kindsFor(card)).toEqual(["opened", "use_changed"]);
  const tenant = { ...card, vacant: false, tenant: { name: "魚政" } } as UnitCard;
  expect(kindsFor({ ...tenant, works_since: "2026-11-01" })).toContain("works_over");
  expect(kindsFor(tenant)).not.toContain("opened");
});

test("a name goes across in a wide box, down in a narrow one, and a passage is always named down", () => {
  const shop = (width_cm: number) => fitOf({ width_cm, use_now: "" }, 0.8);
  expect([1000, 400, 200, 100].map(shop)).toEqual(["across", "down", "narrow", "none"]);
  expect(fitOf({ width_cm: 1000, use_now: "passage" }, 0.8)).toBe("down");
  expect(fitOf({ width_cm: 1000, use_now: "" }, 0)).toBe("down");
});
