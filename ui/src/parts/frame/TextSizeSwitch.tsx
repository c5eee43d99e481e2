// 小 標準 大 特大: the size of all text, always in reach. The caller shows the size at once and saves it.
import type { TextSize } from "../../bindings.ts";
import { t } from "../../words/t.ts";
import { OneOf } from "../OneOf.tsx";
import { textSizes } from "../text-size.ts";

interface TextSizeSwitchProps {
  value: TextSize;
  onChange: (size: TextSize) => void;
}

/** The switch in the top bar. */
export function TextSizeSwitch({ value, onChange }: TextSizeSwitchProps) {
  return (
    <OneOf
      label={t("frame.text_size")}
      wide
      value={value}
      choices={textSizes.map((size) => ({ value: size, words: t(`frame.text_size.${size}`) }))}
      onChange={(size) => onChange(size as TextSize)}
    />
  );
}
