// 業種の見立て: which words led to which trade, and for how many rows. Confirmed one by one later, under 業種を確かめる.
import { useState } from "react";
import type { ImportPreview } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox } from "../../parts/Chips.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { t } from "../../words/t.ts";
import styles from "./Import.module.css";

const AT_ONCE = 6;

interface GuessesProps {
  preview: ImportPreview;
  take: boolean;
  onTake: (take: boolean) => void;
}

/** The panel of guesses. */
export function Guesses({ preview, take, onTake }: GuessesProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const left = preview.guesses.length - shown;
  if (preview.guesses.length === 0) return null;
  return (
    <Panel
      title={t("import.guesses")}
      end={<span className={styles.secondary}>{t("parts.n_things", { n: preview.with_trade })}</span>}
    >
      <ul className={styles.guesses}>
        {preview.guesses.slice(0, shown).map((guess) => (
          <li key={`${guess.words} ${guess.code}`} className={styles.guess}>
            <TradeMark trade={guess.category} />
            <span>
              {t("import.guess", {
                words: guess.words,
                trade: guess.category ? t(`trade.category.${guess.category}`) : guess.trade_name,
              })}
            </span>
            <span className={styles.guessCount}>{t("parts.n_things", { n: guess.rows.length })}</span>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button kind="text" onPress={() => setShown(shown + 30)}>
          {t("parts.grid.more", { n: left })}
        </Button>
      ) : null}
      <CheckBox
        words={t("import.take_guesses")}
        detail={t("import.take_guesses_why")}
        checked={take}
        onChange={onTake}
      />
    </Panel>
  );
}
