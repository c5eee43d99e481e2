// The drawing behind the plan: its place in a row, and points that stay on the picture.
import { expect, test } from "vitest";
import { isSet, matrixOf, pointOf, within, withPoint } from "./base-drawing.ts";

test("a row that begins 80 m along the street shows the picture 80 m further left", () => {
  expect(matrixOf({ a: 20, b: 0, c: 0, d: -2000 }, 8000)).toBe("matrix(20 0 0 20 -8000 -2000)");
});

test("a point moved beyond the edge stays on it", () => {
  expect([within(-3, 400), within(200.4, 400), within(401, 400)]).toEqual([0, 200, 400]);
});

test("moving one point leaves the other", () => {
  const drawing = { id: "", x1: 1, y1: 2, x2: 3, y2: 4, cm1: 0, cm2: 0, strength: 0, hidden: false };
  const moved = withPoint(drawing, "2", 9, 8);
  expect([pointOf(moved, "1"), pointOf(moved, "2")]).toEqual([
    { x: 1, y: 2 },
    { x: 9, y: 8 },
  ]);
  expect(isSet({ x: 0, y: 0 })).toBe(false);
});
