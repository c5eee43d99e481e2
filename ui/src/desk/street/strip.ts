// The arithmetic of the strip: who stands next to whom, where the ticks are, where a dragged unit would land.
//
// Pure: no React, no screen. The core places the boxes; nothing here moves a unit, it only finds places.
import type { Premises, Side, StreetView, StripBox, StripRow } from "../../bindings.ts";

/** The two sides that are drawn; a unit without a side stands on the left. */
export type DrawnSide = "left" | "right";

/** A box with where it stands. */
export interface Standing {
  box: StripBox;
  row: number;
  side: DrawnSide;
}

/** All boxes of one side in walking order, over all rows. */
export function alongSide(rows: StripRow[], side: DrawnSide): Standing[] {
  return rows.flatMap((row, index) => row[side].map((box) => ({ box, row: index, side })));
}

/** Every box in the order in which one walks: row by row, left before right. */
export function inWalkingOrder(rows: StripRow[]): Standing[] {
  return rows.flatMap((row, index) =>
    (["left", "right"] as const).flatMap((side) => row[side].map((box) => ({ box, row: index, side }))),
  );
}

/** The side on which nothing stands yet in any row, if there is one. */
export function bareSide(rows: StripRow[]): DrawnSide | null {
  if (rows.every((row) => row.right.length === 0)) return "right";
  return rows.every((row) => row.left.length === 0) ? "left" : null;
}

/** The blocks that begin in each row: their names stand above it. */
export function beginning(rows: StripRow[]): string[][] {
  const seen = new Set<string>();
  return rows.map((row) =>
    [...row.left, ...row.right].flatMap(({ block }) => {
      if (seen.has(block)) return [];
      seen.add(block);
      return [block];
    }),
  );
}

/** Finds a unit. */
export function standingOf(rows: StripRow[], premises: string): Standing | undefined {
  return inWalkingOrder(rows).find((one) => one.box.premises === premises);
}

function middle(box: StripBox): number {
  return box.x_cm + box.width_cm / 2;
}

/** The box of the list whose middle is nearest. */
export function nearest(boxes: StripBox[], to: StripBox): StripBox | undefined {
  return [...boxes].sort((a, b) => Math.abs(middle(a) - middle(to)) - Math.abs(middle(b) - middle(to)))[0];
}

/** Across the street, or to the next row when there is nothing across: for the keys up and down. */
export function across(rows: StripRow[], from: Standing, down: boolean): StripBox | undefined {
  const straight = from.side === "left" ? down : !down;
  const other: DrawnSide = from.side === "left" ? "right" : "left";
  const row = straight ? from.row : from.row + (down ? 1 : -1);
  const boxes = rows[row]?.[other] ?? [];
  return nearest(boxes.length > 0 ? boxes : (rows[row]?.[from.side] ?? []), from.box);
}

/** Where the arrow keys lead from a unit; undefined at the ends. */
export function walk(rows: StripRow[], from: Standing, key: string): StripBox | undefined {
  const side = alongSide(rows, from.side);
  const at = side.findIndex((one) => one.box.premises === from.box.premises);
  switch (key) {
    case "ArrowLeft":
      return side[at - 1]?.box;
    case "ArrowRight":
      return side[at + 1]?.box;
    case "Home":
      return side[0]?.box;
    case "End":
      return side[side.length - 1]?.box;
    case "ArrowDown":
      return across(rows, from, true);
    case "ArrowUp":
      return across(rows, from, false);
    default:
      return undefined;
  }
}

/** The units of one side of a block in order, passages among them: places are counted in this list, from 1. */
export function placesOf(rows: StripRow[], block: string, side: DrawnSide): StripBox[] {
  return rows.flatMap((row) => row[side]).filter((box) => box.block === block);
}

/** Place, from 1, of a unit among all that stands on its side of the block. */
export function placeOf(rows: StripRow[], one: Standing): number {
  return placesOf(rows, one.box.block, one.side).findIndex((box) => box.premises === one.box.premises) + 1;
}

/** Where a unit lands that is let go over `target`: before it, or after it when the middle was passed. */
export function landing(rows: StripRow[], moved: Standing, target: Standing, passedMiddle: boolean): number {
  const list = placesOf(rows, target.box.block, target.side).filter((box) => box.premises !== moved.box.premises);
  const at = list.findIndex((box) => box.premises === target.box.premises);
  return at + (passedMiddle ? 2 : 1);
}

/** The metres at which a row has ticks, every 10 m, counted from the block's beginning. */
export function ticks(row: StripRow): number[] {
  const first = Math.ceil(row.from_cm / 1000) * 10;
  const marks: number[] = [];
  for (let at = first; at * 100 - row.from_cm < row.length_cm; at += 10) marks.push(at);
  return marks;
}

/** A length as a share of the drawn row. */
export function share(cm: number, metres: number): string {
  return `${(cm / metres).toFixed(3)}%`;
}

/** How a name goes into its box: across, down, down in small letters, or not at all. */
export type Fit = "across" | "down" | "narrow" | "none";

/** The fit of a box, by its width in rem; while the strip's width is not known yet, names go down. */
export function fitOf(box: Pick<StripBox, "width_cm" | "use_now">, remPerMetre: number): Fit {
  const rem = (box.width_cm / 100) * remPerMetre;
  if (remPerMetre === 0 || box.use_now === "passage") return "down";
  if (rem >= 3.7647) return "across";
  if (rem > 2.4705) return "down";
  return rem > 1.2 ? "narrow" : "none";
}

/** The side as it is drawn. */
export function drawnSide(side: Side): DrawnSide {
  return side === "right" ? "right" : "left";
}

/** How many frontages are only guesses. */
export function guessed(view: StreetView): number {
  return inWalkingOrder(view.rows).filter((one) => one.box.estimated && one.box.use_now !== "passage").length;
}

/** A unit with a frontage some centimetres wider or narrower; never below 50 cm. */
export function widened(unit: Premises, by: number, drawnCm: number): Premises {
  const now = unit.frontage > 0 ? unit.frontage : drawnCm;
  return { ...unit, frontage: Math.max(50, now + by) };
}
