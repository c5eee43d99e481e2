// Joined boxes to choose one of two to four short words: 40m 80m 160m, 図 一覧, 小 標準 大 特大. Radios inside, so arrow keys work.
import { useId } from "react";
import styles from "./OneOf.module.css";
import type { Choice } from "./Select.tsx";

interface OneOfProps {
  label: string;
  /** Shows the label before the boxes. */
  labelShown?: boolean;
  /** The boxes share the whole width. */
  wide?: boolean;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
}

/** One of a few short words. */
export function OneOf({ label, labelShown, wide, value, choices, onChange }: OneOfProps) {
  const name = useId();
  return (
    <fieldset className={`${styles.around} ${wide ? styles.wide : ""}`}>
      <legend className="visually-hidden">{label}</legend>
      {labelShown ? <span aria-hidden>{label}</span> : null}
      <span className={styles.boxes}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.words}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
