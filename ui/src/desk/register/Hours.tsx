// Opening hours of a shop: in words as they stand on its door, and by weekday, so that the street can be counted.
//
// A shop open past midnight belongs to the evening on which it opened: 18:00 to 26:00. A day left empty is not known.
import { useState } from "react";
import type { DayHours, Shop, Span, Week } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { TimeField } from "../../parts/TimeField.tsx";
import { codeChoices, codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./Hours.module.css";

/** The lines of a week: Monday to Sunday, then public holidays. */
const LINES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"] as const;

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** 11:00〜14:00、17:00〜22:00, 休み. */
function dayWords(day: DayHours): string {
  if (day.state !== "open") return codeWords("open_state", day.state);
  const spans = day.spans.map((span) => t("register.hours_span", { from: clock(span.from), until: clock(span.until) }));
  return spans.join(t("register.hours_and"));
}

function lineOf(week: Week, line: number): DayHours {
  return (line === 7 ? week.holidays : week.days[line]) ?? { state: "", spans: [] };
}

/** Whether anything is known by weekday. */
function isKnown(week: Week): boolean {
  return week.irregular || LINES.some((_, line) => lineOf(week, line).state !== "");
}

interface DayProps {
  line: number;
  day: DayHours;
  onChange: (day: DayHours) => void;
  onCopy?: () => void;
}

function Spans({ line, day, onChange }: DayProps) {
  const name = t(`register.day.${LINES[line] ?? "mon"}`);
  const put = (at: number, span: Span) =>
    onChange({ ...day, spans: day.spans.map((each, index) => (index === at ? span : each)) });
  return (
    <>
      {day.spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name but their place
        <span key={at} className={styles.span}>
          <TimeField
            late
            labelHidden
            label={t("register.hours_opens", { day: name, n: at + 1 })}
            value={clock(span.from)}
            onDone={(time) => put(at, { ...span, from: minutesOf(time) })}
          />
          <span aria-hidden>{t("register.hours_to")}</span>
          <TimeField
            late
            labelHidden
            label={t("register.hours_closes", { day: name, n: at + 1 })}
            value={clock(span.until)}
            onDone={(time) => put(at, { ...span, until: minutesOf(time) })}
          />
          {day.spans.length > 1 ? (
            <Button
              kind="text"
              spoken={t("register.hours_drop_of", { day: name, n: at + 1 })}
              onPress={() => onChange({ ...day, spans: day.spans.filter((_, index) => index !== at) })}
            >
              {t("register.hours_drop")}
            </Button>
          ) : null}
        </span>
      ))}
      <Button
        kind="text"
        spoken={t("register.hours_more_of", { day: name })}
        onPress={() => onChange({ ...day, spans: [...day.spans, { from: 17 * 60, until: 21 * 60 }] })}
      >
        {t("register.hours_more")}
      </Button>
    </>
  );
}

function Day(props: DayProps) {
  const { line, day, onChange, onCopy } = props;
  const choose = (state: string) =>
    onChange({
      state: state as DayHours["state"],
      spans: state === "open" ? [{ from: 10 * 60, until: 19 * 60 }] : [],
    });
  return (
    <div className={styles.day}>
      <Select
        label={t(`register.day.${LINES[line] ?? "mon"}`)}
        width="short"
        value={day.state}
        choices={codeChoices("open_state", ["", "open", "closed"])}
        onChange={choose}
      />
      {day.state === "open" ? <Spans {...props} /> : null}
      {onCopy && day.state !== "" ? (
        <Button kind="text" onPress={onCopy}>
          {t("register.hours_copy")}
        </Button>
      ) : null}
    </div>
  );
}

function EditHours({ shop, week: before, onClose }: { shop: Shop; week: Week; onClose: () => void }) {
  const { act, failure } = useAct();
  const [words, setWords] = useState(shop.hours);
  const [week, setWeek] = useState(before);
  const put = (line: number, day: DayHours) =>
    setWeek(
      line === 7
        ? { ...week, holidays: day }
        : { ...week, days: week.days.map((each, index) => (index === line ? day : each)) },
    );
  const keep = async () => {
    const said = t("register.kept", { name: shop.name, field: t("field.shop.hours") });
    const done = await act("save_hours", { shop: shop.id, words, week }, { said });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={t("register.hours_title", { name: shop.name })}
      onClose={onClose}
      note={t("register.hours_note")}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {t("register.hours_keep")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <TextField label={t("register.hours_words")} width="full" value={words} onChange={setWords} />
        {LINES.map((name, line) => (
          <Day
            key={name}
            line={line}
            day={lineOf(week, line)}
            onChange={(day) => put(line, day)}
            onCopy={
              line === 0 ? () => setWeek({ ...week, days: week.days.map(() => ({ ...lineOf(week, 0) })) }) : undefined
            }
          />
        ))}
        <CheckBox
          words={t("register.hours_irregular")}
          checked={week.irregular}
          onChange={(irregular) => setWeek({ ...week, irregular })}
        />
      </div>
    </Dialog>
  );
}

/** The panel on a shop's page. */
export function Hours({ shop, week }: { shop: Shop; week: Week }) {
  const [editing, setEditing] = useState(false);
  return (
    <Panel title={t("field.shop.hours")}>
      <div className={styles.fields}>
        {shop.hours ? <p>{shop.hours}</p> : null}
        {isKnown(week) ? (
          <dl className={styles.week}>
            {LINES.map((name, line) => (
              <div key={name} className={styles.line}>
                <dt>{t(`register.day.${name}`)}</dt>
                <dd>{dayWords(lineOf(week, line))}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>{t("register.hours_unknown")}</p>
        )}
        {week.irregular ? <p>{t("register.hours_irregular")}</p> : null}
        <div>
          <Button onPress={() => setEditing(true)}>{t("register.hours_edit")}</Button>
        </div>
      </div>
      {editing ? <EditHours shop={shop} week={week} onClose={() => setEditing(false)} /> : null}
    </Panel>
  );
}
