// Letting a new PC in: look who asks, show six digits, and hand the book over only after a person said that both screens
// show the same. Nothing is asked of the ward before the first press, here or on
// the home screen.
import { MonitorUp, Search } from "lucide-react";
import { useState } from "react";
import type { AskingPcs } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { whenWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import { Digits } from "./Digits.tsx";
import styles from "./Keys.module.css";
import { useWatch } from "./use-watch.ts";

interface WordProps {
  asking: AskingPcs;
  say: (command: "show_digits" | "digits_same" | "refuse_pc", meeting: string) => void;
}

function WhoAsks({ asking, say }: WordProps) {
  if (asking.pcs.length === 0) return <p role="status">{t("keys.let_in.searching")}</p>;
  return asking.pcs.map((pc) => (
    <div key={pc.meeting} className={styles.line}>
      <span>{t("keys.let_in.from", { when: whenWords(pc.asked) })}</span>
      <Button
        kind="filled"
        spoken={t("keys.let_in.show_one", { when: whenWords(pc.asked) })}
        onPress={() => say("show_digits", pc.meeting)}
      >
        {t("keys.let_in.show")}
      </Button>
    </div>
  ));
}

function Comparing({ asking, say }: WordProps) {
  return (
    <>
      <strong>{t("keys.let_in.compare")}</strong>
      <Digits digits={asking.digits} />
      <p>{t("keys.let_in.compare_why")}</p>
      <div className={styles.line}>
        <Button kind="filled" size="last" onPress={() => say("digits_same", asking.meeting)}>
          {t("keys.let_in.same")}
        </Button>
        <Button onPress={() => say("refuse_pc", asking.meeting)}>{t("keys.let_in.differs")}</Button>
      </div>
    </>
  );
}

function Stage({ asking, say }: WordProps) {
  switch (asking.stage) {
    case "idle":
      return <WhoAsks asking={asking} say={say} />;
    case "compare":
      return <Comparing asking={asking} say={say} />;
    case "given":
      return (
        <Message kind="done" title={t("keys.let_in.given")}>
          {t("keys.let_in.given_why")}
        </Message>
      );
    case "over":
      return <Message kind="info">{t("keys.let_in.over")}</Message>;
    case "between":
      return <Message kind="wrong">{t("keys.let_in.between")}</Message>;
    default:
      return <p role="status">{t("keys.let_in.waiting")}</p>;
  }
}

function Looking({ onClose }: { onClose: () => void }) {
  const { value: asking, failure, waiting, again } = useCall("asking_pcs", {});
  const { act, failure: refused } = useAct();
  useWatch(true, again);
  const say: WordProps["say"] = async (command, meeting) => {
    const answered = await act(command, { meeting }, { said: "", undoable: false });
    if (answered.ok) again();
  };
  const close = async () => {
    const over = asking?.stage === "given" || asking?.stage === "idle";
    await act("refuse_pc", { meeting: over ? "" : (asking?.meeting ?? "") }, { said: "", undoable: false });
    onClose();
  };
  return (
    <>
      <FailureMessage failure={refused ?? failure} again={failure ? again : undefined} />
      <LoadingLine waiting={waiting} words={t("keys.join.asking")} />
      {asking ? <Stage asking={asking} say={say} /> : null}
      {asking?.stage === "compare" ? null : <Button onPress={() => void close()}>{t("keys.let_in.close")}</Button>}
    </>
  );
}

/** The panel; `begun` where the home screen said already that a PC asks. */
export function LetIn({ enrolled, begun = false }: { enrolled: boolean; begun?: boolean }) {
  const [looking, setLooking] = useState(begun);
  if (!enrolled) {
    return (
      <Panel title={t("keys.let_in.title")} icon={MonitorUp}>
        <div className={styles.fields}>
          <p>{t("keys.let_in.connect_first")}</p>
          <Button href={address("ward/usb")}>{t("keys.let_in.by_file")}</Button>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t("keys.let_in.title")} icon={MonitorUp}>
      <div className={styles.fields}>
        {looking ? (
          <Looking onClose={() => setLooking(false)} />
        ) : (
          <>
            <p>{t("keys.let_in.why")}</p>
            <ol className={styles.steps}>
              <li>{t("keys.let_in.step_1")}</li>
              <li>{t("keys.let_in.step_2")}</li>
              <li>{t("keys.let_in.step_3")}</li>
            </ol>
            <Button kind="filled" icon={Search} onPress={() => setLooking(true)}>
              {t("keys.let_in.search")}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
