// Keeping what was typed into a cell: the whole record is read, the one field is changed, and the book is told once.
import type { RegisterRow } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { readTyped } from "../../parts/NumberField.tsx";
import { metres } from "../../words/number.ts";
import { failureWords, t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

/** The edits of the list; each gives a sentence when the book says no. */
export function useRowEdits() {
  const { act } = useAct();

  const keepShop = async (row: RegisterRow, part: "name" | "owner" | "phone", words: string) => {
    const card = await host.call("shop_card", { shop: row.shop });
    if (!card.ok) return failureWords(card.failure);
    const values = { name: card.value.shop.name, field: t(`field.shop.${part}`), value: words };
    const said = words === "" ? t("register.field_emptied", values) : t("register.field_kept", values);
    const done = await act("save_shop", { ...card.value.shop, [part]: words }, { said });
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
