// 区に渡すファイル and 区から受け取ったファイル: the exchange with the ward on a USB stick, with the same receipts.
//
// A PC that never was connected gives its one-time code here; it goes inside the file. What was taken in is said in words.
import { Download, FolderOpen, Upload } from "lucide-react";
import { useState } from "react";
import type { ExchangeAnswer, FileAnswer, WardView } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { failureWords, t } from "../../words/t.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import { fileName } from "./file-name.ts";
import styles from "./Ward.module.css";

const LETTER = () => [{ words: t("outbox.file.kind"), endings: ["nigiwai-letter"] }];
const ANSWER = () => [{ words: t("outbox.file.answer_kind"), endings: ["nigiwai-answer"] }];

/** The file for the ward. */
export function GiveWard({ view }: { view: WardView }) {
  const { act, failure, busy } = useAct();
  const [code, setCode] = useState("");
  const [file, setFile] = useState<FileAnswer>();
  const wrong = failure?.field === "code" ? failureWords(failure) : undefined;
  const write = async () => {
    const path = busy ? null : await host.chooseWhere(t("outbox.file.name"), LETTER());
    if (!path) return;
    setFile(undefined);
    const done = await act("write_ward_file", { path, code }, { said: "", undoable: false });
    if (done.ok) setFile(done.value);
  };
  return (
    <Panel title={t("outbox.file.give")} icon={Upload}>
      <div className={styles.fields}>
        {wrong ? null : <FailureMessage failure={failure} />}
        <p>{t("outbox.file.give_why")}</p>
        {view.ward.enrolled ? null : (
          <TextField
            id="ward-file-code"
            label={t("outbox.file.code")}
            help={view.ward.code_kept ? t("outbox.file.code_kept") : t("outbox.file.code_help")}
            value={code}
            onChange={setCode}
            error={wrong}
          />
        )}
        <Button kind="filled" icon={Upload} busy={busy} onPress={() => void write()}>
          {t("outbox.file.give_act")}
        </Button>
        <LoadingLine waiting={busy} words={t("ward.usb.writing")} />
        {file ? (
          <Message
            kind="done"
            title={t("outbox.file.given", { file: fileName(file.path) })}
            act={
              <Button icon={FolderOpen} onPress={() => void host.showInFolder(file.path)}>
                {t("ward.usb.show_folder")}
              </Button>
            }
          />
        ) : null}
      </div>
    </Panel>
  );
}

/** The file from the ward. */
export function TakeWard() {
  const { act, failure, busy } = useAct();
  const [done, setDone] = useState<ExchangeAnswer>();
  const read = async () => {
    const path = busy ? null : await host.chooseFile(ANSWER());
    if (!path) return;
    setDone(undefined);
    const answer = await act("read_ward_file", { path }, { said: "", undoable: false });
    if (answer.ok) setDone(answer.value);
  };
  const words = (n: number) => (n > 0 ? t("outbox.file.taken", { n }) : t("outbox.file.taken_nothing"));
  return (
    <Panel title={t("outbox.file.take")} icon={Download}>
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <p>{t("outbox.file.take_why")}</p>
        <Button icon={Download} busy={busy} onPress={() => void read()}>
          {t("outbox.file.take_act")}
        </Button>
        <LoadingLine waiting={busy} words={t("ward.usb.reading")} />
        {done ? (
          <Message
            kind="done"
            title={words(done.pulled)}
            act={<Button href={address("ward")}>{t("outbox.file.see")}</Button>}
          />
        ) : null}
      </div>
    </Panel>
  );
}
