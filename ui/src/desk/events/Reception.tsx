// Whether sign-ups are taken now, until when, and for how many stalls; the number is changed here.
import type { EventCard } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { dayShort } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { useKeepEvent } from "./PlanTab.tsx";

/** The panel. */
export function Reception({ card }: { card: EventCard }) {
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
        <p>
          <b>{t("field.event.sign_up_closes")}</b>{" "}
          {event.sign_up_closes === "" ? t("events.no_closing") : dayShort(event.sign_up_closes)}
        </p>
        <Row>
          <Button kind="text" href={address(`events/${event.id}/plan`)}>
            {t("events.change_closing")}
          </Button>
        </Row>
      </Stack>
    </Panel>
  );
}
