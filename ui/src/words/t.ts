// Every sentence on the screen comes through `t("home.title", { n: 3 })`.
//
// The words themselves are in assets/words; `words.ts` is generated from them. Japanese is always there; English is
// loaded when it is chosen. A code that came from the core is turned into words by `tCode`, which has an answer also for a
// code it does not know. Never join pieces of sentences with +: make one key with places in {braces}.
import { useSyncExternalStore } from "react";
import type { Failure, Language } from "../bindings.ts";
import { ja, type WordKey } from "../words.ts";

/** The values for the places in a sentence. */
export type Values = Record<string, string | number>;
export type { WordKey };

let table: Record<string, string> = ja;
let language: Language = "ja";
const listeners = new Set<() => void>();

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** The sentence of `key` in the language of the window, its places filled. */
export function t(key: WordKey, values: Values = {}): string {
  return fill(table[key] ?? ja[key] ?? key, values);
}

/** The words for a code of the core, `<prefix>.<code>`; `otherwise` (or the code itself) when there are none. */
export function tCode(prefix: string, code: string, values: Values = {}, otherwise?: WordKey): string {
  const sentence = table[`${prefix}.${code}`];
  if (sentence !== undefined) return fill(sentence, values);
  return otherwise ? t(otherwise, { ...values, code }) : code;
}

/** True when there are words for this key: for optional sentences such as a help page. */
export function hasWords(key: string): key is WordKey {
  return key in ja;
}

/** The sentence for a failure, by its code. */
export function failureWords(failure: Failure): string {
  return tCode("failure", failure.code, failure.values, "failure.unknown");
}

/** The language of the window; the frame draws itself anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => language,
  );
}

/** The language now, for code outside components. */
export function currentLanguage(): Language {
  return language;
}

/** Changes the language of the window. */
export async function switchLanguage(next: Language): Promise<void> {
  if (next === language) return;
  table = next === "ja" ? ja : (await import("../words.en.ts")).en;
  language = next;
  document.documentElement.lang = next;
  for (const listen of listeners) listen();
}
