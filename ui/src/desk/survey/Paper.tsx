// The questionnaire before it is printed: the words around the questions, the questions, and the two papers.
import { Pencil, Plus, Printer, X } from "lucide-react";
import { useState } from "react";
import type { QuestionCard, Respondent, SurveyCard, SurveyQuestion } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { QuestionDialog } from "./QuestionDialog.tsx";
import styles from "./Survey.module.css";

function Print({ card }: { card: SurveyCard }) {
  const { act, failure } = useAct();
  const [made, setMade] = useState("");
  const print = async (respondent: Respondent) => {
    const name = `${t(respondent === "own" ? "survey.file_own" : "survey.file_resident")}.pdf`;
    const path = await host.chooseWhere(name, [{ words: "PDF", endings: ["pdf"] }]);
    if (!path) return;
    const answer = await act("print_survey", { survey: card.survey.id, respondent, path });
    if (answer.ok) setMade(answer.value.path);
  };
  return (
    <Panel title={t("survey.print")}>
      <Stack>
        <FailureMessage failure={failure} />
        <Row>
          <Button kind="filled" icon={Printer} onPress={() => void print("")}>
            {t("survey.print_resident")}
          </Button>
          <Button icon={Printer} onPress={() => void print("own")}>
            {t("survey.print_own")}
          </Button>
        </Row>
        {made ? <MadeFile path={made} words={t("survey.printed")} /> : null}
      </Stack>
    </Panel>
  );
}

function Head({ card }: { card: SurveyCard }) {
  const { act, failure } = useAct();
  const [survey, setSurvey] = useState(card.survey);
  const today = useCall("start_state", {}).value?.today ?? "";
  return (
    <Panel title={t("survey.head")}>
      <Stack>
        <FailureMessage failure={failure} />
        <TextField
          label={t("field.survey.title")}
          width="long"
          value={survey.title}
          onChange={(title) => setSurvey({ ...survey, title })}
        />
        <TextArea
          label={t("field.survey.intro")}
          value={survey.intro}
          onChange={(intro) => setSurvey({ ...survey, intro })}
        />
        <Row kind="fields">
          <TextField
            label={t("field.survey.hand_in")}
            value={survey.hand_in}
            onChange={(hand_in) => setSurvey({ ...survey, hand_in })}
          />
          {today ? (
            <WarekiDateField
              label={t("field.survey.until")}
              value={survey.until}
              today={today}
              onDone={(until) => setSurvey({ ...survey, until })}
            />
          ) : null}
        </Row>
        <div>
          <Button onPress={() => void act("save_survey", survey)}>{t("survey.keep_head")}</Button>
        </div>
      </Stack>
    </Panel>
  );
}

interface QuestionProps {
  card: QuestionCard;
  open: boolean;
  onEdit: (question: SurveyQuestion) => void;
  onRemove: (question: SurveyQuestion) => void;
}

function Question({ card, open, onEdit, onRemove }: QuestionProps) {
  const { question, choices } = card;
  const n = question.number;
  return (
    <li className={styles.question}>
      <p>
        <b>{t("survey.nth", { n })}</b> {question.words}
      </p>
      <p className={styles.small}>
        {codeWords("question_kind", question.kind)}
        {choices.length > 0 ? ` ${t("survey.choices_n", { n: choices.length })}` : ""}
      </p>
      {choices.length > 0 ? (
        <p className={styles.small}>{choices.map((each) => `${each.number} ${each.words}`).join(t("mix.comma"))}</p>
      ) : null}
      {open ? (
        <Row>
          <Button kind="text" icon={Pencil} spoken={t("survey.edit_of", { n })} onPress={() => onEdit(question)}>
            {t("survey.edit")}
          </Button>
          <Button kind="text" icon={X} spoken={t("survey.remove_of", { n })} onPress={() => onRemove(question)}>
            {t("survey.remove")}
          </Button>
        </Row>
      ) : null}
    </li>
  );
}

/** The part. */
export function Paper({ card }: { card: SurveyCard }) {
  const { act, failure } = useAct();
  const [editing, setEditing] = useState<SurveyQuestion | null>(null);
  const open = card.residents + card.own === 0;
  const blank: SurveyQuestion = {
    id: "",
    survey: card.survey.id,
    number: 0,
    kind: "one",
    words: "",
    words_own: "",
    choices: "",
  };
  const remove = (question: SurveyQuestion) =>
    act("remove_survey_question", { kind: "survey_question", record: question.id });
  return (
    <Stack>
      <Print card={card} />
      <FailureMessage failure={failure} />
      <Panel
        title={t("survey.questions")}
        foot={open ? undefined : <p className={styles.small}>{t("survey.closed")}</p>}
      >
        <Stack>
          <ol className={styles.questions}>
            {card.questions.map((each) => (
              <Question
                key={each.question.id}
                card={each}
                open={open}
                onEdit={setEditing}
                onRemove={(question) => void remove(question)}
              />
            ))}
          </ol>
          {open ? (
            <div>
              <Button icon={Plus} onPress={() => setEditing(blank)}>
                {t("survey.add")}
              </Button>
            </div>
          ) : null}
        </Stack>
      </Panel>
      <Head card={card} />
      {editing ? <QuestionDialog question={editing} onClose={() => setEditing(null)} /> : null}
    </Stack>
  );
}
