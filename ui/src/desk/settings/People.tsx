// The people who use this PC: each change in the book carries one of these names.
import { UserRoundPlus } from "lucide-react";
import { useState } from "react";
import type { PersonForm, PersonLine, StartState } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";
import { NewPerson } from "../first-run/ChoosePerson.tsx";
import { roleWords } from "../person-words.ts";
import { useAct } from "../use-act.ts";
import styles from "./Settings.module.css";

/** The list of people, and one more. */
export function People({ start }: { start: StartState }) {
  const { act, failure } = useAct();
  const [adding, setAdding] = useState(false);
  const columns = [
    { key: "name", head: t("first_run.person.label"), names: true, cell: (person: PersonLine) => person.name },
    { key: "role", head: t("first_run.person.role"), cell: (person: PersonLine) => roleWords(person.role) },
    {
      key: "now",
      head: t("settings.person_state"),
      cell: (person: PersonLine) =>
        person.id === start.person?.id ? <Tag tone="info">{t("frame.person_now")}</Tag> : "",
    },
  ];
  const add = async (form: PersonForm) => {
    const added = await act("add_person", form, { said: t("settings.person_added", { name: form.name }) });
    if (added.ok) setAdding(false);
  };
  return (
    <Panel
      title={t("settings.people")}
      inside="flush"
      end={
        <Button size="tool" icon={UserRoundPlus} onPress={() => setAdding(!adding)} expanded={adding}>
          {t("settings.add_person")}
        </Button>
      }
      foot={
        adding ? (
          <div className={styles.fields}>
            <FailureMessage failure={failure} />
            <NewPerson onAdd={add} />
          </div>
        ) : undefined
      }
    >
      <SimpleTable label={t("settings.people")} columns={columns} rows={start.persons} rowKey={(person) => person.id} />
    </Panel>
  );
}
