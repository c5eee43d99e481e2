// The legend above the strip: each group with its kanji and its count. Pressed, it keeps its colour and the others turn
// grey; pressed again, all colours are back.
import type { LegendLine, TradeCategory, TradeGroup } from "../../bindings.ts";
import { t } from "../../words/t.ts";
import styles from "./Legend.module.css";
import type { PickedOut } from "./StripRowView.tsx";

const LETTERS: Record<TradeGroup, TradeCategory[]> = {
  convenience: ["food", "medicine", "sundries"],
  comparison: ["clothing", "home"],
  dining: ["dining"],
  services: ["living", "learning", "medical", "leisure"],
  other: ["finance"],
};

interface LegendProps {
  lines: LegendLine[];
  pickedOut: PickedOut;
  onPick: (picked: PickedOut) => void;
}

/** The legend. */
export function Legend({ lines, pickedOut, onPick }: LegendProps) {
  return (
    <fieldset className={styles.legend}>
      <legend className="visually-hidden">{t("street.legend")}</legend>
      {lines.map(({ group, count }) => {
        const value = group ?? "vacant";
        const letters = group ? LETTERS[group].map((each) => t(`trade.letter.${each}`)) : [t("trade.letter.vacant")];
        return (
          <button
            key={value}
            type="button"
            className={styles.line}
            aria-pressed={pickedOut === value}
            onClick={() => onPick(pickedOut === value ? null : value)}
          >
            <span className={`${styles.letters} ${styles[value]}`} aria-hidden>
              {letters.join("")}
            </span>
            <span className={styles.words}>
              {group ? t(`trade.group.${group}`) : t("parts.vacant")} <b>{count}</b>
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
