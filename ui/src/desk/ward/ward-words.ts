// What goes to the ward, in words: 安全・環境の記録（11月）, 見回り 1回 ・ 点検 2件. Used by every page of this folder.
import type { Definition, Fact, SubmissionState } from "../../bindings.ts";
import type { Tone } from "../../parts/Tag.tsx";
import { dayLong, monthLong, monthShort } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";

/** Names one thing to send: what it is about, which one. */
export interface Subject {
  definition: Definition;
  subject: string;
}

/** The name of a return: an event's own name, a month, the street as of a day. */
export function returnTitle(definition: string, subject: string, title: string): string {
  if (definition === "street") return t("ward.title.street", { day: dayLong(subject) });
  if (definition === "month") return t("ward.title.month", { month: monthLong(subject) });
  return title;
}

/** The same in fewer words, for lists beside the work: the day and the year are left out. */
export function shortTitle(definition: string, subject: string, title: string): string {
  if (definition === "street") return t("code.definition.street");
  if (definition === "month") return t("ward.title.month", { month: monthShort(subject) });
  return title;
}

/** 見回り 1回 ・ 点検 2件; what is not there is not said. */
export function factsWords(facts: Fact[]): string {
  return facts
    .filter((fact) => fact.count > 0)
    .map((fact) => tCode("ward.fact", fact.code, { n: fact.count }))
    .join(t("parts.dot"));
}

/** The state of what was sent, in a word. */
export function stateWords(state: SubmissionState | null): string {
  return t(`ward.state.${state ?? "waiting"}`);
}

const TONES: Record<SubmissionState, Tone> = {
  waiting: "plain",
  sent: "info",
  received: "info",
  returned: "care",
  accepted: "done",
};

/** The tint for it. */
export function stateTone(state: SubmissionState | null): Tone {
  return TONES[state ?? "waiting"];
}

const queueOf = (one: Subject) => `${one.definition}:${one.subject}`;

/** The address of the page that shows every value; the others wait in the address until it is their turn. */
export function checkAddress(subjects: Subject[]): string {
  const [first, ...rest] = subjects;
  if (!first) return address("ward");
  return address("ward/check", { about: queueOf(first), after: rest.map(queueOf).join(" ") });
}

/** The subjects back from the address. */
export function readQueue(words: string | undefined): Subject[] {
  return (words ?? "").split(" ").flatMap((one) => {
    const [definition = "", ...rest] = one.split(":");
    return ["street", "event", "month"].includes(definition)
      ? [{ definition: definition as Definition, subject: rest.join(":") }]
      : [];
  });
}

/** Where the records of a return are corrected. */
export function sourceAddress({ definition, subject }: Subject): string {
  if (definition === "event") return address(`events/${subject}`);
  return definition === "month" ? address("safety", { month: subject }) : address("register");
}
