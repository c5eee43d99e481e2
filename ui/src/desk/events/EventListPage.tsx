// The events of a fiscal year: what is next, how the sign-ups stand, how much is done. The whole row leads to the event.
import { CalendarPlus, ChevronLeft, ChevronRight } from "lucide-react";
import type { EventLine, EventList } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button, IconButton } from "../../parts/Button.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag, type Tone } from "../../parts/Tag.tsx";
import { daysLeftWords } from "../../parts/TaskRow.tsx";
import { codeWords } from "../../words/codes.ts";
import { dayShort, eraYear } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { address, refine } from "../route.ts";
import styles from "./Events.module.css";
import { eventClock, eventDays } from "./event-words.ts";

const TONES: Record<string, Tone> = { "": "info", held: "done", cancelled: "plain" };

function Next({ line }: { line: EventLine }) {
  if (line.next_title === "") {
    return <span className={styles.quiet}>{line.total > 0 ? t("events.all_done") : t("events.nothing_planned")}</span>;
  }
  return (
    <span className={line.days_left < 0 ? styles.late : undefined}>
      <b>{daysLeftWords(line.days_left)}</b> {dayShort(line.next_due)} {line.next_title}
    </span>
  );
}

function EventRow({ line }: { line: EventLine }) {
  const { event } = line;
  const stalls = event.stall_limit > 0 || line.asked > 0;
  return (
    <li className={styles.item}>
      <a className={styles.row} href={address(`events/${event.id}/plan`)}>
        <span className={styles.days}>
          <b>{eventDays(event)}</b>
          <span className={styles.quiet}>{eventClock(event)}</span>
        </span>
        <span className={styles.what}>
          <span className={styles.name}>{event.name}</span>
          <Next line={line} />
        </span>
        <span className={styles.counts}>
          {stalls ? <span>{t("events.asked_of", { n: line.asked, limit: event.stall_limit })}</span> : null}
          {line.waiting > 0 ? <span className={styles.care}>{t("events.waiting_n", { n: line.waiting })}</span> : null}
          {line.total > 0 ? <span>{t("events.done_of", { done: line.done, total: line.total })}</span> : null}
        </span>
        <Tag tone={TONES[event.state] ?? "plain"}>{codeWords("event_state", event.state)}</Tag>
        <ChevronRight size="1.2941rem" aria-hidden />
      </a>
    </li>
  );
}

function YearSwitch({ list }: { list: EventList }) {
  const turn = (by: number) => refine({ year: String(list.fiscal_year + by) });
  return (
    <span className={styles.switch}>
      <IconButton icon={ChevronLeft} name={t("events.year_before")} onPress={() => turn(-1)} framed />
      <b aria-live="polite">{t("calendar.fiscal_year", { year: eraYear(`${list.fiscal_year}-06-01`) })}</b>
      <IconButton icon={ChevronRight} name={t("events.year_after")} onPress={() => turn(1)} framed />
    </span>
  );
}

function MakeButton() {
  return (
    <Button kind="filled" icon={CalendarPlus} href={address("events", { make: "new" })}>
      {t("events.make")}
    </Button>
  );
}

/** The list of a year. */
export function EventListPage({ year }: { year: number }) {
  const { value: list, failure, waiting, again } = useCall("event_list", { fiscal_year: year }, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!list) return <LoadingLine waiting={waiting} />;
  const empty = list.rows.length === 0;
  const other = list.years.find((each) => each !== list.fiscal_year);
  return (
    <>
      <PageHeader
        title={t("events.title")}
        facts={<YearSwitch list={list} />}
        buttons={empty ? null : <MakeButton />}
      />
      {empty ? (
        <EmptyState sentence={t("events.empty")}>
          <MakeButton />
          {other ? (
            <Button onPress={() => refine({ year: String(other) })}>
              {t("events.see_year", { year: eraYear(`${other}-06-01`) })}
            </Button>
          ) : null}
        </EmptyState>
      ) : (
        <Panel inside="flush">
          <ul>
            {list.rows.map((line) => (
              <EventRow key={line.event.id} line={line} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
