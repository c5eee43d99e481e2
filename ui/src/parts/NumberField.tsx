// A number with its unit: 5.4 m, 1,200 円, 12 人.
//
// Full width, commas and the unit itself may be typed; they are understood and shown back cleanly when the field is
// left. What is not a number stays as it was typed, with a sentence below, and is never handed on as a number.
import { useState } from "react";
import { count, readNumber } from "../words/number.ts";
import { t } from "../words/t.ts";
import { type FieldAbout, FieldFrame } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import type { FieldWidth } from "./TextField.tsx";
import { useDraft } from "./use-draft.ts";

interface NumberFieldProps extends FieldAbout {
  /** null: not known yet. */
  value: number | null;
  unit?: string;
  /** How many places after the point are kept; 0 for people and yen. */
  places?: number;
  min?: number;
  max?: number;
  /** Shown in the sentence when it is not a number. */
  example?: string;
  width?: FieldWidth;
  tool?: boolean;
  /** 1987 and not 1,987: for years. */
  plain?: boolean;
  /** Each number while typing, when it is one. */
  onChange?: (value: number | null) => void;
  /** Once, when the field is left with another number. */
  onDone?: (value: number | null) => void;
}

function shown(value: number | null, plain = false): string {
  if (value === null) return "";
  return plain ? String(value) : count(value);
}

/** Reads what was typed; a sentence when it cannot be taken. */
export function readTyped(typed: string, rule: Pick<NumberFieldProps, "label" | "places" | "min" | "max" | "example">) {
  const read = readNumber(typed);
  const example = rule.example ?? (rule.places ? "5.4" : "12");
  if (read === undefined) return { wrong: t("parts.number.not_a_number", { label: rule.label, example }) };
  if (read === null) return { value: null };
  const value = Number(read.toFixed(rule.places ?? 0));
  if (rule.min !== undefined && value < rule.min) {
    return { wrong: t("parts.number.too_small", { label: rule.label, n: count(rule.min) }) };
  }
  if (rule.max !== undefined && value > rule.max) {
    return { wrong: t("parts.number.too_large", { label: rule.label, n: count(rule.max) }) };
  }
  return { value };
}

/** A number with its unit. */
export function NumberField(props: NumberFieldProps) {
  const [wrong, setWrong] = useState<{ typed: string; words: string } | null>(null);
  const draft = useDraft(wrong?.typed ?? shown(props.value, props.plain), {
    onChange: (typed) => {
      const read = readTyped(typed, props);
      if (read.value !== undefined) props.onChange?.(read.value);
    },
    onDone: (typed) => {
      const read = readTyped(typed, props);
      setWrong(read.wrong ? { typed, words: read.wrong } : null);
      if (read.value !== undefined) props.onDone?.(read.value);
    },
  });
  return (
    <FieldFrame about={{ ...props, error: wrong?.words ?? props.error }}>
      {(ids) => (
        <div className={styles.row}>
          <div className={styles[props.width ?? "tiny"]}>
            <input
              {...ids}
              {...draft}
              className={`${styles.input} ${styles.number} ${props.tool ? styles.tool : ""}`}
              inputMode={props.places ? "decimal" : "numeric"}
              autoComplete="off"
            />
          </div>
          {props.unit ? <span className={styles.unit}>{props.unit}</span> : null}
        </div>
      )}
    </FieldFrame>
  );
}
