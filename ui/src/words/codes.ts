// Words for the choices of the records: `code.<enum>.<code>`, and `code.<enum>.none` for "" (not known yet).
//
// One scheme for every screen. A choice without words shows its code, so that nothing is hidden.
import type { Choice } from "../parts/Select.tsx";
import { tCode } from "./t.ts";

/** The words of one choice: `codeWords("side", unit.side)`. */
export function codeWords(kind: string, code: string): string {
  return tCode(`code.${kind}`, code === "" ? "none" : code);
}

/** The choices of a field with their words, in the order given. */
export function codeChoices(kind: string, codes: readonly string[]): Choice[] {
  return codes.map((code) => ({ value: code, words: codeWords(kind, code) }));
}
