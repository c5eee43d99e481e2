// The three steps in the head: done with a tick, the present one filled, the next one empty.
import { Check } from "lucide-react";
import { t } from "../../words/t.ts";
import styles from "./Import.module.css";

const STEPS = ["file", "contents", "check"] as const;

/** Where one is in the import. */
export function Steps({ at }: { at: (typeof STEPS)[number] }) {
  const now = STEPS.indexOf(at);
  return (
    <ol className={styles.steps}>
      {STEPS.map((step, index) => (
        <li key={step} className={styles.step} aria-current={index === now ? "step" : undefined}>
          <span className={styles.dot} data-done={index < now || undefined}>
            {index < now ? <Check size="1.1rem" aria-hidden /> : index + 1}
          </span>
          {t(`import.step.${step}`)}
          {index < now ? <span className="visually-hidden">{t("import.step_done")}</span> : null}
        </li>
      ))}
    </ol>
  );
}
