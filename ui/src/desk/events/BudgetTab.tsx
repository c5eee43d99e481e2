// 予算: three figures, then the expenses and the income line by line, planned beside actual. Sums are only added up here.
import { Pencil } from "lucide-react";
import { useState } from "react";
import type { BudgetLine, EventCard } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Figures } from "../../parts/Lists.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { count, yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { BudgetDialog } from "./BudgetDialog.tsx";
import { categoryWords, linesOf } from "./budget-words.ts";
import type { PartProps } from "./EventPage.tsx";
import styles from "./Events.module.css";

type Row = Pick<BudgetLine, "id" | "title" | "planned" | "actual"> & { line: BudgetLine | null };

/** Planned and actual of some lines. */
export function sumsOf(lines: BudgetLine[]): { planned: number; actual: number } {
  const sum = (of: (line: BudgetLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return { planned: sum((line) => line.planned), actual: sum((line) => line.actual) };
}

function Bar({ row }: { row: Row }) {
  const share = row.planned > 0 ? Math.min(row.actual / row.planned, 1) : 0;
  return (
    <span className={styles.bar} aria-hidden>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

interface LinesProps {
  lines: BudgetLine[];
  side: "expense" | "income";
  onEdit: (line: BudgetLine) => void;
}

function EditButton({ line, onEdit }: { line: BudgetLine; onEdit: (line: BudgetLine) => void }) {
  const name = line.title || categoryWords(line);
  return (
    <Button kind="text" icon={Pencil} spoken={t("events.edit_of", { name })} onPress={() => onEdit(line)}>
      {t("events.edit")}
    </Button>
  );
}

function columnsOf({ side, onEdit }: LinesProps): TableColumn<Row>[] {
  const left = (row: Row) => row.planned - row.actual;
  return [
    {
      key: "title",
      head: t(side === "expense" ? "events.expense_kind" : "events.income_kind"),
      names: true,
      cell: ({ line, title }) =>
        line === null ? (
          title
        ) : (
          <span className={styles.budgetName}>
            <span>{categoryWords(line)}</span> <span className={styles.quiet}>{line.title}</span>
          </span>
        ),
    },
    {
      key: "planned",
      head: t("field.budget_line.planned"),
      align: "end",
      nowrap: true,
      cell: (row) => yen(row.planned),
    },
    {
      key: "actual",
      head: t(side === "expense" ? "events.spent" : "events.got"),
      align: "end",
      nowrap: true,
      cell: (row) => yen(row.actual),
    },
    { key: "bar", head: t("events.share"), cell: (row) => <Bar row={row} /> },
    {
      key: "left",
      head: t(side === "expense" ? "events.left" : "events.still_to_come"),
      align: "end",
      nowrap: true,
      cell: (row) => <span className={left(row) < 0 ? styles.late : undefined}>{yen(left(row))}</span>,
    },
    {
      key: "edit",
      head: t("events.correct"),
      cell: ({ line }) => (line === null ? null : <EditButton line={line} onEdit={onEdit} />),
    },
  ];
}

function Lines(props: LinesProps) {
  const { lines, side } = props;
  if (lines.length === 0) return null;
  const sums = sumsOf(lines);
  const rows: Row[] = lines.map((line) => ({ ...line, line }));
  const total: Row = { id: "total", title: t("events.total"), line: null, ...sums };
  const title = t(side === "expense" ? "events.expenses" : "events.incomes");
  return (
    <Panel title={title} inside="flush">
      <SimpleTable
        label={title}
        columns={columnsOf(props)}
        rows={[...rows, total]}
        rowKey={(row) => row.id}
        tone={(row) => (row.line === null ? "total" : undefined)}
      />
    </Panel>
  );
}

function Sums({ card }: { card: EventCard }) {
  const expense = sumsOf(card.budget.filter((line) => line.side === ""));
  const income = sumsOf(card.budget.filter((line) => line.side === "income"));
  const unit = t("events.yen_unit");
  return (
    <Panel>
      <Figures
        figures={[
          { figure: count(expense.planned), unit, name: t("events.planned_expense") },
          { figure: count(expense.actual), unit, name: t("events.spent") },
          { figure: count(expense.planned - expense.actual), unit, name: t("events.left") },
          { figure: count(income.planned), unit, name: t("events.planned_income") },
          { figure: count(income.planned - expense.planned), unit, name: t("events.balance") },
        ]}
      />
    </Panel>
  );
}

/** The tab. */
export function BudgetTab({ card, today }: PartProps) {
  const [editing, setEditing] = useState<BudgetLine | null>(null);
  return (
    <Stack>
      {card.budget.length === 0 ? (
        <EmptyState sentence={t("events.no_budget")} />
      ) : (
        <>
          <Sums card={card} />
          <Lines side="expense" lines={linesOf(card.budget, "")} onEdit={setEditing} />
          <Lines side="income" lines={linesOf(card.budget, "income")} onEdit={setEditing} />
        </>
      )}
      {editing ? <BudgetDialog card={card} today={today} given={editing} onClose={() => setEditing(null)} /> : null}
    </Stack>
  );
}
