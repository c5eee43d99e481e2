// Tasks and papers of an event as one list by their last day, which is how people work through them.
import type { DueReason, EventCard, Permit, Task } from "../../bindings.ts";
import type { Tone } from "../../parts/Tag.tsx";
import { codeWords } from "../../words/codes.ts";
import { monthShort } from "../../words/day.ts";
import { t } from "../../words/t.ts";

/** One piece of work: a task, or a paper for an office. */
export type Work = {
  id: string;
  title: string;
  detail: string;
  due: string;
  daysLeft: number;
  why: DueReason;
  hint: string;
  state: string;
  over: boolean;
} & ({ kind: "task"; task: Task } | { kind: "permit"; permit: Permit });

const OVER = new Set(["done", "dropped", "filed", "granted", "not_needed"]);

/** All work, by its last day; work without a day comes last. */
export function workOf(card: EventCard): Work[] {
  const tasks = card.tasks.map(
    ({ task, days_left, why }): Work => ({
      kind: "task",
      task,
      id: task.id,
      title: task.title,
      detail: task.charge === "" ? "" : t("events.in_charge", { name: task.charge }),
      due: task.due,
      daysLeft: days_left,
      why,
      hint: "",
      state: task.state,
      over: OVER.has(task.state),
    }),
  );
  const permits = card.permits.map(
    ({ permit, days_left, why, hint }): Work => ({
      kind: "permit",
      permit,
      id: permit.id,
      title: permit.name,
      detail: permit.office,
      due: permit.due,
      daysLeft: days_left,
      why,
      hint,
      state: permit.state,
      over: OVER.has(permit.state),
    }),
  );
  const key = (work: Work) => `${work.due || "9999"} ${work.id}`;
  return [...tasks, ...permits].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The state in words with its tint; late work is red and says so. */
export function stateOf(work: Work): { words: string; tone: Tone } {
  const words = codeWords(work.kind === "task" ? "task_state" : "permit_state", work.state);
  if (isLate(work)) return { words, tone: "late" };
  const tones: Record<string, Tone> = { started: "info", draft: "info", done: "done", filed: "done", granted: "done" };
  return { words, tone: tones[work.state] ?? "plain" };
}

/** True when the last day is over and something is left to do. */
export function isLate(work: Work): boolean {
  return !work.over && work.due !== "" && work.daysLeft < 0;
}

/** The work by months: 11月, 12月, without a day. */
export function byMonth(works: Work[]): { month: string; title: string; works: Work[] }[] {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    const month = work.due.slice(0, 7);
    groups.set(month, [...(groups.get(month) ?? []), work]);
  }
  return [...groups].map(([month, lines]) => ({
    month,
    title: month === "" ? t("events.without_day") : monthShort(`${month}-01`),
    works: lines,
  }));
}
