// 使っているPC: every PC that can open the book, this one first; letting a new one in; shutting a lost one out.
//
// Shutting out has no undo (the ward gives a new code), so it asks once, in words that say what happens and what stays.
import { Ban } from "lucide-react";
import { useState } from "react";
import type { PcLine, PcList } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t, tCode } from "../../words/t.ts";
import { whenWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import styles from "./Keys.module.css";
import { LetIn } from "./LetIn.tsx";

function nameOf(pc: PcLine): string {
  return pc.name === "" ? t("keys.devices.no_name") : pc.name;
}

function State({ pc, enrolled }: { pc: PcLine; enrolled: boolean }) {
  if (pc.revoked > 0) return <Tag tone="late">{t("keys.devices.stopped", { when: whenWords(pc.revoked) })}</Tag>;
  if (pc.this) return <Tag tone="info">{t("keys.devices.this")}</Tag>;
  if (enrolled && !pc.at_ward) return t("keys.devices.by_usb");
  return t("keys.devices.in_use");
}

function columnsFor(list: PcList, stop: (pc: PcLine) => void): TableColumn<PcLine>[] {
  return [
    { key: "name", head: t("keys.devices.name"), cell: nameOf, names: true },
    {
      key: "wrote",
      head: t("keys.devices.wrote"),
      cell: (pc) => (pc.wrote === 0 ? t("keys.devices.never") : whenWords(pc.wrote)),
    },
    { key: "state", head: t("keys.devices.state"), cell: (pc) => <State pc={pc} enrolled={list.enrolled} /> },
    {
      key: "act",
      head: "",
      align: "end",
      cell: (pc) =>
        pc.at_ward && !pc.this ? (
          <Button
            kind="text"
            icon={Ban}
            spoken={t("keys.devices.stop_one", { name: nameOf(pc) })}
            onPress={() => stop(pc)}
          >
            {t("keys.devices.stop")}
          </Button>
        ) : null,
    },
  ];
}

function Stopping({ pc, onClose }: { pc: PcLine; onClose: () => void }) {
  const { act, failure, busy } = useAct();
  const stop = async () => {
    if (busy) return;
    const said = t("keys.devices.stopped_done", { name: nameOf(pc) });
    const done = await act("shut_out_pc", { device: pc.id }, { said, undoable: false });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={t("keys.devices.stop_title", { name: nameOf(pc) })}
      onClose={onClose}
      width="narrow"
      act={
        <Button kind="filled" size="last" busy={busy} onPress={() => void stop()}>
          {t("keys.devices.stop_act")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <p>{t("keys.devices.stop_why")}</p>
      <p>{t("keys.devices.stop_stays")}</p>
      <p>{t("keys.devices.stop_again")}</p>
    </Dialog>
  );
}

/** The screen. */
export default function Devices(_: ScreenProps) {
  const { value: list, failure, waiting, again } = useCall("pc_list", {});
  const [stopping, setStopping] = useState<PcLine | undefined>();
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!list) return <LoadingLine waiting={waiting} words={t("keys.join.asking")} />;
  return (
    <>
      <PageHeader title={t("keys.devices.title")} back={{ href: address("settings"), words: t("settings.title") }} />
      <MessageArea>
        <FailureMessage failure={list.trouble ?? undefined} again={again} />
      </MessageArea>
      <Stack>
        <Panel
          inside="flush"
          foot={
            <div className={styles.fields}>
              <p>{list.enrolled ? t("keys.devices.why") : t("keys.devices.alone")}</p>
              <p>{t("keys.devices.key", { place: tCode("settings.key_place", list.key_place) })}</p>
            </div>
          }
        >
          <SimpleTable
            label={t("keys.devices.title")}
            columns={columnsFor(list, setStopping)}
            rows={list.pcs}
            rowKey={(pc) => pc.id}
          />
        </Panel>
        <LetIn enrolled={list.enrolled} />
      </Stack>
      {stopping ? <Stopping pc={stopping} onClose={() => setStopping(undefined)} /> : null}
    </>
  );
}
