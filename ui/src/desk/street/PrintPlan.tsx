// The street plan on paper or as a drawing: the day and the floor that the screen shows, never anything else.
import { useState } from "react";
import type { FileAnswer, StreetPaper } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./Street.module.css";

const PAPERS: StreetPaper[] = ["a4", "a3", "svg"];

interface PrintPlanProps {
  day: string;
  floor: number;
  onClose: () => void;
}

/** The dialogue. */
export function PrintPlan({ day, floor, onClose }: PrintPlanProps) {
  const { act, failure } = useAct();
  const [paper, setPaper] = useState<StreetPaper>("a4");
  const [made, setMade] = useState<FileAnswer | null>(null);
  const make = async () => {
    const ending = paper === "svg" ? "svg" : "pdf";
    const kinds = [{ words: t(`code.street_paper.${paper}`), endings: [ending] }];
    const path = await host.chooseWhere(`${t("street.print_file")}.${ending}`, kinds);
    if (!path) return;
    const done = await act("print_street_plan", { day, floor, paper, path });
    if (done.ok) setMade(done.value);
  };
  return (
    <Dialog
      title={t("street.print_title")}
      onClose={onClose}
      note={t("street.print_note")}
      act={
        <Button kind="filled" size="last" onPress={make}>
          {t("register.make_paper")}
        </Button>
      }
    >
      <div className={styles.printing}>
        <FailureMessage failure={failure} />
        <RadioChips
          label={t("street.print_form")}
          value={paper}
          choices={PAPERS.map((each) => ({
            value: each,
            words: t(`code.street_paper.${each}`),
            detail: t(`street.print_for.${each}`),
          }))}
          onChange={(next) => {
            setPaper(next as StreetPaper);
            setMade(null);
          }}
        />
        {made ? <MadeFile path={made.path} words={t("street.print_made", { n: made.records })} /> : null}
      </div>
    </Dialog>
  );
}
