// The association in the settings: what it is called and what it is by law, who speaks for it, what is wanted of a month.
//
// Each answer is kept as soon as its field is left. A "no" stands at the field that it is about, and what was typed stays.
import { useRef, useState } from "react";
import type { Association, AssociationCard } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Panel, Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { failureWords, t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { Monthly } from "./Monthly.tsx";
import styles from "./Settings.module.css";

const LEGAL_FORMS = ["promotion_cooperative", "cooperative", "voluntary", ""];
const STREET_TYPES = ["neighbourhood", "local", "wide", "very_wide", ""];
const OWN_PLACE = ["name", "corporate_number", "founded", "wanted", "wanted_since"];

/** Keeps a part of the association's particulars. */
export type KeepAssociation = (part: Partial<Association>) => void | Promise<void>;

/** What each part of the form is given. */
export interface AssociationFieldsProps {
  association: Association;
  keep: KeepAssociation;
  /** The sentence of the last "no", if it is about this field. */
  wrong: (field: string) => string | undefined;
}

type Words = "kana" | "representative" | "contact";

function WordField({ association, field, keep }: AssociationFieldsProps & { field: Words }) {
  return (
    <TextField
      label={t(`field.association.${field}`)}
      need="optional"
      value={association[field]}
      onDone={(words) => keep({ [field]: words.trim() })}
    />
  );
}

function WhatItIs(props: AssociationFieldsProps) {
  const { association, keep, wrong } = props;
  return (
    <Panel title={t("settings.association")}>
      <div className={styles.fields} id="association">
        <TextField
          label={t("first_run.association.label")}
          value={association.name}
          error={wrong("name")}
          onDone={(name) => keep({ name })}
          width="long"
          help={t("settings.association_help")}
        />
        <WordField {...props} field="kana" />
        <RadioChips
          label={t("field.association.legal_form")}
          value={association.legal_form}
          choices={codeChoices("legal_form", LEGAL_FORMS)}
          onChange={(code) => keep({ legal_form: code as Association["legal_form"] })}
        />
        <TextField
          label={t("field.association.corporate_number")}
          help={t("settings.corporate_number_help")}
          need="optional"
          value={association.corporate_number}
          error={wrong("corporate_number")}
          onDone={(corporate_number) => keep({ corporate_number })}
        />
        <RadioChips
          label={t("field.association.street_type")}
          help={t("settings.street_type_help")}
          value={association.street_type}
          choices={codeChoices("street_type", STREET_TYPES)}
          onChange={(code) => keep({ street_type: code as Association["street_type"] })}
        />
        <NumberField
          label={t("field.association.founded")}
          help={t("settings.founded_help")}
          need="optional"
          plain
          unit={t("unit.year")}
          width="short"
          value={association.founded || null}
          error={wrong("founded")}
          onDone={(founded) => keep({ founded: founded ?? 0 })}
        />
        <Row kind="fields">
          <WordField {...props} field="representative" />
          <WordField {...props} field="contact" />
        </Row>
      </div>
    </Panel>
  );
}

function Kept({ card, today }: { card: AssociationCard; today: string }) {
  const { act, failure } = useAct();
  const pending = useRef<Partial<Association>>({});
  const [typed, setTyped] = useState<Partial<Association>>({});
  const remember = (parts: Partial<Association>) => {
    pending.current = parts;
    setTyped(parts);
  };
  const keep: KeepAssociation = async (part) => {
    const sent = { ...pending.current, ...part };
    remember(sent);
    const association = { ...card.association, ...sent };
    const answer = await act("save_association", { association, device: card.device });
    if (answer.ok && pending.current === sent) remember({});
  };
  const at = failure?.field ?? "";
  const wrong = (field: string) => (failure && at === field ? failureWords(failure) : undefined);
  const fields = { association: { ...card.association, ...typed }, keep, wrong };
  return (
    <>
      {failure && !OWN_PLACE.includes(at) ? <FailureMessage failure={failure} /> : null}
      <WhatItIs {...fields} />
      <Monthly {...fields} today={today} />
    </>
  );
}

/** The panels. */
export function AssociationPart({ today }: { today: string }) {
  const { value: card, failure, again } = useCall("association_card", {});
  if (failure) return <FailureMessage failure={failure} again={again} />;
  return card ? <Kept card={card} today={today} /> : null;
}
