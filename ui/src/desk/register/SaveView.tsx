// Giving what is seen a name, so that it is one press away the next time, on every PC of the association.
//
// The same name again takes the place of the old view; undo brings the old one back.
import { useState } from "react";
import type { Register as RegisterView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";
import { refine } from "../route.ts";
import { useAct } from "../use-act.ts";
import { type Query, viewOf } from "./ask.ts";
import styles from "./Register.module.css";

interface SaveViewProps {
  view: RegisterView;
  query: Query;
  columns: string[];
  onClose: () => void;
}

/** The dialogue. */
export function SaveView({ view, query, columns, onClose }: SaveViewProps) {
  const { act, failure } = useAct();
  const [name, setName] = useState(view.views.find((each) => each.id === query.view)?.name ?? "");
  const keep = async () => {
    const done = await act("save_view", viewOf(query, name, columns), { said: t("register.view_saved", { name }) });
    if (!done.ok) return;
    refine({ view: done.value.id });
    onClose();
  };
  return (
    <Dialog
      title={t("register.view_save_title")}
      onClose={onClose}
      note={t("register.view_save_note")}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {t("register.view_keep")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <TextField label={t("field.saved_view.name")} need="required" value={name} onChange={setName} />
      </div>
    </Dialog>
  );
}
