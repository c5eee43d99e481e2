// 予備: the safety copies on this PC, the second place for them, and putting one back.
//
// Copies are made by themselves; the button is for whoever wants one now. Nothing is put back from here without the
// dialogue that shows what would change (RestoreDialog).
import { FolderOpen, HardDrive, Usb } from "lucide-react";
import { useState } from "react";
import type { CopiesView } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { momentLong } from "../../words/day.ts";
import { failureWords, t } from "../../words/t.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { CopyList } from "./CopyList.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";
import styles from "./Settings.module.css";

function placeLines(view: CopiesView) {
  return [
    { name: t("backup.second_place"), value: view.second_place },
    {
      name: t("backup.second_at"),
      value: view.second_at ? momentLong(view.second_at) : t("backup.second_never"),
    },
  ];
}

function SecondPlace({ view }: { view: CopiesView }) {
  const { act, failure, busy } = useAct();
  const keep = (folder: string, days: number, said: string) =>
    act("save_copy_place", { folder, days }, { said, undoable: false });
  const choose = async () => {
    const folder = busy ? null : await host.chooseFolder();
    if (folder) await keep(folder, view.second_days, t("backup.place_kept"));
  };
  const placed = view.second_place !== "";
  return (
    <Panel title={t("backup.second")} icon={Usb}>
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <p>{placed ? t("backup.second_why") : `${t("backup.second_why")} ${t("backup.second_none")}`}</p>
        {placed ? <KeyValueList lines={placeLines(view)} /> : null}
        {placed && !view.second_there ? <Message kind="care">{t("backup.second_away")}</Message> : null}
        <Button icon={FolderOpen} busy={busy} onPress={() => void choose()}>
          {placed ? t("backup.change_place") : t("backup.choose_place")}
        </Button>
        <LoadingLine waiting={busy} words={t("backup.making")} />
        {placed ? (
          <NumberField
            label={t("backup.second_days")}
            help={t("backup.second_days_help")}
            unit={t("backup.second_unit")}
            min={1}
            max={365}
            value={view.second_days}
            onDone={(days) => {
              if (days) void keep(view.second_place, days, t("backup.days_kept", { n: days }));
            }}
          />
        ) : null}
      </div>
    </Panel>
  );
}

/** The screen. */
export default function Copies(_: ScreenProps) {
  const { value: view, failure, waiting, again } = useCall("copies_view", {});
  const { act, failure: refused, busy } = useAct();
  const [chosen, setChosen] = useState("");
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const make = async () => {
    if (!busy) await act("backup_now", { path: "" }, { said: t("backup.made"), undoable: false });
  };
  return (
    <>
      <PageHeader
        title={t("backup.title")}
        back={{ href: address("settings"), words: t("settings.title") }}
        facts={
          <span>{view.proved_at ? t("backup.proved", { when: momentLong(view.proved_at) }) : t("backup.never")}</span>
        }
        buttons={
          <Button kind="filled" icon={HardDrive} busy={busy} onPress={() => void make()}>
            {t("backup.make")}
          </Button>
        }
      />
      <MessageArea>
        <FailureMessage failure={refused} />
        {view.trouble && !refused ? (
          <Message kind="care" title={t("backup.trouble")}>
            {failureWords(view.trouble)}
          </Message>
        ) : null}
        <LoadingLine waiting={busy} words={t("backup.making")} />
      </MessageArea>
      <Stack>
        <SecondPlace view={view} />
        <CopyList view={view} onChoose={setChosen} />
      </Stack>
      {chosen ? <RestoreDialog path={chosen} onClose={() => setChosen("")} /> : null}
    </>
  );
}
