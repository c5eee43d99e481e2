// The kinds of expense and income of an event in words. Expenses follow the ward's six kinds (対象経費の区分).
import type { BudgetLine } from "../../bindings.ts";
import type { Choice } from "../../parts/Select.tsx";
import { codeWords } from "../../words/codes.ts";
import { tCode } from "../../words/t.ts";

const EXPENSES = ["notice", "venue", "prizes", "gifts", "performers", "other"];
const INCOMES = ["grant", "association", "stall_fees", "sponsors", "sales", "other"];

/** The kind of a line in words. */
export function categoryWords({ side, category }: Pick<BudgetLine, "side" | "category">): string {
  return side === "income" ? codeWords("income", category) : tCode("calendar.expense", category || "other");
}

/** The lines of one side, in the order of the kinds: ① to ⑥. */
export function linesOf(budget: BudgetLine[], side: BudgetLine["side"]): BudgetLine[] {
  const order = side === "income" ? INCOMES : EXPENSES;
  const place = (line: BudgetLine) => (order.includes(line.category) ? order.indexOf(line.category) : order.length);
  return budget.filter((line) => line.side === side).sort((a, b) => place(a) - place(b));
}

/** The kinds to choose from. */
export function categoryChoices(side: BudgetLine["side"]): Choice[] {
  const codes = side === "income" ? INCOMES : EXPENSES;
  return codes.map((category) => ({ value: category, words: categoryWords({ side, category }) }));
}
