// Where a unit is and how wide, in words; and today, which the core knows.
import type { Premises, StripBox, UnitUse } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { codeWords } from "../../words/codes.ts";
import { metreFigure, metres } from "../../words/number.ts";
import { t } from "../../words/t.ts";

/** Today in Japan, "" before the core has said so. */
export function useToday(): string {
  return useCall("start_state", {}).value?.today ?? "";
}

/** 1階, 2階, 地下1階; 0 and 1 are the ground floor. */
export function floorWords(floor: number): string {
  if (floor < 0) return t("street.floor_below", { n: -floor });
  return t("street.floor", { n: Math.max(1, floor) });
}

/** 5.4 m, or that nobody has measured it. */
export function frontageWords(frontage: number): string {
  return frontage > 0 ? metres(frontage) : t("register.frontage_unknown");
}

/** What stands where no shop trades: 空き, 住宅, 駐車場, 工事中, a passage's name. */
export function emptyUnitWords(use: UnitUse, vacant: boolean, name = ""): string {
  if (use === "passage") return name || codeWords("unit_use", use);
  return vacant ? t("parts.vacant") : codeWords("unit_use", use);
}

/** How a unit is named to people: its code, or its passage's name. */
export function unitTitle(unit: Pick<Premises, "code" | "passage_name">): string {
  return t("street.unit_title", { code: unit.code || unit.passage_name });
}

function spokenFrontage(box: StripBox): string {
  return t(box.estimated ? "street.spoken_estimated" : "street.spoken_frontage", { n: metreFigure(box.width_cm) });
}

/** The whole box in one sentence, for those who listen. */
export function spokenBox(box: StripBox, side: "left" | "right"): string {
  const values = {
    side: codeWords("side", side),
    place: box.place,
    code: box.code,
    name: box.name || emptyUnitWords(box.use_now, box.vacant),
    frontage: spokenFrontage(box),
    trade: box.category ? t(`trade.category.${box.category}`) : t("parts.no_trade"),
    member: box.member === "yes" ? t("street.spoken_member") : "",
  };
  if (box.use_now === "passage") return t("street.spoken.passage", values);
  if (box.shop === "") return t("street.spoken.empty", values);
  return t(box.works ? "street.spoken.works" : "street.spoken.shop", values);
}
