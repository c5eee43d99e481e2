// The photos and papers of one record: seen, added, described, put in order, written out, put into the trash.
//
// Everything that a pointer can do by dropping has a button; a photo is opened to change anything about it.
import { ImagePlus, Images } from "lucide-react";
import { useCallback, useState } from "react";
import type { AttachmentLine, FileTaken } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./Files.module.css";
import { altWords, sizeWords, takenWords } from "./file-words.ts";
import { OpenedFile } from "./OpenedFile.tsx";
import { Photo } from "./Photo.tsx";
import { TakingNews } from "./PhotosRow.tsx";
import { useTaking } from "./take-in.ts";

interface FilesPanelProps {
  /** Kind and id of the record that they belong to. */
  kind: string;
  record: string;
  /** Without it: 写真・書類. */
  title?: string;
}

function Card({ file, n, onOpen }: { file: AttachmentLine; n: number; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className={styles.card} onClick={onOpen}>
        <Photo hash={file.hash} media={file.media} alt={altWords(n, file.caption)} />
        <span className={styles.caption}>
          {file.caption || (file.media === "pdf" ? file.name : takenWords(file.taken))}
        </span>
        {file.stays ? <Tag>{t("attachments.stays_tag")}</Tag> : null}
      </button>
    </li>
  );
}

/** The panel. */
export function FilesPanel({ kind, record, title }: FilesPanelProps) {
  const { value: list, failure } = useCall("attachments_of", { owner_kind: kind, owner: record });
  const [opened, setOpened] = useState("");
  const { act, failure: trouble } = useAct();
  const add = useCallback(
    (files: FileTaken[]) =>
      void act(
        "add_attachments",
        { owner_kind: kind, owner: record, files },
        { said: t("attachments.added", { n: files.length }) },
      ),
    [act, kind, record],
  );
  const taking = useTaking(add);
  const files = list?.files ?? [];
  const at = files.findIndex((file) => file.id === opened);
  const chosen = files[at];
  return (
    <Panel
      title={title ?? t("attachments.title")}
      icon={Images}
      end={files.length > 0 ? <Tag>{t("parts.n_things", { n: files.length })}</Tag> : undefined}
      foot={
        files.length > 0 ? (
          <span className={styles.quiet}>{t("attachments.sizes", { size: sizeWords(list?.size ?? 0) })}</span>
        ) : undefined
      }
    >
      <Stack>
        <FailureMessage failure={failure ?? trouble} />
        <TakingNews taking={taking} />
        {files.length === 0 ? (
          <p>{t("attachments.none")}</p>
        ) : (
          <ul className={styles.cards}>
            {files.map((file, index) => (
              <Card key={file.id} file={file} n={index + 1} onOpen={() => setOpened(file.id)} />
            ))}
          </ul>
        )}
        <div className={styles.row}>
          <Button icon={ImagePlus} busy={taking.reading > 0} onPress={() => void taking.choose()}>
            {t("attachments.add")}
          </Button>
        </div>
        <p className={styles.quiet}>{t("attachments.hint")}</p>
      </Stack>
      {chosen ? (
        <OpenedFile key={chosen.id} file={chosen} n={at + 1} of={files.length} onClose={() => setOpened("")} />
      ) : null}
    </Panel>
  );
}
