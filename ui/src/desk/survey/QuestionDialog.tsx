// One question: how it is answered, its words for residents and for the association's own people, its choices.
import { useState } from "react";
import type { QuestionKind, SurveyQuestion } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog, DialogRow } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { TextArea } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

/** The dialogue. The kinds of shop are chosen by the program's list and cannot be typed. */
export function QuestionDialog({ question, onClose }: { question: SurveyQuestion; onClose: () => void }) {
  const { act, failure } = useAct();
  const [now, setNow] = useState(question);
  const trades = question.kind === "";
  const keep = async () => {
    const answer = await act("save_survey_question", now);
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t("survey.question_title")}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={() => void keep()}>
          {t("survey.keep_question")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <DialogRow label={t("field.survey_question.words")}>
        <TextArea
          label={t("field.survey_question.words")}
          labelHidden
          width="full"
          value={now.words}
          onChange={(words) => setNow({ ...now, words })}
        />
      </DialogRow>
      <DialogRow label={t("field.survey_question.words_own")}>
        <TextArea
          label={t("field.survey_question.words_own")}
          labelHidden
          width="full"
          value={now.words_own}
          onChange={(words_own) => setNow({ ...now, words_own })}
        />
      </DialogRow>
      {trades ? null : (
        <DialogRow label={t("field.survey_question.kind")}>
          <RadioChips
            label={t("field.survey_question.kind")}
            labelHidden
            value={now.kind}
            choices={codeChoices("question_kind", ["one", "many", "free"])}
            onChange={(kind) => setNow({ ...now, kind: kind as QuestionKind })}
          />
        </DialogRow>
      )}
      {trades || now.kind === "free" ? null : (
        <DialogRow label={t("field.survey_question.choices")}>
          <TextArea
            label={t("field.survey_question.choices")}
            labelHidden
            help={t("survey.choices_help")}
            width="full"
            rows={6}
            value={now.choices}
            onChange={(choices) => setNow({ ...now, choices })}
          />
        </DialogRow>
      )}
    </Dialog>
  );
}
