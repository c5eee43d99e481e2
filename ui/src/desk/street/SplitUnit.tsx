// A unit becomes two or more from a day on; the old one ends the day before, and its past stays.
import { Plus } from "lucide-react";
import { useState } from "react";
import type { SplitPart, UnitCard } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { metres } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { unitTitle } from "../register/place-words.ts";
import { useAct } from "../use-act.ts";
import styles from "./Street.module.css";

/** Two parts whose widths add up to the whole. */
function halves(card: UnitCard): SplitPart[] {
  const { code, frontage } = card.premises;
  const left = Math.round(frontage / 20) * 10;
  const widths = [left, frontage - left];
  return widths.map((width, index) => ({
    code: t("street.part_code", { code, n: index + 1 }),
    frontage: width,
    keeps_tenant: index === 0 && card.tenant !== null,
  }));
}

interface PartFieldsProps {
  n: number;
  part: SplitPart;
  onChange: (part: Partial<SplitPart>) => void;
}

function PartFields({ n, part, onChange }: PartFieldsProps) {
  return (
    <Row>
      <TextField
        label={t("street.part_name", { n })}
        width="short"
        value={part.code}
        onChange={(code) => onChange({ code })}
      />
      <NumberField
        label={t("field.premises.frontage")}
        unit="m"
        places={2}
        min={0}
        value={part.frontage > 0 ? part.frontage / 100 : null}
        onChange={(m) => onChange({ frontage: m === null ? 0 : Math.round(m * 100) })}
      />
    </Row>
  );
}

interface SplitUnitProps {
  card: UnitCard;
  today: string;
  onClose: () => void;
}

/** The dialogue. */
export function SplitUnitDialogue({ card, today, onClose }: SplitUnitProps) {
  const { act, failure } = useAct();
  const [day, setDay] = useState(today);
  const [parts, setParts] = useState(() => halves(card));
  const change = (at: number, part: Partial<SplitPart>) =>
    setParts((now) => now.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const stays = parts.findIndex((part) => part.keeps_tenant);
  const split = async () => {
    const said = t("street.was_split", { code: card.premises.code, n: parts.length });
    const done = await act("split_unit", { premises: card.premises.id, day, parts }, { said });
    if (done.ok) onClose();
  };
  const more = () =>
    setParts([
      ...parts,
      {
        code: t("street.part_code", { code: card.premises.code, n: parts.length + 1 }),
        frontage: 0,
        keeps_tenant: false,
      },
    ]);
  return (
    <Dialog
      title={t("street.split_title", { unit: unitTitle(card.premises) })}
      onClose={onClose}
      note={card.premises.frontage > 0 ? t("street.split_whole", { n: metres(card.premises.frontage) }) : undefined}
      act={
        <Button kind="filled" size="last" onPress={split}>
          {t("street.split")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <WarekiDateField label={t("street.from_day")} value={day} onDone={setDay} today={today} />
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name until they are made
          <PartFields key={index} n={index + 1} part={part} onChange={(changed) => change(index, changed)} />
        ))}
        <Row>
          <Button kind="text" icon={Plus} onPress={more}>
            {t("street.more_parts")}
          </Button>
        </Row>
        {card.tenant ? (
          <RadioChips
            label={t("street.who_stays", { name: card.tenant.name })}
            value={String(stays)}
            choices={[
              ...parts.map((part, index) => ({ value: String(index), words: part.code })),
              { value: "-1", words: t("street.nobody_stays") },
            ]}
            onChange={(at) => setParts(parts.map((part, index) => ({ ...part, keeps_tenant: String(index) === at })))}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
