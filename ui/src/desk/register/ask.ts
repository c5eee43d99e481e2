// What the list is asked: read from the words after the question mark of its address, so that 戻る and a saved view both work.
//
// A word in the address that means nothing filters nothing; a list must never be empty because of a slip in an address.
import type { RegisterAsk, RegisterPart, RegisterSort, SavedView, Side, TradeGroup, YesNo } from "../../bindings.ts";

/** The parts that the list knows by itself, in the order of their chips. */
export const PARTS: RegisterPart[] = ["all", "vacant", "members", "non_members", "no_trade", "arrears"];
/** The groups of trades in the order of the legend. */
export const GROUPS: TradeGroup[] = ["convenience", "comparison", "dining", "services", "other"];
/** How many rows come at once: more than any street has. A longer list is read on from there, never anew. */
export const FIRST_ROWS = 1500;

const SORTS: RegisterSort[] = [
  "walk",
  "name",
  "trade",
  "owner",
  "phone",
  "frontage",
  "area",
  "floor",
  "member",
  "since",
  "opened_year",
  "dues_late",
];

/** Everything, in walking order. */
export const EVERYTHING: RegisterAsk = {
  search: "",
  part: "all",
  day: "",
  filter: { block: "", side: "", floor: null, group: null, member: "" },
  sort: "walk",
  down: false,
  most: 0,
  after: 0,
};

/** Words of an address. */
export type Query = Record<string, string>;

function oneOf<T extends string>(word: string | undefined, all: readonly T[], otherwise: T): T {
  return all.find((each) => each === word) ?? otherwise;
}

/** The question that an address asks. */
export function askOf(query: Query): RegisterAsk {
  const floor = Number.parseInt(query.floor ?? "", 10);
  return {
    ...EVERYTHING,
    search: query.words ?? "",
    part: oneOf(query.part, PARTS, "all"),
    filter: {
      block: query.block ?? "",
      side: oneOf<Side>(query.side, ["left", "right"], ""),
      floor: Number.isNaN(floor) ? null : floor,
      group: GROUPS.find((each) => each === query.group) ?? null,
      member: oneOf<YesNo>(query.member, ["yes", "no"], ""),
    },
    sort: oneOf(query.sort, SORTS, "walk"),
    down: query.down === "1",
  };
}

/** How many filters an address sets, besides the search and the part. */
export function filterCount(ask: RegisterAsk): number {
  const { block, side, floor, group, member } = ask.filter;
  return [block !== "", side !== "", floor !== null, group !== null, member !== ""].filter(Boolean).length;
}

/** An address without any filter. */
export const NO_FILTER: Query = { block: "", side: "", floor: "", group: "", member: "" };

/** The address of a saved view. */
export function queryOfView(view: SavedView): Query {
  const { id, part, words, block, side, floor, group, sort, down } = view;
  const asked = { part, words, block, side, floor, group, sort };
  return { view: id, member: "", ...asked, down: down ? "1" : "" };
}

/** What stands on the screen as a view with a name. */
export function viewOf(query: Query, name: string, columns: string[]): SavedView {
  const ask = askOf(query);
  return {
    id: "",
    name,
    part: ask.part === "all" ? memberPart(ask.filter.member) : ask.part,
    words: ask.search,
    block: ask.filter.block,
    side: ask.filter.side,
    floor: ask.filter.floor === null ? "" : String(ask.filter.floor),
    group: ask.filter.group ?? "",
    sort: ask.sort === "walk" ? "" : ask.sort,
    down: ask.down,
    columns: columns.join(","),
  };
}

/** A filter of members is the same as the list's own view of them. */
function memberPart(member: YesNo): string {
  if (member === "yes") return "members";
  return member === "no" ? "non_members" : "";
}
