// Keeping what was typed into a cell: one field of one record, told to the book once, with its undo.
import type { RegisterRow } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { readTyped } from "../../parts/NumberField.tsx";
import { codeWords } from "../../words/codes.ts";
import { metres } from "../../words/number.ts";
import { failureWords, t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import type { ShopPart } from "./cells.tsx";

const CODES: Partial<Record<ShopPart, string>> = {
  member: "membership",
  chain: "yes_no",
  body: "body",
  tenure: "tenure",
};

/** The edits of the list; each gives a sentence when the book says no. */
export function useRowEdits() {
  const { act } = useAct();

  const keepShop = async (row: RegisterRow, part: ShopPart, words: string) => {
    const kind = CODES[part];
    const value = kind ? codeWords(kind, words) : words;
    const values = { name: row.name, field: t(`field.shop.${part}`), value };
    const said = words === "" ? t("register.field_emptied", values) : t("register.field_kept", values);
    const done = await act("save_cell", { shop: row.shop, field: part, value: words }, { said });
    return done.ok ? undefined : failureWords(done.failure);
  };

  const keepFrontage = async (row: RegisterRow, words: string) => {
    const read = readTyped(words, { label: t("field.premises.frontage"), places: 2, min: 0 });
    if (read.value === undefined) return read.wrong;
    const card = await host.call("unit_card", { premises: row.premises, day: "" });
    if (!card.ok) return failureWords(card.failure);
    const frontage = read.value === null ? 0 : Math.round(read.value * 100);
    const values = { name: row.name || row.code, field: t("field.premises.frontage"), value: metres(frontage) };
    const said = frontage === 0 ? t("register.field_emptied", values) : t("register.field_kept", values);
    const done = await act("save_premises", { ...card.value.premises, frontage }, { said });
    return done.ok ? undefined : failureWords(done.failure);
  };
  return { keepShop, keepFrontage };
}
