// The list on paper or as a file. Where letters would be lost (CP932), they are shown first and nothing is written yet.
import { useState } from "react";
import type { LossLine, PaperAnswer, PaperForm } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./Register.module.css";

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
  const [form, setForm] = useState<PaperForm>("pdf");
  const [answer, setAnswer] = useState<PaperAnswer | null>(null);
  const [path, setPath] = useState("");
  const write = async (where: string, losses_seen: boolean) => {
    setPath(where);
    const done = await act("print_member_list", { form, path: where, losses_seen });
    if (done.ok) setAnswer(done.value);
  };
  const make = async () => {
    const name = `${t("register.file_name")}.${ENDINGS[form]}`;
    const where = await host.chooseWhere(name, [{ words: t(`code.paper_form.${form}`), endings: [ENDINGS[form]] }]);
    if (where) await write(where, false);
  };
  const lossesFirst = answer !== null && answer.path === "" && answer.losses.length > 0;
  return (
    <Dialog
      title={t("register.print_title")}
      onClose={onClose}
      note={t("register.print_note")}
      act={
        lossesFirst ? (
          <Button kind="filled" size="last" onPress={() => void write(path, true)}>
            {t("register.write_anyway")}
          </Button>
        ) : (
          <Button kind="filled" size="last" onPress={make}>
            {t("register.make_paper")}
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <RadioChips
          label={t("register.paper_form")}
          value={form}
          choices={FORMS.map((each) => ({
            value: each,
            words: t(`code.paper_form.${each}`),
            detail: t(`register.paper_form_for.${each}`),
          }))}
          onChange={(next) => {
            setForm(next as PaperForm);
            setAnswer(null);
          }}
        />
        {lossesFirst && answer ? <Losses losses={answer.losses} /> : null}
        {answer && answer.path !== "" ? (
          <MadeFile path={answer.path} words={t("register.paper_made", { n: answer.rows })} />
        ) : null}
      </div>
    </Dialog>
  );
}
