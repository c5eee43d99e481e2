// The month: three large acts, each in half a minute; the month's duties in words; the watcher over the year's months.
import { CircleAlert, CircleCheck, CircleDashed, ClipboardCheck, Footprints, ShieldCheck, Trash } from "lucide-react";
import type { DutyLine, DutyState, MonthMark, SafetyView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { ChartFigure } from "../../parts/ChartFigure.tsx";
import { Columns, Panel, Row } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { dayShort, monthShort } from "../../words/day.ts";
import { count } from "../../words/number.ts";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import type { Recording } from "./RecordDialog.tsx";
import styles from "./Safety.module.css";
import type { SafetyPartProps } from "./Safety.tsx";
import { Sums } from "./Sums.tsx";

const RINGS = { done: CircleCheck, open: CircleDashed, missed: CircleAlert };
const TONES = { done: "done", open: "care", missed: "late" } as const;

function kindOf(code: string): Recording["kind"] {
  return code === "patrol" || code === "cleaning" ? code : "inspection";
}

function Acts({ record }: Pick<SafetyPartProps, "record">) {
  const acts = [
    { kind: "patrol", icon: Footprints },
    { kind: "cleaning", icon: Trash },
    { kind: "inspection", icon: ClipboardCheck },
  ] as const;
  return (
    <div className={styles.acts}>
      {acts.map(({ kind, icon }) => (
        <Button
          key={kind}
          kind="filled"
          size="act"
          icon={icon}
          detail={tCode("safety.act_detail", kind)}
          onPress={() => record({ kind })}
        >
          {tCode("safety.act", kind)}
        </Button>
      ))}
    </div>
  );
}

function dutyWords(duty: DutyLine): string {
  const counted = t("safety.times_of", { done: duty.done, wanted: duty.wanted });
  return duty.last === "" ? counted : `${counted}${t("parts.dot")}${t("safety.last_on", { day: dayShort(duty.last) })}`;
}

function Duty({ duty, record }: { duty: DutyLine } & Pick<SafetyPartProps, "record">) {
  const Ring = RINGS[duty.state];
  const name = tCode("safety.duty", duty.code);
  return (
    <li className={`${styles.duty} ${styles[duty.state]}`}>
      <span className={styles.state}>
        <Ring size="1.2941rem" aria-hidden /> {tCode("safety.state", duty.state)}
      </span>
      <span className={styles.what}>
        <b>{name}</b>
        <span className={styles.quiet}>{dutyWords(duty)}</span>
      </span>
      {duty.state === "done" ? null : (
        <Button
          kind="text"
          spoken={t("safety.record_of", { name })}
          onPress={() => record({ kind: kindOf(duty.code), assetKind: duty.code, late: duty.state === "missed" })}
        >
          {t(duty.state === "missed" ? "safety.write_later" : "safety.record")}
        </Button>
      )}
    </li>
  );
}

function Duties({ view, record }: Pick<SafetyPartProps, "view" | "record">) {
  const order: DutyState[] = ["missed", "open", "done"];
  const of = (state: DutyState) => view.duties.filter((duty) => duty.state === state);
  return (
    <Panel
      title={t("safety.duties", { month: monthShort(`${view.month}-01`) })}
      inside="flush"
      end={order
        .filter((state) => of(state).length > 0)
        .map((state) => (
          <Tag key={state} tone={TONES[state]}>
            {t("safety.state_n", { state: tCode("safety.state", state), n: of(state).length })}
          </Tag>
        ))}
    >
      {view.duties.length === 0 ? <p className={styles.nothing}>{t("safety.no_duties")}</p> : null}
      <ul>
        {order.flatMap(of).map((duty) => (
          <Duty key={duty.code} duty={duty} record={record} />
        ))}
      </ul>
    </Panel>
  );
}

type Look = "done" | "missed" | "open" | "later" | "unasked";

/** A month in which nothing was asked for yet is no gap. */
function lookOf(mark: MonthMark, wanted: number, month: string): Look {
  if (mark.missed) return "missed";
  if (mark.patrols >= wanted) return "done";
  if (mark.over) return "unasked";
  return mark.month <= month ? "open" : "later";
}

function NobodyHasSaid() {
  return (
    <Panel title={t("safety.watcher")} icon={ShieldCheck}>
      <p>{t("safety.wanted_nothing")}</p>
      <Row>
        <Button href={address("settings", { part: "monthly" })}>{t("safety.wanted_decide")}</Button>
      </Row>
    </Panel>
  );
}

function Watcher({ view, today }: Pick<SafetyPartProps, "view" | "today">) {
  const { patrols: wanted, source } = view.wanted;
  if (wanted === 0) return <NobodyHasSaid />;
  const missed = view.marks.filter((mark) => mark.missed);
  return (
    <Panel title={t("safety.watcher")} icon={ShieldCheck}>
      <p>{t("safety.watcher_rule", { n: wanted })}</p>
      {source === "" ? null : <p className={styles.quiet}>{t("safety.watcher_source", { source })}</p>}
      <ul className={styles.months}>
        {view.marks.map((mark) => {
          const look = lookOf(mark, wanted, today.slice(0, 7));
          return (
            <li key={mark.month} className={styles[`month_${look}`]}>
              <span>{monthShort(`${mark.month}-01`)}</span>
              {look === "later" ? <span className="visually-hidden">{t("safety.state.later")}</span> : null}
              {look === "done" ? (
                <b>
                  <CircleCheck size="1.1765rem" aria-label={t("safety.state.done")} />
                </b>
              ) : null}
              {look === "unasked" ? <b>{count(mark.patrols)}</b> : null}
              {look === "missed" || look === "open" ? (
                <b>{t("safety.fraction", { done: mark.patrols, wanted })}</b>
              ) : null}
            </li>
          );
        })}
      </ul>
      {missed.length > 0 ? <p>{t("safety.missed_help", { month: monthShort(`${missed[0]?.month}-01`) })}</p> : null}
    </Panel>
  );
}

function Year({ view }: { view: SafetyView }) {
  return (
    <Panel>
      <ChartFigure chart={view.chart} />
    </Panel>
  );
}

/** The part. */
export function MonthPart({ view, today, record }: SafetyPartProps) {
  return (
    <>
      <Acts record={record} />
      <Columns
        work={
          <>
            <Duties view={view} record={record} />
            <Year view={view} />
          </>
        }
        side={
          <>
            <Watcher view={view} today={today} />
            <Sums title={t("safety.year_sums")} sums={view.year_sums} />
          </>
        }
      />
    </>
  );
}
