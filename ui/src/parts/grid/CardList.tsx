// The rows of a DataGrid as cards, for narrow windows and large text: the same words in the same order, 60 at a time.
import { useState } from "react";
import { t } from "../../words/t.ts";
import { Button } from "../Button.tsx";
import styles from "./DataGrid.module.css";
import type { DataGridProps } from "./DataGrid.tsx";

const AT_ONCE = 60;

/** Cards under each other. */
export function CardList<Row>({ rows, rowKey, card, tone, onOpen, label }: DataGridProps<Row>) {
  const [shown, setShown] = useState(AT_ONCE);
  const left = rows.length - shown;
  return (
    <>
      <ul className={styles.cards} aria-label={label}>
        {rows.slice(0, shown).map((row) => (
          <li key={rowKey(row)} className={`${styles.card} ${styles[tone?.(row) ?? ""] ?? ""}`}>
            {onOpen ? (
              <button type="button" className={styles.cardButton} onClick={() => onOpen(row)}>
                {card(row)}
              </button>
            ) : (
              card(row)
            )}
          </li>
        ))}
      </ul>
      {left > 0 ? <Button onPress={() => setShown(shown + AT_ONCE)}>{t("parts.grid.more", { n: left })}</Button> : null}
    </>
  );
}
