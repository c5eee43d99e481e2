// Neighbours become one unit from a day on; the old ones end the day before, and their past stays.
import { useState } from "react";
import type { UnitCard } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckChips, RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { t } from "../../words/t.ts";
import { unitTitle } from "../register/place-words.ts";
import { useAct } from "../use-act.ts";
import styles from "./Street.module.css";

interface JoinUnitsProps {
  card: UnitCard;
  today: string;
  onClose: () => void;
}

/** The dialogue. */
export function JoinUnitsDialogue({ card, today, onClose }: JoinUnitsProps) {
  const { act, failure } = useAct();
  const [day, setDay] = useState(today);
  const [code, setCode] = useState(card.premises.code);
  const [chosen, setChosen] = useState(() => card.neighbours.slice(0, 1).map((one) => one.premises));
  const own = {
    premises: card.premises.id,
    code: card.premises.code,
    name: card.tenant?.name ?? "",
    vacant: card.vacant,
  };
  const joined = [own, ...card.neighbours.filter((one) => chosen.includes(one.premises))];
  const tenants = joined.filter((one) => one.name !== "");
  const [stays, setStays] = useState<string | null>(null);
  const tenantOf = stays ?? tenants[0]?.premises ?? "";
  const join = async () => {
    const premises = joined.map((one) => one.premises);
    const said = t("street.was_joined", { code, n: premises.length });
    const done = await act("join_units", { premises, day, code, tenant_of: tenantOf }, { said });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={t("street.join_title", { unit: unitTitle(card.premises) })}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={join}>
          {t("street.join")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <CheckChips
          label={t("street.join_with")}
          values={chosen}
          choices={card.neighbours.map((one) => ({
            value: one.premises,
            words: t("street.neighbour", { code: one.code, name: one.name || t("parts.vacant") }),
          }))}
          onChange={setChosen}
        />
        <TextField label={t("street.joined_code")} width="short" value={code} onChange={setCode} />
        <WarekiDateField label={t("street.from_day")} value={day} onDone={setDay} today={today} />
        {tenants.length > 1 ? (
          <RadioChips
            label={t("street.which_stays")}
            value={tenantOf}
            choices={[
              ...tenants.map((one) => ({ value: one.premises, words: one.name })),
              { value: "", words: t("street.nobody_stays") },
            ]}
            onChange={setStays}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
