// Where one record stands with the ward, in a sentence: on this PC only, waiting, sent, received, returned, accepted.
//
// Kinds that are never sent say nothing. The ward's reason stands here too, with its field.
import { useCall } from "../../host/use-call.ts";
import { Message } from "../../parts/Message.tsx";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import styles from "./History.module.css";
import { fieldWords, whenWords } from "./value-words.ts";

/** The sentence. */
export function RecordStanding({ kind, record }: { kind: string; record: string }) {
  const standing = useCall("record_standing", { kind, record }).value;
  if (!standing?.sendable) return null;
  const state = standing.state ?? "here";
  const words = tCode("outbox.record", state, { number: standing.number, when: whenWords(standing.sent) });
  const link = standing.submission ? (
    <a href={address(`ward/${standing.submission}`)}>{t("outbox.record.open")}</a>
  ) : undefined;
  if (state === "returned") {
    const { field, reason } = standing;
    return (
      <Message kind="care" title={words} act={link}>
        {reason === "" ? null : t("outbox.record.reason", { field: fieldWords(field), reason })}
      </Message>
    );
  }
  return (
    <p className={styles.standing}>
      {words} {link}
    </p>
  );
}
