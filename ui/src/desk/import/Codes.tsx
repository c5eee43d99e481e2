// 業種の番号: of which classification the numbers of a list are, and what a number that was split is today.
//
// The core guesses the classification and says how sure it is; a split number is never guessed. What is chosen here is for
// every row with that number.
import type { ImportChoice, ImportCodeQuestion, ImportCodes } from "../../bindings.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { Message } from "../../parts/Message.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { t } from "../../words/t.ts";

interface CodesProps {
  codes: ImportCodes;
  choice: ImportChoice;
  onChange: (part: Partial<ImportChoice>) => void;
}

function Which({ codes, onChange }: Omit<CodesProps, "choice">) {
  const old = codes.revision === 13;
  return (
    <>
      {codes.sure || codes.said ? (
        <Message kind="info" title={t(old ? "import.codes_old" : "import.codes_now")}>
          {old ? t("import.codes_old_way") : null}
        </Message>
      ) : (
        <Message kind="care" title={t("import.codes_unsure")} />
      )}
      <RadioChips
        label={t("import.codes_which")}
        value={codes.sure || codes.said ? String(codes.revision) : ""}
        choices={[
          { value: "13", words: t("import.codes_13") },
          { value: "14", words: t("import.codes_14") },
        ]}
        onChange={(value) => onChange({ revision: Number(value) })}
      />
    </>
  );
}

/** A number that was split: the same answer for all of its rows. */
function Split({ question, choice, onChange }: { question: ImportCodeQuestion } & Omit<CodesProps, "codes">) {
  const choose = (code: string) => {
    const others = choice.trades.filter((one) => !question.rows.includes(one.row));
    onChange({ trades: [...others, ...question.rows.map((row) => ({ row, code }))] });
  };
  return (
    <div>
      <b>{t("import.codes_split_was", { code: question.code, was: question.was })}</b>
      <RadioChips
        label={t("import.codes_split", { n: question.rows.length })}
        value={question.chosen}
        choices={question.options.map((option) => ({ value: option.code, words: option.name }))}
        onChange={choose}
      />
    </div>
  );
}

/** The panel. */
export function Codes({ codes, choice, onChange }: CodesProps) {
  return (
    <Panel title={t("import.codes")} fact={t("parts.n_things", { n: codes.rows })}>
      <Stack>
        <Which codes={codes} onChange={onChange} />
        {codes.asked.map((question) => (
          <Split key={question.code} question={question} choice={choice} onChange={onChange} />
        ))}
        {codes.unknown > 0 ? <p>{t("import.codes_unknown", { n: codes.unknown })}</p> : null}
      </Stack>
    </Panel>
  );
}
