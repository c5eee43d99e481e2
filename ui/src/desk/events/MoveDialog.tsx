// 日を動かす: what moving the event would change is shown before anything is moved. Done work keeps its day.
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import type { DueChange, EventCard } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { Row } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { addDays, dayShort } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { daysBetween } from "./event-words.ts";

/** What a dialogue of the event page is given. */
export interface EventDialogProps {
  card: EventCard;
  today: string;
  onClose: () => void;
}

function Changes({ changes }: { changes: DueChange[] }) {
  return (
    <SimpleTable
      label={t("calendar.replan.title")}
      rows={changes}
      rowKey={(row) => `${row.title} ${row.before}`}
      tone={(row) => (row.missed ? "late" : undefined)}
      columns={[
        { key: "title", head: t("events.work"), names: true, cell: (row) => row.title },
        { key: "before", head: t("events.before"), nowrap: true, cell: (row) => dayShort(row.before) },
        { key: "after", head: t("events.after"), nowrap: true, cell: (row) => <b>{dayShort(row.after)}</b> },
        {
          key: "missed",
          head: t("events.state"),
          cell: (row) =>
            row.missed ? (
              <Tag tone="late" alert onTint>
                {t("events.too_late")}
              </Tag>
            ) : null,
        },
      ]}
    />
  );
}

interface DayFieldsProps {
  days: { starts: string; ends: string };
  today: string;
  setStart: (day: string) => void;
  setEnd: (day: string) => void;
}

function DayFields({ days, today, setStart, setEnd }: DayFieldsProps) {
  return (
    <Row kind="fields">
      <WarekiDateField label={t("field.event.starts")} value={days.starts} today={today} onDone={setStart} />
      <WarekiDateField label={t("field.event.ends")} value={days.ends} today={days.starts || today} onDone={setEnd} />
    </Row>
  );
}

/** The dialogue. */
export function MoveDialog({ card, today, onClose }: EventDialogProps) {
  const { event } = card;
  const [days, setDays] = useState({ starts: event.starts, ends: event.ends });
  const moved = days.starts !== "" && (days.starts !== event.starts || days.ends !== event.ends);
  const preview = useCall("look_at_move", { event: event.id, ...days }, { enabled: moved });
  const { act, failure } = useAct();
  const [asked, setAsked] = useState(false);
  const missed = preview.value?.changes.filter((each) => each.missed).length ?? 0;

  const setStart = (starts: string) => {
    const length = event.ends && event.starts ? daysBetween(event.starts, event.ends) : 0;
    setDays({ starts, ends: starts === "" ? "" : addDays(starts, Math.max(length, 0)) });
  };
  const move = async () => {
    setAsked(true);
    if (!moved) return;
    const said = t("events.moved", { name: event.name, day: dayShort(days.starts) });
    const answer = await act("move_event", { event: event.id, ...days }, { said });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t("events.add.plan")}
      onClose={onClose}
      note={preview.value ? t("calendar.replan.kept", { n: preview.value.kept }) : t("events.move_note")}
      act={
        <Button kind="filled" size="last" icon={CalendarClock} onPress={() => void move()}>
          {t("events.add.plan")}
        </Button>
      }
    >
      <FailureMessage failure={failure ?? (moved ? preview.failure : undefined)} />
      {asked && !moved ? <Message kind="wrong" title={t("events.move_choose")} /> : null}
      <DayFields days={days} today={today} setStart={setStart} setEnd={(ends) => setDays({ ...days, ends })} />
      {missed > 0 ? (
        <Message kind="care" title={t("calendar.replan.missed", { n: missed })}>
          {t("calendar.replan.missed_advice")}
        </Message>
      ) : null}
      {moved && preview.value ? (
        preview.value.changes.length > 0 ? (
          <Changes changes={preview.value.changes} />
        ) : (
          <p>{t("events.move_nothing")}</p>
        )
      ) : null}
    </Dialog>
  );
}
