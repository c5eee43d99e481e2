// Writing to the core: `const { act } = useAct(); await act("sign_up_for_event", form, { said: t("...") })`.
//
// After a good answer every reading is asked again, and the undo bar says what happened. A "no" is kept in `failure`
// for the screen to show beside its cause; nothing that the person typed is thrown away.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { Failure } from "../bindings.ts";
import { type Answer, type CommandName, host, type Input, type Output } from "../host/host.ts";
import { sayDone } from "../parts/undo-words.ts";
import { hasWords, t } from "../words/t.ts";

/** What is said in the undo bar afterwards. Without `said` it is the words of the act, `act.<act>`, if it has any. */
export interface Saying<T> {
  said?: string | ((value: T) => string);
  /** False for acts that 元に戻す cannot take back (sending, printing). */
  undoable?: boolean;
}

/** A write that names what it touched is also told by the event `changed`; what that has begun to read is not begun again. */
function toldByEvent(value: unknown): boolean {
  const touched = typeof value === "object" && value !== null && "touched" in value ? value.touched : undefined;
  return Array.isArray(touched) && touched.length > 0;
}

function wordsOfAct(value: unknown): string | undefined {
  const act = typeof value === "object" && value !== null && "act" in value ? value.act : "";
  const key = `act.${act}`;
  return act && hasWords(key) ? t(key) : undefined;
}

/** Gives `act`, whether one is under way, and the last "no". */
export function useAct() {
  const readings = useQueryClient();
  const [failure, setFailure] = useState<Failure | undefined>();
  const [busy, setBusy] = useState(false);

  const act = useCallback(
    async <N extends CommandName>(name: N, input: Input<N>, saying: Saying<Output<N>> = {}) => {
      setBusy(true);
      setFailure(undefined);
      const answer: Answer<Output<N>> = await host.call(name, input);
      setBusy(false);
      if (!answer.ok) {
        setFailure(answer.failure);
        return answer;
      }
      const { said, undoable = true } = saying;
      const words = typeof said === "function" ? said(answer.value) : (said ?? wordsOfAct(answer.value));
      if (words) sayDone(words, undoable);
      await readings.invalidateQueries({}, { cancelRefetch: !toldByEvent(answer.value) });
      return answer;
    },
    [readings],
  );

  const clear = useCallback(() => setFailure(undefined), []);
  return { act, busy, failure, clear };
}
