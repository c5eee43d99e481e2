// The photos of a return: before sending each can be left out; as sent, they are only seen, with how many the ward has.
//
// A photo whose record is left out stays with it. What goes is the small copy; the sentence at the foot says so.
import { Images } from "lucide-react";
import type { Snapshot, SnapshotFile, SubmissionLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Message } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";
import { altWords, sizeWords, takenWords } from "../files/file-words.ts";
import { Photo } from "../files/Photo.tsx";
import styles from "./PhotosGoing.module.css";
import type { Choosing } from "./SnapshotSections.tsx";

/** The key under which a photo is left out. */
export const photoKey = (file: SnapshotFile) => `files/${file.id}`;

/** The photos that go, with what is left out. */
export function goingPhotos(snapshot: Snapshot, out: ReadonlySet<string>): SnapshotFile[] {
  return (snapshot.files ?? []).filter((file) => !out.has(photoKey(file)) && !out.has(file.of));
}

/** How many photos, and how large: 3枚・1.2MB. */
export function photosFact(files: SnapshotFile[]): string {
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return t("attachments.going_fact", { n: files.length, size: sizeWords(bytes) });
}

function Turn({ file, n, choosing }: { file: SnapshotFile; n: number; choosing: Choosing }) {
  const stays = choosing.out.has(photoKey(file));
  return (
    <Button
      kind="text"
      spoken={t(stays ? "attachments.send_of" : "attachments.leave_of", { n })}
      onPress={() => choosing.onTurn(photoKey(file))}
    >
      {t(stays ? "attachments.send" : "attachments.leave")}
    </Button>
  );
}

/** The panel; nothing where there are no photos. */
export function PhotosGoing({ snapshot, choosing }: { snapshot: Snapshot; choosing?: Choosing }) {
  const files = snapshot.files ?? [];
  if (files.length === 0) return null;
  const going = goingPhotos(snapshot, choosing?.out ?? new Set());
  return (
    <Panel
      title={t(choosing ? "attachments.going" : "attachments.photos")}
      icon={Images}
      fact={photosFact(going)}
      foot={choosing ? <span className={styles.quiet}>{t("attachments.shrunk")}</span> : undefined}
    >
      <ul className={styles.photos}>
        {files.map((file, at) => {
          const stays = !going.includes(file);
          return (
            <li key={file.id} className={`${styles.photo} ${stays ? styles.stays : ""}`}>
              <Photo hash={file.hash} media="jpeg" alt={altWords(at + 1, file.caption)} />
              <span>{file.caption || t("attachments.no_caption")}</span>
              <span className={styles.quiet}>{takenWords(file.taken)}</span>
              {stays ? <Tag tone="care">{t("attachments.left")}</Tag> : null}
              {choosing && !choosing.out.has(file.of) ? <Turn file={file} n={at + 1} choosing={choosing} /> : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** How far the photos of something that was sent have come; nothing where there are none. */
export function PhotosOnTheirWay({ line }: { line: SubmissionLine }) {
  if (line.photos === 0 || line.state === "accepted") return null;
  const counts = { n: line.photos_sent, of: line.photos };
  if (line.photos_sent === line.photos) return <Message kind="done">{t("attachments.all_sent", counts)}</Message>;
  return <Message kind="care" title={t("attachments.sending", counts)} />;
}
