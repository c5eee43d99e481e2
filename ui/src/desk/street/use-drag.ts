// Dragging a unit along or across the street, with mouse, pen or finger.
//
// While it is dragged only its picture moves; the book hears of it once, when it is let go. A short slip of the hand is a
// press and not a move. The keys and the button 動かす do the same without any drag.
import { type PointerEvent, type RefObject, useRef } from "react";
import type { MoveUnit, StripRow } from "../../bindings.ts";
import { landing, standingOf } from "./strip.ts";

/** Where a unit goes. */
export type Landed = MoveUnit;

/** How many px the hand may slip before a press becomes a drag. */
const SLIP = 8;

interface Dragged {
  premises: string;
  element: HTMLElement;
  pointer: number;
  x: number;
  y: number;
  moving: boolean;
}

function boxUnder(place: HTMLElement, dragged: HTMLElement, x: number, y: number): HTMLElement | undefined {
  const boxes = [...place.querySelectorAll<HTMLElement>("[data-premises]")].filter((box) => box !== dragged);
  return boxes.find((box) => {
    const edge = box.getBoundingClientRect();
    return x >= edge.left && x <= edge.right && y >= edge.top && y <= edge.bottom;
  });
}

/** The handlers for the strip, and whether the last press was the end of a drag. */
export function useDrag(place: RefObject<HTMLElement | null>, rows: StripRow[], onMove?: (landed: Landed) => void) {
  const dragged = useRef<Dragged | null>(null);
  const dropped = useRef(false);

  const onPointerDown = (event: PointerEvent) => {
    dropped.current = false;
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-premises]") : null;
    if (!onMove || !element || event.button !== 0) return;
    const premises = element.dataset.premises ?? "";
    dragged.current = {
      premises,
      element,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moving: false,
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const one = dragged.current;
    if (!one || one.pointer !== event.pointerId) return;
    const [dx, dy] = [event.clientX - one.x, event.clientY - one.y];
    if (!one.moving && Math.hypot(dx, dy) < SLIP) return;
    if (!one.moving) one.element.setPointerCapture(event.pointerId);
    one.moving = true;
    one.element.dataset.dragged = "true";
    one.element.style.transform = `translate(${dx}px, ${dy}px)`;
  };
  const end = (event: PointerEvent, taken: boolean) => {
    const one = dragged.current;
    dragged.current = null;
    if (!one?.moving || !place.current) return;
    const under = boxUnder(place.current, one.element, event.clientX, event.clientY);
    one.element.style.transform = "";
    delete one.element.dataset.dragged;
    dropped.current = true;
    const moved = standingOf(rows, one.premises);
    const target = standingOf(rows, under?.dataset.premises ?? "");
    if (!taken || !under || !moved || !target) return;
    const edge = under.getBoundingClientRect();
    const to = landing(rows, moved, target, event.clientX > (edge.left + edge.right) / 2);
    onMove?.({ premises: one.premises, block: target.box.block, side: target.side, place: to, following: false });
  };
  return {
    props: {
      onPointerDown,
      onPointerMove,
      onPointerUp: (event: PointerEvent) => end(event, true),
      onPointerCancel: (event: PointerEvent) => end(event, false),
    },
    /** True once after a drag: the click that follows it chooses nothing. */
    justDropped: () => {
      const was = dropped.current;
      dropped.current = false;
      return was;
    },
  };
}
