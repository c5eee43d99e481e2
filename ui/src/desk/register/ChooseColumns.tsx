// Which columns the list has on this PC. Unit and name always stand first.
import { useState } from "react";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { t } from "../../words/t.ts";
import { refine } from "../route.ts";
import { useAct } from "../use-act.ts";
import { COLUMN_KEYS, columnHead, USUAL_COLUMNS } from "./column-keys.ts";
import styles from "./Register.module.css";

/** The dialogue. */
export function ChooseColumns({ columns, onClose }: { columns: string[]; onClose: () => void }) {
  const { act, failure } = useAct();
  const settings = useCall("start_state", {}).value?.settings;
  const [chosen, setChosen] = useState(columns);
  const keep = async () => {
    if (!settings) return;
    const done = await act("save_settings", { ...settings, register_columns: chosen });
    if (!done.ok) return;
    refine({ view: "" });
    onClose();
  };
  return (
    <Dialog
      title={t("register.columns_title")}
      onClose={onClose}
      note={t("register.columns_note")}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {t("register.columns_keep")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <CheckChips
          label={t("register.columns")}
          values={chosen}
          choices={COLUMN_KEYS.map((key) => ({ value: key, words: columnHead(key) }))}
          onChange={setChosen}
          after={
            <Button kind="text" onPress={() => setChosen([...USUAL_COLUMNS])}>
              {t("register.columns_usual")}
            </Button>
          }
        />
      </div>
    </Dialog>
  );
}
