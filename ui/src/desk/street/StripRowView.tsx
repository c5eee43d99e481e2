// A row of the strip: one side above, the street with its ticks, the other side below.
import { memo } from "react";
import type { StripBox, StripRow, TradeGroup } from "../../bindings.ts";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { BaseLayer } from "./BaseLayer.tsx";
import type { Underlay } from "./base-drawing.ts";
import styles from "./Strip.module.css";
import { StripBoxView } from "./StripBoxView.tsx";
import { type DrawnSide, fitOf, share, ticks } from "./strip.ts";

/** What the legend has picked out: a group, the vacant units, or nothing. */
export type PickedOut = TradeGroup | "vacant" | null;

/** What every row must know about the whole strip. */
export interface StripState {
  metres: number;
  /** How many rem a metre is drawn wide; 0 before the first look. */
  remPerMetre: number;
  chosen: string;
  /** The unit that the Tab key reaches, by side. */
  stops: Record<DrawnSide, string>;
  pickedOut: PickedOut;
  /** The side on which nothing stands yet, along the whole street. */
  bare: DrawnSide | null;
  /** The drawing behind the plan, if one is shown. */
  underlay: Underlay | null;
}

function isDimmed(box: StripBox, pickedOut: PickedOut): boolean {
  if (pickedOut === null || box.use_now === "passage") return false;
  return pickedOut === "vacant" ? !box.vacant : box.group !== pickedOut;
}

function SideOfRow({ row, side, state }: { row: StripRow; side: DrawnSide; state: StripState }) {
  return (
    <div
      className={styles.side}
      data-bare={state.bare === side || undefined}
      role="group"
      aria-label={codeWords("side", side)}
    >
      {row[side].map((box) => (
        <StripBoxView
          key={box.premises}
          box={box}
          side={side}
          metres={state.metres}
          chosen={box.premises === state.chosen}
          stop={box.premises === state.stops[side]}
          dimmed={isDimmed(box, state.pickedOut)}
          fit={fitOf(box, state.remPerMetre)}
        />
      ))}
    </div>
  );
}

interface StripRowProps {
  row: StripRow;
  /** The names of the blocks that begin here. */
  begins: string;
  state: StripState;
}

/** A row. */
export const StripRowView = memo(function StripRowView({ row, begins, state }: StripRowProps) {
  const name = t("street.row_name", { block: row.block_name, from: row.from_m });
  return (
    <section className={styles.row} aria-label={name}>
      {begins ? <h2 className={styles.block}>{begins}</h2> : null}
      <div className={styles.lanes} data-underlay={state.underlay ? true : undefined}>
        {state.underlay ? (
          <BaseLayer underlay={state.underlay} row={row} metres={state.metres} flat={state.bare === "left"} />
        ) : null}
        <SideOfRow row={row} side="left" state={state} />
        <div className={styles.street} style={{ inlineSize: share(row.length_cm, state.metres) }} aria-hidden>
          {ticks(row).map((at) => (
            <span
              key={at}
              className={styles.tick}
              style={{ insetInlineStart: `${(((at * 100 - row.from_cm) * 100) / row.length_cm).toFixed(3)}%` }}
            >
              {t("street.tick", { n: at })}
            </span>
          ))}
        </div>
        <SideOfRow row={row} side="right" state={state} />
      </div>
    </section>
  );
});
