// 計画: the event's particulars, each kept when it is left; at the right what is still blank; below, how it went.
import { Trash2 } from "lucide-react";
import { useCallback } from "react";
import type { Event } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Columns, Panel, Row, Stack } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { TimeField } from "../../parts/TimeField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { t, tCode } from "../../words/t.ts";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { go } from "../route.ts";
import { useAct } from "../use-act.ts";
import type { PartProps } from "./EventPage.tsx";
import styles from "./Events.module.css";
import { isOver } from "./event-words.ts";
import { Results } from "./Results.tsx";
import { useKept } from "./use-kept.ts";

/** Keeps a part of the event. */
export type KeepEvent = (part: Partial<Event>) => void;

type Words = "name" | "place" | "charge" | "partners";

function WordField({ event, field, keep }: { event: Event; field: Words; keep: KeepEvent }) {
  return (
    <TextField
      id={`event-${field}`}
      label={t(`field.event.${field}`)}
      value={event[field]}
      onDone={(words) => keep({ [field]: words })}
    />
  );
}

type FieldsProps = { event: Event; keep: KeepEvent; today: string };

function Times({ event, keep }: FieldsProps) {
  return (
    <Row kind="fields">
      <TimeField
        id="event-opens"
        label={t("field.event.opens")}
        value={event.opens}
        onDone={(opens) => keep({ opens })}
      />
      <TimeField label={t("field.event.closes")} value={event.closes} onDone={(closes) => keep({ closes })} />
      <NumberField
        id="event-visitors_expected"
        label={t("field.event.visitors_expected")}
        unit={t("events.people_unit")}
        min={0}
        value={event.visitors_expected || null}
        onDone={(n) => keep({ visitors_expected: n ?? 0 })}
      />
    </Row>
  );
}

function Stalls({ event, keep, today }: FieldsProps) {
  return (
    <Row kind="fields">
      <NumberField
        label={t("field.event.stall_limit")}
        help={t("events.stall_limit_help")}
        unit={t("events.stalls_unit")}
        min={0}
        value={event.stall_limit || null}
        onDone={(limit) => keep({ stall_limit: limit ?? 0 })}
      />
      <WarekiDateField
        label={t("field.event.sign_up_closes")}
        value={event.sign_up_closes}
        today={today}
        onDone={(day) => keep({ sign_up_closes: day })}
      />
    </Row>
  );
}

function Fields({ event, keep, today }: FieldsProps) {
  return (
    <Panel title={t("events.summary")}>
      <Stack>
        <Row kind="fields">
          <WordField event={event} field="name" keep={keep} />
          <WordField event={event} field="place" keep={keep} />
        </Row>
        <Times event={event} keep={keep} today={today} />
        <TextArea
          id="event-purpose"
          label={t("field.event.purpose")}
          width="full"
          rows={2}
          value={event.purpose}
          onDone={(purpose) => keep({ purpose })}
        />
        <Row kind="fields">
          <WordField event={event} field="charge" keep={keep} />
          <WordField event={event} field="partners" keep={keep} />
        </Row>
        <Stalls event={event} keep={keep} today={today} />
        <TextArea
          label={t("field.event.notes")}
          width="full"
          rows={2}
          value={event.notes}
          onDone={(notes) => keep({ notes })}
        />
      </Stack>
    </Panel>
  );
}

function Missing({ fields }: { fields: string[] }) {
  if (fields.length === 0) return null;
  return (
    <Panel title={t("events.missing")} end={<Tag tone="care">{t("parts.n_things", { n: fields.length })}</Tag>}>
      <ul className={styles.missing}>
        {fields.map((field) => (
          <li key={field}>
            <Button kind="text" onPress={() => document.getElementById(`event-${field}`)?.focus()}>
              {t("events.fill_in", { field: tCode("field.event", field) })}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Keeps fields of the event, and says which one it was. */
export function useKeepEvent(event: Event) {
  const { act, failure } = useAct();
  const save = useCallback(
    async (next: Event, part: Partial<Event>) => {
      const [field = "name"] = Object.keys(part);
      const said = t("events.field_kept", { name: next.name, field: tCode("field.event", field) });
      return (await act("save_event", next, { said })).ok;
    },
    [act],
  );
  return { keep: useKept(event, save), failure };
}

/** The tab. */
export function PlanTab({ card, today }: PartProps) {
  const { event } = card;
  const { keep, failure } = useKeepEvent(event);
  const { act, failure: trouble } = useAct();
  const remove = async () => {
    const said = t("events.removed", { name: event.name });
    const answer = await act("remove_record", { kind: "event", record: event.id }, { said });
    if (answer.ok) go("events");
  };
  return (
    <Columns
      work={
        <>
          <FailureMessage failure={failure ?? trouble} />
          {isOver(event, today) ? <Results event={event} keep={keep} /> : null}
          <Fields event={event} keep={keep} today={today} />
          {isOver(event, today) ? null : <Results event={event} keep={keep} />}
          <FilesPanel kind="event" record={event.id} />
        </>
      }
      side={
        <>
          <Missing fields={card.missing} />
          <Row>
            <Button kind="text" icon={Trash2} onPress={() => void remove()}>
              {t("events.remove")}
            </Button>
          </Row>
          <HistoryPanel kind="event" record={event.id} />
        </>
      }
    />
  );
}
