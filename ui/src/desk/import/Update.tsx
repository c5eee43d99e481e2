// A newer list beside the register: what would change, row by row and field by field, before anything is kept.
//
// Nothing is removed by a list. What only a person can know (another shop in the place, a vacancy) is shown with the way to
// tell it, and stays as it is.
import type { ImportChange, ImportDifference, ImportUpdate } from "../../bindings.ts";
import { CheckBox, RadioChips } from "../../parts/Chips.tsx";
import { Figures } from "../../parts/Lists.tsx";
import { Message } from "../../parts/Message.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { columnWords, withTurn } from "./choice.ts";
import styles from "./Import.module.css";
import type { StepProps } from "./Import.tsx";

/** More rows than these are not looked through one by one. */
const MOST = 200;

function valueWords(column: string, value: string): string {
  if (value === "") return t("import.empty_now");
  return column === "member" ? codeWords("membership", value) : value;
}

interface TurnProps {
  onTurn: (row: number, column: string) => void;
}

function Difference({ row, line, onTurn }: TurnProps & { row: number; line: ImportDifference }) {
  const values = {
    column: columnWords(line.column),
    before: valueWords(line.column, line.before),
    after: valueWords(line.column, line.after),
  };
  return (
    <CheckBox words={t("import.difference", values)} checked={line.taken} onChange={() => onTurn(row, line.column)} />
  );
}

function RowWords({ change }: { change: ImportChange }) {
  const other = change.known_as !== "" && change.known_as !== change.name;
  return (
    <>
      <b>{change.name || t("parts.vacant")}</b>
      {change.known_by ? (
        <div className={styles.secondary}>{t("import.known_by", { sign: codeWords("known_by", change.known_by) })}</div>
      ) : null}
      {other ? <div className={styles.secondary}>{t("import.known_as", { name: change.known_as })}</div> : null}
    </>
  );
}

function WhatComes({ change, onTurn }: TurnProps & { change: ImportChange }) {
  if (change.state === "new") {
    return <CheckBox words={t("import.add_row")} checked={change.taken} onChange={() => onTurn(change.row, "")} />;
  }
  return (
    <>
      {change.differences.map((line) => (
        <Difference key={line.column} row={change.row} line={line} onTurn={onTurn} />
      ))}
    </>
  );
}

function Rows({ changes, title, onTurn }: TurnProps & { changes: ImportChange[]; title: string }) {
  if (changes.length === 0) return null;
  const left = changes.length - MOST;
  return (
    <Panel title={title} inside="flush" end={<span>{t("import.rows", { n: changes.length })}</span>}>
      <SimpleTable
        label={title}
        columns={[
          { key: "row", head: t("import.excel_row"), align: "end", cell: (one: ImportChange) => String(one.row) },
          { key: "unit", head: t("register.col.code"), cell: (one) => one.unit },
          { key: "name", head: t("register.col.name"), names: true, cell: (one) => <RowWords change={one} /> },
          {
            key: "what",
            head: t("import.what_comes"),
            cell: (one) => <WhatComes change={one} onTurn={onTurn} />,
          },
        ]}
        rows={changes.slice(0, MOST)}
        rowKey={(one) => String(one.row)}
      />
      {left > 0 ? <p className={styles.secondary}>{t("import.more_rows", { n: left })}</p> : null}
    </Panel>
  );
}

function Asked({ changes }: { changes: ImportChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Panel title={t("import.asked")} inside="flush" end={<span>{t("import.rows", { n: changes.length })}</span>}>
      <SimpleTable
        label={t("import.asked")}
        columns={[
          { key: "row", head: t("import.excel_row"), align: "end", cell: (one: ImportChange) => String(one.row) },
          { key: "unit", head: t("register.col.code"), cell: (one) => one.unit },
          { key: "name", head: t("register.col.name"), names: true, cell: (one) => <RowWords change={one} /> },
          { key: "why", head: t("import.why_out"), cell: (one) => codeWords("import_state", one.state) },
        ]}
        rows={changes.slice(0, MOST)}
        rowKey={(one) => String(one.row)}
      />
    </Panel>
  );
}

function Missing({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  const some = names.slice(0, 12).join(t("register.twin_and"));
  return (
    <Message kind="info" title={t("import.missing", { n: names.length })}>
      {t("import.missing_names", { names: some })}
    </Message>
  );
}

/** Whether the list brings the register up to date or comes in as new rows. */
export function ModeChoice({ choice, onChange }: Pick<StepProps, "choice" | "onChange">) {
  return (
    <RadioChips
      label={t("import.mode")}
      value={choice.mode === "add" ? "add" : "update"}
      choices={[
        { value: "update", words: t("import.mode.update"), detail: t("import.mode_why.update") },
        { value: "add", words: t("import.mode.add"), detail: t("import.mode_why.add") },
      ]}
      onChange={(mode) => onChange({ mode: mode === "add" ? "add" : "usual", turned: [] })}
    />
  );
}

/** The list beside the register. */
export function Update({
  update,
  choice,
  onChange,
}: Pick<StepProps, "choice" | "onChange"> & { update: ImportUpdate }) {
  const onTurn = (row: number, column: string) => onChange({ turned: withTurn(choice, row, column) });
  const of = (...states: string[]) => update.changes.filter((one) => states.includes(one.state));
  const rows = t("import.unit_rows");
  return (
    <Stack>
      <Panel title={t("import.beside")}>
        <Figures
          figures={[
            { figure: String(update.changed), unit: rows, name: t("import.rows_changed") },
            { figure: String(update.new), unit: rows, name: t("import.rows_new") },
            { figure: String(update.same), unit: rows, name: t("import.rows_same") },
            { figure: String(update.asked), unit: rows, name: t("import.rows_asked") },
          ]}
        />
      </Panel>
      {update.changed + update.new + update.asked === 0 ? (
        <Message kind="done">{t("import.nothing_new")}</Message>
      ) : null}
      <Rows changes={of("changed")} title={t("import.rows_changed")} onTurn={onTurn} />
      <Rows changes={of("new")} title={t("import.rows_new")} onTurn={onTurn} />
      <Asked changes={of("several", "taken", "now_vacant")} />
      <Missing names={update.missing} />
    </Stack>
  );
}
