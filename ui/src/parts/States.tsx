// What a screen shows when it has nothing, not yet, or cannot: EmptyState, LoadingLine, ErrorBox; and the banner of the
// sample street. An empty screen is one sentence and two ways forward, never a drawing; below 400 ms nothing is shown.
import { Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Failure } from "../bindings.ts";
import { failureWords, t } from "../words/t.ts";
import { Button } from "./Button.tsx";
import styles from "./States.module.css";

/** One sentence, and the ways forward as buttons. */
export function EmptyState({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.sentence}>{sentence}</p>
      {children ? <div className={styles.ways}>{children}</div> : null}
    </div>
  );
}

/** True once `waiting` has lasted 400 ms. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}

interface LoadingLineProps {
  waiting?: boolean;
  words?: string;
  /** How far, when it can be counted. */
  progress?: { done: number; total: number };
}

/** A line of words while something takes longer than 400 ms. */
export function LoadingLine({ waiting = true, words, progress }: LoadingLineProps) {
  const slow = useSlow(waiting);
  if (!slow) return null;
  return (
    <p className={styles.loading} role="status">
      {words ?? t("parts.loading")}
      {progress ? ` ${t("parts.progress", { done: progress.done, total: progress.total })}` : null}
    </p>
  );
}

/** The place of a screen that could not be shown: what happened, what to do, and the details to copy. */
export function ErrorBox({ failure, again }: { failure: Failure; again?: () => void }) {
  const details = JSON.stringify(failure);
  return (
    <div className={styles.errorBox} role="alert">
      <p className={styles.sentence}>{failureWords(failure)}</p>
      <div className={styles.ways}>
        {again ? <Button onPress={again}>{t("parts.try_again")}</Button> : null}
        <Button kind="text" icon={Copy} onPress={() => void navigator.clipboard?.writeText(details)}>
          {t("parts.copy_details")}
        </Button>
      </div>
      <details>
        <summary>{t("parts.details")}</summary>
        <code className={styles.code}>{details}</code>
      </details>
    </div>
  );
}

/** Above everything while the sample street is open: nothing here is real, and how to leave it. */
export function SampleBanner({ act }: { act: ReactNode }) {
  return (
    <section className={styles.sample} aria-label={t("frame.sample_mark")}>
      <strong className={styles.sampleMark}>{t("frame.sample_mark")}</strong>
      <span>{t("frame.sample_words")}</span>
      {act}
    </section>
  );
}
