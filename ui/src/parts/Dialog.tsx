// A question over the screen. Rare: for entering one thing quickly, sending to the ward, erasing for good, restoring.
//
// Esc closes it, the focus comes back to where it was, and nothing behind it can be reached. Its buttons stand in the
// foot, the last step at the right end; やめる is always there. What was typed is the caller's and survives.
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "../words/t.ts";
import { Button, IconButton } from "./Button.tsx";
import styles from "./Dialog.module.css";
import { TextField } from "./TextField.tsx";

interface DialogProps {
  title: string;
  onClose: () => void;
  /** A tag after the title: 前回（11月8日）と同じにしてあります. */
  fact?: ReactNode;
  /** A sentence at the left of the foot. */
  note?: ReactNode;
  /** The closing step. */
  act?: ReactNode;
  width?: "wide" | "narrow";
  children: ReactNode;
}

/** A dialogue; it is open as long as it is drawn. */
export function Dialog({ title, onClose, fact, note, act, width = "wide", children }: DialogProps) {
  return (
    <ModalOverlay className={styles.veil} isOpen onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {fact}
            <span className={styles.close}>
              <IconButton icon={X} name={t("parts.close")} onPress={onClose} />
            </span>
          </div>
          <div className={styles.body}>{children}</div>
          <div className={styles.foot}>
            <div className={styles.note}>{note}</div>
            <Button kind="text" onPress={onClose}>
              {t("parts.stop")}
            </Button>
            {act}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A row of a dialogue: the question left, the answer right. */
export function DialogRow({ label, need, children }: { label: string; need?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <div className={styles.rowLabel}>
        {label} {need}
      </div>
      <div className={styles.rowAnswer}>{children}</div>
    </div>
  );
}

interface ConfirmByTypingProps {
  title: string;
  /** What goes, and that it cannot come back. */
  sentence: string;
  /** The name that must be typed. */
  name: string;
  /** The words of the last button: 完全に消す. */
  act: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** For the one act that cannot be undone: the name is typed before it is done. */
export function ConfirmByTyping({ title, sentence, name, act, onConfirm, onClose }: ConfirmByTypingProps) {
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const press = () => {
    if (typed.trim() === name.trim()) onConfirm();
    else setAsked(true);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      width="narrow"
      act={
        <Button kind="filled" size="last" onPress={press}>
          {act}
        </Button>
      }
    >
      <p>{sentence}</p>
      <TextField
        label={t("parts.confirm.type_name", { name })}
        value={typed}
        onChange={setTyped}
        width="full"
        error={asked && typed.trim() !== name.trim() ? t("parts.confirm.not_same", { name }) : undefined}
      />
    </Dialog>
  );
}
