// What the directory becomes: lists on A4, a page for the web, a table, the rows for the ward's database.
import { useState } from "react";
import type { DirectoryPaper, FileAnswer, Offer } from "../../bindings.ts";
import { CheckChips } from "../../parts/Chips.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { PaperDialog } from "../../parts/PaperDialog.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

const ENDINGS: Record<DirectoryPaper, string> = {
  list: "pdf",
  offers: "pdf",
  map: "pdf",
  map_a3: "pdf",
  web: "html",
  csv: "csv",
  ward_csv: "csv",
};
const PAPERS = Object.keys(ENDINGS) as DirectoryPaper[];

/** The papers that show only chosen services. */
const BY_OFFER: DirectoryPaper[] = ["offers", "map", "map_a3"];

/** The dialogue. */
export function PrintDirectory({ offered, onClose }: { offered: Offer[]; onClose: () => void }) {
  const { act, failure, clear } = useAct();
  const [paper, setPaper] = useState<DirectoryPaper>("list");
  const [offers, setOffers] = useState<Offer[]>([]);
  const [made, setMade] = useState<FileAnswer | null>(null);
  const make = async (paper: DirectoryPaper, path: string) => {
    const chosen = BY_OFFER.includes(paper) ? offers : [];
    const done = await act("print_directory", { paper, path, offers: chosen });
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
      onOther={(next) => {
        setPaper(next);
        setMade(null);
        clear();
      }}
    >
      {BY_OFFER.includes(paper) ? (
        <CheckChips
          label={t("directory.choose_offers")}
          help={t("directory.choose_offers_help")}
          values={offers}
          choices={codeChoices("offer", offered)}
          onChange={(next) => {
            setOffers(next as Offer[]);
            setMade(null);
          }}
        />
      ) : null}
      {made ? <MadeFile path={made.path} words={t("directory.print_made", { n: made.records })} /> : null}
    </PaperDialog>
  );
}
