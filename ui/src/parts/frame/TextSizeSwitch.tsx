// 小 標準 大 特大: the size of all text, always in reach. The caller shows the size at once and saves it.
import { useId } from "react";
import type { TextSize } from "../../bindings.ts";
import { t } from "../../words/t.ts";
import { textSizes } from "../text-size.ts";
import styles from "./TextSizeSwitch.module.css";

interface TextSizeSwitchProps {
  value: TextSize;
  onChange: (size: TextSize) => void;
}

/** The switch in the top bar. */
export function TextSizeSwitch({ value, onChange }: TextSizeSwitchProps) {
  const name = useId();
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{t("frame.text_size")}</legend>
      {textSizes.map((size) => (
        <label key={size} className={styles.size}>
          <input
            type="radio"
            name={name}
            value={size}
            checked={size === value}
            onChange={() => onChange(size)}
            className={styles.input}
          />
          {t(`frame.text_size.${size}`)}
        </label>
      ))}
    </fieldset>
  );
}
