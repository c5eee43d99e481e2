// 見回りを記録する: as last time, with one press; what was noticed is chosen from a short list and told in words.
import { MessageSquareWarning } from "lucide-react";
import { useState } from "react";
import type { Patrol } from "../../bindings.ts";
import { CheckBox, CheckChips, RadioChips } from "../../parts/Chips.tsx";
import { DialogRow } from "../../parts/Dialog.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { TimeField } from "../../parts/TimeField.tsx";
import { t, tCode } from "../../words/t.ts";
import { PhotosRow } from "../files/PhotosRow.tsx";
import { putPhotos, useTaking } from "../files/take-in.ts";
import { useAct } from "../use-act.ts";
import type { RecordDialogProps } from "./RecordDialog.tsx";
import { RecordFrame } from "./RecordFrame.tsx";
import { findingCodes } from "./record-words.ts";
import styles from "./Safety.module.css";
import { WhenRow, WhereRow, WhoRow } from "./WhenRow.tsx";

type Change = (part: Partial<Patrol>) => void;

function Findings({ patrol, codes, change }: { patrol: Patrol; codes: string[]; change: Change }) {
  const [noticed, setNoticed] = useState(findingCodes(patrol.findings).length > 0 || patrol.notes !== "");
  return (
    <DialogRow label={t("safety.state_label")}>
      <RadioChips
        label={t("safety.state_label")}
        labelHidden
        look="large"
        value={noticed ? "noticed" : "none"}
        choices={[
          { value: "none", words: tCode("finding", "none"), tone: "done" },
          { value: "noticed", words: t("safety.noticed"), icon: MessageSquareWarning },
        ]}
        onChange={(value) => {
          setNoticed(value === "noticed");
          if (value === "none") change({ findings: "none" });
        }}
      />
      {noticed ? (
        <div className={styles.noticed}>
          <CheckChips
            label={t("safety.what_noticed")}
            values={findingCodes(patrol.findings)}
            choices={codes
              .filter((code) => code !== "none")
              .map((code) => ({ value: code, words: tCode("finding", code) }))}
            onChange={(found) => change({ findings: found.join(",") || "none" })}
          />
          <TextField
            label={t("safety.notes")}
            need="optional"
            width="full"
            value={patrol.notes}
            onChange={(notes) => change({ notes })}
          />
        </div>
      ) : null}
    </DialogRow>
  );
}

function Times({ patrol, change }: { patrol: Patrol; change: Change }) {
  return (
    <>
      <TimeField label={t("field.patrol.from")} value={patrol.from} onDone={(from) => change({ from })} />
      <TimeField label={t("field.patrol.to")} value={patrol.to} onDone={(to) => change({ to })} />
    </>
  );
}

function begun({ last, given, day }: RecordDialogProps): Patrol {
  return given?.patrol ?? { ...last.patrol, day, area: last.patrol.area || t("safety.whole_street") };
}

/** The dialogue. */
export function PatrolDialog(props: RecordDialogProps) {
  const { last, given, view, today, onClose } = props;
  const [patrol, setPatrol] = useState<Patrol>(begun(props));
  const { act, failure } = useAct();
  const taking = useTaking();
  const change: Change = (part) => setPatrol((before) => ({ ...before, ...part }));
  const duty = view.duties.find((each) => each.code === "patrol");
  const inMonth = patrol.day.slice(0, 7) === view.month;
  const willBe = duty && inMonth ? t("safety.will_be", { done: duty.done + 1, wanted: duty.wanted }) : undefined;

  const record = async () => {
    const said = t(given ? "safety.corrected" : "safety.recorded.patrol");
    const answer = await act("record_patrol", patrol, { said });
    if (!answer.ok) return;
    await putPhotos(act, { owner_kind: "patrol", owner: answer.value.id }, taking);
    onClose();
  };
  return (
    <RecordFrame
      kind="patrol"
      correcting={given !== undefined}
      last={last}
      failure={failure}
      note={inMonth ? willBe : t("safety.later_note")}
      onKeep={() => void record()}
      onClose={onClose}
    >
      <WhenRow
        day={patrol.day}
        today={today}
        onChange={(next) => change({ day: next })}
        after={<Times patrol={patrol} change={change} />}
      />
      <WhoRow names={patrol.names} people={patrol.people} onChange={change} />
      <WhereRow area={patrol.area} places={last.places} onChange={(area) => change({ area })} />
      <Findings patrol={patrol} codes={last.findings} change={change} />
      <PhotosRow taking={taking} />
      <CheckBox words={t("safety.was_drill")} checked={patrol.drill} onChange={(drill) => change({ drill })} />
    </RecordFrame>
  );
}
