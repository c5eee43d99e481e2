// The first run: text size → name of the association → your name → sample street or own book → list from Excel.
//
// One question at a time, nothing is written before the last but one step, and every answer survives going back. The text
// size is shown at once, so that the next question can be read.
import { ArrowRight, Monitor, WifiOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { BeginForm, Settings, TextSize } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { AppMark } from "../../parts/frame/AppMark.tsx";
import { HelpPanel } from "../../parts/frame/HelpPanel.tsx";
import { HelpButton } from "../../parts/frame/TopBar.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { showTextSize } from "../../parts/text-size.ts";
import { t, type WordKey } from "../../words/t.ts";
import { go } from "../route.ts";
import { hasScreen } from "../routes.ts";
import { useAct } from "../use-act.ts";
import styles from "./FirstRun.module.css";
import { JoinWays } from "./JoinWays.tsx";
import { type Answers, AssociationStep, PersonStep, SizeStep, WayStep } from "./steps.tsx";

const STEPS: WordKey[] = [
  "first_run.step.size",
  "first_run.step.association",
  "first_run.step.person",
  "first_run.step.way",
];
const TITLES: WordKey[] = [
  "first_run.size.title",
  "first_run.association.title",
  "first_run.person.title",
  "first_run.way.title",
];
const WHY: WordKey[] = ["first_run.size.why", "first_run.association.why", "first_run.person.why", "first_run.way.why"];

/** The frame of the first run, without a menu. */
export function FirstFrame({ help, children }: { help: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <AppMark size="2.1176rem" />
        <span className={styles.name}>{t("frame.app_name")}</span>
        <HelpButton open={open} onPress={() => setOpen(!open)} />
      </header>
      <main className={styles.sheet}>{children}</main>
      {open ? <HelpPanel help={help} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function StepLine({ step }: { step: number }) {
  return (
    <ol className={styles.trail}>
      {STEPS.map((words, n) => (
        <li key={words} aria-current={n === step ? "step" : undefined}>
          {t("first_run.step_line", { n: n + 1, words: t(words) })}
        </li>
      ))}
    </ol>
  );
}

function StepHead({ step }: { step: number }) {
  return (
    <>
      <p className={styles.count}>
        {STEPS.map((words, n) => (
          <span key={words} className={n <= step ? styles.past : styles.coming} />
        ))}
        {t("first_run.count", { total: STEPS.length, n: step + 1 })}
      </p>
      <h1 className={styles.title}>{t(TITLES[step] ?? "first_run.size.title")}</h1>
      <p className={styles.why}>{t(WHY[step] ?? "first_run.size.why")}</p>
    </>
  );
}

function StepFoot({ step, onBack, onNext }: { step: number; onBack: () => void; onNext: () => void }) {
  return (
    <div className={styles.foot}>
      <StepLine step={step} />
      <span className={styles.buttons}>
        {step > 0 ? (
          <Button kind="text" onPress={onBack}>
            {t("first_run.back")}
          </Button>
        ) : null}
        {step < STEPS.length - 1 ? (
          <Button kind="filled" size="last" iconAfter={ArrowRight} onPress={onNext}>
            {t("first_run.next")}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

/** What is still missing in a step, in words; undefined when it may go on. */
function missing(step: number, answers: Answers): string | undefined {
  if (step === 1 && answers.association.trim() === "") return t("first_run.association.missing");
  if (step === 2 && answers.person.trim() === "") return t("first_run.person.missing");
  return undefined;
}

function form(answers: Answers, sample: boolean): BeginForm {
  const association_name = answers.association.trim();
  return { association_name, person_name: answers.person.trim(), role: answers.role, sample };
}

function Beneath({ step, onJoin }: { step: number; onJoin: () => void }) {
  return (
    <>
      {step === 0 ? (
        <p className={styles.promise}>
          <Button kind="text" icon={Monitor} onPress={onJoin}>
            {t("keys.join.way")}
          </Button>
        </p>
      ) : null}
      <p className={styles.promise}>
        <WifiOff size="1.1765rem" aria-hidden />
        {t("first_run.promise")}
      </p>
    </>
  );
}

function Questions({ settings, onJoin }: { settings: Settings; onJoin: () => void }) {
  const [step, setStep] = useState(0);
  const [pressed, setPressed] = useState(false);
  const [answers, setAnswers] = useState<Answers>({
    size: settings.text_size,
    association: "",
    person: "",
    role: "",
  });
  const { act, failure, busy } = useAct();
  const lacking = missing(step, answers);
  const answer = (change: Partial<Answers>) => setAnswers((now) => ({ ...now, ...change }));

  const walk = (to: number) => {
    setPressed(false);
    setStep(to);
  };
  const next = () => {
    if (lacking) setPressed(true);
    else if (step < STEPS.length - 1) walk(step + 1);
  };
  const begin = async (way: "sample" | "excel" | "hand") => {
    if (busy) return;
    go(
      way === "excel" && hasScreen("import") ? "import" : way === "hand" && hasScreen("register") ? "register" : "home",
    );
    const begun = await act("begin_book", form(answers, way === "sample"));
    if (begun.ok) await act("save_settings", { ...settings, text_size: answers.size });
  };
  const chooseSize = (size: TextSize) => {
    showTextSize(size);
    answer({ size });
  };

  return (
    <>
      <div className={styles.form}>
        <StepHead step={step} />
        <MessageArea>
          <FailureMessage failure={failure} />
        </MessageArea>
        {step === 0 ? <SizeStep size={answers.size} onChoose={chooseSize} /> : null}
        {step === 1 ? (
          <AssociationStep answers={answers} onAnswer={answer} error={pressed ? lacking : undefined} />
        ) : null}
        {step === 2 ? <PersonStep answers={answers} onAnswer={answer} error={pressed ? lacking : undefined} /> : null}
        {step === 3 ? <WayStep onBegin={begin} busy={busy} /> : null}
        <StepFoot step={step} onBack={() => walk(step - 1)} onNext={next} />
      </div>
      <Beneath step={step} onJoin={onJoin} />
    </>
  );
}

/** The first run. */
export default function FirstRun({ settings }: { settings: Settings }) {
  const [joining, setJoining] = useState(false);
  return (
    <FirstFrame help="first_run">
      {joining ? <JoinWays onBack={() => setJoining(false)} /> : null}
      <div hidden={joining}>
        <Questions settings={settings} onJoin={() => setJoining(true)} />
      </div>
    </FirstFrame>
  );
}
