// How the shops lie along the street: pairs of neighbours against chance, and rows of closed shutters.
import type { MixFigures, PairLine, VacantRunLine } from "../../bindings.ts";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { metres } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { timesWords } from "./figure-words.ts";
import styles from "./Mix.module.css";
import { shareWords } from "./sentence.ts";

/** So many pairs are shown; the rest is no less likely than chance. */
const SHOWN = 12;

function Pairs({ pairs }: { pairs: PairLine[] }) {
  const trade = (category: PairLine["a"]) => t(`trade.category.${category}`);
  return (
    <SimpleTable
      label={t("mix.figures.pairs_title")}
      columns={[
        { key: "a", head: t("mix.figures.pairs_a"), names: true, cell: (pair: PairLine) => trade(pair.a) },
        { key: "b", head: t("mix.figures.pairs_b"), cell: (pair) => trade(pair.b) },
        {
          key: "n",
          head: t("mix.figures.pairs_n"),
          align: "end",
          cell: (pair) => t("mix.figures.n_of", { n: (pair.next_door_x10 / 10).toFixed(1), of: pair.n_a }),
        },
        {
          key: "times",
          head: t("mix.figures.pairs_quotient"),
          align: "end",
          cell: (pair) => <b>{timesWords(pair.quotient_x100)}</b>,
        },
        {
          key: "more",
          head: t("mix.figures.pairs_more"),
          align: "end",
          cell: (pair) => shareWords(pair.as_many_permille),
        },
        {
          key: "less",
          head: t("mix.figures.pairs_less"),
          align: "end",
          cell: (pair) => shareWords(pair.as_few_permille),
        },
      ]}
      rows={pairs.slice(0, SHOWN)}
      rowKey={(pair) => `${pair.a} ${pair.b}`}
    />
  );
}

/** Pairs of neighbours. */
export function NextDoor({ view }: { view: MixFigures }) {
  const { neighbours } = view;
  const { pairs, joins, same, rounds } = neighbours;
  const expected = neighbours.same_expected_x10;
  const byChance = (pairs.length * 0.05 * 2).toFixed(0);
  return (
    <Panel
      title={t("mix.figures.pairs_title")}
      foot={
        pairs.length > 0 ? (
          <div className={styles.small}>
            <p>{t("mix.figures.pairs_care", { n: pairs.length, by_chance: byChance })}</p>
            <p>{t("mix.figures.pairs_formula")}</p>
          </div>
        ) : undefined
      }
    >
      {expected === null ? null : (
        <p>
          {t("mix.figures.pairs_about", { joins, same, expected: (expected / 10).toFixed(1) })}{" "}
          {t("mix.figures.pairs_many", { rounds, share: shareWords(neighbours.as_many_permille) })}
        </p>
      )}
      {pairs.length > 0 ? <Pairs pairs={pairs} /> : <p>{t("mix.figures.pairs_none")}</p>}
    </Panel>
  );
}

function lengthWords(run: VacantRunLine): string {
  const length = metres(run.length_cm);
  return run.estimated > 0 ? t("mix.figures.run_estimated", { length, n: run.estimated }) : length;
}

/** Rows of two or more empty units. */
export function Shutters({ runs }: { runs: VacantRunLine[] }) {
  if (runs.length === 0) {
    return (
      <Panel title={t("mix.figures.runs_title")}>
        <p>{t("mix.figures.runs_none")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("mix.figures.runs_title")} inside="flush">
      <SimpleTable
        label={t("mix.figures.runs_title")}
        columns={[
          {
            key: "where",
            head: t("mix.figures.run_where"),
            names: true,
            cell: (run: VacantRunLine) => [run.block, codeWords("side", run.side)].filter(Boolean).join(" "),
          },
          { key: "units", head: t("mix.figures.run_units"), cell: (run) => run.codes.join(t("mix.comma")) },
          { key: "count", head: t("mix.figures.run_count"), align: "end", cell: (run) => String(run.codes.length) },
          { key: "length", head: t("mix.figures.run_length"), align: "end", cell: lengthWords },
        ]}
        rows={runs}
        rowKey={(run) => run.codes.join(" ")}
      />
    </Panel>
  );
}
