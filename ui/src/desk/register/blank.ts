// New records before anything is written into them: every field "not known yet".
//
// The core gives the id; an id must never be made up here.
import type { Change, Premises, Shop } from "../../bindings.ts";

/** A shop that nobody has written anything about. */
export function blankShop(): Shop {
  return {
    id: "",
    name: "",
    trade_code: "",
    trade_revision: 0,
    trade_words: "",
    chain: "",
    body: "",
    corporate_number: "",
    hours: "",
    formerly: "",
    website: "",
    week: "",
    member: "",
    kana: "",
    phone: "",
    mail: "",
    owner: "",
    tenure: "",
    notes: "",
    dues: 0,
    opened_year: 0,
  };
}

/** A unit at the end of no side of no block yet; position 0 lets the core put it last. */
export function blankPremises(): Premises {
  return {
    id: "",
    code: "",
    block: "",
    side: "left",
    position: 0,
    frontage: 0,
    floor: 1,
    use_now: "",
    use_since: "",
    from: "",
    until: "",
    passage_name: "",
    owner: "",
    wish: "",
    reason: "",
    rent_band: "",
    contact: "",
    notes: "",
    cause: "",
    area: 0,
    building: "",
    room: "",
    postcode: "",
    city_code: "",
    prefecture: "",
    city: "",
    town: "",
  };
}

/** What happened to the tenant of `premises`, not told yet. */
export function blankChange(premises: string, kind: Change["kind"], day: string): Change {
  return { premises, kind, day, shop: blankShop(), to: "", use_now: "", reason: "" };
}
