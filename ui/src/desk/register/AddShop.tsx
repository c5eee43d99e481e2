// One shop by hand: its few words, where it is, and since when. The others are written on its own page.
//
// A new unit and its tenant are two acts in the book. If the second is refused, the unit stays and is not made again.
import { useRef, useState } from "react";
import type { Block, Premises } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { AddBlock } from "../street/EmptyStreet.tsx";
import { useAct } from "../use-act.ts";
import { EVERYTHING } from "./ask.ts";
import { blankChange, blankPremises, blankShop } from "./blank.ts";
import { ShopFields } from "./NewTenant.tsx";
import { useToday } from "./place-words.ts";
import styles from "./Register.module.css";

type Where = "vacant" | "new" | "none";

interface UnitFieldsProps {
  unit: Premises;
  blocks: Block[];
  onChange: (part: Partial<Premises>) => void;
}

function UnitFields({ unit, blocks, onChange }: UnitFieldsProps) {
  return (
    <>
      {blocks.length > 0 ? null : <AddBlock />}
      <Row>
        <TextField
          label={t("field.premises.code")}
          width="short"
          placeholder="2-3"
          value={unit.code}
          onChange={(code) => onChange({ code })}
        />
        {blocks.length > 1 ? (
          <Select
            label={t("field.premises.block")}
            value={unit.block}
            choices={blocks.map((block) => ({ value: block.id, words: block.name }))}
            onChange={(block) => onChange({ block })}
          />
        ) : null}
        <NumberField
          label={t("field.premises.frontage")}
          unit="m"
          places={2}
          min={0}
          value={unit.frontage > 0 ? unit.frontage / 100 : null}
          onChange={(m) => onChange({ frontage: m === null ? 0 : Math.round(m * 100) })}
        />
      </Row>
      <RadioChips
        label={t("field.premises.side")}
        help={t("street.side_help")}
        value={unit.side}
        choices={codeChoices("side", ["left", "right"])}
        onChange={(side) => onChange({ side: side as Premises["side"] })}
      />
    </>
  );
}

function VacantUnit({ value, onChange }: { value: string; onChange: (premises: string) => void }) {
  const rows = useCall("register_view", { ...EVERYTHING, part: "vacant" }).value?.rows ?? [];
  return (
    <ComboBox
      label={t("register.vacant_unit")}
      value={value || null}
      choices={rows.map((row) => ({
        id: row.premises,
        words: t("street.unit_title", { code: row.code }),
        detail: row.block,
      }))}
      onChange={(premises) => onChange(premises ?? "")}
    />
  );
}

/** Since when: a day, or that it was there before the book began. */
function Since({ day, today, onChange }: { day: string; today: string; onChange: (day: string) => void }) {
  return (
    <>
      <RadioChips
        label={t("register.since")}
        value={day === "" ? "before" : "day"}
        choices={[
          { value: "before", words: t("register.since_before") },
          { value: "day", words: t("register.since_day") },
        ]}
        onChange={(how) => onChange(how === "before" ? "" : today)}
      />
      {day === "" ? null : (
        <WarekiDateField label={t("register.opened_on")} value={day} onDone={onChange} today={today} />
      )}
    </>
  );
}

/** Keeps a new shop, with its unit where it has one. */
function useAddShop() {
  const { act, failure } = useAct();
  const made = useRef("");
  const add = async (where: Where, change: ReturnType<typeof blankChange>, unit: Premises) => {
    const said = t("register.added", { name: change.shop.name });
    if (where === "none") return (await act("save_shop", change.shop, { said })).ok;
    if (where === "new" && made.current === "") {
      const added = await act("add_premises", unit);
      if (!added.ok) return false;
      made.current = added.value.id;
    }
    const premises = where === "new" ? made.current : change.premises;
    return (await act("tell_change", { ...change, premises }, { said })).ok;
  };
  return { add, failure };
}

/** The dialogue. */
export function AddShop({ blocks, onClose }: { blocks: Block[]; onClose: () => void }) {
  const today = useToday();
  const { add, failure } = useAddShop();
  const [where, setWhere] = useState<Where>("new");
  const [shop, setShop] = useState(blankShop);
  const [unit, setUnit] = useState(blankPremises);
  const [premises, setPremises] = useState("");
  const [day, setDay] = useState("");
  const placed = { ...unit, block: unit.block || (blocks[blocks.length - 1]?.id ?? "") };
  const keep = async () => {
    if (await add(where, { ...blankChange(premises, "opened", day), shop }, placed)) onClose();
  };
  return (
    <Dialog
      title={t("register.add_shop")}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {t("register.add_to_list")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <ShopFields shop={shop} onChange={setShop} />
        <RadioChips
          label={t("register.where")}
          value={where}
          choices={[
            { value: "new", words: t("register.where_new") },
            { value: "vacant", words: t("register.where_vacant") },
            { value: "none", words: t("register.where_none") },
          ]}
          onChange={(next) => setWhere(next as Where)}
        />
        {where === "new" ? (
          <UnitFields unit={placed} blocks={blocks} onChange={(part) => setUnit({ ...unit, ...part })} />
        ) : null}
        {where === "vacant" ? <VacantUnit value={premises} onChange={setPremises} /> : null}
        {where === "none" ? null : <Since day={day} today={today} onChange={setDay} />}
      </div>
    </Dialog>
  );
}
