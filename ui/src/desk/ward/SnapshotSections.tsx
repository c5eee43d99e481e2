// Every value of a return, by section and row: before sending (with 送らない) and as sent (with the ward's words).
//
// A value with a remark or a difference has a line of its own with the words beside it; the others of a row stand close
// together, so that a street of a hundred shops can still be read. Nothing is folded away: what leaves must be seen.
import { useState } from "react";
import type { Snapshot, SnapshotField, SnapshotRow, SnapshotSection } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox } from "../../parts/Chips.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t, tCode } from "../../words/t.ts";
import { fieldWords, valueWords } from "../history/value-words.ts";
import { keyOf } from "./left-out.ts";
import { RemarkLine } from "./RemarkLine.tsx";
import styles from "./Snapshot.module.css";

/** From so many rows on, rows out of sight are laid out later. */
const LONG = 40;

type Words = Record<string, string | undefined>;

/** What may be left out, and how. */
export interface Choosing {
  out: ReadonlySet<string>;
  onTurn: (key: string) => void;
}

/** What is shown beside the values. */
export interface Around {
  remarks: Words;
  /** The value before, where it differs. */
  before: Words;
  /** Before sending only. */
  choosing?: Choosing;
  /** As sent, and returned: the values as they stand now, where they differ from what was sent. */
  now?: Words;
}

interface RowProps extends Around {
  section: SnapshotSection;
  row: SnapshotRow;
}

const isEmpty = (field: SnapshotField) => valueWords(field.field, field.value) === "";

function shown(field: SnapshotField): string {
  return isEmpty(field) ? t("parts.history.empty") : valueWords(field.field, field.value);
}

function Pair({ name, value, out }: { name: string; value: string; out: boolean }) {
  return (
    <span className={`${styles.pair} ${out ? styles.out : ""}`}>
      <span className={styles.name}>{name}</span> <span className={styles.value}>{value}</span>
    </span>
  );
}

function FieldChecks({ section, row, choosing }: { section: SnapshotSection; row: SnapshotRow; choosing: Choosing }) {
  return (
    <div className={styles.checks}>
      {row.fields
        .filter((field) => field.value !== "")
        .map((field) => {
          const key = keyOf(section, row, field);
          return (
            <CheckBox
              key={field.field}
              words={t("ward.check.send_field", { field: fieldWords(field.field) })}
              detail={shown(field)}
              checked={!choosing.out.has(key)}
              onChange={() => choosing.onTurn(key)}
            />
          );
        })}
    </div>
  );
}

function RowHead({ section, row, choosing, open, onOpen }: RowProps & { open: boolean; onOpen: () => void }) {
  const name = valueWords("", row.name) || tCode("section", section.code);
  const stays = choosing?.out.has(keyOf(section, row)) ?? false;
  return (
    <div className={styles.rowHead}>
      <strong className={styles.rowName}>{name}</strong>
      {stays ? <Tag tone="care">{t("ward.check.stays")}</Tag> : null}
      {choosing ? (
        <span className={styles.rowActs}>
          {stays ? null : (
            <Button kind="text" expanded={open} spoken={t("ward.check.choose_fields_of", { name })} onPress={onOpen}>
              {open ? t("ward.check.choose_done") : t("ward.check.choose_fields")}
            </Button>
          )}
          <Button
            kind="text"
            spoken={t(stays ? "ward.check.send_row_of" : "ward.check.leave_row_of", { name })}
            onPress={() => choosing.onTurn(keyOf(section, row))}
          >
            {t(stays ? "ward.check.send_row" : "ward.check.leave_row")}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function Fields(props: RowProps) {
  const { section, row, remarks, before, now, choosing } = props;
  const rowOut = choosing?.out.has(keyOf(section, row)) ?? false;
  const told = (field: SnapshotField) => {
    const key = keyOf(section, row, field);
    return remarks[key] !== undefined || before[key] !== undefined;
  };
  const isOut = (field: SnapshotField) => rowOut || (choosing?.out.has(keyOf(section, row, field)) ?? false);
  const filled = row.fields.filter((field) => !isEmpty(field) && !told(field));
  const empty = row.fields.filter((field) => isEmpty(field) && !told(field));
  return (
    <>
      {row.fields.filter(told).map((field) => {
        const key = keyOf(section, row, field);
        return (
          <RemarkLine
            key={key}
            name={fieldWords(field.field)}
            value={shown(field)}
            out={isOut(field)}
            remark={remarks[key]}
            before={before[key] === undefined ? undefined : shown({ ...field, value: before[key] })}
            now={now?.[key] === undefined ? undefined : shown({ ...field, value: now[key] })}
            judged={now !== undefined}
          />
        );
      })}
      <p className={styles.pairs}>
        {filled.map((field) => (
          <Pair key={field.field} name={fieldWords(field.field)} value={shown(field)} out={isOut(field)} />
        ))}
        {empty.length > 0 ? (
          <span className={styles.empty}>
            {t("ward.check.empty_fields", {
              fields: empty.map((field) => fieldWords(field.field)).join(t("parts.dot")),
            })}
          </span>
        ) : null}
      </p>
    </>
  );
}

function RowOf(props: RowProps) {
  const [open, setOpen] = useState(false);
  const { choosing, section, row, remarks } = props;
  const whole = remarks[keyOf(section, row)];
  return (
    <li className={styles.row}>
      <RowHead {...props} open={open} onOpen={() => setOpen(!open)} />
      {whole === undefined ? null : <RemarkLine name="" value="" out={false} remark={whole} judged={false} />}
      {open && choosing ? <FieldChecks section={section} row={row} choosing={choosing} /> : <Fields {...props} />}
    </li>
  );
}

/** The sections. */
export function SnapshotSections({ snapshot, ...around }: { snapshot: Snapshot } & Around) {
  return snapshot.sections.map((section) => (
    <Panel
      key={section.code}
      title={tCode("section", section.code)}
      end={<Tag>{t("parts.n_things", { n: section.rows.length })}</Tag>}
      inside="flush"
    >
      {section.rows.length === 0 ? (
        <p className={styles.none}>{t("ward.check.section_empty")}</p>
      ) : (
        <ul className={section.rows.length > LONG ? styles.long : undefined}>
          {section.rows.map((row) => (
            <RowOf key={row.id} section={section} row={row} {...around} />
          ))}
        </ul>
      )}
    </Panel>
  ));
}
