// The services of a shop, in the order in which people are asked for them.
import type { Offer } from "../../bindings.ts";

/** All of them but 「まだわからない」. */
export const OFFERS: Offer[] = [
  "delivery",
  "phone_order",
  "house_calls",
  "cashless",
  "languages",
  "step_free",
  "toilet",
  "baby",
  "rest",
  "watch_over",
  "aed",
];
