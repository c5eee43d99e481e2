// What the directory becomes: lists on A4, a page for the web, a table, the rows for the ward's database.
import { useState } from "react";
import type { DirectoryPaper, FileAnswer } from "../../bindings.ts";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { PaperDialog } from "../../parts/PaperDialog.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

const ENDINGS: Record<DirectoryPaper, string> = {
  list: "pdf",
  offers: "pdf",
  web: "html",
  csv: "csv",
  ward_csv: "csv",
};
const PAPERS = Object.keys(ENDINGS) as DirectoryPaper[];

/** The dialogue. */
export function PrintDirectory({ onClose }: { onClose: () => void }) {
  const { act, failure } = useAct();
  const [made, setMade] = useState<FileAnswer | null>(null);
  const make = async (paper: DirectoryPaper, path: string) => {
    const done = await act("print_directory", { paper, path });
    setMade(done.ok ? done.value : null);
  };
  return (
    <PaperDialog
      title={t("directory.print_title")}
      note={t("directory.print_note")}
      label={t("directory.print_form")}
      fileName={t("directory.print_file")}
      papers={PAPERS.map((value) => ({
        value,
        words: t(`code.directory_paper.${value}`),
        detail: t(`directory.print_for.${value}`),
        ending: ENDINGS[value],
      }))}
      failure={failure}
      onClose={onClose}
      onMake={make}
      onOther={() => setMade(null)}
    >
      {made ? <MadeFile path={made.path} words={t("directory.print_made", { n: made.records })} /> : null}
    </PaperDialog>
  );
}
