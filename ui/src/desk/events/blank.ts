// Records of an event before anything is written on them. Everything that is not known yet is "" or 0, never a guess.
import type { BudgetLine, SignUp } from "../../bindings.ts";

/** A sign-up for one stall, by telephone: the usual way to the office. */
export function blankSignUp(event: string): SignUp {
  return {
    id: "",
    event,
    shop: "",
    outside: "",
    kind: "",
    stalls: 1,
    fire: false,
    watts: 0,
    gas: false,
    taken: 0,
    clock_offset: 0,
    source: "phone",
    decision: "",
    confirmed: 0,
    number: "",
    contact: "",
    phone: "",
    notes: "",
  };
}

/** An expense without a name and without yen. */
export function blankBudgetLine(event: string): BudgetLine {
  return { id: "", event, side: "", category: "venue", title: "", planned: 0, actual: 0 };
}
