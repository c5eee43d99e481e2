// Keying one sign-up that came by telephone, on paper, by FAX or at the counter, in half a minute.
//
// After it is taken the number is shown large, to be told to the shop, and the next one can follow at once. Correcting a
// sign-up keeps its number, its time and the officer's word.
import { Check, Plus } from "lucide-react";
import { useEffect, useState } from "react";
import type { SignUp, SignUpLine, SignUpReceipt, Source, StallKind } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox, RadioChips } from "../../parts/Chips.tsx";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { blankSignUp } from "./blank.ts";
import styles from "./Events.module.css";
import { standingWords } from "./event-words.ts";
import type { EventDialogProps } from "./MoveDialog.tsx";

const SOURCES: Source[] = ["phone", "paper", "fax", "officer"];
const KINDS: StallKind[] = ["food", "goods", "play", "show"];
const SHOP = "sign-up-shop";

type Change = (part: Partial<SignUp>) => void;
type FormProps = { form: SignUp; change: Change; card: EventDialogProps["card"]; asked: boolean };

function Who({ form, change, card, asked }: FormProps) {
  const nobody = asked && form.shop === "" && form.outside.trim() === "";
  const choices = card.shops.map((shop) => ({
    id: shop.shop,
    words: shop.name,
    reading: shop.kana,
    detail: shop.signed_up ? t("events.signed_up_already") : undefined,
  }));
  return (
    <Row kind="fields">
      <ComboBox
        id={SHOP}
        label={t("events.shop")}
        help={t("events.shop_help")}
        value={form.shop || null}
        choices={choices}
        error={nobody ? t("events.need_shop") : undefined}
        onChange={(shop) => change({ shop: shop ?? "", ...(shop ? { outside: "" } : {}) })}
      />
      {form.shop === "" ? (
        <TextField
          label={t("events.not_on_list")}
          help={t("events.not_on_list_help")}
          value={form.outside}
          onChange={(outside) => change({ outside })}
        />
      ) : null}
    </Row>
  );
}

function What({ form, change, asked }: FormProps) {
  return (
    <>
      <Row kind="fields">
        <RadioChips
          label={t("field.sign_up.kind")}
          value={form.kind}
          choices={codeChoices("stall_kind", KINDS)}
          onChange={(kind) => change({ kind: kind as StallKind })}
        />
        <NumberField
          label={t("field.sign_up.stalls")}
          unit={t("events.stalls_unit")}
          min={1}
          value={form.stalls || null}
          error={asked && form.stalls < 1 ? t("events.need_stalls") : undefined}
          onChange={(stalls) => change({ stalls: stalls ?? 0 })}
        />
      </Row>
      <Row>
        <CheckBox words={t("events.uses_fire")} checked={form.fire} onChange={(fire) => change({ fire })} />
        <CheckBox words={t("events.uses_gas")} checked={form.gas} onChange={(gas) => change({ gas })} />
        <NumberField
          label={t("field.sign_up.watts")}
          unit="W"
          min={0}
          value={form.watts || null}
          onChange={(watts) => change({ watts: watts ?? 0 })}
        />
      </Row>
    </>
  );
}

function Contact({ form, change }: FormProps) {
  return (
    <>
      <Row kind="fields">
        <TextField
          label={t("field.sign_up.contact")}
          need="optional"
          value={form.contact}
          onChange={(contact) => change({ contact })}
        />
        <TextField
          label={t("field.sign_up.phone")}
          need="optional"
          type="tel"
          value={form.phone}
          onChange={(phone) => change({ phone })}
        />
      </Row>
      <RadioChips
        label={t("field.sign_up.source")}
        value={form.source}
        choices={codeChoices("source", SOURCES)}
        onChange={(source) => change({ source: source as Source })}
      />
      <TextField
        label={t("field.sign_up.notes")}
        need="optional"
        width="full"
        value={form.notes}
        onChange={(notes) => change({ notes })}
      />
    </>
  );
}

function Receipt({ receipt, name }: { receipt: SignUpReceipt; name: string }) {
  const standing = standingWords(receipt.standing);
  return (
    <div className={styles.receipt} role="status">
      <p>{t("events.taken", { name })}</p>
      <p className={styles.number}>{receipt.number}</p>
      <p>{t("events.stands_now", { words: standing.words })}</p>
      <Message kind="info" title={t("events.tell_number")} />
    </div>
  );
}

interface TakenProps {
  receipt: SignUpReceipt;
  name: string;
  title: string;
  onClose: () => void;
  next: () => void;
}

function Taken({ receipt, name, title, onClose, next }: TakenProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" icon={Plus} onPress={next} autoFocus>
          {t("events.next_sign_up")}
        </Button>
      }
    >
      <Receipt receipt={receipt} name={name} />
    </Dialog>
  );
}

/** The dialogue. `given` is a sign-up to correct. */
export function SignUpForm({ card, given, onClose }: EventDialogProps & { given?: SignUpLine }) {
  const [form, setForm] = useState(given?.sign_up ?? blankSignUp(card.event.id));
  const [asked, setAsked] = useState(false);
  const [taken, setTaken] = useState<{ receipt: SignUpReceipt; name: string } | null>(null);
  const { act, failure, clear } = useAct();
  const change: Change = (part) => setForm((before) => ({ ...before, ...part }));
  useEffect(() => {
    if (!taken) document.getElementById(SHOP)?.focus();
  }, [taken]);

  const take = async () => {
    setAsked(true);
    if ((form.shop === "" && form.outside.trim() === "") || form.stalls < 1) return;
    const name = card.shops.find((each) => each.shop === form.shop)?.name ?? form.outside;
    const said = t(given ? "events.corrected" : "events.taken", { name });
    const answer = await act("sign_up_for_event", form, { said });
    if (!answer.ok) return;
    if (given) onClose();
    else setTaken({ receipt: answer.value, name });
  };
  const next = () => {
    setForm({ ...blankSignUp(card.event.id), source: form.source });
    setAsked(false);
    clear();
    setTaken(null);
  };
  const title = t(given ? "events.edit_sign_up" : "events.add.sign-ups");
  if (taken) return <Taken {...taken} title={title} onClose={onClose} next={next} />;
  const props = { form, change, card, asked };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      note={t("events.taken_note")}
      act={
        <Button kind="filled" size="last" icon={Check} onPress={() => void take()}>
          {t(given ? "events.keep_sign_up" : "events.take_sign_up")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <Who {...props} />
      <What {...props} />
      <Contact {...props} />
    </Dialog>
  );
}
