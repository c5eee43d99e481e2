// 点検を記録する: which asset, how it was, and what became of a fault. Without an asset it says where to add one.
import { TriangleAlert, Wrench } from "lucide-react";
import { useState } from "react";
import type { Asset, FollowUp, Inspection, Verdict } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { Dialog, DialogRow } from "../../parts/Dialog.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeChoices, codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { PhotosRow } from "../files/PhotosRow.tsx";
import { putPhotos, useTaking } from "../files/take-in.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import type { RecordDialogProps } from "./RecordDialog.tsx";
import { RecordFrame } from "./RecordFrame.tsx";
import { NotesRow, WhenRow } from "./WhenRow.tsx";

type Change = (part: Partial<Inspection>) => void;

/** 街路灯 12 桜橋のたもと. */
export function assetWords(asset: Asset): string {
  return [codeWords("asset_kind", asset.kind), asset.number, asset.position].filter(Boolean).join(" ");
}

function WhatRow({ inspection, assets, change }: { inspection: Inspection; assets: Asset[]; change: Change }) {
  return (
    <DialogRow label={t("safety.asset")}>
      {assets.length <= 6 ? (
        <RadioChips
          label={t("safety.asset")}
          labelHidden
          value={inspection.asset}
          choices={assets.map((asset) => ({ value: asset.id, words: assetWords(asset) }))}
          onChange={(asset) => change({ asset })}
        />
      ) : (
        <ComboBox
          label={t("safety.asset")}
          labelHidden
          value={inspection.asset || null}
          choices={assets.map((asset) => ({ id: asset.id, words: assetWords(asset) }))}
          onChange={(asset) => change({ asset: asset ?? "" })}
        />
      )}
    </DialogRow>
  );
}

function VerdictRow({ inspection, change }: { inspection: Inspection; change: Change }) {
  return (
    <DialogRow label={t("safety.state_label")}>
      <RadioChips
        label={t("safety.state_label")}
        labelHidden
        look="large"
        value={inspection.verdict}
        choices={[
          { value: "good", words: codeWords("verdict", "good"), tone: "done" },
          { value: "repair", words: codeWords("verdict", "repair"), icon: Wrench },
          { value: "broken", words: codeWords("verdict", "broken"), icon: TriangleAlert },
        ]}
        onChange={(verdict) => change({ verdict: verdict as Verdict, follow_up: verdict === "good" ? "" : "open" })}
      />
      {inspection.verdict === "good" ? null : (
        <RadioChips
          label={t("field.inspection.follow_up")}
          value={inspection.follow_up}
          choices={codeChoices("follow_up", ["open", "closed"])}
          onChange={(code) => change({ follow_up: code as FollowUp })}
        />
      )}
    </DialogRow>
  );
}

function NoAssets({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t("safety.act.inspection")} onClose={onClose} width="narrow">
      <EmptyState sentence={t("safety.no_assets")}>
        <Button kind="filled" href={address("safety/assets")} onPress={onClose}>
          {t("safety.open_assets")}
        </Button>
      </EmptyState>
    </Dialog>
  );
}

function begun({ last, given, day, assets }: RecordDialogProps): Inspection {
  const suggested = assets.some((asset) => asset.id === last.inspection.asset) ? last.inspection.asset : assets[0]?.id;
  return given?.inspection ?? { ...last.inspection, day, asset: suggested ?? "" };
}

/** The dialogue. */
export function InspectionDialog(props: RecordDialogProps) {
  const { last, given, today, assets, onClose } = props;
  const [inspection, setInspection] = useState<Inspection>(begun(props));
  const { act, failure } = useAct();
  const taking = useTaking();
  const change: Change = (part) => setInspection((before) => ({ ...before, ...part }));
  if (assets.length === 0) return <NoAssets onClose={onClose} />;
  const asset = assets.find((each) => each.id === inspection.asset);

  const record = async () => {
    const recorded = t("safety.recorded.inspection", { asset: asset ? assetWords(asset) : "" });
    const said = given ? t("safety.corrected") : recorded;
    const answer = await act("record_inspection", inspection, { said });
    if (!answer.ok) return;
    await putPhotos(act, { owner_kind: "inspection", owner: answer.value.id }, taking);
    onClose();
  };
  return (
    <RecordFrame
      kind="inspection"
      correcting={given !== undefined}
      last={last}
      failure={failure}
      onKeep={() => void record()}
      onClose={onClose}
    >
      <WhatRow inspection={inspection} assets={assets} change={change} />
      <WhenRow day={inspection.day} today={today} onChange={(next) => change({ day: next })} />
      <VerdictRow inspection={inspection} change={change} />
      <DialogRow label={t("safety.who")}>
        <TextField
          label={t("safety.who")}
          labelHidden
          value={inspection.names}
          onChange={(names) => change({ names })}
        />
      </DialogRow>
      <PhotosRow taking={taking} />
      <NotesRow notes={inspection.notes} onChange={(notes) => change({ notes })} />
    </RecordFrame>
  );
}
