// やること・届出: all work by months with its true last day; at the right why it is that day, and its state to change.
import { ChevronDown, CircleAlert, SquareCheck, Stamp } from "lucide-react";
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { Columns, Panel } from "../../parts/Panel.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { daysLeftWords } from "../../parts/TaskRow.tsx";
import { dayShort } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { ruleWords } from "./due-words.ts";
import type { PartProps } from "./EventPage.tsx";
import styles from "./Events.module.css";
import { showPanel } from "./event-words.ts";
import { WorkPanel } from "./WorkPanel.tsx";
import { byMonth, isLate, stateOf, type Work, workOf } from "./work-lines.ts";

const PANEL = "chosen-work";

function When({ work }: { work: Work }) {
  if (work.due === "") return <span className={styles.when}>{t("events.no_day")}</span>;
  const late = isLate(work);
  return (
    <span className={`${styles.when} ${late ? styles.late : ""}`}>
      <span className={styles.left}>
        {late ? <CircleAlert size="1.1765rem" aria-hidden /> : null}
        {work.over ? null : daysLeftWords(work.daysLeft)}
      </span>
      <span>{dayShort(work.due)}</span>
    </span>
  );
}

function WorkRow({ work, event, current }: { work: Work; event: string; current: boolean }) {
  const Icon = work.kind === "task" ? SquareCheck : Stamp;
  const state = stateOf(work);
  return (
    <li className={styles.item}>
      <a
        className={`${styles.row} ${isLate(work) ? styles.lateRow : ""}`}
        href={address(`events/${event}/tasks`, { item: work.id })}
        aria-current={current || undefined}
        onClick={() => showPanel(PANEL)}
      >
        <When work={work} />
        <Icon size="1.2941rem" className={styles.quiet} aria-hidden />
        <span className={styles.what}>
          <span className={styles.name}>{work.title}</span>
          {work.detail ? <span className={styles.quiet}>{work.detail}</span> : null}
        </span>
        <span className={styles.rule}>{work.why.rule ? ruleWords(work.why) : ""}</span>
        <span className={styles.state}>
          <Tag tone={state.tone} onTint={isLate(work)}>
            {state.words}
          </Tag>
        </span>
      </a>
    </li>
  );
}

/** The tab. */
export function TasksTab({ card, today, item }: PartProps) {
  const [all, setAll] = useState(false);
  const works = workOf(card);
  const over = works.filter((work) => work.over);
  const shown = works.filter((work) => all || !work.over || work.id === item);
  const chosen = works.find((work) => work.id === item) ?? shown[0];
  if (works.length === 0) return <EmptyState sentence={t("events.no_work")} />;
  return (
    <Columns
      work={
        <Panel title={t("events.done_of", { done: over.length, total: works.length })} inside="flush">
          {byMonth(shown).map((group) => (
            <section key={group.month}>
              <h3 className={styles.group}>{group.title}</h3>
              <ul>
                {group.works.map((work) => (
                  <WorkRow key={work.id} work={work} event={card.event.id} current={work.id === chosen?.id} />
                ))}
              </ul>
            </section>
          ))}
          {over.length > 0 ? (
            <div className={styles.rest}>
              <Button kind="text" icon={ChevronDown} onPress={() => setAll(!all)} expanded={all}>
                {t(all ? "events.hide_done" : "events.show_done", { n: over.length })}
              </Button>
            </div>
          ) : null}
        </Panel>
      }
      side={
        chosen ? (
          <div id={PANEL} className={styles.chosen}>
            <WorkPanel key={chosen.id} work={chosen} card={card} today={today} />
          </div>
        ) : null
      }
    />
  );
}
