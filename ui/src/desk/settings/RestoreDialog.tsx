// What putting a copy back would change, and the one button that does it. One of the three acts with a question before.
//
// Looking changes nothing. The core has opened every line of the copy before this shows anything.
import { History } from "lucide-react";
import type { RecordAfter, RestorePreview } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { momentLong } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { valueWords } from "../history/value-words.ts";
import { useAct } from "../use-act.ts";

/** What comes back, what stays and what does not, in sentences. */
export function afterWords(view: RestorePreview): string[] {
  if (!view.compared) return [t("backup.not_compared"), t("backup.damaged_kept")];
  const words = view.after_count > 0 ? [t("backup.after", { n: view.after_count })] : [t("backup.same")];
  const onlyHere = view.lines_after - view.at_ward;
  if (view.after_count > 0 && view.enrolled) {
    if (view.at_ward > 0) words.push(t("backup.after_ward"));
    if (onlyHere > 0) words.push(t("backup.after_only_here", { n: onlyHere }));
  }
  if (view.after_count > 0 && !view.enrolled) words.push(t("backup.after_alone"));
  if (view.sent_after > 0) words.push(t("backup.sent_after", { n: view.sent_after }));
  words.push(t("backup.before_copied"));
  return words;
}

function made(view: RestorePreview): string {
  if (view.at === 0) return t("backup.made_unknown");
  return t("backup.made_at", { when: momentLong(view.at), device: view.device });
}

const COLUMNS: () => TableColumn<RecordAfter>[] = () => [
  {
    key: "title",
    head: t("backup.record"),
    names: true,
    cell: (line) => (line.title === "" ? t("backup.record_untitled") : valueWords("", line.title)),
  },
  { key: "kind", head: t("backup.record_kind"), cell: (line) => tCode("kind", line.kind) },
  {
    key: "new",
    head: t("backup.record_state"),
    cell: (line) => (line.new ? t("backup.record_new") : t("backup.record_old")),
  },
];

function Preview({ view }: { view: RestorePreview }) {
  const photos = view.files > 0 && view.files_missing === 0;
  const hidden = view.after_count - view.after.length;
  return (
    <>
      <p>{made(view)}</p>
      <Message kind="done">{t("backup.whole", { n: view.records })}</Message>
      {view.files_missing > 0 ? (
        <Message kind="care">{t("backup.files_missing", { n: view.files, missing: view.files_missing })}</Message>
      ) : null}
      <ul>
        {photos ? <li>{t("backup.files_there", { n: view.files })}</li> : null}
        {afterWords(view).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {view.after.length > 0 ? (
        <SimpleTable
          label={t("backup.records")}
          columns={COLUMNS()}
          rows={view.after}
          rowKey={(line) => `${line.kind} ${line.record}`}
        />
      ) : null}
      {hidden > 0 ? <p>{t("backup.more", { n: hidden })}</p> : null}
    </>
  );
}

/** The dialogue. */
export function RestoreDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const looked = useCall("look_at_copy", { path });
  const { act, failure, busy } = useAct();
  const restore = async () => {
    if (busy) return;
    const done = await act("restore_copy", { path }, { said: t("backup.restored"), undoable: false });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={t("backup.preview")}
      onClose={onClose}
      act={
        looked.value ? (
          <Button kind="filled" size="last" icon={History} busy={busy} onPress={() => void restore()}>
            {t("backup.restore")}
          </Button>
        ) : undefined
      }
    >
      <FailureMessage failure={failure ?? looked.failure} />
      <LoadingLine waiting={looked.waiting} words={t("backup.looking")} />
      <LoadingLine waiting={busy} words={t("backup.restoring")} />
      {looked.value ? <Preview view={looked.value} /> : null}
    </Dialog>
  );
}
