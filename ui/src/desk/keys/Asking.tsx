// What is asked before a PC is shut out, and before the key is handed to one: each says what happens and what stays.
// Nothing is done before the last press.
import type { PcLine, PcList } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

/** What people call a PC. */
export function nameOf(pc: PcLine): string {
  return pc.name === "" ? t("keys.devices.no_name") : pc.name;
}

/** The PCs that the new key goes to, this one left out. */
function receivers(list: PcList, lost: PcLine): string {
  const stays = list.pcs.filter((pc) => !pc.this && pc.id !== lost.id && (pc.key === "has" || pc.key === "on_its_way"));
  return stays.map(nameOf).join("、");
}

/** Shutting a PC out. */
export function Stopping({ pc, list, onClose }: { pc: PcLine; list: PcList; onClose: () => void }) {
  const { act, failure, busy } = useAct();
  const name = nameOf(pc);
  const names = receivers(list, pc);
  const stop = async () => {
    if (busy) return;
    const said = t("keys.devices.stopped_done", { name });
    const done = await act("shut_out_pc", { device: pc.id }, { said, undoable: false });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={t("keys.devices.stop_title", { name })}
      onClose={onClose}
      width="narrow"
      act={
        <Button kind="filled" size="last" busy={busy} onPress={() => void stop()}>
          {t("keys.devices.stop_act")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <p>{t("keys.devices.stop_why")}</p>
      {pc.at_ward ? <p>{t("keys.devices.stop_ward")}</p> : null}
      <p>{t("keys.devices.stop_stays")}</p>
      <p>{names === "" ? t("keys.devices.stop_key_alone") : t("keys.devices.stop_key", { names })}</p>
      <p>{t("keys.devices.stop_sheet")}</p>
      <p>{t("keys.devices.stop_again")}</p>
    </Dialog>
  );
}

/** Handing the key to a PC that did not get it, or that was shut out. */
export function Giving({ pc, onClose }: { pc: PcLine; onClose: () => void }) {
  const { act, failure, busy } = useAct();
  const name = nameOf(pc);
  const out = pc.key === "shut_out";
  const give = async () => {
    if (busy) return;
    const said = t("keys.devices.given_done", { name });
    const done = await act("give_key", { device: pc.id }, { said, undoable: false });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={out ? t("keys.devices.again_title", { name }) : t("keys.devices.give_title", { name })}
      onClose={onClose}
      width="narrow"
      act={
        <Button kind="filled" size="last" busy={busy} onPress={() => void give()}>
          {out ? t("keys.devices.again_act") : t("keys.devices.give_act")}
        </Button>
      }
    >
      <FailureMessage failure={failure} />
      <p>{t("keys.devices.give_why")}</p>
      <p>{t("keys.devices.give_sure")}</p>
      {out ? <p>{t("keys.devices.again_ward")}</p> : null}
    </Dialog>
  );
}
