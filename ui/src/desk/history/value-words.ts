// Any value of any record in words: choices, yes and no, yen, metres, days, moments. For the history, the trash, the
// conflicts and the returns, which show records of every kind.
//
// Values come as the journal writes them: text. A field that is not in the lists below is shown as it stands; nothing is
// hidden because it has no word. An id of another record means nothing to people and is only called a link.
import { codeWords } from "../../words/codes.ts";
import { dayLong, dayShort, momentInJapan, momentWords } from "../../words/day.ts";
import { count, metres, yen } from "../../words/number.ts";
import { t, tCode } from "../../words/t.ts";

/** Fields that hold a choice, and the name of the choice. */
const CHOICES: Record<string, string> = {
  "association.legal_form": "legal_form",
  "association.street_type": "street_type",
  "person.role": "role",
  "premises.side": "side",
  "premises.use_now": "unit_use",
  "premises.state": "unit_state",
  "premises.wish": "owner_wish",
  "shop.chain": "yes_no",
  "shop.member": "yes_no",
  "shop.body": "body",
  "shop.tenure": "tenure",
  "tenancy.began": "began",
  "tenancy.ended": "ended",
  "event.state": "event_state",
  "event.counted": "counted",
  "event.cancelled_why": "cancel_reason",
  "task.state": "task_state",
  "permit.state": "permit_state",
  "budget_line.side": "money_side",
  "cleaning.method": "method",
  "asset.kind": "asset_kind",
  "inspection.verdict": "verdict",
  "inspection.follow_up": "follow_up",
  "sign_up.kind": "stall_kind",
  "sign_up.source": "source",
  "sign_up.decision": "decision",
  "shop_offer.offer": "offer",
  "shop_consent.purpose": "consent_purpose",
  "vacancy_card.challenge": "yes_no",
  "owner_consent.purpose": "card_purpose",
};

/** Fields that hold a number, and its unit. In all but the last of them 0 means "not known". */
const UNITS: Record<string, string> = {
  "shop.dues": "yen",
  "budget_line.planned": "yen",
  "budget_line.actual": "yen",
  "premises.frontage": "cm",
  "base_drawing.cm1": "cm",
  "base_drawing.cm2": "cm",
  "event.stall_limit": "stalls",
  "event.visitors_expected": "people",
  "event.visitors": "people",
  "patrol.people": "people",
  "cleaning.people": "people",
  "cleaning.minutes": "minutes",
  "cleaning.bags_burnable": "bags",
  "cleaning.bags_unburnable": "bags",
  "cleaning.bags_recycle": "bags",
  "cleaning.grams": "g",
  "asset.watts": "W",
  "asset.every_months": "months",
  "sign_up.stalls": "stalls",
  "sign_up.watts": "W",
  "sign_up.taken": "ms",
  "sign_up.confirmed": "ms",
};

/** Choices whose "" is an answer (未着手, 支出) and not "not known yet". */
const MEANT = new Set([
  "unit_use",
  "event_state",
  "cancel_reason",
  "task_state",
  "permit_state",
  "money_side",
  "follow_up",
  "decision",
]);

const FLAGS = new Set([
  "association.sample",
  "person.left",
  "patrol.drill",
  "sign_up.fire",
  "sign_up.gas",
  "base_drawing.hidden",
]);
const ID = /^[0-9a-f]{32}$/;

function numberWords(unit: string, value: string): string {
  const n = Number(value);
  if (value === "" || Number.isNaN(n)) return value;
  switch (unit) {
    case "yen":
      return yen(n);
    case "cm":
      return n === 0 ? "" : metres(n);
    case "g":
      return n === 0 ? "" : t("history.amount", { n: count(n / 1000), unit: t("unit.kg") });
    case "ms":
      return n === 0 ? "" : momentWords(n);
    default:
      return t("history.amount", { n: count(n), unit: tCode("unit", unit) });
  }
}

function floorWords(value: string): string {
  const floor = Number(value);
  if (floor < 0) return t("history.basement", { n: -floor });
  return t("history.floor", { n: Math.max(floor, 1) });
}

function findingWords(value: string): string {
  return value
    .split(",")
    .filter(Boolean)
    .map((code) => tCode("finding", code))
    .join(t("parts.dot"));
}

/** A value of `kind.field` as people read it; "" stays "" for what is not known. */
export function valueWords(field: string, value: string): string {
  const choice = CHOICES[field];
  if (choice) return value === "" && !MEANT.has(choice) ? "" : codeWords(choice, value);
  if (FLAGS.has(field)) return codeWords("yes_no", value === "true" || value === "yes" ? "yes" : "no");
  const unit = UNITS[field];
  if (unit) return numberWords(unit, value);
  if (value === "") return "";
  if (field === "premises.floor") return floorWords(value);
  if (field === "patrol.findings") return findingWords(value);
  if (field === "event.template") return tCode("calendar.template", value);
  if (ID.test(value)) return t("history.link");
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayLong(value) : value;
}

/** True when the field is a choice or a yes or no, which is never typed freely. */
export function isChosen(field: string): boolean {
  return field in CHOICES || FLAGS.has(field);
}

/** The unit of a number as the record keeps it (centimetres, grams); undefined when it has none. */
export function unitOf(field: string): string | undefined {
  return UNITS[field];
}

/** The name of `kind.field`: 電話番号. Figures of the mix are named by their trade. */
export function fieldWords(field: string): string {
  const [kind = "", name = ""] = field.split(".");
  const words = tCode("field", field);
  return kind === "mix" && words === field ? tCode("trade.category", name) : words === field ? name : words;
}

/** The name of a kind: お店. */
export function kindWords(kind: string): string {
  return tCode("kind", kind);
}

/** A moment of another day with its day of the week: 11月21日（土）16:40. */
export function whenWords(at: number): string {
  const { day, clock } = momentInJapan(at);
  return t("parts.day.moment", { day: dayShort(day), clock });
}
