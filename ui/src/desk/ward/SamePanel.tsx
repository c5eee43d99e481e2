// 区と同じか: what the digests proved at the last exchange, and what was sent against the ward's receipts, by year and kind.
//
// Nothing is claimed that was not proved: before the first exchange the panel says so.
import { Scale } from "lucide-react";
import type { SentCount, WardView } from "../../bindings.ts";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { eraYear } from "../../words/day.ts";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { whenWords } from "../history/value-words.ts";
import styles from "./Ward.module.css";

const COLUMNS: () => TableColumn<SentCount>[] = () => [
  {
    key: "year",
    head: t("outbox.same.year"),
    names: true,
    cell: (line) => t("outbox.same.year_of", { year: eraYear(line.year) }),
  },
  { key: "what", head: t("outbox.same.what"), cell: (line) => codeWords("definition", line.definition) },
  { key: "sent", head: t("outbox.same.sent"), align: "end", cell: (line) => count(line.sent) },
  { key: "received", head: t("outbox.same.received"), align: "end", cell: (line) => count(line.received) },
  { key: "accepted", head: t("outbox.same.accepted"), align: "end", cell: (line) => count(line.accepted) },
];

/** The panel. */
export function SamePanel({ view }: { view: WardView }) {
  if (!view.ward.enrolled) return null;
  const { same } = view;
  const words = same.equal ? t("outbox.same.yes", { n: count(same.lines) }) : t("outbox.same.no");
  return (
    <Panel title={t("outbox.same.title")} icon={Scale} inside="flush">
      <div className={styles.same}>
        <strong>{same.at === 0 ? t("outbox.same.never") : words}</strong>
        {same.at === 0 ? null : (
          <span className={styles.second}>{t("outbox.same.at", { when: whenWords(same.at) })}</span>
        )}
      </div>
      {same.counted.length > 0 ? (
        <SimpleTable
          label={t("outbox.same.title")}
          columns={COLUMNS()}
          rows={same.counted}
          rowKey={(line) => `${line.year} ${line.definition}`}
        />
      ) : null}
    </Panel>
  );
}
