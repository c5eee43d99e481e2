// The sheet for collecting, or who is behind, as a PDF; the one that the screen shows is proposed first.
import { useState } from "react";
import type { DuesPaper, DuesPeriod } from "../../bindings.ts";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { PaperDialog } from "../../parts/PaperDialog.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { claimWords } from "./stretch-words.ts";

interface PrintDuesProps {
  paper: DuesPaper;
  chosen: DuesPeriod;
  onClose: () => void;
}

/** The dialogue. */
export function PrintDues({ paper, chosen, onClose }: PrintDuesProps) {
  const { act, failure } = useAct();
  const [made, setMade] = useState("");
  const make = async (which: DuesPaper, path: string) => {
    const { name, period } = chosen;
    const done = await act("print_dues_list", { paper: which, name, period, path });
    setMade(done.ok ? done.value.path : "");
  };
  const collecting = { value: "collecting", words: t("dues.collecting_file"), detail: claimWords(chosen) } as const;
  const arrears = { value: "arrears", words: t("dues.late_file"), detail: t("dues.print_late_what") } as const;
  const papers = paper === "arrears" ? [arrears, collecting] : [collecting, arrears];
  return (
    <PaperDialog<DuesPaper>
      title={t("dues.print_title")}
      note={t("dues.print_note")}
      label={t("dues.print_which")}
      fileName={t("dues.print_file")}
      papers={papers.map((each) => ({ ...each, ending: "pdf" }))}
      failure={failure}
      onClose={onClose}
      onMake={make}
      onOther={() => setMade("")}
    >
      {made === "" ? null : <MadeFile path={made} words={t("dues.list_made")} />}
    </PaperDialog>
  );
}
