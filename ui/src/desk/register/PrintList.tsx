// The list on paper or as a file. Where letters would be lost (CP932), they are shown first and nothing is written yet.
import { useState } from "react";
import type { LossLine, PaperAnswer, PaperForm } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { Message } from "../../parts/Message.tsx";
import { PaperDialog } from "../../parts/PaperDialog.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

const FORMS: PaperForm[] = ["pdf", "xlsx", "csv_utf8", "csv_cp932"];
const ENDINGS: Record<PaperForm, string> = { pdf: "pdf", xlsx: "xlsx", csv_utf8: "csv", csv_cp932: "csv" };

function Losses({ losses }: { losses: LossLine[] }) {
  return (
    <>
      <Message kind="care" title={t("register.losses", { n: losses.length })}>
        {t("register.losses_way")}
      </Message>
      <SimpleTable
        label={t("register.losses", { n: losses.length })}
        columns={[
          { key: "row", head: t("register.loss_row"), cell: (loss: LossLine) => String(loss.row), align: "end" },
          { key: "column", head: t("register.loss_column"), cell: (loss) => loss.column },
          { key: "letter", head: t("register.loss_letter"), cell: (loss) => loss.letter, names: true },
          { key: "instead", head: t("register.loss_instead"), cell: (loss) => loss.instead },
        ]}
        rows={losses}
        rowKey={(loss) => `${loss.row} ${loss.column} ${loss.letter}`}
      />
    </>
  );
}

/** The dialogue. */
export function PrintList({ onClose }: { onClose: () => void }) {
  const { act, failure } = useAct();
  const [answer, setAnswer] = useState<PaperAnswer | null>(null);
  const [last, setLast] = useState<{ form: PaperForm; path: string }>({ form: "pdf", path: "" });
  const write = async (form: PaperForm, path: string, losses_seen: boolean) => {
    setLast({ form, path });
    const done = await act("print_member_list", { form, path, losses_seen });
    if (done.ok) setAnswer(done.value);
  };
  const lossesFirst = answer !== null && answer.path === "" && answer.losses.length > 0;
  return (
    <PaperDialog
      title={t("register.print_title")}
      note={t("register.print_note")}
      label={t("register.paper_form")}
      fileName={t("register.file_name")}
      papers={FORMS.map((value) => ({
        value,
        words: t(`code.paper_form.${value}`),
        detail: t(`register.paper_form_for.${value}`),
        ending: ENDINGS[value],
      }))}
      failure={failure}
      onClose={onClose}
      onMake={(form, path) => write(form, path, false)}
      onOther={() => setAnswer(null)}
      act={
        lossesFirst ? (
          <Button kind="filled" size="last" onPress={() => void write(last.form, last.path, true)}>
            {t("register.write_anyway")}
          </Button>
        ) : undefined
      }
    >
      {lossesFirst && answer ? <Losses losses={answer.losses} /> : null}
      {answer && answer.path !== "" ? (
        <MadeFile path={answer.path} words={t("register.paper_made", { n: answer.rows })} />
      ) : null}
    </PaperDialog>
  );
}
