// 完全に消す, one record: what would go, what stays elsewhere, why, and the name typed. The address names the record:
// erase/<kind>/<id>. The one act that cannot be taken back, so everything is said before the last button.
import { Eraser } from "lucide-react";
import { useState } from "react";
import type { AlsoLine, EraseExtent, EraseLook, ErasureReason } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox, RadioChips } from "../../parts/Chips.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { failureWords, t } from "../../words/t.ts";
import { fieldWords, kindWords, whenWords } from "../history/value-words.ts";
import styles from "../keys/Keys.module.css";
import { address, go } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";

const REASONS: ErasureReason[] = ["asked", "not_needed", "mistake", ""];

interface Answers {
  extent: EraseExtent;
  reason: ErasureReason;
  typed: string;
  also: string[];
}

interface PartProps {
  look: EraseLook;
  answers: Answers;
  onAnswer: (change: Partial<Answers>) => void;
}

const keyOf = (line: AlsoLine) => `${line.kind}/${line.record}`;

function HowMuch({ look, kind, answers, onAnswer }: PartProps & { kind: string }) {
  const fields = look.particulars.map((field) => fieldWords(`${kind}.${field}`)).join(t("parts.dot"));
  const whole = look.photos > 0 ? t("erase.extent.whole_photos", { n: look.photos }) : t("erase.extent.whole_why");
  const detail = (extent: EraseExtent) => (extent === "whole" ? whole : t("erase.extent.particulars_why", { fields }));
  return (
    <Panel>
      <div className={styles.fields}>
        <RadioChips
          label={t("erase.extent")}
          value={answers.extent}
          onChange={(extent) => onAnswer({ extent: extent as EraseExtent })}
          choices={look.extents.map((extent) => ({
            value: extent,
            words: t(extent === "whole" ? "erase.extent.whole" : "erase.extent.particulars"),
            detail: detail(extent),
          }))}
          look="large"
        />
        <RadioChips
          label={t("erase.reason")}
          value={answers.reason}
          onChange={(reason) => onAnswer({ reason: reason as ErasureReason })}
          choices={codeChoices("erasure_reason", REASONS)}
        />
      </div>
    </Panel>
  );
}

function Also({ look, answers, onAnswer }: PartProps) {
  if (look.also.length === 0) return null;
  const [here, byHand] = [look.also.filter((line) => !line.by_hand), look.also.filter((line) => line.by_hand)];
  const turn = (key: string, on: boolean) =>
    onAnswer({ also: on ? [...answers.also, key] : answers.also.filter((each) => each !== key) });
  return (
    <Panel title={t("erase.also")}>
      <div className={styles.fields}>
        {here.length > 0 ? <p>{t("erase.also_why")}</p> : null}
        {here.map((line) => (
          <CheckBox
            key={keyOf(line)}
            words={line.title === "" ? kindWords(line.kind) : line.title}
            detail={kindWords(line.kind)}
            checked={answers.also.includes(keyOf(line))}
            onChange={(on) => turn(keyOf(line), on)}
          />
        ))}
        {byHand.length > 0 ? <p>{t("erase.also_by_hand")}</p> : null}
        <ul className={styles.plain}>
          {byHand.map((line) => (
            <li key={keyOf(line)}>{t("erase.also_line", { kind: kindWords(line.kind), title: line.title })}</li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function Stays({ look }: { look: EraseLook }) {
  const nothing = look.copies.length + look.submissions.length === 0;
  return (
    <Panel title={t("erase.stays")}>
      <div className={styles.fields}>
        {nothing ? <p>{t("erase.stays_none")}</p> : null}
        <ul className={styles.plain}>
          {look.copies.map((copy) => (
            <li key={copy.path}>{t("erase.stays_copy", { when: whenWords(copy.at), place: copy.path })}</li>
          ))}
          {look.submissions.map((one) => (
            <li key={one.id}>{t("erase.stays_sent", { title: one.title, when: whenWords(one.sent) })}</li>
          ))}
        </ul>
        {look.copies.length > 0 ? <p>{t("erase.stays_copies")}</p> : null}
        {look.submissions.length > 0 ? <p>{t("erase.stays_sent_why")}</p> : null}
        <p>{t("erase.stays_log")}</p>
      </div>
    </Panel>
  );
}

function Form({ look, kind, record }: { look: EraseLook; kind: string; record: string }) {
  const [answers, setAnswers] = useState<Answers>({
    extent: look.extents[0] ?? "whole",
    reason: "asked",
    typed: "",
    also: [],
  });
  const [asked, setAsked] = useState(false);
  const { act, failure, busy } = useAct();
  const answer = (change: Partial<Answers>) => setAnswers((now) => ({ ...now, ...change }));
  const name = look.title;
  const missing = asked && name !== "" && answers.typed.trim() === "";
  const wrongName = failure?.field === "typed" ? failureWords(failure) : undefined;
  const erase = async () => {
    setAsked(true);
    if (busy || (name !== "" && answers.typed.trim() === "")) return;
    const also = look.also.filter((line) => answers.also.includes(keyOf(line)));
    const form = { kind, record, extent: answers.extent, typed: answers.typed, reason: answers.reason, also };
    const done = await act("erase_for_good", form, { said: t("erase.done"), undoable: false });
    if (done.ok) go("trash");
  };
  return (
    <>
      <MessageArea>
        <Message kind="care" title={t("erase.why")} />
        {failure && !wrongName ? <FailureMessage failure={failure} /> : null}
      </MessageArea>
      <Stack>
        <HowMuch look={look} kind={kind} answers={answers} onAnswer={answer} />
        <Also look={look} answers={answers} onAnswer={answer} />
        <Stays look={look} />
        <Panel>
          <div className={styles.fields}>
            {name === "" ? null : (
              <TextField
                id="erase-typed"
                label={t("erase.typed")}
                need="required"
                help={t("erase.typed_help", { name })}
                value={answers.typed}
                onChange={(typed) => answer({ typed })}
                error={wrongName ?? (missing ? t("erase.typed_missing", { name }) : undefined)}
                width="long"
              />
            )}
            <div className={styles.line}>
              <Button kind="filled" size="last" icon={Eraser} busy={busy} onPress={() => void erase()}>
                {t("erase.act")}
              </Button>
              <Button onPress={() => window.history.back()}>{t("erase.back")}</Button>
            </div>
          </div>
        </Panel>
      </Stack>
    </>
  );
}

/** The screen. */
export default function Erase({ rest }: ScreenProps) {
  const [kind = "", record = ""] = rest;
  const { value: look, failure, waiting, again } = useCall("look_at_erasure", { kind, record });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!look) return <LoadingLine waiting={waiting} />;
  const title = look.title === "" ? kindWords(kind) : look.title;
  return (
    <>
      <PageHeader title={t("erase.of", { title })} back={{ href: address("trash"), words: t("history.trash.title") }} />
      {look.extents.length === 0 ? (
        <MessageArea>
          <Message kind="info" title={t("erase.cannot")}>
            {t("erase.cannot_why")}
          </Message>
        </MessageArea>
      ) : (
        <Form key={record} look={look} kind={kind} record={record} />
      )}
    </>
  );
}
