// The papers of the empty premises: the card of one, or the list of all; for visitors, or for everybody.
import { useState } from "react";
import type { CardPurpose, FileAnswer } from "../../bindings.ts";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { PaperDialog } from "../../parts/PaperDialog.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

const PURPOSES = ["hand_out", "public"] as const satisfies CardPurpose[];

interface PrintVacanciesProps {
  /** The premises of a card; the list of all without. */
  premises?: string;
  onClose: () => void;
}

/** The dialogue. */
export function PrintVacancies({ premises, onClose }: PrintVacanciesProps) {
  const { act, failure, clear } = useAct();
  const [made, setMade] = useState<FileAnswer | null>(null);
  const make = async (purpose: CardPurpose, path: string) => {
    const ask = { paper: premises ? ("card" as const) : ("list" as const), purpose, premises: premises ?? "", path };
    const done = await act("print_vacancy", ask);
    setMade(done.ok ? done.value : null);
  };
  return (
    <PaperDialog
      title={premises ? t("vacancy.print_card") : t("vacancy.print_list")}
      note={t("vacancy.print_note")}
      label={t("vacancy.print_form")}
      fileName={t("vacancy.print_file")}
      papers={PURPOSES.map((value) => ({
        value,
        words: t(`code.card_purpose.${value}`),
        detail: t(`vacancy.print_for.${value}`),
        ending: "pdf",
      }))}
      failure={failure}
      onClose={onClose}
      onMake={make}
      onOther={() => {
        setMade(null);
        clear();
      }}
    >
      {made ? <MadeFile path={made.path} words={t("vacancy.print_made", { n: made.records })} /> : null}
    </PaperDialog>
  );
}
