// Sizes and times of photos in words, and what is read out for a photo that cannot be seen.
import { dayShort } from "../../words/day.ts";
import { t } from "../../words/t.ts";

/** 430 kB, 3.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return t("attachments.kb", { n: Math.max(1, Math.round(bytes / 1000)) });
  return t("attachments.mb", { n: (bytes / 1_000_000).toFixed(1) });
}

/** When it was taken: 11月21日（土） 20:14; "" where no camera said so. */
export function takenWords(taken: string): string {
  const [day = "", clock = ""] = taken.split(" ");
  return day === "" ? "" : t("attachments.taken", { when: `${dayShort(day)} ${clock}` });
}

/** What is read out for the nth photo, from 1. */
export function altWords(n: number, caption: string): string {
  return caption === "" ? t("attachments.alt_plain", { n }) : t("attachments.alt", { n, caption });
}
