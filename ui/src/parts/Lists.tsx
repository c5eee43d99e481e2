// Values with their names (KeyValueList), what happened to a record (HistoryList), large figures (Figures).
import type { ReactNode } from "react";
import { t } from "../words/t.ts";
import styles from "./Lists.module.css";

/** A name, its value, and what can be done with it. */
export interface KeyValue {
  name: string;
  value: ReactNode;
  act?: ReactNode;
}

/** Names left, values right. */
export function KeyValueList({ lines }: { lines: KeyValue[] }) {
  return (
    <dl className={styles.pairs}>
      {lines.map((line) => (
        <div key={line.name} className={styles.pair}>
          <dt>{line.name}</dt>
          <dd>
            <span className={styles.value}>{line.value}</span>
            {line.act}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A change of one field: who, when, before and after, already in words. */
export interface HistoryLine {
  id: string;
  when: string;
  who: string;
  field: string;
  before: string;
  after: string;
  /** An act without values, such as "put into the trash": only `field` is said. */
  plain?: boolean;
}

/** 変更の記録 of a record, newest first. */
export function HistoryList({ lines }: { lines: HistoryLine[] }) {
  if (lines.length === 0) return <p className={styles.none}>{t("parts.history.none")}</p>;
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <li key={line.id}>
          <span className={styles.when}>
            {line.when}
            <br />
            {line.who}
          </span>
          <span className={styles.change}>
            <strong>{line.field}</strong>
            {line.plain ? null : (
              <span>
                {line.before === "" ? t("parts.history.empty") : line.before}
                {t("parts.history.to")}
                <b>{line.after === "" ? t("parts.history.empty") : line.after}</b>
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A large figure with its unit and its name. */
export interface Figure {
  figure: string;
  unit: string;
  name: string;
}

/** Large figures beside each other: 142 袋, 38 回. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className={styles.figures}>
      {figures.map((each) => (
        <li key={each.name}>
          <span className={styles.figure}>{each.figure}</span> <span className={styles.unit}>{each.unit}</span>
          <span className={styles.figureName}>{each.name}</span>
        </li>
      ))}
    </ul>
  );
}
