// 集計: what residents want, what the association's own people miss, the gap between them, and what is on the street.
import { ListOrdered } from "lucide-react";
import type { ChoiceLine, QuestionResult, SheetCount, SurveyCard } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { shareWords } from "../mix/sentence.ts";
import { address } from "../route.ts";
import styles from "./Survey.module.css";

/** 12／30枚（40.0%）; below five sheets only the counts. */
export function sheetWords({ n, of, permille }: SheetCount): string {
  if (permille === null) return t("survey.result_few", { n, of });
  return t("survey.result_count", { n, of, share: shareWords(permille) });
}

function gapWords(gap: number | null): string {
  if (gap === null) return t("mix.figures.too_few");
  const points = (Math.abs(gap) / 10).toFixed(1);
  return t("survey.gap_points", { n: gap > 0 ? `＋${points}` : gap < 0 ? `－${points}` : points });
}

function hereWords(here: number | null): string {
  if (here === null) return "";
  return here === 0 ? t("survey.result_none_here") : t("survey.result_here_n", { n: here });
}

function columns(trades: boolean): TableColumn<ChoiceLine>[] {
  const plain: TableColumn<ChoiceLine>[] = [
    { key: "choice", head: t("survey.result_choice"), names: true, cell: (line) => line.words },
    {
      key: "residents",
      head: trades ? t("survey.result_want") : t("survey.result_n"),
      align: "end",
      cell: (line) => sheetWords(line.residents),
    },
    {
      key: "own",
      head: trades ? t("survey.result_miss") : t("survey.result_own"),
      align: "end",
      cell: (line) => sheetWords(line.own),
    },
  ];
  if (!trades) return plain;
  return [
    ...plain,
    { key: "gap", head: t("survey.result_gap"), align: "end", cell: (line) => <b>{gapWords(line.gap)}</b> },
    { key: "here", head: t("survey.result_here"), align: "end", cell: (line) => hereWords(line.here) },
  ];
}

function Counted({ result, withoutClass }: { result: QuestionResult; withoutClass: number }) {
  const trades = result.kind === "";
  const title = `${t("survey.nth", { n: result.number })} ${result.words}`;
  return (
    <Panel
      title={title}
      inside="flush"
      end={
        trades ? (
          <Button kind="text" icon={ListOrdered} href={address("mix/rank", { w: "1,1,1,3,1,1" })}>
            {t("survey.to_rank")}
          </Button>
        ) : undefined
      }
      foot={
        trades ? (
          <div className={styles.small}>
            <p>{t("survey.gap_formula")}</p>
            <p>{t("survey.gap_source")}</p>
            {withoutClass > 0 ? <p>{t("survey.without_class", { n: withoutClass })}</p> : null}
          </div>
        ) : undefined
      }
    >
      <SimpleTable
        label={title}
        columns={columns(trades)}
        rows={result.choices}
        rowKey={(line) => line.trade || line.words}
      />
    </Panel>
  );
}

/** The part. */
export function Results({ card }: { card: SurveyCard }) {
  const ask = { survey: card.survey.id };
  const { value: view, failure, waiting, again } = useCall("survey_results", ask, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  if (view.residents + view.own === 0) {
    return (
      <EmptyState sentence={t("survey.results_none")}>
        <Button kind="filled" href={address(`mix/survey/${card.survey.id}/keying`)}>
          {t("survey.tab.keying")}
        </Button>
      </EmptyState>
    );
  }
  return (
    <Stack>
      {view.questions.map((result) => (
        <Counted key={result.number} result={result} withoutClass={view.without_class} />
      ))}
      {view.words.length > 0 ? (
        <Panel title={t("survey.words_title")}>
          <ul className={styles.said}>
            {view.words.map((words, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sheets may say the same
              <li key={`${at} ${words}`}>{words}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </Stack>
  );
}
