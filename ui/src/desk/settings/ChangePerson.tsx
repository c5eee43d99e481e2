// Changing who is at this PC, from the foot of the menu, without leaving the screen.
import { useState } from "react";
import type { StartState } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { t } from "../../words/t.ts";
import { NewPerson, PersonList, useChoosing } from "../first-run/ChoosePerson.tsx";

interface ChangePersonProps {
  start: StartState;
  onClose: () => void;
}

/** The dialogue behind 使っている人. */
export default function ChangePerson({ start, onClose }: ChangePersonProps) {
  const { choose, add, failure } = useChoosing(start.persons, onClose);
  const [another, setAnother] = useState(false);
  return (
    <Dialog title={t("first_run.choose.title")} onClose={onClose} width="narrow">
      <FailureMessage failure={failure} />
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
    </Dialog>
  );
}
