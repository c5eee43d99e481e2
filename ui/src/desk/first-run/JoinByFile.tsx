// The second PC's way into the first run: the handover file of the first PC, its password, and what this PC is called.
//
// The book comes out of the file; nothing is made here. A wrong password changes nothing and keeps the answers.
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { Row } from "../../parts/Panel.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { failureWords, t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./FirstRun.module.css";

interface FileChoiceProps {
  path: string;
  error?: string;
  onChoose: (path: string) => void;
}

function FileChoice({ path, error, onChoose }: FileChoiceProps) {
  const choose = async () => {
    const chosen = await host.chooseFile([{ words: t("ward.handover.kind"), endings: ["nigiwai-pc"] }]);
    if (chosen) onChoose(chosen);
  };
  return (
    <Row>
      <TextField
        id="handover-file"
        label={t("ward.join.file")}
        need="required"
        value={path}
        onChange={onChoose}
        error={error}
        width="long"
      />
      <Button icon={FolderOpen} onPress={() => void choose()}>
        {t("ward.join.choose")}
      </Button>
    </Row>
  );
}

function Foot({ busy, onBack, onJoin }: { busy: boolean; onBack: () => void; onJoin: () => void }) {
  return (
    <div className={styles.foot}>
      <span className={styles.buttons}>
        <Button kind="text" onPress={onBack}>
          {t("first_run.back")}
        </Button>
        <Button kind="filled" size="last" busy={busy} onPress={onJoin}>
          {t("ward.join.act")}
        </Button>
      </span>
      <LoadingLine waiting={busy} words={t("ward.join.busy")} />
    </div>
  );
}

/** The form. */
export function JoinByFile({ onBack }: { onBack: () => void }) {
  const [form, setForm] = useState({ path: "", password: "", device_name: "" });
  const [asked, setAsked] = useState(false);
  const { act, failure, busy } = useAct();
  const join = async () => {
    setAsked(true);
    if (busy || form.path.trim() === "" || form.password === "") return;
    await act("join_by_handover", form, { said: t("ward.join.done"), undoable: false });
  };
  const wrongPassword = failure?.field === "password" ? failureWords(failure) : undefined;
  const noPassword = asked && form.password === "" ? t("ward.join.no_password") : undefined;
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t("ward.join.title")}</h1>
      <p className={styles.why}>{t("ward.join.why")}</p>
      <MessageArea>{failure && !wrongPassword ? <FailureMessage failure={failure} /> : null}</MessageArea>
      <FileChoice
        path={form.path}
        error={asked && form.path.trim() === "" ? t("ward.join.no_file") : undefined}
        onChoose={(path) => setForm({ ...form, path })}
      />
      <TextField
        id="handover-password"
        type="password"
        label={t("ward.handover.password")}
        need="required"
        help={t("ward.join.password_help")}
        value={form.password}
        onChange={(password) => setForm({ ...form, password })}
        error={wrongPassword ?? noPassword}
      />
      <TextField
        id="device-name"
        label={t("settings.device_name")}
        need="optional"
        help={t("ward.join.device_help")}
        value={form.device_name}
        onChange={(device_name) => setForm({ ...form, device_name })}
      />
      <Foot busy={busy} onBack={onBack} onJoin={() => void join()} />
    </div>
  );
}
