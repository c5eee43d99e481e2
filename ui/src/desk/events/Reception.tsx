// Whether sign-ups are taken now, until when, and for how many stalls; both can be changed here.
import type { EventCard } from "../../bindings.ts";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { t } from "../../words/t.ts";
import { useKeepEvent } from "./PlanTab.tsx";

/** The panel. */
export function Reception({ card, today }: { card: EventCard; today: string }) {
  const { event } = card;
  const { keep, failure } = useKeepEvent(event);
  const closed = event.stall_limit > 0 && !card.sign_up_open;
  return (
    <Panel
      title={t("events.reception")}
      end={
        <Tag tone={card.sign_up_open ? "done" : "plain"}>
          {t(card.sign_up_open ? "events.taking" : "events.not_taking")}
        </Tag>
      }
    >
      <Stack>
        <FailureMessage failure={failure} />
        {closed && event.state === "" ? <Message kind="care" title={t("events.closed_help")} /> : null}
        <NumberField
          label={t("field.event.stall_limit")}
          unit={t("events.stalls_unit")}
          min={0}
          value={event.stall_limit || null}
          onDone={(limit) => keep({ stall_limit: limit ?? 0 })}
        />
        <WarekiDateField
          label={t("field.event.sign_up_closes")}
          value={event.sign_up_closes}
          today={today}
          onDone={(day) => keep({ sign_up_closes: day })}
        />
      </Stack>
    </Panel>
  );
}
