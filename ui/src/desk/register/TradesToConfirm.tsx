// 業種を確かめる: one list of the shops whose trade nobody has confirmed, each with suggestions and the word that gave them.
//
// Likely ones are chosen already; one press keeps all that are chosen among those in sight. Nothing is kept unseen.
import { Check } from "lucide-react";
import { useState } from "react";
import type { TradeOption, TradeQuestion } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import styles from "./Register.module.css";
import { TradePicker } from "./TradePicker.tsx";

const AT_ONCE = 30;

/** What was chosen, by shop; null for "later". */
type Choices = Record<string, TradeOption | null>;

/** The suggestion that is chosen before anybody looks: the best one, when it is more than a weak sign. */
export function firstChoice(question: TradeQuestion): TradeOption | null {
  const best = question.options[0];
  return best && best.sure !== "weak" ? best : null;
}

function reason(option: TradeOption): string {
  const category = option.category ? t(`trade.category.${option.category}`) : "";
  if (option.matched === "") return category;
  return t("register.trade_reason", {
    category,
    why: tCode("trade.found_in", option.found_in, { word: option.matched }),
  });
}

interface QuestionProps {
  question: TradeQuestion;
  chosen: TradeOption | null;
  onChoose: (option: TradeOption | null) => void;
}

function Question({ question, chosen, onChoose }: QuestionProps) {
  const [other, setOther] = useState(false);
  const inList = question.options.some((option) => option.code === chosen?.code);
  const choices = [
    ...question.options.map((option) => ({ value: option.code, words: option.name, detail: reason(option) })),
    { value: "later", words: t("register.trade_later") },
    { value: "other", words: t("register.trade_other") },
  ];
  const trade = { code: chosen?.code ?? "", words: chosen?.name ?? "" };
  const value = other || (chosen && !inList) ? "other" : (chosen?.code ?? "later");
  const choose = (code: string) => {
    setOther(code === "other");
    onChoose(question.options.find((option) => option.code === code) ?? null);
  };
  if (question.options.length === 0) {
    return (
      <li className={styles.question}>
        <TradePicker label={question.name} help={question.trade_words} chosen={trade} onChoose={onChoose} />
      </li>
    );
  }
  return (
    <li className={styles.question}>
      <RadioChips
        label={question.name}
        help={question.trade_words || undefined}
        value={value}
        choices={choices}
        onChange={choose}
      />
      {value === "other" ? (
        <TradePicker label={t("register.trade_other_of", { name: question.name })} chosen={trade} onChoose={onChoose} />
      ) : null}
    </li>
  );
}

function AllDone() {
  return (
    <EmptyState sentence={t("register.trades_done")}>
      <Button href={address("register")}>{t("register.to_list")}</Button>
      <Button href={address("mix")}>{t("register.to_mix")}</Button>
    </EmptyState>
  );
}

/** The list of questions. */
export function TradesToConfirm() {
  const { value, failure, waiting, again } = useCall("trade_questions", {});
  const { act, failure: refusal } = useAct();
  const [choices, setChoices] = useState<Choices>({});
  const [shown, setShown] = useState(AT_ONCE);
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!value) return <LoadingLine waiting={waiting} />;
  const seen = value.questions.slice(0, shown);
  const chosenFor = (question: TradeQuestion) => {
    const chosen = choices[question.shop];
    return chosen === undefined ? firstChoice(question) : chosen;
  };
  const ready = seen.flatMap((question) => {
    const option = chosenFor(question);
    return option ? [{ shop: question.shop, code: option.code, revision: option.revision }] : [];
  });
  const keep = () =>
    act("confirm_trades", { choices: ready }, { said: t("register.trades_kept", { n: ready.length }) });
  const left = value.questions.length - seen.length;
  return (
    <>
      <PageHeader
        title={t("register.confirm_trades")}
        back={{ href: address("register"), words: t("register.tab") }}
        facts={<span>{t("parts.n_things", { n: value.questions.length })}</span>}
        buttons={
          ready.length > 0 ? (
            <Button kind="filled" icon={Check} onPress={keep}>
              {t("register.keep_trades", { n: ready.length })}
            </Button>
          ) : undefined
        }
        purpose={t("register.trades_why")}
      />
      <MessageArea>
        <FailureMessage failure={refusal} />
      </MessageArea>
      {value.questions.length === 0 ? (
        <AllDone />
      ) : (
        <Panel inside="flush">
          <ul className={styles.questions}>
            {seen.map((question) => (
              <Question
                key={question.shop}
                question={question}
                chosen={chosenFor(question)}
                onChoose={(option) => setChoices({ ...choices, [question.shop]: option })}
              />
            ))}
          </ul>
          {left > 0 ? (
            <Button kind="text" onPress={() => setShown(shown + AT_ONCE)}>
              {t("parts.grid.more", { n: left })}
            </Button>
          ) : null}
        </Panel>
      )}
    </>
  );
}
