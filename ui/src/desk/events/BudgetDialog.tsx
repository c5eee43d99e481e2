// One line of the budget: an expense or an income, its kind, what it is for, planned and actual yen.
import { Check, Trash2 } from "lucide-react";
import { useState } from "react";
import type { BudgetLine, MoneySide } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { PhotosRow } from "../files/PhotosRow.tsx";
import { putPhotos, useTaking } from "../files/take-in.ts";
import { useAct } from "../use-act.ts";
import { blankBudgetLine } from "./blank.ts";
import { categoryChoices, categoryWords } from "./budget-words.ts";
import type { EventDialogProps } from "./MoveDialog.tsx";

type Change = (part: Partial<BudgetLine>) => void;

function Fields({ line, change }: { line: BudgetLine; change: Change }) {
  const money = (field: "planned" | "actual") => (
    <NumberField
      label={t(`field.budget_line.${field}`)}
      unit={t("events.yen_unit")}
      width="short"
      min={0}
      value={line[field] || null}
      onChange={(yen) => change({ [field]: yen ?? 0 })}
    />
  );
  const turn = (side: string) => change({ side: side as MoneySide, category: side === "income" ? "grant" : "venue" });
  return (
    <>
      <RadioChips
        label={t("field.budget_line.side")}
        value={line.side}
        choices={codeChoices("money_side", ["", "income"])}
        onChange={turn}
      />
      <RadioChips
        label={t("field.budget_line.category")}
        value={line.category}
        choices={categoryChoices(line.side)}
        onChange={(category) => change({ category })}
      />
      <TextField
        label={t("field.budget_line.title")}
        need="optional"
        width="full"
        value={line.title}
        onChange={(title) => change({ title })}
      />
      <Row kind="fields">
        {money("planned")}
        {money("actual")}
      </Row>
    </>
  );
}

/** The dialogue. `given` is a line to correct. */
export function BudgetDialog({ card, given, onClose }: EventDialogProps & { given?: BudgetLine }) {
  const [line, setLine] = useState(given ?? blankBudgetLine(card.event.id));
  const { act, failure } = useAct();
  const taking = useTaking(undefined, given === undefined);
  const name = line.title.trim() || categoryWords(line);

  const keep = async () => {
    const answer = await act("save_budget_line", line, { said: t("events.budget_kept", { name }) });
    if (!answer.ok) return;
    await putPhotos(act, { owner_kind: "budget_line", owner: answer.value.id }, taking);
    onClose();
  };
  const remove = async () => {
    const record = { kind: "budget_line", record: line.id };
    const answer = await act("remove_record", record, { said: t("events.work_removed", { title: name }) });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={given ? t("events.edit_budget") : t("events.add.budget")}
      onClose={onClose}
      note={
        given ? (
          <Button kind="text" icon={Trash2} onPress={() => void remove()}>
            {t("events.remove_line")}
          </Button>
        ) : undefined
      }
      act={
        <Button kind="filled" size="last" icon={Check} onPress={() => void keep()}>
          {t("events.keep_line")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <Fields line={line} change={(part) => setLine((before) => ({ ...before, ...part }))} />
      {given ? (
        <FilesPanel kind="budget_line" record={given.id} title={t("attachments.receipts")} />
      ) : (
        <PhotosRow taking={taking} label={t("attachments.receipts")} />
      )}
    </Dialog>
  );
}
