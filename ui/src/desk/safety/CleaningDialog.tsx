// 清掃を記録する: people, bags, minutes; a weight only with the word how it was found, measured or from the bags.
import { useState } from "react";
import type { Cleaning, Method } from "../../bindings.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { DialogRow } from "../../parts/Dialog.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { PhotosRow } from "../files/PhotosRow.tsx";
import { putPhotos, useTaking } from "../files/take-in.ts";
import { useAct } from "../use-act.ts";
import type { RecordDialogProps } from "./RecordDialog.tsx";
import { RecordFrame } from "./RecordFrame.tsx";
import { NotesRow, WhenRow, WhereRow, WhoRow } from "./WhenRow.tsx";

type Change = (part: Partial<Cleaning>) => void;
type BagField = "bags_burnable" | "bags_unburnable" | "bags_recycle";

const BAGS: BagField[] = ["bags_burnable", "bags_unburnable", "bags_recycle"];

function Minutes({ cleaning, change }: { cleaning: Cleaning; change: Change }) {
  return (
    <NumberField
      label={t("field.cleaning.minutes")}
      unit={t("safety.minutes_unit")}
      min={0}
      value={cleaning.minutes || null}
      onChange={(minutes) => change({ minutes: minutes ?? 0 })}
    />
  );
}

function Bags({ cleaning, change }: { cleaning: Cleaning; change: Change }) {
  return (
    <DialogRow label={t("safety.bags")}>
      <Row kind="fields">
        {BAGS.map((field) => (
          <NumberField
            key={field}
            label={t(`field.cleaning.${field}`)}
            unit={t("safety.bags_unit")}
            min={0}
            value={cleaning[field]}
            onChange={(n) => change({ [field]: n ?? 0 })}
          />
        ))}
      </Row>
    </DialogRow>
  );
}

function Weight({ cleaning, change, wrong }: { cleaning: Cleaning; change: Change; wrong: boolean }) {
  const weighed = (kilograms: number | null) => {
    const grams = Math.round((kilograms ?? 0) * 1000);
    change(grams === 0 ? { grams, method: "" } : { grams });
  };
  return (
    <DialogRow label={t("safety.weight")}>
      <Row kind="fields">
        <NumberField
          label={t("field.cleaning.grams")}
          need="optional"
          unit="kg"
          places={1}
          min={0}
          value={cleaning.grams > 0 ? cleaning.grams / 1000 : null}
          onChange={weighed}
        />
        {cleaning.grams > 0 ? (
          <RadioChips
            label={t("field.cleaning.method")}
            value={cleaning.method}
            choices={codeChoices("method", ["measured", "estimated"])}
            error={wrong ? t("safety.need_method") : undefined}
            onChange={(method) => change({ method: method as Method })}
          />
        ) : null}
      </Row>
    </DialogRow>
  );
}

function begun({ last, given, day }: RecordDialogProps): Cleaning {
  const area = last.cleaning.area || t("safety.whole_street");
  return given?.cleaning ?? { ...last.cleaning, day, area, grams: 0, method: "" };
}

/** The dialogue. */
export function CleaningDialog(props: RecordDialogProps) {
  const { last, given, today, onClose } = props;
  const [cleaning, setCleaning] = useState<Cleaning>(begun(props));
  const [asked, setAsked] = useState(false);
  const { act, failure } = useAct();
  const taking = useTaking();
  const change: Change = (part) => setCleaning((before) => ({ ...before, ...part }));
  const withoutMethod = cleaning.grams > 0 && cleaning.method === "";

  const record = async () => {
    setAsked(true);
    if (withoutMethod) return;
    const said = t(given ? "safety.corrected" : "safety.recorded.cleaning");
    const answer = await act("record_cleaning", cleaning, { said });
    if (!answer.ok) return;
    await putPhotos(act, { owner_kind: "cleaning", owner: answer.value.id }, taking);
    onClose();
  };
  return (
    <RecordFrame
      kind="cleaning"
      correcting={given !== undefined}
      last={last}
      failure={failure}
      onKeep={() => void record()}
      onClose={onClose}
    >
      <WhenRow
        day={cleaning.day}
        today={today}
        onChange={(next) => change({ day: next })}
        after={<Minutes cleaning={cleaning} change={change} />}
      />
      <WhoRow names={cleaning.names} people={cleaning.people} onChange={change} />
      <WhereRow area={cleaning.area} places={last.places} onChange={(area) => change({ area })} />
      <Bags cleaning={cleaning} change={change} />
      <Weight cleaning={cleaning} change={change} wrong={asked && withoutMethod} />
      <PhotosRow taking={taking} />
      <NotesRow notes={cleaning.notes} onChange={(notes) => change({ notes })} />
    </RecordFrame>
  );
}
