// The street plan on paper or as a drawing: the day and the floor that the screen shows, never anything else.
import { useState } from "react";
import type { FileAnswer, StreetPaper } from "../../bindings.ts";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { PaperDialog } from "../../parts/PaperDialog.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

const PAPERS: StreetPaper[] = ["a4", "a3", "svg"];

interface PrintPlanProps {
  day: string;
  floor: number;
  onClose: () => void;
}

/** The dialogue. */
export function PrintPlan({ day, floor, onClose }: PrintPlanProps) {
  const { act, failure } = useAct();
  const [made, setMade] = useState<FileAnswer | null>(null);
  const make = async (paper: StreetPaper, path: string) => {
    const done = await act("print_street_plan", { day, floor, paper, path });
    setMade(done.ok ? done.value : null);
  };
  return (
    <PaperDialog
      title={t("street.print_title")}
      note={t("street.print_note")}
      label={t("street.print_form")}
      fileName={t("street.print_file")}
      papers={PAPERS.map((value) => ({
        value,
        words: t(`code.street_paper.${value}`),
        detail: t(`street.print_for.${value}`),
        ending: value === "svg" ? "svg" : "pdf",
      }))}
      failure={failure}
      onClose={onClose}
      onMake={make}
      onOther={() => setMade(null)}
    >
      {made ? <MadeFile path={made.path} words={t("street.print_made", { n: made.records })} /> : null}
    </PaperDialog>
  );
}
