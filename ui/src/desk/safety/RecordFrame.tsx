// What the three dialogues share: title, the tag 前回と同じ, the foot with its one button, the "no" at the top.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { Failure, LastAnswers } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t, tCode } from "../../words/t.ts";

interface RecordFrameProps {
  kind: "patrol" | "cleaning" | "inspection";
  /** Whether a record of the book is corrected. */
  correcting: boolean;
  last: LastAnswers;
  failure: Failure | undefined;
  note?: ReactNode;
  onKeep: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The dialogue round the fields. */
export function RecordFrame(props: RecordFrameProps) {
  const { kind, correcting, last, failure, note, onKeep, onClose, children } = props;
  const asLastTime = !correcting && last.known.includes(kind);
  return (
    <Dialog
      title={tCode(correcting ? "safety.correct" : "safety.act", kind)}
      onClose={onClose}
      fact={asLastTime ? <Tag tone="info">{t("safety.as_last_time")}</Tag> : undefined}
      note={correcting ? t("safety.later_note") : note}
      act={
        <Button kind="filled" size="last" icon={Check} onPress={onKeep} autoFocus={!correcting}>
          {t(correcting ? "safety.keep_corrected" : "safety.record")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      {children}
    </Dialog>
  );
}
