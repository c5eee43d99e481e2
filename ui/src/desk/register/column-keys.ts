// The columns that an officer can choose for the list, by key; their cells are in columns.tsx.
import { t } from "../../words/t.ts";

/** Every column that can be chosen, in the order of the list. */
export const COLUMN_KEYS = [
  "block",
  "side",
  "floor",
  "building",
  "address",
  "trade",
  "owner",
  "frontage",
  "area",
  "phone",
  "member",
  "mail",
  "hours",
  "since",
  "opened_year",
  "chain",
  "body",
  "tenure",
  "premises_owner",
  "rent_band",
  "dues_late",
] as const;

/** The key of a column. */
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The columns of a list that nobody has changed. */
export const USUAL_COLUMNS: ColumnKey[] = ["trade", "owner", "frontage", "phone", "member"];

/** The heading of a column. */
export function columnHead(key: ColumnKey): string {
  return t(`register.col.${key}`);
}

/** The known ones of some keys, in the order of the list; the usual ones where there are none. */
export function columnsOrUsual(keys: readonly string[]): ColumnKey[] {
  const known = COLUMN_KEYS.filter((key) => keys.includes(key));
  return known.length > 0 ? known : USUAL_COLUMNS;
}
