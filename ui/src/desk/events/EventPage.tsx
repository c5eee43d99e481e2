// The page of one event: one record from which its papers and reports come. The tabs are parts of the same record.
import { CalendarArrowDown, Plus } from "lucide-react";
import { useState } from "react";
import type { EventCard } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { codeWords } from "../../words/codes.ts";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import { AddWork } from "./AddWork.tsx";
import { BudgetDialog } from "./BudgetDialog.tsx";
import { BudgetTab } from "./BudgetTab.tsx";
import { daysBetween, type EventTab, eventClock, eventDays, isOver, TABS } from "./event-words.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import { PlanTab } from "./PlanTab.tsx";
import { SignUpForm } from "./SignUpForm.tsx";
import { SignUpTab } from "./SignUpTab.tsx";
import { TasksTab } from "./TasksTab.tsx";

/** What every part of the page is given. */
export interface PartProps {
  card: EventCard;
  today: string;
  /** The record that the address names, for the panel at the right. */
  item: string;
}

interface EventPageProps {
  event: string;
  tab: EventTab;
  today: string;
  item: string;
}

const PARTS = { plan: PlanTab, tasks: TasksTab, "sign-ups": SignUpTab, budget: BudgetTab };
const ADDING = { plan: MoveDialog, tasks: AddWork, "sign-ups": SignUpForm, budget: BudgetDialog };

function Facts({ card, today }: { card: EventCard; today: string }) {
  const { event } = card;
  const left = event.starts === "" ? -1 : daysBetween(today, event.starts);
  return (
    <>
      <span>
        {eventDays(event)} {eventClock(event)}
      </span>
      {event.state === "" && left >= 0 ? (
        <Tag tone="info">{left === 0 ? t("calendar.mark.today") : t("calendar.left", { n: left })}</Tag>
      ) : null}
      {event.state !== "" ? <Tag>{codeWords("event_state", event.state)}</Tag> : null}
    </>
  );
}

function CalendarFile({ card, act }: { card: EventCard; act: ReturnType<typeof useAct>["act"] }) {
  const write = async () => {
    const kinds = [{ words: t("events.calendar_file"), endings: ["ics"] }];
    const path = await host.chooseWhere(`${card.event.name}.ics`, kinds);
    if (path === null) return;
    const said = t("events.calendar_written");
    await act("write_event_calendar", { event: card.event.id, path }, { said, undoable: false });
  };
  return (
    <Button icon={CalendarArrowDown} onPress={() => void write()}>
      {t("events.write_calendar")}
    </Button>
  );
}

function tabLines(card: EventCard, chosen: EventTab) {
  const late = [...card.tasks, ...card.permits].filter((line) => line.days_left < 0 && isOpen(line)).length;
  const waiting = card.counts.within + card.counts.waiting;
  const counts: Record<EventTab, number> = { plan: 0, tasks: late, "sign-ups": waiting, budget: 0 };
  return TABS.map((tab) => ({
    href: address(`events/${card.event.id}/${tab}`),
    words: tCode("events.tab", tab),
    chosen: tab === chosen,
    count: counts[tab],
  }));
}

function isOpen(line: EventCard["tasks"][number] | EventCard["permits"][number]): boolean {
  const state: string = "task" in line ? line.task.state : line.permit.state;
  return state === "" || state === "started" || state === "draft";
}

/** The page. */
export function EventPage({ event, tab, today, item }: EventPageProps) {
  const { value: card, failure, waiting, again } = useCall("event_card", { event }, { keepLast: true });
  const [adding, setAdding] = useState(false);
  const { act, failure: trouble } = useAct();
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!card) return <LoadingLine waiting={waiting} />;
  const Part = PARTS[tab];
  const Adding = ADDING[tab];
  const over = isOver(card.event, today);
  return (
    <>
      <PageHeader
        title={card.event.name}
        back={{ href: address("events"), words: t("events.title") }}
        facts={<Facts card={card} today={today} />}
        tabs={tabLines(card, tab)}
        buttons={
          <>
            {tab === "plan" ? <CalendarFile card={card} act={act} /> : null}
            {tab === "plan" && over ? null : (
              <Button
                kind={tab === "plan" ? "outline" : "filled"}
                icon={tab === "plan" ? undefined : Plus}
                onPress={() => setAdding(true)}
              >
                {tCode("events.add", tab)}
              </Button>
            )}
          </>
        }
      />
      <MessageArea>
        <FailureMessage failure={trouble} />
      </MessageArea>
      <Part card={card} today={today} item={item} />
      {adding ? <Adding card={card} today={today} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
