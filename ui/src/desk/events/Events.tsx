// イベント: the list of a fiscal year, the making of an event, and the page of one event. The address says which:
// events, events?make=new, events/<id>/<tab>.
import { useCall } from "../../host/use-call.ts";
import type { ScreenProps } from "../routes.ts";
import { EventListPage } from "./EventListPage.tsx";
import { EventPage } from "./EventPage.tsx";
import { type EventTab, TABS } from "./event-words.ts";
import { MakeEvent } from "./MakeEvent.tsx";

/** The screens of the events. */
export default function Events({ rest, query }: ScreenProps) {
  const today = useCall("start_state", {}).value?.today ?? "";
  const [event, part] = rest;
  if (today === "") return null;
  if (event) {
    const tab: EventTab = TABS.find((each) => each === part) ?? "plan";
    return <EventPage event={event} tab={tab} today={today} item={query.item ?? ""} />;
  }
  if (query.make) return <MakeEvent today={today} />;
  return <EventListPage year={Number(query.year ?? 0) || 0} />;
}
