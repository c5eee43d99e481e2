// 用紙を打ち込む: numbers and Enter, one sheet in ten seconds, the words of the numbers in sight to check against.
//
// Enter in the last field keeps the sheet and begins the next one. A sheet that is refused stays as it was typed.
import { Check } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { QuestionCard, Respondent, SurveyCard } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { isIme } from "../../parts/is-ime.ts";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { readMarks, writeMarks } from "./marks.ts";
import styles from "./Survey.module.css";

interface LineProps {
  card: QuestionCard;
  typed: string;
  onType: (typed: string) => void;
}

/** The words of the numbers so far, or which of them cannot be read. */
function echo(card: QuestionCard, typed: string): { words: string; error?: string } {
  const marks = readMarks(typed);
  if (!marks) return { words: "", error: t("survey.key_unreadable", { typed }) };
  const word = (mark: number) => card.choices.find((choice) => choice.number === mark)?.words ?? `${mark}？`;
  return { words: marks.map(word).join(t("mix.comma")) };
}

function Line({ card, typed, onType }: LineProps) {
  const n = card.question.number;
  const free = card.question.kind === "free";
  const { words, error } = free ? { words: "" } : echo(card, typed);
  return (
    <div className={styles.line}>
      <TextField
        label={`${t("survey.nth", { n })} ${card.question.words}`}
        value={typed}
        width={free ? "full" : "middle"}
        onChange={onType}
        error={error}
        id={`key-${n}`}
      />
      {words ? <p className={styles.echo}>{words}</p> : null}
    </div>
  );
}

/** The part. */
export function Keying({ card }: { card: SurveyCard }) {
  const { act, failure, clear } = useAct();
  const [respondent, setRespondent] = useState<Respondent>("");
  const [typed, setTyped] = useState<Record<number, string>>({});
  const form = useRef<HTMLDivElement>(null);
  const nth = (respondent === "own" ? card.own : card.residents) + 1;
  const isFree = (n: number) =>
    card.questions.some(({ question }) => question.number === n && question.kind === "free");

  const fields = () => [...(form.current?.querySelectorAll<HTMLInputElement>("input[id^=key-]") ?? [])];
  const keep = async () => {
    const numbers = Object.fromEntries(Object.entries(typed).filter(([n]) => !isFree(Number(n))));
    const marks = writeMarks(numbers);
    if (marks === undefined) return;
    const words = Object.entries(typed)
      .filter(([n]) => isFree(Number(n)))
      .map(([, each]) => each.trim());
    const sheet = { id: "", survey: card.survey.id, respondent, marks, words: words.filter(Boolean).join("\n") };
    const answer = await act("key_answer", sheet, { said: t("survey.key_kept", { n: nth }) });
    if (!answer.ok) return;
    setTyped({});
    fields()[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || isIme(event) || !(event.target instanceof HTMLInputElement)) return;
    const all = fields();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    event.preventDefault();
    const next = all[at + 1];
    if (next) next.focus();
    else void keep();
  };
  return (
    <Panel title={t("survey.key_nth", { n: nth })} foot={<p className={styles.small}>{t("survey.key_help")}</p>}>
      <Stack>
        <FailureMessage failure={failure} />
        <RadioChips
          label={t("survey.key_who")}
          value={respondent}
          choices={codeChoices("respondent", ["", "own"])}
          onChange={(who) => setRespondent(who as Respondent)}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter of every field inside is heard in one place */}
        <div ref={form} onKeyDown={onKeyDown} className={styles.lines}>
          {card.questions.map((each) => (
            <Line
              key={each.question.id}
              card={each}
              typed={typed[each.question.number] ?? ""}
              onType={(words) => {
                clear();
                setTyped((before) => ({ ...before, [each.question.number]: words }));
              }}
            />
          ))}
        </div>
        <div>
          <Button kind="filled" icon={Check} onPress={() => void keep()}>
            {t("survey.key_next")}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
