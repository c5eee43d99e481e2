// The drawing behind one row of the plan: the stretch of it that belongs to the row, faint, under the boxes.
//
// It says nothing to those who listen: what matters stands in the boxes.
import { useMemo } from "react";
import type { StripRow } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { matrixOf, type Underlay, USUAL_STRENGTH } from "./base-drawing.ts";
import styles from "./Strip.module.css";

/** The drawing, once it is placed, shown and on this PC; it is of today, so a plan of another day has none. */
export function useUnderlay(wanted: boolean): Underlay | null {
  const { value: base } = useCall("base_drawing", {});
  const shown = wanted && base?.there === true && base.here && base.lie !== null && !base.drawing.hidden;
  const picture = useCall("attachment_picture", { hash: base?.hash ?? "", whole: true }, { enabled: shown }).value;
  const content = picture?.content;
  return useMemo(() => {
    if (!shown || !base?.lie || !content) return null;
    const { width, height, lie, drawing } = base;
    const src = `data:image/jpeg;base64,${content}`;
    return { src, lie, width, height, strength: drawing.strength || USUAL_STRENGTH };
  }, [shown, base, content]);
}

interface BaseLayerProps {
  underlay: Underlay;
  row: StripRow;
  metres: number;
  /** The side above the street is only a thin line. */
  flat: boolean;
}

/** The layer. */
export function BaseLayer({ underlay, row, metres, flat }: BaseLayerProps) {
  return (
    <svg
      className={styles.base}
      data-flat={flat || undefined}
      viewBox={`0 -50 ${metres * 100} 100`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <image
        href={underlay.src}
        width={underlay.width}
        height={underlay.height}
        opacity={underlay.strength / 100}
        transform={matrixOf(underlay.lie, row.from_cm)}
      />
    </svg>
  );
}
