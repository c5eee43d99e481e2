// One photo or paper, large: its words, whether it may go to the ward, its place, a file of its own, the trash.
import { ArrowLeft, ArrowRight, Check, Download, Trash2 } from "lucide-react";
import { useState } from "react";
import type { AttachmentLine } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Stack } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./Files.module.css";
import { altWords, sizeWords, takenWords } from "./file-words.ts";
import { Photo } from "./Photo.tsx";
import { fileKinds } from "./take-in.ts";

interface OpenedFileProps {
  file: AttachmentLine;
  /** Its place in the row, from 1, and how many there are. */
  n: number;
  of: number;
  onClose: () => void;
}

function Buttons({ file, n, of, onClose, act }: OpenedFileProps & { act: ReturnType<typeof useAct>["act"] }) {
  const remove = async () => {
    const said = t("attachments.removed");
    const answer = await act("remove_record", { kind: "attachment", record: file.id }, { said });
    if (answer.ok) onClose();
  };
  const write = async () => {
    const path = await host.chooseWhere(file.name, fileKinds());
    if (path === null) return;
    const answer = await act("write_attachment", { id: file.id, path }, { undoable: false });
    if (answer.ok) await host.openFile(path);
  };
  const move = (by: number) => void act("move_attachment", { id: file.id, by });
  return (
    <div className={styles.row}>
      {n > 1 ? (
        <Button kind="text" icon={ArrowLeft} spoken={t("attachments.earlier_of", { n })} onPress={() => move(-1)}>
          {t("attachments.earlier")}
        </Button>
      ) : null}
      {n < of ? (
        <Button kind="text" icon={ArrowRight} spoken={t("attachments.later_of", { n })} onPress={() => move(1)}>
          {t("attachments.later")}
        </Button>
      ) : null}
      <Button kind="text" icon={Download} spoken={t("attachments.write_of", { n })} onPress={() => void write()}>
        {t("attachments.write")}
      </Button>
      <Button kind="text" icon={Trash2} spoken={t("attachments.remove_of", { n })} onPress={() => void remove()}>
        {t("attachments.remove")}
      </Button>
    </div>
  );
}

/** The dialogue. */
export function OpenedFile(props: OpenedFileProps) {
  const { file, n, of, onClose } = props;
  const [caption, setCaption] = useState(file.caption);
  const [stays, setStays] = useState(file.stays);
  const { act, failure } = useAct();
  const save = async () => {
    const answer = await act("save_attachment", { id: file.id, caption, stays });
    if (answer.ok) onClose();
  };
  const facts = [takenWords(file.taken), sizeWords(file.size), file.name].filter(Boolean).join(t("parts.dot"));
  return (
    <Dialog
      title={t("attachments.nth", { n, of })}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" icon={Check} onPress={() => void save()}>
          {t("attachments.save")}
        </Button>
      }
    >
      <Stack>
        <FailureMessage failure={failure} />
        <div className={styles.frame}>
          <Photo hash={file.hash} media={file.media} alt={altWords(n, file.caption)} whole />
        </div>
        <TextField label={t("attachments.caption")} width="full" value={caption} onChange={setCaption} />
        {file.media === "pdf" ? null : <CheckBox words={t("attachments.stays")} checked={stays} onChange={setStays} />}
        <p className={styles.quiet}>{facts}</p>
        {file.original_here ? (
          <p className={styles.quiet}>{t("attachments.original_here", { size: sizeWords(file.original_size) })}</p>
        ) : null}
        <Buttons {...props} act={act} />
      </Stack>
    </Dialog>
  );
}
