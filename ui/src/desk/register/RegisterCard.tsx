// A row of the list as a card, for narrow windows and large text: the same words in the same order.
import type { RegisterRow } from "../../bindings.ts";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { TradeWords } from "./cells.tsx";
import { EmptyWords } from "./columns.tsx";
import { frontageWords } from "./place-words.ts";
import styles from "./Register.module.css";

/** The card. */
export function RegisterCard({ row }: { row: RegisterRow }) {
  return (
    <span className={styles.card}>
      <span className={`${styles.cardLine} ${styles.cardHead}`}>
        <span>{row.code || t("register.no_unit")}</span>
        {row.shop === "" ? <EmptyWords row={row} /> : <b>{row.name}</b>}
      </span>
      <span className={styles.cardLine}>
        {row.shop === "" ? null : <TradeWords row={row} />}
        {row.premises === "" ? null : <span>{frontageWords(row.frontage)}</span>}
      </span>
      {row.shop === "" ? null : (
        <span className={styles.cardLine}>
          <span>{row.owner}</span>
          <span>{row.phone}</span>
          <span>{codeWords("membership", row.member)}</span>
        </span>
      )}
    </span>
  );
}
