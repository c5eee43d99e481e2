// The street to scale, both sides, row under row: choosing a unit, walking along it, moving it.
//
// The keys: arrows walk, Tab changes the side, Enter opens the panel, Alt and ← → move the unit by one place, [ and ] make
// its frontage 10 cm narrower or wider. Everything that dragging does has its button in the unit's panel.
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { StreetView } from "../../bindings.ts";
import { isIme } from "../../parts/is-ime.ts";
import { useRem, useWidth } from "../../parts/use-width.ts";
import { t } from "../../words/t.ts";
import type { Underlay } from "./base-drawing.ts";
import styles from "./Strip.module.css";
import { type PickedOut, StripRowView, type StripState } from "./StripRowView.tsx";
import {
  alongSide,
  bareSide,
  beginning,
  type DrawnSide,
  nearest,
  placeOf,
  type Standing,
  standingOf,
  walk,
} from "./strip.ts";
import { type Landed, useDrag } from "./use-drag.ts";

interface StripProps {
  view: StreetView;
  chosen: string;
  pickedOut: PickedOut;
  underlay: Underlay | null;
  onChoose: (premises: string) => void;
  /** Moves a unit to a place; missing while the picture is of the past. */
  onMove?: (landed: Landed) => void;
  /** Makes a frontage wider or narrower. */
  onWiden?: (one: Standing, by: number) => void;
}

function premisesAt(target: EventTarget): string {
  const box = target instanceof Element ? target.closest<HTMLElement>("[data-premises]") : null;
  return box?.dataset.premises ?? "";
}

/** The unit that Tab reaches on each side: the one walked to, and the nearest one across the street. */
function stopsOf(view: StreetView, walked: string): Record<DrawnSide, string> {
  const here = standingOf(view.rows, walked);
  const stop = (side: DrawnSide) => {
    if (here?.side === side) return here.box.premises;
    const beside = here ? nearest(view.rows[here.row]?.[side] ?? [], here.box) : undefined;
    return (beside ?? alongSide(view.rows, side)[0]?.box)?.premises ?? "";
  };
  return { left: stop("left"), right: stop("right") };
}

/** The names above the rows; none where the street has only one block. */
function blockNames(view: StreetView): string[] {
  const name = (id: string) => view.blocks.find((block) => block.id === id)?.name ?? "";
  return beginning(view.rows).map((ids) => (view.blocks.length > 1 ? ids.map(name).join(t("parts.dot")) : ""));
}

/** The street. */
export function Strip({ view, chosen, pickedOut, underlay, onChoose, onMove, onWiden }: StripProps) {
  const [walked, setWalked] = useState(chosen);
  const place = useRef<HTMLDivElement>(null);
  const drag = useDrag(place, view.rows, onMove);
  const remPerMetre = useWidth(place) / (useRem() * view.metres);
  const stops = useMemo(() => stopsOf(view, walked), [view, walked]);
  const bare = bareSide(view.rows);
  const begins = useMemo(() => blockNames(view), [view]);
  const state: StripState = useMemo(
    () => ({ metres: view.metres, remPerMetre, chosen, stops, pickedOut, bare, underlay }),
    [view.metres, remPerMetre, chosen, stops, pickedOut, bare, underlay],
  );
  useEffect(() => {
    if (chosen) setWalked(chosen);
  }, [chosen]);

  const focus = (premises: string) => {
    setWalked(premises);
    place.current?.querySelector<HTMLElement>(`[data-premises="${CSS.escape(premises)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const here = standingOf(view.rows, premisesAt(event.target));
    if (!here || isIme(event)) return;
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const next = walk(view.rows, here, event.key);
    if (event.altKey && step !== 0) {
      const to = placeOf(view.rows, here) + step;
      if (to > 0)
        onMove?.({ premises: here.box.premises, block: here.box.block, side: here.side, place: to, following: false });
    } else if (event.key === "[" || event.key === "]") {
      onWiden?.(here, event.key === "[" ? -10 : 10);
    } else if (next) {
      focus(next.premises);
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const premises = premisesAt(event.target);
    if (premises === "" || drag.justDropped()) return;
    setWalked(premises);
    onChoose(premises);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside are the buttons; one place hears them all
    <div className={styles.strip} ref={place} onClick={onClick} onKeyDown={onKeyDown} {...drag.props}>
      {view.rows.map((row, index) => (
        <StripRowView key={`${row.block} ${row.from_m}`} row={row} begins={begins[index] ?? ""} state={state} />
      ))}
    </div>
  );
}
