// Where keys lead in a grid.
import { expect, test } from "vitest";
import { cellsOf, type GridColumn } from "./columns.ts";
import { walk } from "./walk.ts";

const SIZE = { rows: 100, columns: 6, page: 10 };

test("an arrow at the edge stays inside the grid", () => {
  expect(walk("ArrowUp", false, { row: 0, column: 2 }, SIZE)).toEqual({ row: 0, column: 2 });
  expect(walk("ArrowRight", false, { row: 3, column: 5 }, SIZE)).toEqual({ row: 3, column: 5 });
});

test("Ctrl and End goes to the last cell of all", () => {
  expect(walk("End", true, { row: 3, column: 1 }, SIZE)).toEqual({ row: 99, column: 5 });
});

test("a page down stops at the last row", () => {
  expect(walk("PageDown", false, { row: 95, column: 0 }, SIZE)).toEqual({ row: 99, column: 0 });
});

test("letters do not walk", () => {
  expect(walk("a", false, { row: 0, column: 0 }, SIZE)).toBeNull();
});

test("a vacant place written across takes the cells after it", () => {
  const column = (key: string, span = 1): GridColumn<null> => ({
    key,
    head: key,
    width: 4,
    cell: () => key,
    span: () => span,
  });
  const cells = cellsOf([column("unit"), column("name", 2), column("trade"), column("phone")], null);
  expect(cells.map((cell) => [cell.column.key, cell.at])).toEqual([
    ["unit", 0],
    ["name", 1],
    ["phone", 3],
  ]);
});
