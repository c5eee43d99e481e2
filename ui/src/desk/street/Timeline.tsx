// これまで: who traded in a unit, newest first, with the vacancies between.
import type { TimelineLine } from "../../bindings.ts";
import { codeWords } from "../../words/codes.ts";
import { monthLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import styles from "./Timeline.module.css";

function span(line: TimelineLine): string {
  if (line.from === "" && line.until === "") return t("street.span_unknown");
  const values = { from: line.from ? monthLong(line.from) : "", until: line.until ? monthLong(line.until) : "" };
  return t("street.span", values);
}

function title(line: TimelineLine): string {
  if (line.shop === "") return t("parts.vacant");
  return line.trade_words ? t("street.shop_with_trade", { name: line.name, trade: line.trade_words }) : line.name;
}

/** The past of a unit. */
export function Timeline({ lines }: { lines: TimelineLine[] }) {
  if (lines.length === 0) return <p>{t("street.no_past")}</p>;
  return (
    <ol className={styles.line}>
      {lines.map((line) => (
        <li key={`${line.shop} ${line.from} ${line.until}`} className={line.until === "" ? styles.now : undefined}>
          <strong>{title(line)}</strong>
          <span className={styles.when}>
            {span(line)}
            {line.ended ? ` ${codeWords("ended", line.ended)}` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
