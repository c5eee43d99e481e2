// One consent: yes or no, and with a yes its day and how it was said. An empty day is no consent.
import type { ConsentState } from "../../bindings.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { t } from "../../words/t.ts";

interface ConsentProps {
  label: string;
  /** The two answers in words; a directory's own without. */
  answers?: { yes: string; no: string };
  state: ConsentState;
  today: string;
  onChange: (state: ConsentState) => void;
}

/** The question and its answer. */
export function Consent({ label, answers, state, today, onChange }: ConsentProps) {
  const yes = state.given !== "";
  return (
    <>
      <RadioChips
        label={label}
        value={yes ? "yes" : "no"}
        choices={[
          { value: "yes", words: answers?.yes ?? t("directory.yes") },
          { value: "no", words: answers?.no ?? t("directory.no") },
        ]}
        onChange={(answer) => onChange(answer === "yes" ? { ...state, given: today } : { given: "", how: "" })}
      />
      {yes ? (
        <Row>
          <WarekiDateField
            label={t("directory.given")}
            value={state.given}
            today={today}
            onDone={(given) => onChange({ ...state, given: given || today })}
          />
          <TextField
            label={t("directory.how")}
            help={t("directory.how_hint")}
            value={state.how}
            onDone={(how) => onChange({ ...state, how })}
          />
        </Row>
      ) : null}
    </>
  );
}
