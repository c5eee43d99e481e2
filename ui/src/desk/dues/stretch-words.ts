// The stretch of months that dues are asked for, in words: 令和8年11月分, 令和8年10月〜12月分, 令和8年度分.
import type { DuesPeriod, DuesRule } from "../../bindings.ts";
import { codeWords } from "../../words/codes.ts";
import { addMonths, eraYear, monthLong, monthShort } from "../../words/day.ts";
import { yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";

/** A stretch from its first month on. */
export function stretchWords(period: string, months: number): string {
  const first = `${period}-01`;
  if (months === 12 && period.endsWith("-04")) return t("dues.of_year", { year: eraYear(first) });
  const from = monthLong(first);
  if (months === 1) return t("dues.of_month", { from });
  return t("dues.of_months", { from, until: monthShort(addMonths(first, months - 1)) });
}

/** 会費 令和8年11月分. */
export function claimWords({ name, period, months }: Pick<DuesPeriod, "name" | "period" | "months">): string {
  return t("dues.claim", { name, stretch: stretchWords(period, months) });
}

/** What a rule asks for: 3か月ごとに 3,000円. */
export function amountWords(rule: DuesRule): string {
  const rhythm = codeWords("dues_rhythm", rule.rhythm);
  const { yen: fixed, yen_a_metre: metre } = rule;
  if (rule.basis === "own") return t("dues.amount_own", { rhythm });
  if (rule.basis === "fixed") return t("dues.amount_fixed", { rhythm, yen: yen(fixed) });
  const values = { rhythm, metre: yen(metre), yen: yen(fixed) };
  return fixed > 0 ? t("dues.amount_both", values) : t("dues.amount_frontage", values);
}

/** A part of the screen's address. */
export const PARTS = ["collect", "late", "receipts", "rules"] as const;
/** Which part of the screen. */
export type DuesPart = (typeof PARTS)[number];
