// USBで渡す, USBから受け取る, and the handover file that makes a second PC. The same result as over the network.
//
// Files are written by the core whole or not at all. The handover file opens the book: its password is asked twice here
// and kept nowhere.
import { Download, FolderOpen, KeyRound, Printer, Upload } from "lucide-react";
import { useState } from "react";
import type { ExchangeAnswer, FileAnswer } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { failureWords, t } from "../../words/t.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { fileName } from "./file-name.ts";
import styles from "./Ward.module.css";
import { GiveWard, TakeWard } from "./WardFile.tsx";

const BUNDLE = () => [{ words: t("ward.usb.kind"), endings: ["nigiwai"] }];
const HANDOVER = () => [{ words: t("ward.handover.kind"), endings: ["nigiwai-pc"] }];

function Written({ file, words }: { file: FileAnswer; words: string }) {
  return (
    <Message
      kind="done"
      title={words}
      act={
        <Button icon={FolderOpen} onPress={() => void host.showInFolder(file.path)}>
          {t("ward.usb.show_folder")}
        </Button>
      }
    >
      {file.files > 0 ? t("attachments.stick_given", { n: file.files }) : null}
    </Message>
  );
}

function Give() {
  const { act, failure, busy } = useAct();
  const [file, setFile] = useState<FileAnswer>();
  const write = async () => {
    const path = busy ? null : await host.chooseWhere(t("ward.usb.file"), BUNDLE());
    if (!path) return;
    setFile(undefined);
    const done = await act("write_bundle", { path }, { said: "", undoable: false });
    if (done.ok) setFile(done.value);
  };
  return (
    <Panel title={t("ward.usb.give")} icon={Upload}>
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <p>{t("ward.usb.give_why")}</p>
        <Button icon={Upload} busy={busy} onPress={() => void write()}>
          {t("ward.usb.give_act")}
        </Button>
        <LoadingLine waiting={busy} words={t("ward.usb.writing")} />
        {file ? (
          <Written file={file} words={t("ward.usb.given", { file: fileName(file.path), n: file.records })} />
        ) : null}
      </div>
    </Panel>
  );
}

/** What came in, in a sentence. */
export function takenWords(done: ExchangeAnswer): string {
  if (done.conflicts > 0) return t("ward.usb.taken_conflicts", { n: done.pulled, conflicts: done.conflicts });
  return done.pulled > 0 ? t("ward.usb.taken", { n: done.pulled }) : t("ward.usb.taken_nothing");
}

function Take() {
  const { act, failure, busy } = useAct();
  const [done, setDone] = useState<ExchangeAnswer>();
  const read = async () => {
    const path = busy ? null : await host.chooseFile(BUNDLE());
    if (!path) return;
    setDone(undefined);
    const answer = await act("read_bundle", { path }, { said: "", undoable: false });
    if (answer.ok) setDone(answer.value);
  };
  const see =
    done && done.conflicts > 0 ? (
      <Button href={address("ward", { box: "conflicts" })}>{t("ward.usb.see_conflicts")}</Button>
    ) : undefined;
  return (
    <Panel title={t("ward.usb.take")} icon={Download}>
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <p>{t("ward.usb.take_why")}</p>
        <Button icon={Download} busy={busy} onPress={() => void read()}>
          {t("ward.usb.take_act")}
        </Button>
        <LoadingLine waiting={busy} words={t("ward.usb.reading")} />
        {done ? <Message kind={done.conflicts > 0 ? "care" : "done"} title={takenWords(done)} act={see} /> : null}
        {done && done.files_came > 0 ? (
          <Message kind="done">{t("attachments.stick_taken", { n: done.files_came })}</Message>
        ) : null}
        {done?.trouble ? <Message kind="care">{failureWords(done.trouble)}</Message> : null}
      </div>
    </Panel>
  );
}

function HandoverSteps() {
  return (
    <>
      <p>{t("ward.handover.why")}</p>
      <ol className={styles.steps}>
        <li>{t("ward.handover.step_1")}</li>
        <li>{t("ward.handover.step_2")}</li>
        <li>{t("ward.handover.step_3")}</li>
      </ol>
    </>
  );
}

function Handover() {
  const { act, failure, busy } = useAct();
  const [words, setWords] = useState({ first: "", again: "" });
  const [asked, setAsked] = useState(false);
  const [file, setFile] = useState<FileAnswer>();
  const short = words.first.length < 8 || failure?.field === "password";
  const differs = words.first !== words.again;
  const write = async () => {
    setAsked(true);
    if (busy || words.first.length < 8 || differs) return;
    const path = await host.chooseWhere(t("ward.handover.file"), HANDOVER());
    if (!path) return;
    const done = await act("write_handover", { path, password: words.first }, { said: "", undoable: false });
    if (!done.ok) return;
    setFile(done.value);
    setAsked(false);
    setWords({ first: "", again: "" });
  };
  return (
    <Panel title={t("ward.handover.title")} icon={KeyRound}>
      <div className={styles.fields} id="handover">
        {failure && failure.field !== "password" ? <FailureMessage failure={failure} /> : null}
        <HandoverSteps />
        <TextField
          id="handover-password"
          type="password"
          label={t("ward.handover.password")}
          help={t("ward.handover.password_help")}
          value={words.first}
          onChange={(first) => setWords({ ...words, first })}
          error={asked && short ? t("failure.password_short") : undefined}
          autoComplete="new-password"
        />
        <TextField
          id="handover-again"
          type="password"
          label={t("ward.handover.again")}
          value={words.again}
          onChange={(again) => setWords({ ...words, again })}
          error={asked && !short && differs ? t("ward.handover.differs") : undefined}
          autoComplete="new-password"
        />
        <Button icon={KeyRound} busy={busy} onPress={() => void write()}>
          {t("ward.handover.act")}
        </Button>
        <LoadingLine waiting={busy} words={t("ward.usb.writing")} />
        {file ? <Written file={file} words={t("ward.handover.done", { file: fileName(file.path) })} /> : null}
      </div>
    </Panel>
  );
}

/** The page. */
export default function Usb(_: ScreenProps) {
  const view = useCall("ward_view", {}).value;
  return (
    <>
      <PageHeader title={t("ward.usb.title")} back={{ href: address("ward"), words: t("ward.screen_title") }} />
      <Stack>
        {view ? <GiveWard view={view} /> : null}
        {view ? <TakeWard /> : null}
        <Give />
        <Take />
        <Handover />
        <Panel title={t("ward.sheet.title")} icon={Printer}>
          <div className={styles.fields}>
            <p>{t("ward.sheet.why")}</p>
            <Button href={address("settings", { part: "recovery" })}>{t("ward.sheet.open")}</Button>
          </div>
        </Panel>
      </Stack>
    </>
  );
}
