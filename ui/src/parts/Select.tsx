// One of a few fixed choices. The system's own list opens: it works with every keyboard and reading program.
//
// For five choices or fewer, chips (Chips.tsx) are better: all are seen at once. For shops and people, ComboBox.
import { ChevronDown } from "lucide-react";
import { type FieldAbout, FieldFrame } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import type { FieldWidth } from "./TextField.tsx";

/** A choice: its value in the record and its words. */
export interface Choice {
  value: string;
  words: string;
}

interface SelectProps extends FieldAbout {
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
  /** Words for "nothing chosen yet"; without it one is always chosen. */
  none?: string;
  width?: FieldWidth;
  tool?: boolean;
}

/** A list to choose one from. */
export function Select(props: SelectProps) {
  return (
    <FieldFrame about={props}>
      {(ids) => (
        <div className={`${styles.pick} ${styles[props.width ?? "middle"]}`}>
          <select
            {...ids}
            className={`${styles.input} ${props.tool ? styles.tool : ""}`}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          >
            {props.none === undefined ? null : <option value="">{props.none}</option>}
            {props.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.words}
              </option>
            ))}
          </select>
          <ChevronDown size="1.2941rem" aria-hidden />
        </div>
      )}
    </FieldFrame>
  );
}
