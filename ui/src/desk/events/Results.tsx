// How an event went: held or cancelled, how many came and how they were counted, what to remember for next year.
import type { CancelReason, Counted, Event, EventState } from "../../bindings.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { TextArea } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import type { KeepEvent } from "./PlanTab.tsx";

const STATES: EventState[] = ["", "held", "cancelled"];
const REASONS: CancelReason[] = ["weather", "heat", "health", "means", "other"];
const WAYS: Counted[] = ["by_hand", "by_tickets", "estimate"];

function Visitors({ event, keep }: { event: Event; keep: KeepEvent }) {
  return (
    <Row kind="fields">
      <NumberField
        id="event-visitors"
        label={t("field.event.visitors")}
        unit={t("events.people_unit")}
        min={0}
        width="short"
        value={event.visitors || null}
        onDone={(n) => keep({ visitors: n ?? 0 })}
      />
      <RadioChips
        label={t("field.event.counted")}
        value={event.counted}
        choices={codeChoices("counted", WAYS)}
        onChange={(counted) => keep({ counted: counted as Counted })}
      />
    </Row>
  );
}

/** The panel. */
export function Results({ event, keep }: { event: Event; keep: KeepEvent }) {
  return (
    <Panel title={t("events.results")}>
      <Stack>
        <RadioChips
          label={t("field.event.state")}
          value={event.state}
          choices={codeChoices("event_state", STATES)}
          onChange={(state) => keep({ state: state as EventState })}
        />
        {event.state === "cancelled" ? (
          <RadioChips
            label={t("field.event.cancelled_why")}
            value={event.cancelled_why}
            choices={codeChoices("cancel_reason", REASONS)}
            onChange={(why) => keep({ cancelled_why: why as CancelReason })}
          />
        ) : null}
        {event.state === "held" ? <Visitors event={event} keep={keep} /> : null}
        {event.state === "" ? (
          <p>{t("events.results_later")}</p>
        ) : (
          <TextArea
            label={t("field.event.lessons")}
            width="full"
            value={event.lessons}
            onDone={(lessons) => keep({ lessons })}
          />
        )}
      </Stack>
    </Panel>
  );
}
