// The work chosen in the list: why its last day is that day, what to know, its state, and its particulars.
//
// A rule that nobody verified says so beside the day (目安): a person must ask the office.
import { SquareCheck, Stamp, Trash2 } from "lucide-react";
import { type ReactNode, useCallback } from "react";
import type { EventCard, Permit, PermitState, Task, TaskState } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { dayShort } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { useAct } from "../use-act.ts";
import { DueCalendar } from "./DueCalendar.tsx";
import { closedDays, isHearsay, ruleWords, whySentences } from "./due-words.ts";
import styles from "./Events.module.css";
import { useKept } from "./use-kept.ts";
import { stateOf, type Work } from "./work-lines.ts";

const TASK_STATES: TaskState[] = ["", "started", "done", "dropped"];
const PERMIT_STATES: PermitState[] = ["", "draft", "filed", "granted", "not_needed"];

interface WorkPanelProps {
  work: Work;
  card: EventCard;
  today: string;
}

function Source({ source }: { source: string }) {
  const site = /^https?:\/\/([^/]+)/.exec(source)?.[1];
  if (source === "") return null;
  return <p className={styles.quiet}>{t("calendar.source", { source: site ?? source })}</p>;
}

function Why({ work, card, today }: WorkPanelProps) {
  if (work.due === "") return null;
  return (
    <div className={styles.why}>
      <h3 className={styles.whyTitle}>{t("calendar.why", { day: dayShort(work.due) })}</h3>
      {work.why.rule === "" ? null : <p className={styles.quiet}>{ruleWords(work.why)}</p>}
      <DueCalendar due={work.due} why={work.why} card={card} today={today} />
      {whySentences(work.why, work.due).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {closedDays(work.why).map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      {isHearsay(work.why) ? <Message kind="care" title={t("calendar.hearsay")} /> : null}
      {work.hint ? <p>{work.hint}</p> : null}
      <Source source={work.why.source} />
    </div>
  );
}

function TaskFields({ task, today, why }: { task: Task; today: string; why: ReactNode }) {
  const { act, failure } = useAct();
  const save = useCallback(
    async (next: Task) => (await act("save_task", next, { said: t("events.work_kept", { title: next.title }) })).ok,
    [act],
  );
  const keep = useKept(task, save);
  return (
    <Stack>
      <FailureMessage failure={failure} />
      <RadioChips
        label={t("field.task.state")}
        value={task.state}
        choices={codeChoices("task_state", TASK_STATES)}
        onChange={(state) => keep({ state: state as TaskState })}
      />
      {why}
      <TextField
        label={t("field.task.title")}
        width="full"
        value={task.title}
        onDone={(title) => (title.trim() === "" ? undefined : keep({ title }))}
      />
      <TextField label={t("field.task.charge")} value={task.charge} onDone={(charge) => keep({ charge })} />
      <WarekiDateField
        label={t("field.task.due")}
        value={task.due}
        today={today}
        onDone={(due) => keep({ due, rule: "" })}
      />
      <TextArea
        label={t("field.task.notes")}
        width="full"
        rows={2}
        value={task.notes}
        onDone={(notes) => keep({ notes })}
      />
    </Stack>
  );
}

/** The rule gives another day than the one that is planned: it is said, and one press takes the rule's day. */
function RulesDay({ work, onTake }: { work: Work; onTake: (day: string) => void }) {
  const day = work.why.by_rule;
  if (work.over || day === "" || day === work.due) return null;
  return (
    <Message
      kind={day < work.due ? "care" : "info"}
      title={t("events.rules_day", { day: dayShort(day) })}
      act={<Button onPress={() => onTake(day)}>{t("events.take_rules_day")}</Button>}
    >
      {t("events.rules_day_way", { day: dayShort(work.due) })}
    </Message>
  );
}

function PermitFields({ work, permit, today, why }: { work: Work; permit: Permit; today: string; why: ReactNode }) {
  const { act, failure } = useAct();
  const save = useCallback(
    async (next: Permit) => (await act("save_permit", next, { said: t("events.work_kept", { title: next.name }) })).ok,
    [act],
  );
  const keep = useKept(permit, save);
  return (
    <Stack>
      <FailureMessage failure={failure} />
      <RadioChips
        label={t("field.permit.state")}
        value={permit.state}
        choices={codeChoices("permit_state", PERMIT_STATES)}
        onChange={(state) => keep({ state: state as PermitState })}
      />
      <RulesDay work={work} onTake={(due) => keep({ due })} />
      {why}
      <TextField
        label={t("field.permit.receipt")}
        width="short"
        value={permit.receipt}
        onDone={(receipt) => keep({ receipt })}
      />
      <TextField
        label={t("field.permit.office")}
        width="full"
        value={permit.office}
        onDone={(office) => keep({ office })}
      />
      <WarekiDateField label={t("field.permit.due")} value={permit.due} today={today} onDone={(due) => keep({ due })} />
      <TextArea
        label={t("field.permit.notes")}
        width="full"
        rows={2}
        value={permit.notes}
        onDone={(notes) => keep({ notes })}
      />
    </Stack>
  );
}

/** The panel. */
export function WorkPanel({ work, card, today }: WorkPanelProps) {
  const { act, failure } = useAct();
  const state = stateOf(work);
  const why = <Why work={work} card={card} today={today} />;
  const remove = () => {
    const said = t("events.work_removed", { title: work.title });
    return act("remove_record", { kind: work.kind, record: work.id }, { said });
  };
  return (
    <>
      <Panel
        title={work.title}
        icon={work.kind === "task" ? SquareCheck : Stamp}
        end={<Tag tone={state.tone}>{state.words}</Tag>}
      >
        <Stack>
          {work.kind === "permit" ? <b>{work.permit.office}</b> : null}
          {work.kind === "task" ? (
            <TaskFields task={work.task} today={today} why={why} />
          ) : (
            <PermitFields work={work} permit={work.permit} today={today} why={why} />
          )}
          <FailureMessage failure={failure} />
          <Row>
            <Button kind="text" icon={Trash2} onPress={() => void remove()}>
              {t("events.remove_work")}
            </Button>
          </Row>
        </Stack>
      </Panel>
      {work.kind === "permit" ? <FilesPanel kind="permit" record={work.id} title={t("attachments.scans")} /> : null}
      <HistoryPanel kind={work.kind} record={work.id} />
    </>
  );
}
