// The same shops beside the retail of Japan, and sorted in the ways of others.
import { useState } from "react";
import type { MixFigures, QuotientLine, SchemeLine } from "../../bindings.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { t, tCode } from "../../words/t.ts";
import { timesWords } from "./figure-words.ts";
import styles from "./Mix.module.css";
import { shareWords } from "./sentence.ts";

/** Retail trades beside the reference. */
export function BesideJapan({ view }: { view: MixFigures }) {
  const enough = view.quotients.some((line) => line.quotient_x100 !== null);
  return (
    <Panel
      title={t("mix.figures.quotient_title")}
      inside={enough ? "flush" : "padded"}
      foot={
        <div className={styles.small}>
          <p>{t("mix.figures.quotient_about")}</p>
          <p>{t("mix.figures.quotient_formula")}</p>
          <p>
            {tCode("trade.reference", view.reference)} — {view.reference_source}
          </p>
        </div>
      }
    >
      {enough ? (
        <SimpleTable
          label={t("mix.figures.quotient_title")}
          columns={[
            {
              key: "row",
              head: t("mix.figures.quotient_row"),
              names: true,
              cell: (line: QuotientLine) => tCode("trade.reference_row", line.code),
            },
            {
              key: "here",
              head: t("mix.figures.quotient_here"),
              align: "end",
              cell: (line) => t("mix.figures.n_of", { n: line.n, of: line.of }),
            },
            {
              key: "there",
              head: t("mix.figures.quotient_there"),
              align: "end",
              cell: (line) => shareWords(line.there_permille),
            },
            {
              key: "times",
              head: t("mix.figures.quotient"),
              align: "end",
              cell: (line) => <b>{timesWords(line.quotient_x100)}</b>,
            },
          ]}
          rows={view.quotients}
          rowKey={(line) => line.code}
        />
      ) : (
        <p>{t("mix.figures.no_retail")}</p>
      )}
    </Panel>
  );
}

/** One other way to sort at a time. */
export function OtherWays({ view }: { view: MixFigures }) {
  const [chosen, setChosen] = useState("seven");
  const table = view.schemes.find((each) => each.scheme === chosen) ?? view.schemes[0];
  if (!table) return null;
  const published = table.lines.some((line) => line.benchmark !== null);
  const columns = [
    {
      key: "name",
      head: t("mix.figures.scheme"),
      names: true,
      cell: (line: SchemeLine) => tCode(`trade.scheme.${table.scheme}`, line.code),
    },
    { key: "n", head: t("mix.shops"), align: "end" as const, cell: (line: SchemeLine) => String(line.count) },
    {
      key: "share",
      head: t("mix.share"),
      align: "end" as const,
      cell: (line: SchemeLine) => shareWords(line.permille),
    },
  ];
  const japan = {
    key: "japan",
    head: t("mix.published"),
    align: "end" as const,
    cell: (line: SchemeLine) => shareWords(line.benchmark),
  };
  return (
    <Panel title={t("mix.figures.scheme_title")} foot={<p className={styles.small}>{t("mix.figures.scheme_note")}</p>}>
      <Stack>
        <RadioChips
          label={t("mix.figures.scheme")}
          labelHidden
          value={table.scheme}
          choices={view.schemes.map(({ scheme }) => ({ value: scheme, words: tCode("trade.scheme_name", scheme) }))}
          onChange={setChosen}
        />
        <SimpleTable
          label={tCode("trade.scheme_name", table.scheme)}
          columns={published ? [...columns, japan] : columns}
          rows={table.lines}
          rowKey={(line) => line.code}
        />
      </Stack>
    </Panel>
  );
}
