// A figure of the mix in words: the core gives thousandths and a form, each form is written in its own way.
import type { FigureForm, MixFigure } from "../../bindings.ts";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";

/** 115 as a share → 11.5%; 5952 with places → 5.95; 3000 as a count → 3. */
export function figureWords(value: number | null, form: FigureForm): string {
  if (value === null) return t("mix.figures.too_few");
  if (form === "percent") return t("parts.percent", { n: (value / 10).toFixed(1) });
  if (form === "decimal") return (value / 1000).toFixed(2);
  return count(Math.round(value / 1000));
}

/** The parts of the page in their order. */
export const FIGURE_PARTS = ["vacancy", "shops", "variety", "turnover", "placing"] as const;

/** The figures of one part. */
export function figuresOf(figures: MixFigure[], part: string): MixFigure[] {
  return figures.filter((figure) => figure.part === part);
}

/** 9／78. */
export function countsWords(figure: MixFigure): string {
  return t("mix.figures.n_of", { n: count(figure.n), of: count(figure.of) });
}

/** A quotient ×100 as people read it: 283 → 2.83. */
export function timesWords(x100: number | null): string {
  return x100 === null ? t("mix.figures.too_few") : (x100 / 100).toFixed(2);
}
