// Photos within a dialogue that records something: they are looked at at once and put to the record when it is saved.
//
// A photo that cannot be read is told here and holds nothing up: the record is saved without it.
import { ImagePlus, X } from "lucide-react";
import { Button } from "../../parts/Button.tsx";
import { CheckBox } from "../../parts/Chips.tsx";
import { DialogRow } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";
import styles from "./Files.module.css";
import { altWords, takenWords } from "./file-words.ts";
import { Photo } from "./Photo.tsx";
import type { Taking } from "./take-in.ts";

function Pending({ taking, at }: { taking: Taking; at: number }) {
  const file = taking.files[at];
  if (!file) return null;
  const n = at + 1;
  return (
    <li className={styles.pending}>
      <Photo hash={file.hash} media={file.media} alt={altWords(n, file.caption)} />
      <div className={styles.about}>
        <span className={styles.quiet}>{takenWords(file.taken) || file.name}</span>
        <TextField
          label={t("attachments.caption_of", { n })}
          need="optional"
          width="full"
          value={file.caption}
          onChange={(caption) => taking.change(at, { caption })}
        />
        <div className={styles.row}>
          <CheckBox
            words={t("attachments.stays")}
            checked={file.stays}
            onChange={(stays) => taking.change(at, { stays })}
          />
          <Button kind="text" icon={X} spoken={t("attachments.take_out_of", { n })} onPress={() => taking.leave(at)}>
            {t("attachments.take_out")}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** Why some files were not taken, and that others are being read. */
export function TakingNews({ taking }: { taking: Taking }) {
  return (
    <div aria-live="polite" className={styles.news}>
      {taking.reading > 0 ? <p>{t("attachments.reading")}</p> : null}
      {taking.failures.map((failure) => (
        <FailureMessage key={`${failure.code}${String(failure.values.file ?? "")}`} failure={failure} />
      ))}
    </div>
  );
}

/** The row. */
export function PhotosRow({ taking, label }: { taking: Taking; label?: string }) {
  return (
    <DialogRow label={label ?? t("attachments.optional")}>
      <Button icon={ImagePlus} onPress={() => void taking.choose()}>
        {t("attachments.add_photo")}
      </Button>
      <p className={styles.quiet}>{t("attachments.hint")}</p>
      <TakingNews taking={taking} />
      {taking.files.length > 0 ? (
        <ul className={styles.pendings}>
          {taking.files.map((file, at) => (
            <Pending key={file.hash} taking={taking} at={at} />
          ))}
        </ul>
      ) : null}
    </DialogRow>
  );
}
