// One unit of the strip, to scale: the awning with the kanji toward the street, the name behind it.
//
// The name is written across where there is room and down where there is not. The width is handed in and not asked by a
// container query: the window's engine then paints letters of one size in the places of another. A newcomer would draw this in SVG: its vertical text is spaced wrongly in the window's engine.
import { type CSSProperties, memo } from "react";
import type { StripBox } from "../../bindings.ts";
import { t } from "../../words/t.ts";
import { emptyUnitWords, spokenBox } from "../register/place-words.ts";
import styles from "./Strip.module.css";
import { type DrawnSide, type Fit, share } from "./strip.ts";

interface StripBoxProps {
  box: StripBox;
  side: DrawnSide;
  metres: number;
  chosen: boolean;
  stop: boolean;
  dimmed: boolean;
  fit: Fit;
}

function lookOf(box: StripBox): string {
  if (box.use_now === "passage") return styles.passage ?? "";
  if (box.vacant) return styles.vacant ?? "";
  if (box.shop === "") return styles.otherUse ?? "";
  return styles[box.group ?? "unknown"] ?? "";
}

function letterOf(box: StripBox): string {
  if (box.vacant) return t("trade.letter.vacant");
  return box.category ? t(`trade.letter.${box.category}`) : "";
}

/** The name in pieces: it breaks at its own spaces first. */
function Name({ words }: { words: string }) {
  const pieces = words.split(/[\s　]+/);
  return (
    <span
      className={styles.name}
      data-long={words.length > 5 || undefined}
      data-longer={words.length > 11 || undefined}
    >
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name never change their order
        <span key={index} className={styles.piece}>
          {piece}
        </span>
      ))}
    </span>
  );
}

/** A unit as a button; what is done with it is heard by the strip, not here. */
export const StripBoxView = memo(function StripBoxView({
  box,
  side,
  metres,
  chosen,
  stop,
  dimmed,
  fit,
}: StripBoxProps) {
  const place: CSSProperties = { insetInlineStart: share(box.x_cm, metres), inlineSize: share(box.width_cm, metres) };
  const words = box.name || emptyUnitWords(box.use_now, box.vacant);
  const classes = [styles.box, styles[side], lookOf(box), box.estimated ? styles.estimated : ""];
  return (
    <button
      type="button"
      className={classes.join(" ")}
      style={place}
      data-premises={box.premises}
      data-fit={fit}
      data-dimmed={dimmed || undefined}
      tabIndex={stop ? 0 : -1}
      aria-current={chosen || undefined}
      title={words}
    >
      <span className="visually-hidden">{spokenBox(box, side)}</span>
      <span className={styles.awning} aria-hidden>
        {letterOf(box)}
      </span>
      <span className={styles.body} aria-hidden>
        <Name words={words} />
        {box.works ? <span className={styles.works}>{t("street.works_mark")}</span> : null}
      </span>
    </button>
  );
});
