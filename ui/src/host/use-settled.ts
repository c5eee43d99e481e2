// Words that a person is still typing: the core is asked when the fingers rest, not at every key.
//
// It must never hold back what is shown in the field itself; only the question waits.
import { useEffect, useState } from "react";

/** Shorter than a person notices, longer than the time between two keys. */
const REST_MS = 120;

/** The words as they stood when the fingers last rested; an emptied field counts at once. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    if (words === "") {
      setSettled("");
      return;
    }
    const rest = setTimeout(() => setSettled(words), REST_MS);
    return () => clearTimeout(rest);
  }, [words]);
  return words === "" ? "" : settled;
}
