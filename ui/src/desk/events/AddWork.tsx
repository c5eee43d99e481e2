// Adding a task, or a paper for an office, to an event by hand. The day is the person's own: no rule moves it.
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import type { EventDialogProps } from "./MoveDialog.tsx";

interface Form {
  title: string;
  who: string;
  due: string;
}

interface FieldsProps {
  isTask: boolean;
  form: Form;
  change: (part: Partial<Form>) => void;
  today: string;
  asked: boolean;
}

function Fields({ isTask, form, change, today, asked }: FieldsProps) {
  return (
    <>
      <TextField
        label={isTask ? t("field.task.title") : t("field.permit.name")}
        need="required"
        width="full"
        value={form.title}
        error={asked && form.title.trim() === "" ? t("events.need_title") : undefined}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={isTask ? t("field.task.charge") : t("field.permit.office")}
        need="optional"
        value={form.who}
        onChange={(who) => change({ who })}
      />
      <WarekiDateField
        label={isTask ? t("field.task.due") : t("field.permit.due")}
        need="optional"
        value={form.due}
        today={today}
        onDone={(due) => change({ due })}
      />
    </>
  );
}

/** The dialogue. */
export function AddWork({ card, today, onClose }: EventDialogProps) {
  const [kind, setKind] = useState("task");
  const [form, setForm] = useState<Form>({ title: "", who: "", due: "" });
  const [asked, setAsked] = useState(false);
  const { act, failure } = useAct();
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));

  const add = async () => {
    setAsked(true);
    const title = form.title.trim();
    if (title === "") return;
    const common = { id: "", event: card.event.id, due: form.due, notes: "", state: "" as const };
    const said = { said: t("events.work_added", { title }) };
    const answer =
      kind === "task"
        ? await act("save_task", { ...common, title, rule: "", charge: form.who }, said)
        : await act("save_permit", { ...common, name: title, procedure: "", office: form.who, receipt: "" }, said);
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t("events.add.tasks")}
      onClose={onClose}
      width="narrow"
      act={
        <Button kind="filled" size="last" icon={Plus} onPress={() => void add()}>
          {t("events.add_to_list")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <RadioChips
        label={t("events.work_kind")}
        value={kind}
        onChange={setKind}
        choices={[
          { value: "task", words: t("events.kind_task") },
          { value: "permit", words: t("events.kind_permit") },
        ]}
      />
      <Fields isTask={kind === "task"} form={form} change={change} today={today} asked={asked} />
    </Dialog>
  );
}
