// 元に戻す: takes back the last act of this person, and says what came of it.
//
// The core writes back only what nobody has changed since. What it had to leave is said, so that nothing is lost unseen.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { host } from "../host/host.ts";
import { sayDone } from "../parts/undo-words.ts";
import { failureWords, t } from "../words/t.ts";

/** Gives the act behind 元に戻す and Ctrl+Z. */
export function useUndo(): () => Promise<void> {
  const readings = useQueryClient();
  return useCallback(async () => {
    const answer = await host.call("undo", {});
    if (!answer.ok) {
      sayDone(failureWords(answer.failure), false);
      return;
    }
    const left = answer.value.kept.length;
    sayDone(left > 0 ? t("frame.undone_partly", { n: left }) : t("frame.undone"), false);
    await readings.invalidateQueries();
  }, [readings]);
}
