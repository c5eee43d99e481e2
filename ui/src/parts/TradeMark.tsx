// The mark before a shop's name: a square in the colour of its group with the kanji of its trade. 空 is dashed.
//
// The kanji carries the meaning, the colour only repeats it: on grey paper nothing is lost. A shop whose trade nobody has
// confirmed yet has an empty square, never a guessed colour.
import type { TradeCategory, TradeGroup } from "../bindings.ts";
import { t, tCode } from "../words/t.ts";
import styles from "./TradeMark.module.css";

interface TradeMarkProps {
  /** "vacant" for a place without a shop, null for a shop whose trade is not known yet. */
  trade: TradeCategory | "vacant" | null;
  /** Says the trade aloud, where no words beside the mark name it. */
  alone?: boolean;
}

/** A trade's mark. */
export function TradeMark({ trade, alone }: TradeMarkProps) {
  const letter = trade === null ? "" : trade === "vacant" ? t("parts.vacant_letter") : tCode("trade.letter", trade);
  const spoken =
    trade === null ? t("parts.no_trade") : trade === "vacant" ? t("parts.vacant") : tCode("trade.category", trade);
  const classes = `${styles.mark} ${styles[trade ?? "unknown"]}`;
  return alone ? (
    <span className={classes} role="img" aria-label={spoken}>
      {letter}
    </span>
  ) : (
    <span className={classes} aria-hidden>
      {letter}
    </span>
  );
}

/** A square in the colour of a group, for legends and bars; the words stand beside it. */
export function GroupMark({ group }: { group: TradeGroup | null }) {
  return <span className={`${styles.mark} ${styles.small} ${styles[group ?? "vacant"]}`} aria-hidden />;
}
