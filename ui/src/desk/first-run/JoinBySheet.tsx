// All PCs are gone: the recovery sheet and a code of the ward bring back everything that was sent.
//
// A slip of the pen is told at its group and nothing typed is lost. What is typed here is the key to the book: it is sent
// nowhere and kept nowhere.
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { failureWords, t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { DoorFields, doorField, doorLacks } from "./DoorFields.tsx";
import styles from "./FirstRun.module.css";

/** The form. */
export function JoinBySheet({ onBack }: { onBack: () => void }) {
  const [door, setDoor] = useState({ address: "", code: "", device_name: "" });
  const [groups, setGroups] = useState("");
  const [asked, setAsked] = useState(false);
  const { act, failure, busy } = useAct();
  const words = failure ? failureWords(failure) : "";
  const field = failure?.field === "groups" ? "groups" : doorField(failure?.code ?? "");
  const join = async () => {
    setAsked(true);
    if (busy || doorLacks(door) || groups.trim() === "") return;
    await act("join_by_sheet", { ...door, groups }, { said: t("keys.join.done"), undoable: false });
  };
  const missing = asked && groups.trim() === "" ? t("keys.sheet.groups_missing") : undefined;
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t("keys.sheet.title")}</h1>
      <p className={styles.why}>{t("keys.sheet.why")}</p>
      <MessageArea>{failure && field === "" ? <FailureMessage failure={failure} /> : null}</MessageArea>
      <TextField
        id="sheet-groups"
        label={t("keys.sheet.groups")}
        need="required"
        help={t("keys.sheet.groups_help")}
        value={groups}
        onChange={setGroups}
        error={field === "groups" ? words : missing}
        width="full"
      />
      <DoorFields door={door} onChange={setDoor} asked={asked} wrong={field === "" ? undefined : { field, words }} />
      <div className={styles.foot}>
        <span className={styles.buttons}>
          <Button kind="text" onPress={onBack}>
            {t("first_run.back")}
          </Button>
          <Button kind="filled" size="last" busy={busy} onPress={() => void join()}>
            {t("keys.sheet.act")}
          </Button>
        </span>
        <LoadingLine waiting={busy} words={t("keys.sheet.busy")} />
      </div>
    </div>
  );
}
