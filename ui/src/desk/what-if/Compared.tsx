// The street now and with the shops tried out: groups, figures, and the daily needs that nobody serves.
import type { MixFigure, ScenarioCard } from "../../bindings.ts";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { t, tCode } from "../../words/t.ts";
import { figureWords } from "../mix/figure-words.ts";
import styles from "./WhatIf.module.css";

interface Line {
  key: string;
  name: string;
  now: string;
  after: string;
  changed: boolean;
}

function needs(codes: string[]): string {
  return codes.length === 0
    ? t("what_if.missing_none")
    : codes.map((code) => tCode("trade.daily", code)).join(t("mix.comma"));
}

function figureLine(figure: MixFigure): Line {
  return {
    key: figure.code,
    name: tCode(`mix.figure.${figure.code}`, "name"),
    now: figureWords(figure.before_x1000, figure.form),
    after: figureWords(figure.value_x1000, figure.form),
    changed: figure.before_x1000 !== figure.value_x1000,
  };
}

/** Every line of the comparison: what officers ask first comes first. */
export function comparedLines(card: ScenarioCard): Line[] {
  const missing = { now: needs(card.missing_before), after: needs(card.missing_after) };
  const groups = card.groups.map((group) => ({
    key: group.group,
    name: t(`trade.group.${group.group}`),
    now: String(group.before),
    after: String(group.after),
    changed: group.before !== group.after,
  }));
  return [
    { key: "missing", name: t("what_if.missing"), ...missing, changed: missing.now !== missing.after },
    ...groups,
    ...card.figures.map(figureLine),
  ];
}

/** The table; a line that changes is bold and says so with an arrow, never by colour alone. */
export function Compared({ card }: { card: ScenarioCard }) {
  return (
    <Panel title={t("what_if.compare")} inside="flush" foot={<p className={styles.small}>{t("mix.figures.small")}</p>}>
      <SimpleTable
        label={t("what_if.compare")}
        columns={[
          { key: "name", head: t("mix.figures.figure"), names: true, cell: (line: Line) => line.name },
          { key: "now", head: t("what_if.now"), align: "end", cell: (line) => line.now },
          {
            key: "then",
            head: t("what_if.then"),
            align: "end",
            cell: (line) => (line.changed ? <b>→ {line.after}</b> : t("what_if.same")),
          },
        ]}
        rows={comparedLines(card)}
        rowKey={(line) => line.key}
      />
    </Panel>
  );
}
