// What is being typed in a field, until it is left.
//
// The screen hears every stroke by `onChange`, and by `onDone` once, when the field is left with other words than it
// was entered with (or Enter is pressed, which moves nowhere and submits nothing). Words that come from outside
// replace the draft only while nobody is in the field.
import { type KeyboardEvent, useRef, useState } from "react";
import { isIme } from "./is-ime.ts";

/** Who hears of what is typed. */
export interface Hearing {
  onChange?: (words: string) => void;
  onDone?: (words: string) => void;
}

/** The draft and the handlers for an input. Hand in `value`, and spread the result on the input. */
export function useDraft(value: string, { onChange, onDone }: Hearing) {
  const [draft, setDraft] = useState<string | null>(null);
  const entered = useRef(value);

  const finish = (words: string) => {
    if (words !== entered.current) onDone?.(words);
    entered.current = words;
  };
  return {
    value: draft ?? value,
    onFocus: () => {
      entered.current = value;
      setDraft(value);
    },
    onChange: (event: { target: { value: string } }) => {
      setDraft(event.target.value);
      onChange?.(event.target.value);
    },
    onBlur: (event: { target: { value: string } }) => {
      setDraft(null);
      finish(event.target.value);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (isIme(event) || event.key !== "Enter") return;
      if (event.currentTarget instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      finish(event.currentTarget.value);
    },
  };
}
