// いつ, だれが, どこを of the three dialogues: chips for what is likely, fields for the rest.
import { type ReactNode, useState } from "react";
import { useCall } from "../../host/use-call.ts";
import { CheckChips, RadioChips } from "../../parts/Chips.tsx";
import { DialogRow } from "../../parts/Dialog.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { addDays, weekdayWord } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { namesField, namesIn } from "./record-words.ts";

interface WhenRowProps {
  day: string;
  today: string;
  error?: string;
  onChange: (day: string) => void;
  /** The times, for a patrol. */
  after?: ReactNode;
}

const OTHER = "other";

function dayOfMonth(day: string): string {
  return t("safety.day_of_month", { day: Number(day.slice(8)), weekday: weekdayWord(day) });
}

/** Which day: today, yesterday, or another. */
export function WhenRow({ day, today, error, onChange, after }: WhenRowProps) {
  const yesterday = addDays(today, -1);
  const [other, setOther] = useState(day !== today && day !== yesterday);
  const choices = [
    { value: today, words: t("safety.today", { day: dayOfMonth(today) }) },
    { value: yesterday, words: t("safety.yesterday", { day: dayOfMonth(yesterday) }) },
    { value: OTHER, words: t("safety.other_day") },
  ];
  const choose = (value: string) => {
    setOther(value === OTHER);
    if (value !== OTHER) onChange(value);
  };
  return (
    <DialogRow label={t("safety.when")}>
      <Row>
        <RadioChips
          label={t("safety.when")}
          labelHidden
          value={other ? OTHER : day}
          choices={choices}
          error={error}
          onChange={choose}
        />
        {after}
      </Row>
      {other ? <WarekiDateField label={t("safety.which_day")} value={day} today={today} onDone={onChange} /> : null}
    </DialogRow>
  );
}

interface WhoRowProps {
  names: string;
  people: number;
  error?: string;
  onChange: (part: { names: string; people: number }) => void;
}

/** Who: the people of the book as chips, others in words, and how many in all. */
export function WhoRow({ names, people, error, onChange }: WhoRowProps) {
  const persons = useCall("start_state", {}).value?.persons.map((person) => person.name) ?? [];
  const chosen = namesIn(names);
  const others = chosen.filter((name) => !persons.includes(name));
  const named = chosen.filter((name) => persons.includes(name));
  const change = (next: string[]) => {
    const unnamed = Math.max(people - chosen.length, 0);
    onChange({ names: namesField(next), people: next.length + unnamed });
  };
  return (
    <DialogRow label={t("safety.who")}>
      <Row>
        {persons.length > 0 ? (
          <CheckChips
            label={t("safety.who")}
            labelHidden
            values={named}
            choices={persons.map((name) => ({ value: name, words: name }))}
            onChange={(next) => change([...next, ...others])}
          />
        ) : null}
        <TextField
          label={t("safety.other_people")}
          value={namesField(others)}
          width="short"
          onDone={(words) => change([...named, ...namesIn(words)])}
        />
        <NumberField
          label={t("safety.people_in_all")}
          unit={t("safety.people_unit")}
          min={1}
          value={people || null}
          error={error}
          onChange={(n) => onChange({ names, people: n ?? 0 })}
        />
      </Row>
    </DialogRow>
  );
}

interface WhereRowProps {
  area: string;
  places: string[];
  onChange: (area: string) => void;
}

/** Where: the whole street, one of its blocks, or the place of last time. */
export function WhereRow({ area, places, onChange }: WhereRowProps) {
  const whole = t("safety.whole_street");
  const all = [whole, ...places.filter((place) => place !== whole)];
  if (area !== "" && !all.includes(area)) all.unshift(area);
  return (
    <DialogRow label={t("safety.where")}>
      <RadioChips
        label={t("safety.where")}
        labelHidden
        value={area}
        choices={all.map((place) => ({ value: place, words: place }))}
        onChange={onChange}
      />
    </DialogRow>
  );
}

/** What else is to be written. */
export function NotesRow({ notes, onChange }: { notes: string; onChange: (notes: string) => void }) {
  return (
    <DialogRow label={t("safety.notes")}>
      <TextField label={t("safety.notes")} labelHidden width="full" value={notes} onChange={onChange} />
    </DialogRow>
  );
}
