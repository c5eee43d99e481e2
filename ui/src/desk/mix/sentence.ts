// The mix in words: what can be said first, then what changed and what is missing.
//
// The core gives codes and figures; each sentence is one key, so that both languages can order it as they must.
import type { MixChange, MixView } from "../../bindings.ts";
import { dayLong, monthLong } from "../../words/day.ts";
import { percent } from "../../words/number.ts";
import { t, tCode } from "../../words/t.ts";

/** 飲食が24店（35%）で一番多く、生鮮・食料品は4店です。 */
export function firstSentence(view: MixView): string {
  const { top, top_count, top_permille, food } = view.sentence;
  if (!top) return t("mix.sentence.no_trades", { n: view.shops });
  const values = { top: t(`trade.category.${top}`), n: top_count, food };
  if (top_permille === null) return t(top === "food" ? "mix.sentence.few_food" : "mix.sentence.few", values);
  const shared = { ...values, share: percent(top_permille) };
  return t(top === "food" ? "mix.sentence.top_food" : "mix.sentence.top", shared);
}

function changeWords({ category, by }: MixChange): string {
  const trade = t(`trade.category_short.${category}`);
  return by > 0 ? t("mix.sentence.more", { trade, n: by }) : t("mix.sentence.fewer", { trade, n: -by });
}

/** What changed against a year before, and what daily trades are missing. */
export function moreSentences(view: MixView): string[] {
  const { changes, missing } = view.sentence;
  const comma = t("mix.comma");
  const sentences: string[] = [];
  if (changes.length > 0) {
    const what = changes.slice(0, 4).map(changeWords).join(comma);
    sentences.push(t("mix.sentence.changes", { month: monthLong(view.before_day), what }));
  } else if (view.before_day) {
    sentences.push(t("mix.sentence.no_changes", { month: monthLong(view.before_day) }));
  }
  if (missing.length > 0) {
    const what = missing.map((code) => tCode("trade.daily", code)).join(comma);
    sentences.push(t("mix.sentence.missing", { what }));
  }
  return sentences;
}

/** 348 permille → 34.8%: a share beside a count is given to one place. */
export function shareWords(permille: number | null): string {
  return permille === null ? t("mix.no_share") : t("parts.percent", { n: (permille / 10).toFixed(1) });
}

/** The sources of the published figures, each once. */
export function sourcesOf(view: MixView): string[] {
  return [...new Set(view.benchmarks.map((line) => line.source))];
}

/** What the figures are of, in a sentence under the table. */
export function basisWords(view: MixView): string {
  const values = { day: dayLong(view.day), units: view.units, shops: view.shops, vacant: view.vacant };
  return t("mix.basis", values);
}
