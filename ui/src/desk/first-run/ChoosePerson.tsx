// Who is at this PC today? Asked at the start when the book knows several people; every change then carries the name.
import { UserRound } from "lucide-react";
import { useState } from "react";
import type { PersonForm, PersonLine, StartState } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";
import { roleWords } from "../person-words.ts";
import { useAct } from "../use-act.ts";
import styles from "./FirstRun.module.css";
import { FirstFrame } from "./FirstRun.tsx";
import { RoleChips } from "./RoleChips.tsx";

interface PersonListProps {
  persons: PersonLine[];
  onChoose: (id: string) => void;
}

/** The people of the book as large buttons. */
export function PersonList({ persons, onChoose }: PersonListProps) {
  return (
    <div className={styles.persons}>
      {persons.map((person) => (
        <Button
          key={person.id}
          size="act"
          icon={UserRound}
          detail={roleWords(person.role)}
          onPress={() => onChoose(person.id)}
        >
          {person.name}
        </Button>
      ))}
    </div>
  );
}

/** A person who is not in the list yet: name and role, added and chosen in one press. */
export function NewPerson({ onAdd }: { onAdd: (form: PersonForm) => void }) {
  const [form, setForm] = useState<PersonForm>({ name: "", role: "" });
  const [pressed, setPressed] = useState(false);
  const lacking = form.name.trim() === "";
  return (
    <>
      <TextField
        label={t("first_run.person.label")}
        need="required"
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        error={pressed && lacking ? t("first_run.person.missing") : undefined}
      />
      <RoleChips value={form.role} onChange={(role) => setForm({ ...form, role })} />
      <div>
        <Button onPress={() => (lacking ? setPressed(true) : onAdd({ ...form, name: form.name.trim() }))}>
          {t("settings.add_person")}
        </Button>
      </div>
    </>
  );
}

/** Adds a person and chooses them; used at the start and in the frame. */
export function useChoosing(known: PersonLine[], done: () => void) {
  const { act, failure } = useAct();
  const choose = async (id: string) => {
    const chosen = await act("choose_person", { person: id });
    if (chosen.ok) done();
  };
  const add = async (form: PersonForm) => {
    const before = new Set(known.map((person) => person.id));
    const added = await act("add_person", form);
    const person = added.ok ? added.value.persons.find((each) => !before.has(each.id)) : undefined;
    if (person) await choose(person.id);
  };
  return { choose, add, failure };
}

/** The choice at the start. */
export default function ChoosePerson({ start }: { start: StartState }) {
  const { choose, add, failure } = useChoosing(start.persons, () => {});
  const [another, setAnother] = useState(start.persons.length === 0);
  return (
    <FirstFrame help="choose_person">
      <div className={styles.form}>
        <p>{start.association}</p>
        <h1 className={styles.title}>{t("first_run.choose.title")}</h1>
        <p className={styles.why}>{t("first_run.choose.why")}</p>
        <MessageArea>
          <FailureMessage failure={failure} />
        </MessageArea>
        <PersonList persons={start.persons} onChoose={choose} />
        {another ? (
          <NewPerson onAdd={add} />
        ) : (
          <div>
            <Button kind="text" onPress={() => setAnother(true)}>
              {t("first_run.choose.another")}
            </Button>
          </div>
        )}
      </div>
    </FirstFrame>
  );
}
