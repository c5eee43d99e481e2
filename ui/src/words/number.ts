// Numbers in words: 1,200円, 5.4 m, and what a person typed back into a number.
//
// Money is whole yen and lengths are whole centimetres in every record; only here they are shown otherwise. Typed
// numbers may be full width, with commas or with their unit: all of that is understood and shown back cleanly.
import { t } from "./t.ts";

/** 1200 → 1,200. */
export function count(n: number): string {
  const [whole = "", part] = String(Math.abs(n)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${n < 0 ? "-" : ""}${grouped}${part ? `.${part}` : ""}`;
}

/** 1200 → 1,200円. */
export function yen(n: number): string {
  return t("parts.yen", { n: count(n) });
}

/** 540 → 5.4 m. */
export function metres(centimetres: number): string {
  return t("parts.metres", { n: metreFigure(centimetres) });
}

/** 540 → 5.4; 545 → 5.45; 500 → 5.0. */
export function metreFigure(centimetres: number): string {
  const figure = (centimetres / 100).toFixed(2);
  return figure.endsWith("0") ? figure.slice(0, -1) : figure;
}

/** 352 → 35% (of a share in thousandths). */
export function percent(permille: number): string {
  return t("parts.percent", { n: Math.round(permille / 10) });
}

/** What was typed, as a number; null when it is empty, undefined when it is not a number. */
export function readNumber(typed: string): number | null | undefined {
  const plain = typed
    .normalize("NFKC")
    .replace(/[,、\s]/g, "")
    .replace(/(円|m|メートル|人|回|本|台|袋|kg|%)$/i, "");
  if (plain === "") return typed.trim() === "" ? null : undefined;
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
