// The dialogue of the three large acts: every answer is set as last time, so that one press is enough when all is equal.
//
// A record that stands in the book is corrected in the same dialogue, filled with what was written.

import type { Asset, LastAnswers, SafetyRecord, SafetyView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { ErrorBox } from "../../parts/States.tsx";
import { addDays } from "../../words/day.ts";
import { CleaningDialog } from "./CleaningDialog.tsx";
import { InspectionDialog } from "./InspectionDialog.tsx";
import { PatrolDialog } from "./PatrolDialog.tsx";

/** What is to be recorded. */
export interface Recording {
  kind: "patrol" | "cleaning" | "inspection";
  /** For an inspection: the kind of asset that the duty names. */
  assetKind?: string;
  /** For a month that is over: the day is asked for, inside that month. */
  late?: boolean;
  /** A record to be corrected. */
  id?: string;
}

/** What each of the three dialogues is given. */
export interface RecordDialogProps {
  last: LastAnswers;
  /** The record that is corrected; without one a new one is written. */
  given: SafetyRecord | undefined;
  view: SafetyView;
  today: string;
  /** The day that stands there first. */
  day: string;
  /** The assets to choose from. */
  assets: Asset[];
  onClose: () => void;
}

interface RecordingProps {
  recording: Recording;
  view: SafetyView;
  today: string;
  onClose: () => void;
}

function lastDayOf(month: string): string {
  const first = `${month}-01`;
  for (let n = 31; n > 28; n -= 1) {
    const day = addDays(first, n - 1);
    if (day.slice(0, 7) === month) return day;
  }
  return addDays(first, 27);
}

/** The dialogue for a recording. */
export function RecordDialog({ recording, view, today, onClose }: RecordingProps) {
  const ask = { kind: recording.kind, record: recording.id ?? "" };
  const { value: last, failure, again } = useCall("last_answers", {});
  const { value: given, failure: gone } = useCall("safety_record", ask, { enabled: recording.id !== undefined });
  const trouble = failure ?? gone;
  if (trouble) return <ErrorBox failure={trouble} again={again} />;
  if (!last || (recording.id !== undefined && !given)) return null;
  const past = view.month < today.slice(0, 7);
  const day = past ? lastDayOf(view.month) : today;
  const ofKind = last.assets.filter((asset) => asset.kind === recording.assetKind);
  const assets = ofKind.length > 0 ? ofKind : last.assets;
  const props: RecordDialogProps = { last, given, view, today, day, assets, onClose };
  if (recording.kind === "patrol") return <PatrolDialog {...props} />;
  if (recording.kind === "cleaning") return <CleaningDialog {...props} />;
  return <InspectionDialog {...props} />;
}
