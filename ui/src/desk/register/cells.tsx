// What stands in each column of the list that can be chosen: its words, its width, whether it is of the unit or of the shop.
import type { ReactNode } from "react";
import type { RegisterRow } from "../../bindings.ts";
import type { CellEdit } from "../../parts/grid/columns.ts";
import { Tag } from "../../parts/Tag.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { codeChoices, codeWords } from "../../words/codes.ts";
import { monthLong } from "../../words/day.ts";
import { metreFigure, metres, yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import type { ColumnKey } from "./column-keys.ts";
import { floorWords } from "./place-words.ts";
import styles from "./Register.module.css";

/** A field of a shop that is written in its cell. */
export type ShopPart = "name" | "owner" | "phone" | "mail" | "hours" | "member" | "chain" | "body" | "tenure";

/** What the cells can do. */
export interface RegisterActs {
  keepShop: (row: RegisterRow, part: ShopPart, words: string) => Promise<string | undefined>;
  keepFrontage: (row: RegisterRow, words: string) => Promise<string | undefined>;
  writeTenant: (row: RegisterRow) => void;
}

type Edit = (acts: RegisterActs) => (row: RegisterRow) => CellEdit<RegisterRow> | undefined;

/** A column before it is put into the grid. */
export interface Cell {
  of: "unit" | "shop";
  width: number;
  grow?: boolean;
  align?: "end";
  sortable?: boolean;
  show: (row: RegisterRow) => ReactNode;
  edit?: Edit;
}

/** Writing a field of a shop in its cell; rows without a shop have nothing to write. */
export function shopEdit(acts: RegisterActs, part: ShopPart, codes?: { kind: string; codes: string[] }) {
  return (row: RegisterRow): CellEdit<RegisterRow> | undefined =>
    row.shop === ""
      ? undefined
      : {
          words: (one) => one[part],
          save: (one, words) => acts.keepShop(one, part, words),
          inputMode: part === "phone" ? "tel" : "text",
          choices: codes ? codeChoices(codes.kind, codes.codes) : undefined,
        };
}

/** The trade with its mark; in everyday words with a tag while nobody has confirmed it. */
export function TradeWords({ row }: { row: RegisterRow }) {
  if (row.category) {
    return (
      <>
        <TradeMark trade={row.category} />
        <span className={styles.cut}>{t(`trade.category.${row.category}`)}</span>
      </>
    );
  }
  return (
    <>
      <Tag tone="care">{t("register.not_confirmed")}</Tag>
      <span className={styles.cut}>{row.trade_words}</span>
    </>
  );
}

function Membership({ row }: { row: RegisterRow }) {
  if (row.shop === "") return null;
  if (row.member === "no") return <Tag>{codeWords("membership", "no")}</Tag>;
  return <span>{row.member === "yes" ? t("register.is_member") : t("register.frontage_none")}</span>;
}

const frontageEdit: Edit = (acts) => (row) =>
  row.premises === ""
    ? undefined
    : {
        words: (one) => (one.frontage > 0 ? metreFigure(one.frontage) : ""),
        save: acts.keepFrontage,
        inputMode: "decimal",
      };

const words = (text: string) => <span className={styles.cut}>{text}</span>;

function wordCell(key: "owner" | "phone" | "mail" | "hours", width: number, sortable = false): Cell {
  return { of: "shop", width, sortable, show: (row) => words(row[key]), edit: (acts) => shopEdit(acts, key) };
}

function choiceCell(key: "chain" | "body" | "tenure", kind: string, codes: string[]): Cell {
  return {
    of: "shop",
    width: 6,
    show: (row) => (row[key] === "" ? t("register.frontage_none") : words(codeWords(kind, row[key]))),
    edit: (acts) => shopEdit(acts, key, { kind, codes: [...codes, ""] }),
  };
}

function unitWords(key: "block" | "address" | "building" | "premises_owner" | "rent_band", width: number): Cell {
  return { of: "unit", width, show: (row) => words(row[key]) };
}

/** 33.05 m². */
function squareMetres(dm2: number): string {
  return t("register.square_metres", { n: String(dm2 / 100) });
}

/** Every column that can be chosen. */
export const CELLS: Record<ColumnKey, Cell> = {
  block: unitWords("block", 6),
  side: { of: "unit", width: 5, show: (row) => (row.side === "" ? "" : codeWords("side", row.side)) },
  floor: {
    of: "unit",
    width: 5,
    sortable: true,
    show: (row) => (row.premises === "" ? "" : floorWords(row.floor)),
  },
  building: unitWords("building", 9),
  address: unitWords("address", 12),
  trade: { of: "shop", width: 10, grow: true, sortable: true, show: (row) => <TradeWords row={row} /> },
  owner: wordCell("owner", 7, true),
  frontage: {
    of: "unit",
    width: 5.6,
    align: "end",
    sortable: true,
    show: (row) => (row.frontage > 0 ? metres(row.frontage) : t("register.frontage_none")),
    edit: frontageEdit,
  },
  area: {
    of: "unit",
    width: 6.4,
    align: "end",
    sortable: true,
    show: (row) => (row.area > 0 ? squareMetres(row.area) : t("register.frontage_none")),
  },
  phone: wordCell("phone", 8.6, true),
  member: {
    of: "shop",
    width: 6,
    sortable: true,
    show: (row) => <Membership row={row} />,
    edit: (acts) => shopEdit(acts, "member", { kind: "membership", codes: ["yes", "no", ""] }),
  },
  mail: wordCell("mail", 11),
  hours: wordCell("hours", 10),
  since: {
    of: "unit",
    width: 10,
    sortable: true,
    show: (row) => words(row.vacant || !row.since ? "" : t("street.since", { day: monthLong(row.since) })),
  },
  opened_year: {
    of: "shop",
    width: 5.6,
    align: "end",
    sortable: true,
    show: (row) => (row.opened_year > 0 ? t("register.year", { n: String(row.opened_year) }) : ""),
  },
  chain: choiceCell("chain", "yes_no", ["yes", "no"]),
  body: choiceCell("body", "body", ["company", "person"]),
  tenure: choiceCell("tenure", "tenure", ["own", "rented"]),
  premises_owner: unitWords("premises_owner", 8),
  rent_band: unitWords("rent_band", 8),
  dues_late: {
    of: "shop",
    width: 7,
    align: "end",
    sortable: true,
    show: (row) => (row.dues_late > 0 ? yen(row.dues_late) : ""),
  },
};
