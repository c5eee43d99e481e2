// どこに、どんな店がよさそうか: every empty unit with the kind of shop that has most points, by weights that officers choose.
//
// The weights stand in the address (?w=1,2,0,…), so that 戻る and a bookmark find them again. The formula is always in sight.
import { useState } from "react";
import type { Criterion, RankLine } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Message } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { Select } from "../../parts/Select.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t, tCode } from "../../words/t.ts";
import { address, go, refine } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { unitDetail, unitWords } from "./place-words.ts";
import styles from "./WhatIf.module.css";

const FIRST = 12;
const WEIGHTS = ["0", "1", "2", "3"];

/** Weights from the address; one that is not there weighs 1. */
export function weightsFrom(written: string | undefined): number[] {
  const read = (written ?? "").split(",").map((each) => Number.parseInt(each, 10));
  return [0, 1, 2, 3, 4, 5].map((at) => {
    const weight = read[at] ?? Number.NaN;
    return weight >= 0 && weight <= 3 ? weight : 1;
  });
}

function Weights({ criteria, weights, sheets }: { criteria: Criterion[]; weights: number[]; sheets: number }) {
  const choices = WEIGHTS.map((value) => ({ value, words: tCode("what_if.weight", value) }));
  const change = (at: number, value: string) =>
    refine({ w: weights.map((weight, each) => (each === at ? Number(value) : weight)).join(",") });
  return (
    <Panel
      title={t("what_if.weights")}
      foot={
        <div className={styles.small}>
          <p>{t("what_if.rank_formula")}</p>
          <p>{sheets > 0 ? t("what_if.rank_sheets", { n: sheets }) : t("what_if.rank_no_sheets")}</p>
        </div>
      }
    >
      <div className={styles.weights}>
        {criteria.map((criterion, at) => (
          <Select
            key={criterion}
            label={t(`what_if.criterion.${criterion}`)}
            help={t(`what_if.criterion_formula.${criterion}`)}
            width="short"
            value={String(weights[at] ?? 1)}
            choices={choices}
            onChange={(value) => change(at, value)}
          />
        ))}
      </div>
    </Panel>
  );
}

function tradeWords(line: RankLine): string {
  const trade = tCode("trade.wanted", line.trade);
  const others = line.as_good.slice(0, 3).map((code) => tCode("trade.wanted", code));
  return others.length === 0 ? trade : t("what_if.as_good", { trade, others: others.join(t("mix.comma")) });
}

function columns(criteria: Criterion[], onTry: (line: RankLine) => void): TableColumn<RankLine>[] {
  const points = (line: RankLine) =>
    criteria
      .map((criterion, at) => ({
        name: t(`what_if.criterion.${criterion}`),
        n: Math.round((line.points[at] ?? 0) / 10),
      }))
      .filter((each) => each.n > 0)
      .map((each) => t("what_if.points_line", each))
      .join(t("mix.comma"));
  return [
    {
      key: "unit",
      head: t("what_if.unit"),
      names: true,
      cell: (line) => (
        <>
          {unitWords(line.place)}
          <span className={styles.detail}>{unitDetail(line.place)}</span>
        </>
      ),
    },
    { key: "trade", head: t("what_if.kind"), cell: tradeWords },
    {
      key: "score",
      head: t("what_if.score"),
      align: "end",
      cell: (line) => <b>{Math.round(line.score / 10)}</b>,
    },
    { key: "points", head: t("what_if.points"), cell: (line) => <span className={styles.small}>{points(line)}</span> },
    {
      key: "try",
      head: "",
      align: "end",
      nowrap: true,
      cell: (line) => (
        <Button
          kind="text"
          spoken={t("what_if.try_this_of", { unit: line.place.code, trade: tCode("trade.wanted", line.trade) })}
          onPress={() => onTry(line)}
        >
          {t("what_if.try_this")}
        </Button>
      ),
    },
  ];
}

/** The screen. */
export default function Rank({ query }: ScreenProps) {
  const weights = weightsFrom(query.w);
  const trade = query.trade ?? "";
  const [all, setAll] = useState(false);
  const { act } = useAct();
  const scenarios = useCall("scenarios", {}).value?.scenarios ?? [];
  const { value: view, failure, waiting, again } = useCall("rank_vacancies", { trade, weights }, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const tryThis = async (line: RankLine) => {
    const answer = await act("place_in_scenario", {
      scenario: scenarios[0]?.scenario.id ?? "",
      name: t("what_if.name_of", { n: 1 }),
      premises: line.place.premises,
      trade_code: line.trade_code,
      trade_revision: 14,
    });
    if (answer.ok) go(`mix/what-if/${answer.value.id}`);
  };
  const head = (
    <PageHeader title={t("what_if.rank")} back={{ href: address("mix/what-if"), words: t("what_if.title") }} />
  );
  if (view.lines.length === 0) {
    return (
      <>
        {head}
        <EmptyState sentence={t("what_if.none_vacant")} />
      </>
    );
  }
  const lines = all ? view.lines : view.lines.slice(0, FIRST);
  return (
    <>
      {head}
      <Stack>
        <Message kind="info">{t("what_if.rank_about")}</Message>
        <Select
          label={t("what_if.rank_trade")}
          tool
          none={t("what_if.rank_any")}
          value={trade}
          choices={view.trades.map((code) => ({ value: code, words: tCode("trade.wanted", code) }))}
          onChange={(next) => refine({ trade: next })}
        />
        <Panel inside="flush">
          <SimpleTable
            label={t("what_if.rank")}
            columns={columns(view.criteria, (line) => void tryThis(line))}
            rows={lines}
            rowKey={(line) => line.place.premises}
          />
        </Panel>
        {lines.length < view.lines.length ? (
          <div>
            <Button onPress={() => setAll(true)}>{t("what_if.more", { n: view.lines.length - lines.length })}</Button>
          </div>
        ) : null}
        <Weights criteria={view.criteria} weights={weights} sheets={view.sheets} />
      </Stack>
    </>
  );
}
