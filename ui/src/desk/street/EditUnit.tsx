// A unit's particulars: for a new unit, and for one that is there. What it is used as is told by a change with its day,
// never overwritten here; where it stands is changed by moving it.
import { useState } from "react";
import type { Block, Premises } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { blankPremises } from "../register/blank.ts";
import { unitTitle } from "../register/place-words.ts";
import { useAct } from "../use-act.ts";
import { AddBlock } from "./EmptyStreet.tsx";
import styles from "./Street.module.css";
import { UnitAddress } from "./UnitAddress.tsx";

/** Hands on a part of the unit that was changed. */
type Change = (part: Partial<Premises>) => void;

/** Where a new unit stands. */
function Where({ unit, blocks, onChange }: { unit: Premises; blocks: Block[]; onChange: Change }) {
  return (
    <>
      <RadioChips
        label={t("street.kind_label")}
        value={unit.use_now}
        choices={codeChoices("unit_use", ["", "passage", "house", "parking", "works"])}
        onChange={(use_now) => onChange({ use_now: use_now as Premises["use_now"] })}
      />
      {blocks.length > 0 ? (
        <Select
          label={t("field.premises.block")}
          value={unit.block}
          choices={blocks.map((block) => ({ value: block.id, words: block.name }))}
          onChange={(block) => onChange({ block })}
        />
      ) : (
        <AddBlock />
      )}
      <RadioChips
        label={t("field.premises.side")}
        help={t("street.side_help")}
        value={unit.side}
        choices={codeChoices("side", ["left", "right"])}
        onChange={(side) => onChange({ side: side as Premises["side"] })}
      />
      <p>{t("street.added_last")}</p>
    </>
  );
}

const CAUSES = ["", "no_successor", "trade", "moved_away", "building", "rent", "owner", "rebuilding", "other"];

/** Which building and room it is, and how large. */
function Building({ unit, onChange }: { unit: Premises; onChange: Change }) {
  return (
    <Row>
      <TextField
        label={t("field.premises.building")}
        value={unit.building}
        onChange={(building) => onChange({ building })}
      />
      <TextField
        label={t("field.premises.room")}
        width="short"
        value={unit.room}
        onChange={(room) => onChange({ room })}
      />
      <NumberField
        label={t("field.premises.area")}
        unit={t("register.m2")}
        places={2}
        min={0}
        value={unit.area > 0 ? unit.area / 100 : null}
        onChange={(m2) => onChange({ area: m2 === null ? 0 : Math.round(m2 * 100) })}
      />
    </Row>
  );
}

/** What the owner of a unit says about it. */
function OwnersWords({ unit, onChange }: { unit: Premises; onChange: Change }) {
  return (
    <>
      <RadioChips
        label={t("field.premises.wish")}
        value={unit.wish}
        choices={codeChoices("owner_wish", ["", "let", "sell", "own_use", "not_let"])}
        onChange={(wish) => onChange({ wish: wish as Premises["wish"] })}
      />
      <Row>
        <TextField label={t("field.premises.owner")} value={unit.owner} onChange={(owner) => onChange({ owner })} />
        <TextField
          label={t("field.premises.contact")}
          value={unit.contact}
          onChange={(contact) => onChange({ contact })}
        />
      </Row>
      <Row>
        <TextField
          label={t("field.premises.rent_band")}
          value={unit.rent_band}
          onChange={(rent_band) => onChange({ rent_band })}
        />
        <Select
          label={t("field.premises.cause")}
          value={unit.cause}
          choices={codeChoices("vacancy_cause", CAUSES)}
          onChange={(cause) => onChange({ cause: cause as Premises["cause"] })}
        />
      </Row>
      <Row>
        <TextField label={t("field.premises.reason")} value={unit.reason} onChange={(reason) => onChange({ reason })} />
      </Row>
    </>
  );
}

function Size({ unit, onChange }: { unit: Premises; onChange: Change }) {
  const isPassage = unit.use_now === "passage";
  return (
    <Row>
      {isPassage ? (
        <TextField
          label={t("field.premises.passage_name")}
          value={unit.passage_name}
          onChange={(passage_name) => onChange({ passage_name })}
        />
      ) : (
        <TextField
          label={t("field.premises.code")}
          width="short"
          placeholder="2-3"
          value={unit.code}
          onChange={(code) => onChange({ code })}
        />
      )}
      <NumberField
        label={isPassage ? t("street.passage_width") : t("field.premises.frontage")}
        unit="m"
        places={2}
        min={0}
        value={unit.frontage > 0 ? unit.frontage / 100 : null}
        onChange={(m) => onChange({ frontage: m === null ? 0 : Math.round(m * 100) })}
      />
      {isPassage ? null : (
        <NumberField
          label={t("field.premises.floor")}
          unit={t("street.floor_unit")}
          value={unit.floor === 0 ? 1 : unit.floor}
          onChange={(floor) => onChange({ floor: floor ?? 1 })}
        />
      )}
    </Row>
  );
}

interface EditUnitProps {
  /** Missing for a new one. */
  unit?: Premises;
  blocks: Block[];
  onClose: () => void;
  /** Hears the id of a new unit. */
  onAdded?: (premises: string) => void;
}

/** The dialogue. */
export function EditUnit({ unit: before, blocks, onClose, onAdded }: EditUnitProps) {
  const { act, failure } = useAct();
  const [unit, setUnit] = useState(before ?? blankPremises());
  const change: Change = (part) => setUnit((now) => ({ ...now, ...part }));
  const placed = { ...unit, block: unit.block || (blocks[blocks.length - 1]?.id ?? "") };
  const title = before ? t("street.edit_title", { unit: unitTitle(before) }) : t("street.add_unit");
  const name = unit.code || unit.passage_name;
  const keep = async () => {
    const done = before
      ? await act("save_premises", unit, { said: t("street.unit_kept", { code: name }) })
      : await act("add_premises", placed, { said: t("street.unit_added", { code: name }) });
    if (!done.ok) return;
    if (!before) onAdded?.(done.value.id);
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {before ? t("street.keep_unit") : t("street.add_unit")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        {before ? null : <Where unit={placed} blocks={blocks} onChange={change} />}
        <Size unit={unit} onChange={change} />
        {unit.use_now === "passage" ? null : <UnitAddress unit={unit} onChange={change} />}
        {unit.use_now === "passage" ? null : <Building unit={unit} onChange={change} />}
        {unit.use_now === "passage" ? null : <OwnersWords unit={unit} onChange={change} />}
        <TextArea
          label={t("field.premises.notes")}
          value={unit.notes}
          rows={2}
          onChange={(notes) => change({ notes })}
        />
      </div>
    </Dialog>
  );
}
