// Six digits to be compared with another screen: large, in two groups of three, read out one by one by a screen reader.
import styles from "./Keys.module.css";

/** The digits. */
export function Digits({ digits }: { digits: string }) {
  return (
    <p className={styles.digits}>
      <span aria-hidden>{digits}</span>
      <span className="visually-hidden">{[...digits.replace(" ", "")].join(" ")}</span>
    </p>
  );
}
