// An empty unit in words: 2-3 2番街 左側 5.4 m、令和6年5月から空き.
import type { VacantLine } from "../../bindings.ts";
import { codeWords } from "../../words/codes.ts";
import { monthLong } from "../../words/day.ts";
import { metres } from "../../words/number.ts";
import { t } from "../../words/t.ts";

/** Where it is. */
export function unitWords(place: VacantLine): string {
  return [place.code, place.block, place.side ? codeWords("side", place.side) : ""].filter(Boolean).join(" ");
}

/** How wide, since when empty, what the owner wishes: what is known of it. */
export function unitDetail(place: VacantLine): string {
  const parts = [
    place.frontage > 0 ? metres(place.frontage) : "",
    place.since ? t("what_if.since", { day: monthLong(place.since) }) : "",
    place.wish ? codeWords("owner_wish", place.wish) : "",
  ];
  return parts.filter(Boolean).join(t("mix.comma"));
}
