// The address of the list and the question that it asks; cells pasted from a spreadsheet.
import { expect, test } from "vitest";
import { tableOf } from "../../parts/grid/columns.ts";
import { askOf, filterCount, queryOfView, viewOf } from "./ask.ts";

test("an address asks for what it says, and a slip in it hides nothing", () => {
  const ask = askOf({ part: "vacant", side: "left", floor: "2", group: "dining", sort: "frontage", down: "1" });
  expect(ask).toMatchObject({ part: "vacant", sort: "frontage", down: true });
  expect(ask.filter).toEqual({ block: "", side: "left", floor: 2, group: "dining", member: "" });
  expect(filterCount(ask)).toBe(3);
  expect(filterCount(askOf({ part: "everything", side: "up", group: "x", floor: "top" }))).toBe(0);
});

test("a view that was kept asks again what was asked when it was kept", () => {
  const query = { words: "そば", side: "right", floor: "-1", sort: "name", down: "1" };
  const view = { ...viewOf(query, "地下のそば", ["trade"]), id: "v1" };
  expect(askOf(queryOfView(view))).toEqual(askOf(query));
});

test("cells copied in a spreadsheet keep their line breaks, tabs and quotes", () => {
  expect(tableOf("八百春\t03-1\r\n魚政\t\r\n")).toEqual([
    ["八百春", "03-1"],
    ["魚政", ""],
  ]);
  expect(tableOf('"二行の\n名前"\t"「""」"')).toEqual([["二行の\n名前", '「"」']]);
  expect(tableOf("")).toEqual([]);
});
