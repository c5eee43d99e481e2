// The one dialogue for making a file: which paper, table or drawing it shall be, then where it shall lie. What is
// written, and what is said afterwards, is the caller's. It never writes over a file that was not chosen.
import { type ReactNode, useState } from "react";
import type { Failure } from "../bindings.ts";
import { host } from "../host/host.ts";
import { t } from "../words/t.ts";
import { Button } from "./Button.tsx";
import { RadioChips } from "./Chips.tsx";
import { Dialog } from "./Dialog.tsx";
import { FailureMessage } from "./Message.tsx";
import { Stack } from "./Panel.tsx";

/** One thing that the file may be. */
export interface PaperChoice<F extends string> {
  value: F;
  words: string;
  /** What it is good for, in a few words. */
  detail: string;
  /** How the file's name ends, without the dot. */
  ending: string;
}

interface PaperDialogProps<F extends string> {
  title: string;
  note: ReactNode;
  /** The question over the choices. */
  label: string;
  /** The name that is proposed, without an ending. */
  fileName: string;
  papers: PaperChoice<F>[];
  failure?: Failure;
  onClose: () => void;
  /** The file's place was chosen: write it there. */
  onMake: (paper: F, path: string) => Promise<void>;
  /** Another paper was chosen: what was said of the last one no longer holds. */
  onOther: (paper: F) => void;
  /** Another closing step instead of 「ファイルを作る」, such as 「このまま書き出す」. */
  act?: ReactNode;
  children?: ReactNode;
}

/** The dialogue; it is open as long as it is drawn. */
export function PaperDialog<F extends string>(props: PaperDialogProps<F>) {
  const [chosen, setChosen] = useState<PaperChoice<F>>(props.papers[0] as PaperChoice<F>);
  const make = async () => {
    const kinds = [{ words: chosen.words, endings: [chosen.ending] }];
    const path = await host.chooseWhere(`${props.fileName}.${chosen.ending}`, kinds);
    if (path) await props.onMake(chosen.value, path);
  };
  const choose = (value: string) => {
    const next = props.papers.find((paper) => paper.value === value) ?? chosen;
    setChosen(next);
    props.onOther(next.value);
  };
  return (
    <Dialog
      title={props.title}
      note={props.note}
      onClose={props.onClose}
      act={
        props.act ?? (
          <Button kind="filled" size="last" onPress={make}>
            {t("parts.make_file")}
          </Button>
        )
      }
    >
      <Stack>
        <FailureMessage failure={props.failure} />
        <RadioChips label={props.label} value={chosen.value} choices={props.papers} onChange={choose} />
        {props.children}
      </Stack>
    </Dialog>
  );
}
