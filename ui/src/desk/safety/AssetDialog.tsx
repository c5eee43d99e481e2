// One thing of the street that is looked after: what it is, its number, where it stands, when it is due and runs out.
import { Check, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Asset, AssetKind } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { useAct } from "../use-act.ts";
import { assetWords } from "./InspectionDialog.tsx";

const KINDS: AssetKind[] = ["lamp", "camera", "aed", "arch", "extinguisher", "sign"];

/** An asset before anything is written on it. */
export function blankAsset(): Asset {
  return {
    id: "",
    kind: "",
    number: "",
    position: "",
    installed: "",
    expires: "",
    watts: 0,
    every_months: 0,
    notes: "",
  };
}

type Change = (part: Partial<Asset>) => void;
type FieldsProps = { asset: Asset; change: Change; today: string };

function Days({ asset, change, today }: FieldsProps) {
  return (
    <Row kind="fields">
      <WarekiDateField
        label={t("field.asset.installed")}
        need="optional"
        value={asset.installed}
        today={today}
        onDone={(installed) => change({ installed })}
      />
      <WarekiDateField
        label={t("field.asset.expires")}
        need="optional"
        value={asset.expires}
        today={today}
        onDone={(expires) => change({ expires })}
      />
    </Row>
  );
}

function Fields({ asset, change, today }: FieldsProps) {
  return (
    <>
      <Row kind="fields">
        <TextField
          label={t("field.asset.number")}
          width="short"
          value={asset.number}
          onChange={(number) => change({ number })}
        />
        <TextField
          label={t("field.asset.position")}
          value={asset.position}
          onChange={(position) => change({ position })}
        />
      </Row>
      <Row kind="fields">
        <NumberField
          label={t("field.asset.every_months")}
          help={t("safety.every_months_help")}
          unit={t("safety.months_unit")}
          min={0}
          max={120}
          value={asset.every_months || null}
          onChange={(n) => change({ every_months: n ?? 0 })}
        />
        <NumberField
          label={t("field.asset.watts")}
          unit="W"
          min={0}
          value={asset.watts || null}
          onChange={(watts) => change({ watts: watts ?? 0 })}
        />
      </Row>
      <Days asset={asset} change={change} today={today} />
      <TextField
        label={t("field.asset.notes")}
        need="optional"
        width="full"
        value={asset.notes}
        onChange={(notes) => change({ notes })}
      />
    </>
  );
}

interface AssetDialogProps {
  given: Asset;
  today: string;
  onClose: () => void;
}

/** The dialogue. */
export function AssetDialog({ given, today, onClose }: AssetDialogProps) {
  const [asset, setAsset] = useState(given);
  const [asked, setAsked] = useState(false);
  const { act, failure } = useAct();
  const change: Change = (part) => setAsset((before) => ({ ...before, ...part }));
  const known = given.id !== "";

  const keep = async () => {
    setAsked(true);
    if (asset.kind === "") return;
    const answer = await act("save_asset", asset, { said: t("safety.asset_kept", { name: assetWords(asset) }) });
    if (answer.ok) onClose();
  };
  const remove = async () => {
    const said = t("safety.asset_removed", { name: assetWords(asset) });
    const answer = await act("remove_record", { kind: "asset", record: asset.id }, { said });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={known ? t("safety.edit_asset") : t("safety.add_asset")}
      onClose={onClose}
      note={
        known ? (
          <Button kind="text" icon={Trash2} onPress={() => void remove()}>
            {t("safety.remove")}
          </Button>
        ) : undefined
      }
      act={
        <Button kind="filled" size="last" icon={Check} onPress={() => void keep()}>
          {t("safety.keep_asset")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <RadioChips
        label={t("field.asset.kind")}
        need="required"
        value={asset.kind}
        choices={codeChoices("asset_kind", KINDS)}
        error={asked && asset.kind === "" ? t("safety.need_kind") : undefined}
        onChange={(kind) => change({ kind: kind as AssetKind })}
      />
      <Fields asset={asset} change={change} today={today} />
      {known ? <HistoryPanel kind="asset" record={given.id} /> : null}
    </Dialog>
  );
}
