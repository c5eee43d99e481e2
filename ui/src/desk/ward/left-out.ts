// What a person left out of a return: rows as `section/row`, fields as `section/row/field`. Pure; the core leaves them out.
import type { Snapshot, SnapshotField, SnapshotRow, SnapshotSection } from "../../bindings.ts";

/** The key of a row, or of a field of it. */
export function keyOf(section: SnapshotSection, row: SnapshotRow, field?: SnapshotField): string {
  return field ? `${section.code}/${row.id}/${field.field}` : `${section.code}/${row.id}`;
}

/** With the key added, or taken away again. */
export function turned(out: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(out);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** How many filled values go, and how many stay. */
export function counted(snapshot: Snapshot, out: ReadonlySet<string>): { going: number; staying: number } {
  let going = 0;
  let staying = 0;
  for (const section of snapshot.sections) {
    for (const row of section.rows) {
      for (const field of row.fields.filter((each) => each.value !== "")) {
        if (out.has(keyOf(section, row)) || out.has(keyOf(section, row, field))) staying += 1;
        else going += 1;
      }
    }
  }
  return { going, staying };
}

/** Rows of the version before that are not there any more. */
export function rowsGone(snapshot: Snapshot, before: Record<string, string | undefined>): number {
  const there = new Set(snapshot.sections.flatMap((section) => section.rows.map((row) => keyOf(section, row))));
  const values = Object.keys(before).filter((key) => !key.startsWith("files/"));
  const rows = values.map((key) => key.split("/").slice(0, 2).join("/"));
  return new Set(rows.filter((row) => !there.has(row))).size;
}
