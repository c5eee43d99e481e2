// The PC's clock against the ward's: said once, calmly, with what to do. Nothing stops because of it.
import { t } from "../words/t.ts";
import { Message } from "./Message.tsx";

/** How long, in the largest unit that people would say. */
export function longWords(minutes: number): string {
  const n = Math.abs(minutes);
  if (n < 90) return t("outbox.clock.minutes", { n });
  if (n < 36 * 60) return t("outbox.clock.hours", { n: Math.round(n / 60) });
  return t("outbox.clock.days", { n: Math.round(n / 1440) });
}

/** The message; nothing while both agree. */
export function ClockMessage({ minutes }: { minutes: number }) {
  if (minutes === 0) return null;
  const time = longWords(minutes);
  return (
    <Message kind="care" title={minutes > 0 ? t("outbox.clock.ahead", { time }) : t("outbox.clock.behind", { time })}>
      {t("outbox.clock.way")}
    </Message>
  );
}
