// How a page test begins: an association with its book, a person who was chosen, a day. Tests say only what differs.
import type { StartState } from "../../bindings.ts";

/** Who sits at the PC. */
export const PERSON = { id: "p1", name: "高橋 和子", role: "clerk" as const };

/** The state of the program when its window opens. */
export const START: StartState = {
  state: "ready",
  trouble: null,
  association: "さくら坂商店街振興組合",
  sample: false,
  person: PERSON,
  persons: [PERSON],
  settings: { text_size: "normal", language: "ja", typeface: "plain" },
  badge: { kind: "offline", count: 0, time: "" },
  today: "2026-11-22",
  saved_at: "9:12",
  undoable: "",
  shut_out: false,
};
