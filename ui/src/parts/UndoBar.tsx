// The bar below the work: what was just done, and 元に戻す. It stays until the next act or until it is closed.
//
// It has its own row in the frame and never lies over rows of work.
import { Undo2, X } from "lucide-react";
import { t } from "../words/t.ts";
import styles from "./UndoBar.module.css";
import { clearDone, useDoneLine } from "./undo-words.ts";

/** The undo bar; `onUndo` asks the core. */
export function UndoBar({ onUndo }: { onUndo: () => void }) {
  const line = useDoneLine();
  return (
    <div className={styles.place} role="status">
      {line ? (
        <div className={styles.bar}>
          <span className={styles.words}>{line.words}</span>
          {line.undoable ? (
            <button type="button" className={styles.undo} onClick={onUndo}>
              <Undo2 size="1.1765rem" aria-hidden />
              {t("frame.undo")}
            </button>
          ) : null}
          <button type="button" className={styles.close} aria-label={t("frame.close_bar")} onClick={clearDone}>
            <X size="1.1765rem" aria-hidden />
          </button>
        </div>
      ) : null}
    </div>
  );
}
