// A shop's entry: what it offers, its own words, and the two consents with their day.
//
// Kept as one act, so that one press of 元に戻す takes all of it back.
import { useState } from "react";
import type { DirectoryForm, DirectoryRow, Offer } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { TextArea } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useToday } from "../register/place-words.ts";
import { useAct } from "../use-act.ts";
import { Consent } from "./Consent.tsx";
import styles from "./Directory.module.css";
import { OFFERS } from "./offers.ts";

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
