// Taking photos and papers in: chosen, dropped on the window, or pasted. The core looks at each at once, so a bad one is
// told before anything is saved; the good ones wait here until their record is written.
//
// Several parts of a screen may wait for a dropped file; only the one that was opened last takes it.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure, FileIn, FileTaken } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { t } from "../../words/t.ts";
import type { useAct } from "../use-act.ts";

type Act = ReturnType<typeof useAct>["act"];

/** What is being taken in. */
export interface Taking {
  files: FileTaken[];
  failures: Failure[];
  /** How many are being read just now. */
  reading: number;
  choose: () => Promise<void>;
  change: (at: number, part: Partial<FileTaken>) => void;
  leave: (at: number) => void;
  clear: () => void;
}

const waiting: symbol[] = [];

/** The kinds of file that may be chosen. */
export function fileKinds() {
  return [{ words: t("attachments.kind_words"), endings: ["jpg", "jpeg", "png", "pdf", "JPG", "JPEG", "PNG", "PDF"] }];
}

async function content(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = "";
  for (let at = 0; at < bytes.length; at += 32_768) letters += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(letters);
}

function pastedFiles(event: ClipboardEvent): File[] {
  return Array.from(event.clipboardData?.files ?? []).filter((file) => /^image\/|pdf$/.test(file.type));
}

/** Hears what is dropped and pasted, as long as nothing that was opened later hears it. */
function useArrivals(take: (files: FileIn[]) => void, listens: boolean) {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!listens) return;
    const own = Symbol("taking in");
    waiting.push(own);
    const mine = () => waiting.at(-1) === own;
    const stop = host.onFilesDropped((paths) => {
      if (mine()) latest.current(paths.map((path) => ({ path, content: "", name: "" })));
    });
    const paste = async (event: ClipboardEvent) => {
      const files = pastedFiles(event);
      if (!mine() || files.length === 0) return;
      event.preventDefault();
      const read = files.map(async (file) => ({ path: "", content: await content(file), name: file.name }));
      latest.current(await Promise.all(read));
    };
    const listen = (event: ClipboardEvent) => void paste(event);
    document.addEventListener("paste", listen);
    return () => {
      stop();
      document.removeEventListener("paste", listen);
      waiting.splice(waiting.indexOf(own), 1);
    };
  }, [listens]);
}

/** Takes files in; `onTaken` is told of the good ones of each go, for whoever saves them at once. Dropped and pasted ones
 * are heard only where it `listens`. */
export function useTaking(onTaken?: (files: FileTaken[]) => void, listens = true): Taking {
  const [files, setFiles] = useState<FileTaken[]>([]);
  const [failures, setFailures] = useState<Failure[]>([]);
  const [reading, setReading] = useState(0);

  const take = useCallback(
    async (brought: FileIn[]) => {
      setFailures([]);
      const good: FileTaken[] = [];
      for (const [at, file] of brought.entries()) {
        setReading(brought.length - at);
        const answer = await host.call("take_in_file", file);
        if (answer.ok) good.push(answer.value);
        else setFailures((before) => [...before, answer.failure]);
      }
      setReading(0);
      if (good.length === 0) return;
      if (onTaken) onTaken(good);
      else setFiles((before) => [...before, ...good]);
    },
    [onTaken],
  );
  useArrivals((brought) => void take(brought), listens);

  const choose = useCallback(async () => {
    const paths = await host.chooseFiles(fileKinds());
    if (paths.length > 0) await take(paths.map((path) => ({ path, content: "", name: "" })));
  }, [take]);
  const change = useCallback((at: number, part: Partial<FileTaken>) => {
    setFiles((before) => before.map((file, n) => (n === at ? { ...file, ...part } : file)));
  }, []);
  const leave = useCallback((at: number) => setFiles((before) => before.filter((_, n) => n !== at)), []);
  const clear = useCallback(() => setFiles([]), []);
  return { files, failures, reading, choose, change, leave, clear };
}

/** Puts what was taken in to a record that was just written. The record stays written whatever becomes of its photos. */
export async function putPhotos(act: Act, owner: { owner_kind: string; owner: string }, taking: Taking): Promise<void> {
  const { files } = taking;
  if (files.length === 0) return;
  await act("add_attachments", { ...owner, files }, { said: t("attachments.recorded_with", { n: files.length }) });
}
