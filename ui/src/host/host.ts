// The only door out of the screens: commands, the "changed" call, file choosing, opening a paper in the system.
//
// Nothing outside this folder may import Tauri (biome says so). Which host stands behind the door is decided once, in
// main.tsx or in a test, by `standBehind`. A host answers; it never throws for an everyday "no".
import type { Commands, Failure } from "../bindings.ts";

/** The name of a command of the core. */
export type CommandName = keyof Commands & string;
/** What a command is given. */
export type Input<N extends CommandName> = Commands[N]["input"];
/** What a command gives back when all is well. */
export type Output<N extends CommandName> = Commands[N]["output"];
/** Every command answers like this. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A kind of file to choose, in words, with the endings of its names: `{ words: "Excel", endings: ["xlsx"] }`. */
export interface FileKind {
  words: string;
  endings: string[];
}

/** What a host can do. */
export interface Host {
  call<N extends CommandName>(name: N, input: Input<N>): Promise<Answer<Output<N>>>;
  /** Tells when records changed by other means than this window; gives back how to stop listening. */
  onChanged(listen: (touched: string[]) => void): () => void;
  /** Tells when files are dropped on the window. */
  onFilesDropped(listen: (paths: string[]) => void): () => void;
  /** Asks for a file to read; null when the person stopped. */
  chooseFile(kinds: FileKind[]): Promise<string | null>;
  /** Asks for files to read; none when the person stopped. */
  chooseFiles(kinds: FileKind[]): Promise<string[]>;
  /** Asks where to write a file; null when the person stopped. */
  chooseWhere(name: string, kinds: FileKind[]): Promise<string | null>;
  /** Asks for a folder; null when the person stopped. */
  chooseFolder(): Promise<string | null>;
  /** Opens a paper in the system's own program. */
  openFile(path: string): Promise<void>;
  /** Shows a file in its folder. */
  showInFolder(path: string): Promise<void>;
}

let behind: Host | null = null;

/** Decides which host answers. Called once at the start, and by tests. */
export function standBehind(host: Host): void {
  behind = host;
}

function door(): Host {
  if (!behind) throw new Error("no host stands behind the door yet: call standBehind first");
  return behind;
}

/** The door itself. */
export const host: Host = {
  call: (name, input) => door().call(name, input),
  onChanged: (listen) => door().onChanged(listen),
  onFilesDropped: (listen) => door().onFilesDropped(listen),
  chooseFile: (kinds) => door().chooseFile(kinds),
  chooseFiles: (kinds) => door().chooseFiles(kinds),
  chooseWhere: (name, kinds) => door().chooseWhere(name, kinds),
  chooseFolder: () => door().chooseFolder(),
  openFile: (path) => door().openFile(path),
  showInFolder: (path) => door().showInFolder(path),
};
