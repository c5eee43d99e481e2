// The last question before something goes to the ward. It cannot be taken back, so it says what goes and what stays.
import { Send } from "lucide-react";
import type { ReturnCheck, SnapshotFile } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { t, tCode } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { photosFact } from "./PhotosGoing.tsx";
import styles from "./Ward.module.css";

interface SendDialogProps {
  check: ReturnCheck;
  title: string;
  counts: { going: number; staying: number };
  photos: SnapshotFile[];
  leaveOut: string[];
  onSent: (submission: string) => void;
  onClose: () => void;
}

function rowsWords(check: ReturnCheck): string {
  return check.snapshot.sections
    .filter((section) => section.rows.length > 0)
    .map((section) => t("ward.dialog.rows", { section: tCode("section", section.code), n: section.rows.length }))
    .join(t("parts.dot"));
}

/** The question. */
export function SendDialog({ check, title, counts, photos, leaveOut, onSent, onClose }: SendDialogProps) {
  const { act, failure, busy } = useAct();
  const enrolled = useCall("ward_view", {}).value?.ward.enrolled ?? false;
  const send = async () => {
    if (busy) return;
    const form = { definition: check.definition, subject: check.subject, leave_out: leaveOut };
    const said = enrolled ? t("ward.dialog.sent", { title }) : t("ward.dialog.waits", { title });
    const sent = await act("send_return", form, { said, undoable: false });
    if (!sent.ok) return;
    if (enrolled) await act("exchange", {}, { said: "", undoable: false });
    onSent(sent.value.id);
  };
  return (
    <Dialog
      title={t("ward.dialog.title")}
      width="narrow"
      onClose={onClose}
      act={
        <Button kind="filled" size="last" icon={Send} busy={busy} autoFocus onPress={() => void send()}>
          {t("ward.dialog.send")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <KeyValueList
          lines={[
            { name: t("ward.dialog.what"), value: title },
            { name: t("ward.sent.version"), value: t("ward.version", { n: check.version }) },
            { name: t("ward.dialog.content"), value: rowsWords(check) || t("ward.dialog.empty") },
            { name: t("ward.dialog.going"), value: t("ward.dialog.values", { n: counts.going }) },
            ...(photos.length > 0 ? [{ name: t("attachments.photos"), value: photosFact(photos) }] : []),
            { name: t("ward.dialog.staying"), value: t("ward.dialog.values", { n: counts.staying }) },
          ]}
        />
        <p>
          <strong>{t("ward.dialog.final")}</strong> {t("ward.dialog.final_way")}
        </p>
        {enrolled ? null : <p>{t("ward.dialog.not_connected")}</p>}
      </div>
    </Dialog>
  );
}
