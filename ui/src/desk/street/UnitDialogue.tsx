// The dialogue for what is to be done with a unit. Each closes itself when the book has kept the act; the act is one
// undo step, so nothing is asked twice.
import type { StreetView, UnitCard } from "../../bindings.ts";
import { EditUnit } from "./EditUnit.tsx";
import { JoinUnitsDialogue } from "./JoinUnits.tsx";
import { MoveUnitDialogue } from "./MoveUnit.tsx";
import { SplitUnitDialogue } from "./SplitUnit.tsx";
import { TellChange } from "./TellChange.tsx";
import type { UnitAct } from "./UnitPanel.tsx";

/** What is to be done, and with which unit. */
export type UnitTask = { act: "add" } | { act: UnitAct; card: UnitCard };

interface UnitDialogueProps {
  task: UnitTask;
  view: StreetView;
  today: string;
  onClose: () => void;
}

/** The dialogue of a task. */
export function UnitDialogue({ task, view, today, onClose }: UnitDialogueProps) {
  switch (task.act) {
    case "add":
      return <EditUnit blocks={view.blocks} onClose={onClose} />;
    case "edit":
      return <EditUnit unit={task.card.premises} blocks={view.blocks} onClose={onClose} />;
    case "move":
      return <MoveUnitDialogue card={task.card} view={view} onClose={onClose} />;
    case "split":
      return <SplitUnitDialogue card={task.card} today={today} onClose={onClose} />;
    case "join":
      return <JoinUnitsDialogue card={task.card} today={today} onClose={onClose} />;
    case "change":
      return <TellChange card={task.card} today={today} onClose={onClose} />;
  }
}
