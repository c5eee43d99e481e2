// What the undo bar says: the last thing done, and whether it can be taken back.
//
// One line for the whole window. It stays until the next act or until it is closed: nobody has to hurry.
import { useSyncExternalStore } from "react";

/** The line in the bar. */
export interface DoneLine {
  words: string;
  undoable: boolean;
}

let line: DoneLine | null = null;
const listeners = new Set<() => void>();

function set(next: DoneLine | null) {
  line = next;
  for (const listen of listeners) listen();
}

/** Says in the bar what has just been done. */
export function sayDone(words: string, undoable = true): void {
  set({ words, undoable });
}

/** Empties the bar. */
export function clearDone(): void {
  set(null);
}

/** The line now in the bar. */
export function useDoneLine(): DoneLine | null {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => line,
  );
}
