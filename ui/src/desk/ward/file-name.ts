// The name of a file without its folders, on every system.

/** The last piece of a path. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}
