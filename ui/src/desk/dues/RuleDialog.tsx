// One rule: for what, from whom, how much, how often, from which month. The amounts are the association's own.
import { Check, Trash2 } from "lucide-react";
import { useState } from "react";
import type { DuesBasis, DuesPart, DuesRhythm, DuesRule, MemberClass } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row, Stack } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { useAct } from "../use-act.ts";

const CLASSES: MemberClass[] = ["full", "associate", "supporting", "special"];
const BASES: DuesBasis[] = ["fixed", "frontage", "own"];
const RHYTHMS: DuesRhythm[] = ["month", "quarter", "half", "year"];
const PARTS: DuesPart[] = ["", "whole"];
const MONTHS: Record<DuesRhythm, number> = { "": 1, month: 1, quarter: 3, half: 6, year: 12 };

/** A rule before anything is written in it: from the fiscal year on. */
export function blankRule(today: string): DuesRule {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < "04" ? 1 : 0);
  const since = `${year}-04`;
  const name = t("dues.usual_name");
  const amounts = { basis: "fixed", yen: 0, yen_a_metre: 0, rhythm: "month" } as const;
  return { id: "", name, class: "", ...amounts, since, part: "", due_month: 1, source: "" };
}

type FieldsProps = { rule: DuesRule; change: (part: Partial<DuesRule>) => void };

function Amount({ rule, change }: FieldsProps) {
  const yen = t("unit.yen");
  if (rule.basis === "own") return <p>{t("dues.own_help")}</p>;
  return (
    <Row kind="fields">
      <NumberField
        label={rule.basis === "frontage" ? t("dues.fixed_part") : t("dues.amount")}
        unit={yen}
        width="short"
        min={0}
        value={rule.yen}
        onChange={(n) => change({ yen: n ?? 0 })}
      />
      {rule.basis === "frontage" ? (
        <NumberField
          label={t("field.dues_rule.yen_a_metre")}
          unit={yen}
          width="short"
          min={0}
          value={rule.yen_a_metre}
          onChange={(n) => change({ yen_a_metre: n ?? 0 })}
        />
      ) : null}
    </Row>
  );
}

function Rhythm({ rule, change }: FieldsProps) {
  const months = MONTHS[rule.rhythm];
  return (
    <>
      <RadioChips
        label={t("field.dues_rule.rhythm")}
        value={rule.rhythm}
        choices={codeChoices("dues_rhythm", RHYTHMS)}
        onChange={(code) => change({ rhythm: code as DuesRhythm, due_month: 1 })}
      />
      {months > 1 ? (
        <>
          <NumberField
            label={t("field.dues_rule.due_month")}
            help={t("dues.due_help")}
            unit={t("dues.month_unit")}
            min={1}
            max={months}
            value={rule.due_month || 1}
            onChange={(n) => change({ due_month: n ?? 1 })}
          />
          <RadioChips
            label={t("field.dues_rule.part")}
            value={rule.part}
            choices={codeChoices("dues_part", PARTS)}
            onChange={(code) => change({ part: code as DuesPart })}
          />
        </>
      ) : null}
    </>
  );
}

function Fields({ rule, change, today }: FieldsProps & { today: string }) {
  const everybody = { value: "", words: t("dues.everybody") };
  return (
    <>
      <TextField
        label={t("field.dues_rule.name")}
        help={t("dues.name_help")}
        width="long"
        value={rule.name}
        onChange={(name) => change({ name })}
      />
      <RadioChips
        label={t("field.dues_rule.class")}
        value={rule.class}
        choices={[everybody, ...codeChoices("member_class", CLASSES)]}
        onChange={(code) => change({ class: code as MemberClass })}
      />
      <RadioChips
        label={t("field.dues_rule.basis")}
        value={rule.basis}
        choices={codeChoices("dues_basis", BASES)}
        onChange={(code) => change({ basis: code as DuesBasis })}
      />
      <Amount rule={rule} change={change} />
      <Rhythm rule={rule} change={change} />
      <WarekiDateField
        label={t("field.dues_rule.since")}
        help={t("dues.since_help")}
        value={rule.since ? `${rule.since}-01` : ""}
        today={today}
        onDone={(day) => change({ since: day.slice(0, 7) })}
      />
      <TextField
        label={t("field.dues_rule.source")}
        need="optional"
        width="full"
        value={rule.source}
        onChange={(source) => change({ source })}
      />
    </>
  );
}

interface RuleDialogProps {
  given: DuesRule;
  today: string;
  onClose: () => void;
}

/** The dialogue. */
export function RuleDialog({ given, today, onClose }: RuleDialogProps) {
  const { act, failure } = useAct();
  const [rule, setRule] = useState(given);
  const known = given.id !== "";
  const keep = async () => {
    const answer = await act("save_dues_rule", rule, { said: t("dues.rule_kept", { name: rule.name }) });
    if (answer.ok) onClose();
  };
  const remove = async () => {
    const said = t("dues.rule_removed", { name: rule.name });
    if ((await act("remove_record", { kind: "dues_rule", record: rule.id }, { said })).ok) onClose();
  };
  return (
    <Dialog
      title={known ? t("dues.edit_rule") : t("dues.add_rule")}
      onClose={onClose}
      note={
        known ? (
          <Button kind="text" icon={Trash2} onPress={() => void remove()}>
            {t("dues.remove_rule")}
          </Button>
        ) : undefined
      }
      act={
        <Button kind="filled" size="last" icon={Check} onPress={() => void keep()}>
          {t("dues.keep_rule")}
        </Button>
      }
    >
      <Stack>
        <FailureMessage failure={failure} />
        <Fields rule={rule} change={(part) => setRule((before) => ({ ...before, ...part }))} today={today} />
        {known ? <HistoryPanel kind="dues_rule" record={given.id} /> : null}
      </Stack>
    </Dialog>
  );
}
