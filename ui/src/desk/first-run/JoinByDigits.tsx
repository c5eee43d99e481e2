// A new PC gets the book from another one: it asks through the ward, both show six digits, a person compares and presses
// on both. Until then nothing is on this PC.
import { useState } from "react";
import type { JoinState } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { failureWords, t } from "../../words/t.ts";
import { Digits } from "../keys/Digits.tsx";
import { useWatch } from "../keys/use-watch.ts";
import { useAct } from "../use-act.ts";
import { DoorFields, doorField, doorLacks } from "./DoorFields.tsx";
import styles from "./FirstRun.module.css";

function Asked({ association }: { association: string }) {
  return (
    <>
      <strong role="status">{t("keys.join.asked", { association })}</strong>
      <p>{t("keys.join.asked_why")}</p>
      <p>{t("keys.join.asked_why_2")}</p>
    </>
  );
}

function Compare({ state, pressed }: { state: JoinState; pressed: boolean }) {
  return (
    <>
      <strong>{t("keys.join.compare")}</strong>
      <Digits digits={state.digits} />
      {pressed ? <Message kind="info">{t("keys.join.pressed")}</Message> : <p>{t("keys.join.compare_why")}</p>}
    </>
  );
}

function Stage({ state }: { state: JoinState }) {
  switch (state.stage) {
    case "asked":
      return <Asked association={state.association} />;
    case "compare":
      return <Compare state={state} pressed={false} />;
    case "pressed":
      return <Compare state={state} pressed />;
    case "over":
      return <Message kind="info">{t("keys.join.over")}</Message>;
    case "between":
      return <Message kind="wrong">{t("keys.join.between")}</Message>;
    default:
      return <LoadingLine words={t("keys.join.taking")} />;
  }
}

/** What is shown while both PCs talk. */
function Talking({ onAgain }: { onAgain: () => void }) {
  const { value: state, failure, again } = useCall("join_state", {});
  const { act, failure: refused, busy } = useAct();
  const stage = state?.stage ?? "idle";
  const finish = () => act("finish_joining", {}, { said: t("keys.join.done"), undoable: false });
  const look = () => {
    if (busy || refused) return;
    if (stage === "given") void finish();
    else again();
  };
  useWatch(stage !== "over" && stage !== "between", look);
  const same = async () => {
    const said = await act("join_digits_same", {}, { said: "", undoable: false });
    if (said.ok && said.value.stage === "given") await finish();
  };
  const stop = async () => {
    await act("stop_joining", {}, { said: "", undoable: false });
    onAgain();
  };
  const ended = stage === "over" || stage === "between";
  return (
    <>
      <MessageArea>
        <FailureMessage failure={refused ?? failure} />
      </MessageArea>
      {state ? <Stage state={state} /> : null}
      <div className={styles.foot}>
        <span className={styles.buttons}>
          <Button kind={ended ? "filled" : "text"} onPress={() => void stop()}>
            {ended ? t("keys.join.again") : stage === "compare" ? t("keys.join.differs") : t("keys.join.stop")}
          </Button>
          {stage === "compare" ? (
            <Button kind="filled" size="last" busy={busy} onPress={() => void same()}>
              {t("keys.join.same")}
            </Button>
          ) : null}
        </span>
      </div>
    </>
  );
}

function AskForm({ onAsked, onBack }: { onAsked: () => void; onBack: () => void }) {
  const [door, setDoor] = useState({ address: "", code: "", device_name: "" });
  const [asked, setAsked] = useState(false);
  const { act, failure, busy } = useAct();
  const field = doorField(failure?.code ?? "");
  const wrong = failure && field !== "" ? { field, words: failureWords(failure) } : undefined;
  const ask = async () => {
    setAsked(true);
    if (busy || doorLacks(door)) return;
    const answer = await act("ask_to_join", door, { said: "", undoable: false });
    if (answer.ok) onAsked();
  };
  return (
    <>
      <MessageArea>{failure && !wrong ? <FailureMessage failure={failure} /> : null}</MessageArea>
      <DoorFields door={door} onChange={setDoor} asked={asked} wrong={wrong} />
      <div className={styles.foot}>
        <span className={styles.buttons}>
          <Button kind="text" onPress={onBack}>
            {t("first_run.back")}
          </Button>
          <Button kind="filled" size="last" busy={busy} onPress={() => void ask()}>
            {t("keys.join.ask")}
          </Button>
        </span>
        <LoadingLine waiting={busy} words={t("keys.join.asking")} />
      </div>
    </>
  );
}

/** The way by six digits. */
export function JoinByDigits({ onBack }: { onBack: () => void }) {
  const [talking, setTalking] = useState(false);
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t("keys.join.digits")}</h1>
      {talking ? (
        <Talking onAgain={() => setTalking(false)} />
      ) : (
        <AskForm onAsked={() => setTalking(true)} onBack={onBack} />
      )}
    </div>
  );
}
