// What the directory becomes: lists on A4, a page for the web, a table, the rows for the ward's database.
import { useState } from "react";
import type { DirectoryPaper, FileAnswer } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./Directory.module.css";

const PAPERS: DirectoryPaper[] = ["list", "offers", "web", "csv", "ward_csv"];
const ENDINGS: Record<DirectoryPaper, string> = {
  list: "pdf",
  offers: "pdf",
  web: "html",
  csv: "csv",
  ward_csv: "csv",
};

/** The dialogue. */
export function PrintDirectory({ onClose }: { onClose: () => void }) {
  const { act, failure } = useAct();
  const [paper, setPaper] = useState<DirectoryPaper>("list");
  const [made, setMade] = useState<FileAnswer | null>(null);
  const make = async () => {
    const ending = ENDINGS[paper];
    const kinds = [{ words: t(`code.directory_paper.${paper}`), endings: [ending] }];
    const path = await host.chooseWhere(`${t("directory.print_file")}.${ending}`, kinds);
    if (!path) return;
    const done = await act("print_directory", { paper, path });
    setMade(done.ok ? done.value : null);
  };
  return (
    <Dialog
      title={t("directory.print_title")}
      note={t("directory.print_note")}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={make}>
          {t("register.make_paper")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <RadioChips
          label={t("directory.print_form")}
          value={paper}
          choices={PAPERS.map((each) => ({
            value: each,
            words: t(`code.directory_paper.${each}`),
            detail: t(`directory.print_for.${each}`),
          }))}
          onChange={(next) => {
            setPaper(next as DirectoryPaper);
            setMade(null);
          }}
        />
        {made ? <MadeFile path={made.path} words={t("directory.print_made", { n: made.records })} /> : null}
      </div>
    </Dialog>
  );
}
