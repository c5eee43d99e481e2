// イベントを作る: a template or a blank sheet, the name, the days, the place. The core makes tasks and papers of it.
//
// Nothing is final here: everything can be changed on the event's page, and the days can be moved.
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import type { PlanEvent } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { ErrorSummary, FailureMessage, type FieldError, MessageArea } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { TimeField } from "../../parts/TimeField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { t, tCode } from "../../words/t.ts";
import { address, go } from "../route.ts";
import { useAct } from "../use-act.ts";

const BLANK: PlanEvent = {
  template: "",
  name: "",
  starts: "",
  ends: "",
  opens: "",
  closes: "",
  place: "",
  stall_limit: 0,
};

function faultsOf(form: PlanEvent): FieldError[] {
  const faults: FieldError[] = [];
  if (form.name.trim() === "") faults.push({ id: "make-name", words: t("events.need_name") });
  if (form.starts === "") faults.push({ id: "make-starts", words: t("events.need_day") });
  else if (form.ends !== "" && form.ends < form.starts) faults.push({ id: "make-ends", words: t("events.ends_early") });
  return faults;
}

type Change = (part: Partial<PlanEvent>) => void;

function Templates({ form, change }: { form: PlanEvent; change: Change }) {
  const templates = useCall("event_templates", {}).value?.templates ?? [];
  const nameOf = (code: string) => tCode("calendar.template", code);
  const choose = (template: string) => {
    const untouched = form.name === "" || form.name === nameOf(form.template);
    change({ template, name: untouched ? (template === "" ? "" : nameOf(template)) : form.name });
  };
  return (
    <RadioChips
      label={t("events.template")}
      help={t("events.template_help")}
      value={form.template}
      onChange={choose}
      choices={[
        ...templates.map((each) => ({
          value: each.code,
          words: nameOf(each.code),
          detail: t("events.template_brings", { tasks: each.tasks, permits: each.permits }),
        })),
        { value: "", words: t("events.from_blank"), detail: t("events.from_blank_detail") },
      ]}
    />
  );
}

interface WhenProps {
  form: PlanEvent;
  change: Change;
  today: string;
  errorOf: (id: string) => string | undefined;
}

function When({ form, change, today, errorOf }: WhenProps) {
  return (
    <Row kind="fields">
      <WarekiDateField
        id="make-starts"
        label={t("field.event.starts")}
        need="required"
        value={form.starts}
        today={today}
        error={errorOf("make-starts")}
        onDone={(starts) => change({ starts })}
      />
      <WarekiDateField
        id="make-ends"
        label={t("field.event.ends")}
        need="optional"
        help={t("events.ends_help")}
        value={form.ends}
        today={form.starts || today}
        error={errorOf("make-ends")}
        onDone={(ends) => change({ ends })}
      />
    </Row>
  );
}

function Particulars({ form, change, today, errorOf }: WhenProps) {
  return (
    <>
      <Row kind="fields">
        <TextField
          id="make-name"
          label={t("field.event.name")}
          need="required"
          value={form.name}
          error={errorOf("make-name")}
          onChange={(name) => change({ name })}
        />
        <TextField label={t("field.event.place")} value={form.place} onChange={(place) => change({ place })} />
      </Row>
      <When form={form} change={change} today={today} errorOf={errorOf} />
      <Row kind="fields">
        <TimeField label={t("field.event.opens")} value={form.opens} onDone={(opens) => change({ opens })} />
        <TimeField label={t("field.event.closes")} value={form.closes} onDone={(closes) => change({ closes })} />
        <NumberField
          label={t("field.event.stall_limit")}
          help={t("events.stall_limit_help")}
          unit={t("events.stalls_unit")}
          min={0}
          value={form.stall_limit || null}
          onChange={(limit) => change({ stall_limit: limit ?? 0 })}
        />
      </Row>
    </>
  );
}

/** Making an event. */
export function MakeEvent({ today }: { today: string }) {
  const [form, setForm] = useState(BLANK);
  const [round, setRound] = useState(0);
  const { act, failure } = useAct();
  const change: Change = (part) => setForm((before) => ({ ...before, ...part }));
  const faults = round > 0 ? faultsOf(form) : [];
  const errorOf = (id: string) => faults.find((each) => each.id === id)?.words;

  const make = async () => {
    setRound(round + 1);
    if (faultsOf(form).length > 0) return;
    const answer = await act("plan_event", form, { said: t("events.made", { name: form.name.trim() }) });
    if (answer.ok) go(`events/${answer.value.id}/tasks`);
  };
  return (
    <>
      <PageHeader
        title={t("events.make")}
        back={{ href: address("events"), words: t("events.title") }}
        hasErrors={faults.length > 0}
      />
      <MessageArea>
        <ErrorSummary errors={faults} round={round} />
        <FailureMessage failure={failure} />
      </MessageArea>
      <Panel
        foot={
          <Row kind="right">
            <Button kind="text" href={address("events")}>
              {t("parts.stop")}
            </Button>
            <Button kind="filled" size="last" icon={CalendarPlus} onPress={() => void make()}>
              {t("events.make")}
            </Button>
          </Row>
        }
      >
        <Stack>
          <Templates form={form} change={change} />
          <Particulars form={form} change={change} today={today} errorOf={errorOf} />
        </Stack>
      </Panel>
    </>
  );
}
