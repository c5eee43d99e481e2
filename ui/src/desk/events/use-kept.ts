// Keeping a record field by field: each field is told to the book when it is left, one after the other.
//
// A save always carries the whole record. What a newcomer gets wrong: a second field left before the first answer came
// would write the first one back to what it was; here the saves stand in line and carry everything typed so far.
import { useCallback, useRef } from "react";

/** Writes the record; false when the book said no. */
type Save<R> = (record: R, part: Partial<R>) => Promise<boolean>;

/** Gives the act that keeps a part of the record. */
export function useKept<R extends object>(record: R, save: Save<R>): (part: Partial<R>) => void {
  const typed = useRef<Partial<R>>({});
  const open = useRef(0);
  const line = useRef(Promise.resolve());
  const read = useRef(record);
  read.current = record;

  return useCallback(
    (part) => {
      typed.current = { ...typed.current, ...part };
      open.current += 1;
      line.current = line.current.then(async () => {
        const kept = await save({ ...read.current, ...typed.current }, part);
        open.current -= 1;
        if (open.current === 0 || !kept) typed.current = {};
      });
    },
    [save],
  );
}
