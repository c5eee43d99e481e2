// Finding a trade by everyday words: 八百屋, 床屋, たこ焼き. Officers never see a code; the core knows the words.
import { useState } from "react";
import type { TradeOption } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { t } from "../../words/t.ts";

interface TradePickerProps {
  label: string;
  help?: string;
  /** The shop's name, from which the core can suggest a trade. */
  name?: string;
  /** The chosen trade, "" none. */
  chosen: { code: string; words: string };
  onChoose: (option: TradeOption | null) => void;
}

function detailOf(option: TradeOption): string {
  return option.category ? t(`trade.category.${option.category}`) : "";
}

/** A field for a trade. */
export function TradePicker({ label, help, name = "", chosen, onChoose }: TradePickerProps) {
  const [words, setWords] = useState("");
  const ask = { words, name, description: "" };
  const found = useCall("find_trades", ask, { enabled: words !== "" || name !== "", keepLast: true });
  const options = words !== "" || name !== "" ? (found.value?.options ?? []) : [];
  const choices = options.map((option) => ({ id: option.code, words: option.name, detail: detailOf(option) }));
  const known = chosen.code === "" || choices.some((choice) => choice.id === chosen.code);
  const all = known ? choices : [{ id: chosen.code, words: chosen.words, detail: "" }, ...choices];
  return (
    <ComboBox
      label={label}
      help={help ?? t("register.trade_help")}
      value={chosen.code || null}
      choices={all}
      onType={setWords}
      onChange={(code) => onChoose(options.find((option) => option.code === code) ?? null)}
    />
  );
}
