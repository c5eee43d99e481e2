// Moving a unit and changing its frontage straight in the picture: one act each, which 元に戻す takes back.
import { useRef } from "react";
import type { StreetView } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { metres } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { type Standing, standingOf, widened } from "./strip.ts";
import type { Landed } from "./use-drag.ts";

/** The acts of the strip, one after the other, however fast the keys come. */
export function useStreetActs(view: StreetView) {
  const { act, failure } = useAct();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const after = (next: () => Promise<unknown>) => {
    queue.current = queue.current.then(next, next);
  };

  const move = (landed: Landed) => {
    const code = standingOf(view.rows, landed.premises)?.box.code ?? "";
    after(() => act("move_unit", landed, { said: t("street.moved", { code }) }));
  };
  const widen = (one: Standing, by: number) => {
    after(async () => {
      const card = await host.call("unit_card", { premises: one.box.premises, day: "" });
      if (!card.ok) return;
      const unit = widened(card.value.premises, by, one.box.width_cm);
      const said = t("street.widened", { code: unit.code, frontage: metres(unit.frontage) });
      await act("save_premises", unit, { said });
    });
  };
  return { failure, move, widen };
}
