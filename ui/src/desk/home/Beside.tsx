// Beside the work on the home screen: the ward's replies, this month's safety records, the backup copy, the keys and the
// recovery sheet.
import { CalendarSync, CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from "lucide-react";
import type { DutyLine, HomeView, ReplyLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { ClockMessage } from "../../parts/ClockMessage.tsx";
import { Message } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { Tag, toneOf } from "../../parts/Tag.tsx";
import { LinkRow } from "../../parts/TaskRow.tsx";
import { dayBrief, momentWords } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import { shortTitle } from "../ward/ward-words.ts";
import styles from "./Beside.module.css";

interface BesideProps {
  view: HomeView;
  icons: { replies: LucideIcon; safety: LucideIcon; backup: LucideIcon };
}

function replyDetail(reply: ReplyLine): string {
  return reply.remarks > 0
    ? t("home.reply_remarks", { n: reply.remarks })
    : t("home.reply_number", { number: reply.number });
}

function Replies({ view, icons }: BesideProps) {
  if (view.replies.length === 0) return null;
  return (
    <Panel
      title={t("home.replies")}
      icon={icons.replies}
      end={<Tag tone="info">{t("parts.n_things", { n: view.replies.length })}</Tag>}
      inside="flush"
    >
      <ul>
        {view.replies.map((reply) => (
          <LinkRow
            key={reply.submission}
            href={address(`ward/${reply.submission}`)}
            title={shortTitle(reply.definition, reply.title, reply.title)}
            detail={replyDetail(reply)}
            start={<Tag tone={toneOf(reply.state)}>{tCode("reply_state", reply.state)}</Tag>}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** The return that went by itself: when, what waits, and the way to stop it. */
function Monthly({ view }: BesideProps) {
  const news = view.monthly;
  if (!news) return null;
  return (
    <Panel title={t("monthly.home_title")} inside="flush">
      <ul>
        <LinkRow
          href={address("ward/monthly")}
          title={t("monthly.home_sent", { when: momentWords(news.sent) })}
          detail={news.waiting > 0 ? t("monthly.home_waits", { n: news.waiting }) : t("monthly.home_all")}
          start={<CalendarSync size="1.2941rem" aria-hidden />}
        />
      </ul>
    </Panel>
  );
}

function dutyWords(duty: DutyLine): string {
  if (duty.state === "done")
    return duty.last ? t("home.safety_done", { day: dayBrief(duty.last) }) : t("home.safety_done_plain");
  if (duty.done > 0) return t("home.safety_some", { asked: duty.wanted, done: duty.done });
  return duty.state === "missed" ? t("home.safety_missed") : t("home.safety_not_yet");
}

const RINGS = { done: CircleCheck, open: CircleDashed, missed: CircleAlert };

function Safety({ view, icons }: BesideProps) {
  if (view.duties.length === 0) return null;
  return (
    <Panel title={t("home.safety")} icon={icons.safety} inside="flush">
      <ul className={styles.duties}>
        {view.duties.map((duty) => {
          const Ring = RINGS[duty.state];
          return (
            <li key={duty.code} className={styles[duty.state]}>
              <Ring size="1.2941rem" aria-hidden />
              <span className={styles.kind}>{tCode("home.duty", duty.code)}</span>
              <span className={styles.count}>{dutyWords(duty)}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Notices({ view }: BesideProps) {
  if (view.notices.length === 0) return null;
  return (
    <Panel title={t("home.notices")}>
      {view.notices.map((notice) => (
        <Message key={notice.id} kind="info" title={notice.title}>
          {notice.body}
        </Message>
      ))}
    </Panel>
  );
}

/** Papers that became due earlier than planned by the ward's word; a press leads to where the day is corrected. */
function Sooner({ view }: BesideProps) {
  if (view.sooner.length === 0) return null;
  return (
    <Message kind="care" title={t("home.sooner", { n: view.sooner.length })}>
      <ul>
        {view.sooner.map((line) => (
          <li key={line.id}>
            <a href={line.route}>{t("home.sooner_one", { title: line.title, day: dayBrief(line.due) })}</a>
          </li>
        ))}
      </ul>
    </Message>
  );
}

/** What a person should do about the copies: the last one failed, or none was put elsewhere for long. */
function CopyWarning({ view }: BesideProps) {
  const way = (words: string) => <a href={address("settings/backup")}>{words}</a>;
  if (view.copy_trouble) {
    return (
      <Message kind="care" title={t("backup.home_trouble")}>
        {way(t("backup.home_trouble_way"))}
      </Message>
    );
  }
  if (!view.second_place_asked || view.counts.units + view.counts.shops + view.counts.events === 0) return null;
  return (
    <Message kind="care" title={t("backup.home_second")}>
      {way(t("backup.home_second_way"))}
    </Message>
  );
}

function Backup({ view, icons }: BesideProps) {
  const Icon = icons.backup;
  return (
    <Panel inside="flush">
      <ul>
        <LinkRow
          href={address("settings/backup")}
          title={view.backup_at ? t("home.backup_at", { when: momentWords(view.backup_at) }) : t("home.backup_none")}
          detail={view.backup_at ? t("home.backup_checked") : t("home.backup_none_why")}
          start={<Icon size="1.2941rem" aria-hidden />}
        />
      </ul>
    </Panel>
  );
}

/** What a person should do about the keys: a PC that asks for them, lines that wait for one, and the paper that brings everything back. */
function Keys({ view }: { view: HomeView }) {
  const anew = view.sheet_anew;
  return (
    <>
      {view.asking > 0 ? (
        <Message kind="info" title={t("home.asking_title")}>
          <p>{t("home.asking_why")}</p>
          <Button href={address("settings/devices", { look: "yes" })}>{t("home.asking_way")}</Button>
        </Message>
      ) : null}
      {view.locked > 0 ? (
        <Message kind="care" title={t("home.locked_title", { n: view.locked })}>
          {t("home.locked_why")} <a href={address("settings/devices")}>{t("home.locked_way")}</a>
        </Message>
      ) : null}
      {view.sheet_missing ? (
        <Message kind="care" title={anew ? t("home.recovery_anew_title") : t("home.recovery_title")}>
          <a href={address("settings", { part: "recovery" })}>
            {anew ? t("home.recovery_anew_way") : t("home.recovery_way")}
          </a>
        </Message>
      ) : null}
    </>
  );
}

/** The helper column of the home screen. */
export function Beside(props: BesideProps) {
  return (
    <>
      <Sooner {...props} />
      <Replies {...props} />
      <Notices {...props} />
      <Monthly {...props} />
      <Safety {...props} />
      <Backup {...props} />
      <CopyWarning {...props} />
      <ClockMessage minutes={props.view.clock_minutes} />
      <Keys view={props.view} />
    </>
  );
}
