// Excelから取り込む in three steps: the file, columns and contents, a last look. Nothing is kept before the last press, and
// afterwards the whole import can be taken back in one.
//
// The choice (file, sheet, columns, answers) is all that is remembered here; the core reads the file anew at each look.
import { useEffect, useState } from "react";
import type { ImportChoice, ImportDone, ImportPreview } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { Contents } from "./Contents.tsx";
import { blankChoice } from "./choice.ts";
import { Finished } from "./Finished.tsx";
import { LastLook } from "./LastLook.tsx";

/** Where one is. */
type Step = "contents" | "check";

/** What both steps behind the file are given. */
export interface StepProps {
  preview: ImportPreview;
  choice: ImportChoice;
  onChange: (part: Partial<ImportChoice>) => void;
  onOtherFile: () => void;
}

/** Asks for a list to read. */
async function askForFile(): Promise<string | null> {
  const endings = ["xlsx", "xls", "ods", "csv", "txt"];
  return host.chooseFile([{ words: t("import.file_kind"), endings }]);
}

/** The screen. */
export default function Import({ query }: ScreenProps) {
  const [choice, setChoice] = useState<ImportChoice>(() => blankChoice(query.path ?? ""));
  const [step, setStep] = useState<Step>("contents");
  const [done, setDone] = useState<ImportDone | null>(null);
  const { act, busy, failure: refusal } = useAct();
  const open = choice.path !== "" && done === null;
  const { value: preview, failure, waiting } = useCall("look_into_list", choice, { enabled: open, keepLast: true });

  // An address that names another file, also while this screen is open, opens that file.
  const [asked, setAsked] = useState(query.path ?? "");
  const takeFile = (path: string) => {
    setChoice(blankChoice(path));
    setStep("contents");
    setDone(null);
  };
  if (query.path !== undefined && query.path !== asked) {
    setAsked(query.path);
    takeFile(query.path);
  }
  const chooseFile = async () => {
    const path = await askForFile();
    if (path) takeFile(path);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: listens once, for as long as the screen is open
  useEffect(() => host.onFilesDropped((paths) => (paths[0] ? takeFile(paths[0]) : undefined)), []);

  const takeIn = async () => {
    const said = (value: ImportDone) =>
      value.changed > 0
        ? t("import.said_update", { n: value.changed, new: value.units })
        : t("import.said", { n: value.units });
    const answer = await act("take_in_list", choice, { said });
    if (answer.ok) setDone(answer.value);
  };

  if (done) return <Finished done={done} onAgain={chooseFile} />;
  if (!open || (failure && !preview)) return <ChooseFile failure={failure} onChoose={chooseFile} />;
  if (!preview) return <LoadingLine waiting={waiting} words={t("import.reading")} />;
  const props: StepProps = {
    preview,
    choice,
    onChange: (part) => setChoice({ ...choice, ...part }),
    onOtherFile: chooseFile,
  };
  const message = (
    <MessageArea>
      <FailureMessage failure={failure ?? refusal} />
      <LoadingLine waiting={busy} words={t("import.taking_in", { n: preview.total })} />
    </MessageArea>
  );
  return step === "contents" ? (
    <Contents {...props} message={message} onNext={() => setStep("check")} />
  ) : (
    <LastLook {...props} message={message} onBack={() => setStep("contents")} onTakeIn={takeIn} />
  );
}
