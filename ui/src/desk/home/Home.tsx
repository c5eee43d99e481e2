// ホーム: what must be done, by its real last day — late, this week, later; beside it the ward's replies, this month's
// safety records and the last backup copy.
//
// The example of how a screen is written: it reads one command, decides nothing, and has words for every state.
import { ChevronDown, HardDrive, Mail, Plus, ShieldCheck } from "lucide-react";
import { useState } from "react";
import type { HomeView, WorkLine } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Columns, Panel } from "../../parts/Panel.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag, toneOf } from "../../parts/Tag.tsx";
import { RowGroup, TaskRow } from "../../parts/TaskRow.tsx";
import { dayBrief, dayShort } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { hrefOf } from "../FrameSearch.tsx";
import { address } from "../route.ts";
import { hasScreen, type ScreenProps } from "../routes.ts";
import { Beside } from "./Beside.tsx";
import styles from "./Home.module.css";

const SHOWN_LATER = 3;

/** Why the row is there: the event, the office, and what a person should know about the day. */
function whyOf(line: WorkLine): string {
  const counted = line.limit > 0 ? t("home.why_count", { n: line.count, limit: line.limit }) : "";
  const moved = line.nominal ? t("home.why_closed", { day: dayShort(line.nominal) }) : "";
  return [line.event_name, line.office, counted, moved].filter(Boolean).join(t("parts.dot"));
}

function Work({ line }: { line: WorkLine }) {
  const state = line.state === "" ? "open" : line.state;
  return (
    <TaskRow
      href={hrefOf(line.route)}
      day={line.due}
      daysLeft={line.days_left}
      title={line.title}
      why={whyOf(line)}
      state={{ words: tCode("work_state", state), tone: toneOf(line.days_left < 0 ? "late" : state) }}
    />
  );
}

function Tasks({ view }: { view: HomeView }) {
  const [all, setAll] = useState(false);
  const later = all ? view.later : view.later.slice(0, SHOWN_LATER);
  const hidden = view.later.length - later.length;
  const work = (lines: WorkLine[]) => lines.map((line) => <Work key={`${line.kind} ${line.id}`} line={line} />);
  return (
    <Panel inside="flush">
      {view.late.length > 0 ? (
        <RowGroup level={2} title={t("home.late_group")}>
          {work(view.late)}
        </RowGroup>
      ) : null}
      {view.this_week.length > 0 ? (
        <RowGroup level={2} title={t("home.week_group", { day: dayBrief(view.week_ends) })}>
          {work(view.this_week)}
        </RowGroup>
      ) : null}
      {later.length > 0 ? (
        <RowGroup level={2} title={t("home.later_group")}>
          {work(later)}
        </RowGroup>
      ) : null}
      {hidden > 0 ? (
        <div className={styles.rest}>
          <Button kind="text" icon={ChevronDown} onPress={() => setAll(true)}>
            {t("home.show_rest", { n: hidden })}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function Facts({ view }: { view: HomeView }) {
  return (
    <>
      {view.late.length > 0 ? (
        <Tag tone="late" alert>
          {t("home.late_n", { n: view.late.length })}
        </Tag>
      ) : null}
      {view.this_week.length > 0 ? <Tag tone="info">{t("home.week_n", { n: view.this_week.length })}</Tag> : null}
      {view.later.length > 0 ? <span>{t("home.later_n", { n: view.later.length })}</span> : null}
    </>
  );
}

function Nothing() {
  return (
    <EmptyState sentence={t("home.empty")}>
      {hasScreen("events") ? (
        <Button kind="filled" icon={Plus} href={address("events", { make: "new" })}>
          {t("home.make_event")}
        </Button>
      ) : null}
      {hasScreen("import") ? <Button href={address("import")}>{t("home.import_list")}</Button> : null}
    </EmptyState>
  );
}

/** The home screen. */
export default function Home(_: ScreenProps) {
  const { value: view, failure, waiting, again } = useCall("home_view", {});
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const empty = view.late.length + view.this_week.length + view.later.length === 0;
  return (
    <>
      <PageHeader
        title={t("home.title")}
        facts={<Facts view={view} />}
        buttons={
          hasScreen("events") && !empty ? (
            <Button kind="filled" icon={Plus} href={address("events", { make: "new" })}>
              {t("home.make_event")}
            </Button>
          ) : undefined
        }
      />
      <Columns
        work={empty ? <Nothing /> : <Tasks view={view} />}
        side={<Beside view={view} icons={{ replies: Mail, safety: ShieldCheck, backup: HardDrive }} />}
      />
    </>
  );
}
