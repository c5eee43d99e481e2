// One value with what is to be said about it: the ward's words in a box beside it, the value before, whether it was
// corrected since. A remark that was dealt with stays and says 対応済み.
import { Check, Landmark } from "lucide-react";
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";
import styles from "./Snapshot.module.css";

interface RemarkLineProps {
  name: string;
  value: string;
  out: boolean;
  remark?: string;
  before?: string;
  /** The value as it stands now, when it was changed after sending. */
  now?: string;
  /** Whether it can be known if the remark was dealt with. */
  judged: boolean;
}

function Remark({ words, dealt, judged }: { words: string; dealt: boolean; judged: boolean }) {
  return (
    <div className={`${styles.remark} ${dealt ? styles.dealt : ""}`}>
      <span className={styles.from}>
        <Landmark size="1.1765rem" aria-hidden />
        <strong>{t("ward.remark.from")}</strong>
        {dealt ? (
          <span className={styles.state}>
            <Check size="1.1765rem" aria-hidden />
            {t("ward.remark.dealt")}
          </span>
        ) : judged ? (
          <Tag tone="late">{t("ward.remark.open")}</Tag>
        ) : null}
      </span>
      <p className={styles.letter}>{words}</p>
    </div>
  );
}

/** The line. */
export function RemarkLine({ name, value, out, remark, before, now, judged }: RemarkLineProps) {
  const dealt = now !== undefined;
  const tone = remark === undefined ? "" : dealt ? styles.good : styles.care;
  return (
    <div className={`${styles.told} ${tone}`}>
      <span className={styles.toldName}>{name}</span>
      <span className={out ? styles.out : ""}>
        <strong>{now ?? value}</strong>
        {before === undefined && !dealt ? null : (
          <span className={styles.was}>{t("ward.remark.before", { value: dealt ? value : (before ?? "") })}</span>
        )}
      </span>
      {remark === undefined ? null : <Remark words={remark} dealt={dealt} judged={judged} />}
    </div>
  );
}
