// One sign-up: its number, what it asks for, how to reach the shop, and the officer's word, which can be changed again.
import { Check, Pencil, X } from "lucide-react";
import { useState } from "react";
import type { Decision, EventCard, SignUpLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { type KeyValue, KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { codeWords } from "../../words/codes.ts";
import { momentWords } from "../../words/day.ts";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { useAct } from "../use-act.ts";
import { standingWords } from "./event-words.ts";
import { SignUpForm } from "./SignUpForm.tsx";

interface SignUpPanelProps {
  line: SignUpLine;
  card: EventCard;
  today: string;
}

function valuesOf({ sign_up }: SignUpLine): KeyValue[] {
  const yesNo = (yes: boolean) => t(yes ? "events.uses" : "events.uses_not");
  const lines = [
    { name: t("field.sign_up.number"), value: sign_up.number },
    { name: t("field.sign_up.taken"), value: momentWords(sign_up.taken) },
    { name: t("field.sign_up.source"), value: codeWords("source", sign_up.source) },
    { name: t("field.sign_up.kind"), value: codeWords("stall_kind", sign_up.kind) },
    { name: t("field.sign_up.stalls"), value: t("events.n_stalls", { n: sign_up.stalls }) },
    { name: t("field.sign_up.fire"), value: yesNo(sign_up.fire) },
    { name: t("field.sign_up.gas"), value: yesNo(sign_up.gas) },
    { name: t("field.sign_up.watts"), value: sign_up.watts > 0 ? t("events.watts", { n: count(sign_up.watts) }) : "" },
    { name: t("field.sign_up.contact"), value: sign_up.contact },
    { name: t("field.sign_up.phone"), value: sign_up.phone },
    { name: t("field.sign_up.notes"), value: sign_up.notes },
  ];
  return lines.filter((line) => line.value !== "");
}

function Words({ line, say }: { line: SignUpLine; say: (decision: Decision) => void }) {
  const { decision } = line.sign_up;
  return (
    <Row>
      {decision === "confirmed" ? null : (
        <Button icon={Check} onPress={() => say("confirmed")}>
          {t("events.confirm")}
        </Button>
      )}
      {decision === "" ? null : (
        <Button kind="text" onPress={() => say("")}>
          {t("events.back_to_open")}
        </Button>
      )}
      {decision === "declined" ? null : (
        <Button kind="text" icon={X} onPress={() => say("declined")}>
          {t("events.decline")}
        </Button>
      )}
      {decision === "cancelled" ? null : (
        <Button kind="text" onPress={() => say("cancelled")}>
          {t("events.cancel")}
        </Button>
      )}
    </Row>
  );
}

/** The panel. */
export function SignUpPanel({ line, card, today }: SignUpPanelProps) {
  const [editing, setEditing] = useState(false);
  const { act, failure } = useAct();
  const standing = standingWords(line.standing, line.sign_up.decision === "declined");
  const say = (decision: Decision) => {
    const said = t("events.decided", { name: line.name, word: codeWords("decision", decision) });
    void act("decide_sign_up", { sign_up: line.sign_up.id, decision }, { said });
  };
  return (
    <>
      <Panel title={line.name} end={<Tag tone={standing.tone}>{standing.words}</Tag>}>
        <Stack>
          <FailureMessage failure={failure} />
          <Words line={line} say={say} />
          <KeyValueList lines={valuesOf(line)} />
          <Row>
            <Button kind="text" icon={Pencil} onPress={() => setEditing(true)}>
              {t("events.edit_sign_up")}
            </Button>
          </Row>
        </Stack>
      </Panel>
      <HistoryPanel kind="sign_up" record={line.sign_up.id} />
      {editing ? <SignUpForm card={card} today={today} given={line} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
