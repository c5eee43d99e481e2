// The arithmetic of the drawing behind the plan: where a row shows it, and how a point is moved on it. Pure.
import type { BaseDrawing, Lie } from "../../bindings.ts";

/** A drawing that is ready to lie behind the plan. */
export interface Underlay {
  src: string;
  lie: Lie;
  width: number;
  height: number;
  /** In percent. */
  strength: number;
}

/** Which of the two points. */
export type PointName = "1" | "2";

/** How strong it lies there until somebody says otherwise. */
export const USUAL_STRENGTH = 45;

/** The picture's place in a row that begins `from` cm along the street, as SVG says it. */
export function matrixOf(lie: Lie, from: number): string {
  return `matrix(${[lie.a, lie.b, -lie.b, lie.a, lie.c - from, lie.d].join(" ")})`;
}

/** A point that never leaves the picture. */
export function within(at: number, length: number): number {
  return Math.round(Math.min(Math.max(at, 0), length));
}

/** The drawing with one point somewhere else. */
export function withPoint(drawing: BaseDrawing, name: PointName, x: number, y: number): BaseDrawing {
  return name === "1" ? { ...drawing, x1: x, y1: y } : { ...drawing, x2: x, y2: y };
}

/** Where a point is. */
export function pointOf(drawing: BaseDrawing, name: PointName): { x: number; y: number } {
  return name === "1" ? { x: drawing.x1, y: drawing.y1 } : { x: drawing.x2, y: drawing.y2 };
}

/** Whether somebody has set it; the corner of the picture is where no street begins. */
export function isSet(point: { x: number; y: number }): boolean {
  return point.x !== 0 || point.y !== 0;
}
