// 安全・環境: three large acts, what the month still asks for, the months of the year; the records; the assets.
//
// The address says the month and the part: safety, safety/records, safety/assets, ?month=2026-11.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { SafetyView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { IconButton } from "../../parts/Button.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { addMonths, monthLong } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { address, refine } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { AssetsPart } from "./AssetsPart.tsx";
import { MonthPart } from "./MonthPart.tsx";
import { RecordDialog, type Recording } from "./RecordDialog.tsx";
import { RecordsPart } from "./RecordsPart.tsx";

const PARTS = ["month", "records", "assets"] as const;
type Part = (typeof PARTS)[number];

/** What each part of the screen is given. */
export interface SafetyPartProps {
  view: SafetyView;
  today: string;
  item: string;
  /** Opens the dialogue for a record of this kind. */
  record: (recording: Recording) => void;
}

const SHOWN = { month: MonthPart, records: RecordsPart, assets: AssetsPart };

function MonthSwitch({ month }: { month: string }) {
  const turn = (by: number) => refine({ month: addMonths(`${month}-01`, by).slice(0, 7), item: undefined });
  return (
    <>
      <IconButton icon={ChevronLeft} name={t("parts.date.month_before")} onPress={() => turn(-1)} framed />
      <b aria-live="polite">{monthLong(month)}</b>
      <IconButton icon={ChevronRight} name={t("parts.date.month_after")} onPress={() => turn(1)} framed />
    </>
  );
}

function tabLines(chosen: Part, month: string) {
  return PARTS.map((part) => ({
    href: address(part === "month" ? "safety" : `safety/${part}`, { month }),
    words: tCode("safety.part", part),
    chosen: part === chosen,
  }));
}

/** The screen. */
export default function Safety({ rest, query }: ScreenProps) {
  const month = query.month ?? "";
  const today = useCall("start_state", {}).value?.today ?? "";
  const { value: view, failure, waiting, again } = useCall("safety_view", { month }, { keepLast: true });
  const [recording, setRecording] = useState<Recording | null>(null);
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view || today === "") return <LoadingLine waiting={waiting} />;
  const part = PARTS.find((each) => each === rest[0]) ?? "month";
  const Shown = SHOWN[part];
  return (
    <>
      <PageHeader
        title={t("safety.title")}
        facts={part === "assets" ? undefined : <MonthSwitch month={view.month} />}
        tabs={tabLines(part, month)}
      />
      <Shown view={view} today={today} item={query.item ?? ""} record={setRecording} />
      {recording ? (
        <RecordDialog recording={recording} view={view} today={today} onClose={() => setRecording(null)} />
      ) : null}
    </>
  );
}
