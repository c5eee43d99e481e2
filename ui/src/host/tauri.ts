// The host at the desk: the window's one command `call`, its event `changed`, and the system's file dialogues.
//
// The dialogues and the opener are loaded when first used. If the window cannot reach the core at all, the answer is a
// failure with the code `no_answer`, so that a screen can say it in words.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Answer, CommandName, FileKind, Host, Input, Output } from "./host.ts";

async function call<N extends CommandName>(name: N, input: Input<N>): Promise<Answer<Output<N>>> {
  try {
    return await invoke<Answer<Output<N>>>("call", { name, input });
  } catch (cause) {
    return { ok: false, failure: { code: "no_answer", values: { cause: String(cause) } } };
  }
}

function filters(kinds: FileKind[]) {
  return kinds.map((kind) => ({ name: kind.words, extensions: kind.endings }));
}

/** Turns a promise of "how to stop" into "how to stop", also when stopped before it came. */
function stopLater(started: Promise<() => void>): () => void {
  return () => {
    started.then((stop) => stop());
  };
}

/** The host that the desk's window uses. */
export const tauriHost: Host = {
  call,
  onChanged: (told) =>
    stopLater(listen<{ touched?: string[] }>("changed", (event) => told(event.payload?.touched ?? []))),
  onFilesDropped: (told) =>
    stopLater(
      import("@tauri-apps/api/webview").then(({ getCurrentWebview }) =>
        getCurrentWebview().onDragDropEvent(({ payload }) => {
          if (payload.type === "drop") told(payload.paths);
        }),
      ),
    ),
  async chooseFile(kinds) {
    const { open } = await import("@tauri-apps/plugin-dialog");
    return open({ multiple: false, filters: filters(kinds) });
  },
  async chooseFiles(kinds) {
    const { open } = await import("@tauri-apps/plugin-dialog");
    return (await open({ multiple: true, filters: filters(kinds) })) ?? [];
  },
  async chooseWhere(name, kinds) {
    const { save } = await import("@tauri-apps/plugin-dialog");
    return save({ defaultPath: name, filters: filters(kinds) });
  },
  async chooseFolder() {
    const { open } = await import("@tauri-apps/plugin-dialog");
    return open({ directory: true, multiple: false });
  },
  async openFile(path) {
    const { openPath } = await import("@tauri-apps/plugin-opener");
    await openPath(path);
  },
  async showInFolder(path) {
    const { revealItemInDir } = await import("@tauri-apps/plugin-opener");
    await revealItemInDir(path);
  },
};
