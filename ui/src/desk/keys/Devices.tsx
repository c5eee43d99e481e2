// 使っているPC: every PC that can open the book, this one first; letting a new one in; shutting a lost one out.
//
// Shutting out has no undo (the book gets a new key), so it asks once, in words that say what happens and what stays. So
// does handing the key to a PC that did not get it.
import { Ban, KeyRound, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { PcLine, PcList } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t, tCode } from "../../words/t.ts";
import { whenWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { Giving, nameOf, Stopping } from "./Asking.tsx";
import styles from "./Keys.module.css";
import { LetIn } from "./LetIn.tsx";

type Asked = { pc: PcLine; what: "stop" | "give" };

/** A PC that the ward no longer lets in, while the book's key is still the one that it has. */
function keyIsLeft(pc: PcLine): boolean {
  return pc.revoked > 0 && pc.key !== "shut_out";
}

function State({ pc, enrolled }: { pc: PcLine; enrolled: boolean }) {
  if (pc.revoked > 0) return <Tag tone="late">{t("keys.devices.stopped", { when: whenWords(pc.revoked) })}</Tag>;
  if (pc.key === "shut_out") return <Tag tone="late">{t("keys.devices.shut_out")}</Tag>;
  if (pc.key === "on_its_way") return t("keys.devices.on_its_way");
  if (pc.key === "without") return <Tag tone="care">{t("keys.devices.without")}</Tag>;
  if (pc.key === "silent") return <Tag tone="care">{t("keys.devices.silent")}</Tag>;
  if (pc.this) return <Tag tone="info">{t("keys.devices.this")}</Tag>;
  if (enrolled && !pc.at_ward) return t("keys.devices.by_usb");
  return t("keys.devices.in_use");
}

function Act({ pc, ask }: { pc: PcLine; ask: (asked: Asked) => void }) {
  const name = nameOf(pc);
  if (pc.this) return null;
  if (pc.key === "shut_out" || pc.key === "without") {
    const out = pc.key === "shut_out";
    return (
      <Button
        kind="text"
        icon={out ? RotateCcw : KeyRound}
        spoken={out ? t("keys.devices.again_one", { name }) : t("keys.devices.give_one", { name })}
        onPress={() => ask({ pc, what: "give" })}
      >
        {out ? t("keys.devices.again") : t("keys.devices.give")}
      </Button>
    );
  }
  return (
    <Button
      kind="text"
      icon={Ban}
      spoken={t("keys.devices.stop_one", { name })}
      onPress={() => ask({ pc, what: "stop" })}
    >
      {t("keys.devices.stop")}
    </Button>
  );
}

function columnsFor(list: PcList, ask: (asked: Asked) => void): TableColumn<PcLine>[] {
  return [
    { key: "name", head: t("keys.devices.name"), cell: nameOf, names: true },
    {
      key: "wrote",
      head: t("keys.devices.wrote"),
      cell: (pc) => (pc.wrote === 0 ? t("keys.devices.never") : whenWords(pc.wrote)),
    },
    { key: "state", head: t("keys.devices.state"), cell: (pc) => <State pc={pc} enrolled={list.enrolled} /> },
    { key: "act", head: "", align: "end", cell: (pc) => <Act pc={pc} ask={ask} /> },
  ];
}

/** The screen. */
export default function Devices({ query }: ScreenProps) {
  const { value: list, failure, waiting, again } = useCall("pc_list", {});
  const [asked, setAsked] = useState<Asked | undefined>();
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!list) return <LoadingLine waiting={waiting} words={t("keys.join.asking")} />;
  const close = () => setAsked(undefined);
  return (
    <>
      <PageHeader title={t("keys.devices.title")} back={{ href: address("settings"), words: t("settings.title") }} />
      <MessageArea>
        <FailureMessage failure={list.trouble ?? undefined} again={again} />
        {list.pcs.some(keyIsLeft) ? <Message kind="care">{t("keys.devices.stop_key_left")}</Message> : null}
      </MessageArea>
      <Stack>
        <Panel
          inside="flush"
          foot={
            <div className={styles.fields}>
              <p>{t("keys.devices.why")}</p>
              <p>{t("keys.devices.key", { place: tCode("settings.key_place", list.key_place) })}</p>
            </div>
          }
        >
          <SimpleTable
            label={t("keys.devices.title")}
            columns={columnsFor(list, setAsked)}
            rows={list.pcs}
            rowKey={(pc) => pc.id}
          />
        </Panel>
        <LetIn enrolled={list.enrolled} begun={query.look === "yes"} />
      </Stack>
      {asked?.what === "stop" ? <Stopping pc={asked.pc} list={list} onClose={close} /> : null}
      {asked?.what === "give" ? <Giving pc={asked.pc} onClose={close} /> : null}
    </>
  );
}
