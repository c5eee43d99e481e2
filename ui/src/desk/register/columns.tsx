// The columns of the list: what stands in each cell, and which may be edited in place.
//
// A vacant unit is a full row: its words go across the columns of a shop, and its own act stands at the end.
import type { RegisterRow } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import type { CellEdit, GridColumn } from "../../parts/grid/columns.ts";
import { Tag } from "../../parts/Tag.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { codeWords } from "../../words/codes.ts";
import { monthLong } from "../../words/day.ts";
import { metreFigure, metres } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { emptyUnitWords } from "./place-words.ts";
import styles from "./Register.module.css";

/** What the cells can do. */
export interface RegisterActs {
  keepShop: (row: RegisterRow, part: "name" | "owner" | "phone", words: string) => Promise<string | undefined>;
  keepFrontage: (row: RegisterRow, words: string) => Promise<string | undefined>;
  writeTenant: (row: RegisterRow) => void;
}

/** The row's name for life. */
export function rowKey(row: RegisterRow): string {
  return row.premises || row.shop;
}

/** Where a row leads: the shop's page, or the unit on the street plan. */
export function hrefOfRow(row: RegisterRow): string {
  return row.shop ? address(`register/shop/${row.shop}`) : address("street", { unit: row.premises });
}

/** 空き 令和7年3月から, or what the unit is now. */
export function EmptyWords({ row }: { row: RegisterRow }) {
  return (
    <>
      {row.vacant ? <TradeMark trade="vacant" /> : null}
      <span className={styles.onHatch}>
        <b>{emptyUnitWords(row.use_now, row.vacant)}</b>
        {row.vacant && row.vacant_since ? ` ${t("street.since", { day: monthLong(row.vacant_since) })}` : ""}
      </span>
    </>
  );
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

function shopEdit(acts: RegisterActs, part: "name" | "owner" | "phone") {
  return (row: RegisterRow): CellEdit<RegisterRow> | undefined =>
    row.shop === ""
      ? undefined
      : {
          words: (one) => one[part],
          save: (one, words) => acts.keepShop(one, part, words),
          inputMode: part === "phone" ? "tel" : "text",
        };
}

function frontageEdit(acts: RegisterActs) {
  return (row: RegisterRow): CellEdit<RegisterRow> | undefined =>
    row.premises === ""
      ? undefined
      : {
          words: (one) => (one.frontage > 0 ? metreFigure(one.frontage) : ""),
          save: acts.keepFrontage,
          inputMode: "decimal",
        };
}

const acrossShop = (row: RegisterRow) => (row.shop === "" ? 3 : 1);
const acrossEnd = (row: RegisterRow) => (row.shop === "" ? 2 : 1);

/** Unit, name, trade, owner: a vacant unit is written across the last three. */
function whoColumns(acts: RegisterActs): GridColumn<RegisterRow>[] {
  return [
    { key: "code", head: t("register.col.code"), width: 4.6, cell: (row) => row.code || t("register.no_unit") },
    {
      key: "name",
      head: t("register.col.name"),
      width: 10,
      grow: true,
      span: acrossShop,
      cell: (row) => (row.shop === "" ? <EmptyWords row={row} /> : <b className={styles.cut}>{row.name}</b>),
      edit: shopEdit(acts, "name"),
    },
    {
      key: "trade",
      head: t("register.col.trade"),
      width: 11,
      grow: true,
      cell: (row) => <TradeWords row={row} />,
    },
    {
      key: "owner",
      head: t("register.col.owner"),
      width: 7,
      cell: (row) => <span className={styles.cut}>{row.owner}</span>,
      edit: shopEdit(acts, "owner"),
    },
  ];
}

/** Frontage, phone, membership, and the way to the page; a vacant unit has its act here. */
function moreColumns(acts: RegisterActs): GridColumn<RegisterRow>[] {
  return [
    {
      key: "frontage",
      head: t("register.col.frontage"),
      width: 5.2,
      align: "end",
      cell: (row) => (row.frontage > 0 ? metres(row.frontage) : t("register.frontage_none")),
      edit: frontageEdit(acts),
    },
    {
      key: "phone",
      head: t("register.col.phone"),
      width: 8.6,
      span: acrossEnd,
      cell: (row) =>
        row.vacant ? (
          <Button
            kind="text"
            onPress={() => acts.writeTenant(row)}
            spoken={t("register.write_tenant_in", { code: row.code })}
          >
            {t("street.write_tenant")}
          </Button>
        ) : (
          row.phone
        ),
      edit: shopEdit(acts, "phone"),
    },
    {
      key: "member",
      head: t("register.col.member"),
      width: 5.4,
      cell: (row) => <Membership row={row} />,
    },
    {
      key: "open",
      head: t("register.open_head"),
      width: 4.6,
      cell: (row) => (
        <a
          className={styles.open}
          href={hrefOfRow(row)}
          aria-label={t("register.open_row", { name: row.name || row.code })}
        >
          {t("register.open")}
        </a>
      ),
    },
  ];
}

/** The columns. */
export function columnsOf(acts: RegisterActs): GridColumn<RegisterRow>[] {
  return [...whoColumns(acts), ...moreColumns(acts)];
}
