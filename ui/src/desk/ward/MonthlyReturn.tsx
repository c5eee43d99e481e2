// 毎月の報告: the return of the street by itself — who said so, from which PC, what goes, what waits — and stopping it.
//
// It must never leave in doubt whether something goes by itself: the first sentence says it, and stopping is one press.
import { CalendarSync, CircleStop, Send } from "lucide-react";
import type { MonthlyView, MonthlyWaiting } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { type KeyValue, KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Columns, Panel, Stack } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { dayLong, momentInJapan, monthLong } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { fieldWords, whenWords } from "../history/value-words.ts";
import { useToday } from "../register/place-words.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import styles from "./Ward.module.css";
import { checkAddress } from "./ward-words.ts";

/** More than these nobody reads here; all of them are seen on the page before sending. */
const MOST = 12;
const RULES = ["monthly.rule_1", "monthly.rule_2", "monthly.rule_3", "monthly.rule_4", "monthly.rule_5"] as const;

function Standing({ view }: { view: MonthlyView }) {
  switch (view.state) {
    case "on":
      return <Message kind="done" title={t("monthly.on")} />;
    case "elsewhere":
      return <Message kind="done" title={t("monthly.elsewhere", { device: view.device })} />;
    case "returned":
      return (
        <Message kind="care" title={t("monthly.returned")}>
          {t("monthly.returned_way")}
        </Message>
      );
    case "off":
      return (
        <Message kind="info" title={t("monthly.off")}>
          {view.stopped === "" ? "" : t("monthly.stopped", { day: dayLong(view.stopped) })}
          {view.lack === "nothing" ? null : <p>{t(`monthly.lack.${view.lack}`)}</p>}
        </Message>
      );
  }
}

function linesOf(view: MonthlyView): KeyValue[] {
  const last = view.last ? (
    <a href={address(`ward/${view.last.id}`)}>{whenWords(view.last.sent)}</a>
  ) : (
    t("monthly.none_yet")
  );
  const lines: KeyValue[] = [];
  if (view.state !== "off") {
    lines.push({
      name: t("monthly.said"),
      value: t("monthly.said_line", { person: view.person, day: dayLong(view.said) }),
    });
    lines.push({ name: t("monthly.device"), value: view.device });
    lines.push({ name: t("monthly.next"), value: monthLong(view.next) });
  }
  lines.push({ name: t("monthly.last"), value: last });
  if (view.seen) {
    const day = dayLong(momentInJapan(view.seen.sent).day);
    const words = t("monthly.seen_line", { day, version: view.seen.version });
    lines.push({ name: t("monthly.seen"), value: <a href={address(`ward/${view.seen.id}`)}>{words}</a> });
    lines.push({ name: t("monthly.rows"), value: t("monthly.rows_n", { n: view.rows }) });
  }
  return lines;
}

function waitsFor(one: MonthlyWaiting): string {
  if (one.fields.length === 0) return t("monthly.waiting_new");
  return t("monthly.waiting_fields", { fields: one.fields.map(fieldWords).join(t("parts.dot")) });
}

function Waiting({ view, today }: { view: MonthlyView; today: string }) {
  const shown = view.waiting.slice(0, MOST);
  return (
    <Panel title={t("monthly.waiting")}>
      <Stack>
        {shown.length === 0 ? <p>{t("monthly.waiting_none")}</p> : null}
        <ul>
          {shown.map((one) => (
            <li key={`${one.section}/${one.row}`}>
              <strong>{one.name || tCode("section", one.section)}</strong> {waitsFor(one)}
            </li>
          ))}
        </ul>
        {view.waiting.length > MOST ? <p>{t("monthly.waiting_more", { n: view.waiting.length - MOST })}</p> : null}
        {shown.length > 0 || view.lack === "seen" ? (
          <Button icon={Send} href={checkAddress([{ definition: "street", subject: today }])}>
            {t("monthly.look_and_send")}
          </Button>
        ) : null}
      </Stack>
    </Panel>
  );
}

function Rules() {
  return (
    <Panel title={t("monthly.rule_title")}>
      <ul className={styles.rules}>
        {RULES.map((rule) => (
          <li key={rule}>{t(rule)}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** The screen. */
export default function MonthlyReturn() {
  const { value: view, failure, waiting, again } = useCall("monthly_return", {});
  const { act, failure: refused } = useAct();
  const today = useToday();
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const order = (go: boolean) =>
    void act("order_monthly_return", { go }, { said: go ? t("monthly.began") : t("monthly.stopped_now") });
  const off = view.state === "off";
  return (
    <>
      <PageHeader
        title={t("monthly.title")}
        back={{ href: address("ward"), words: t("ward.screen_title") }}
        purpose={t("monthly.purpose")}
        buttons={
          off ? (
            <Button kind="filled" icon={CalendarSync} onPress={() => order(true)}>
              {t("monthly.begin")}
            </Button>
          ) : (
            <Button kind="filled" icon={CircleStop} onPress={() => order(false)}>
              {t("monthly.stop")}
            </Button>
          )
        }
      />
      <MessageArea>
        <FailureMessage failure={refused} />
        <Standing view={view} />
      </MessageArea>
      <Columns
        work={
          <>
            <Panel>
              <Stack>
                <KeyValueList lines={linesOf(view)} />
                {view.state === "elsewhere" ? (
                  <>
                    <p>{t("monthly.here_why")}</p>
                    <Button onPress={() => order(true)}>{t("monthly.here")}</Button>
                  </>
                ) : null}
              </Stack>
            </Panel>
            <Waiting view={view} today={today} />
          </>
        }
        side={<Rules />}
      />
    </>
  );
}
