// A shop's entry: what it offers, its own words, and the two consents with their day.
//
// Kept as one act, so that one press of 元に戻す takes all of it back.
import { useState } from "react";
import type { ConsentState, DirectoryForm, DirectoryRow, Offer } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckChips, RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useToday } from "../register/place-words.ts";
import { useAct } from "../use-act.ts";
import styles from "./Directory.module.css";

const OFFERS: Offer[] = [
  "delivery",
  "phone_order",
  "house_calls",
  "cashless",
  "languages",
  "step_free",
  "toilet",
  "baby",
  "rest",
  "watch_over",
  "aed",
];

interface ConsentProps {
  label: string;
  state: ConsentState;
  today: string;
  onChange: (state: ConsentState) => void;
}

function Consent({ label, state, today, onChange }: ConsentProps) {
  const yes = state.given !== "";
  return (
    <>
      <RadioChips
        label={label}
        value={yes ? "yes" : "no"}
        choices={[
          { value: "yes", words: t("directory.yes") },
          { value: "no", words: t("directory.no") },
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

/** The dialogue. */
export function EntryDialog({ row, onClose }: { row: DirectoryRow; onClose: () => void }) {
  const { act, failure } = useAct();
  const today = useToday();
  const [form, setForm] = useState<DirectoryForm>({
    shop: row.shop,
    offers: row.offers,
    words: row.words,
    directory: row.directory,
    ward: row.ward,
  });
  const change = (part: Partial<DirectoryForm>) => setForm({ ...form, ...part });
  const keep = async () => {
    const kept = await act("save_directory_entry", form, { said: t("directory.kept", { name: row.name }) });
    if (kept.ok) onClose();
  };
  return (
    <Dialog
      title={t("directory.dialog_title", { name: row.name })}
      note={t("directory.dialog_note")}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {t("directory.keep")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <CheckChips
          label={t("directory.offers_ask")}
          values={form.offers}
          choices={codeChoices("offer", OFFERS)}
          onChange={(offers) => change({ offers: offers as Offer[] })}
        />
        <TextArea
          label={t("directory.words_ask")}
          help={t("directory.words_hint")}
          width="full"
          value={form.words}
          onDone={(words) => change({ words })}
        />
        <Consent
          label={t("directory.named_ask")}
          state={form.directory}
          today={today}
          onChange={(directory) => change({ directory })}
        />
        <Consent
          label={t("directory.ward_ask")}
          state={form.ward}
          today={today}
          onChange={(ward) => change({ ward })}
        />
      </div>
    </Dialog>
  );
}
