// The choices of one clash: each side with its value, person, PC and time; and a value of one's own.
import type { ConflictCard, ConflictSide } from "../../bindings.ts";
import { NumberField } from "../../parts/NumberField.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { t, tCode } from "../../words/t.ts";
import { fieldWords, isChosen, unitOf, valueWords, whenWords } from "../history/value-words.ts";
import styles from "./Conflict.module.css";

/** The place of "another value" among the choices. */
export const OTHER = -1;

/** What was written as another value, by field name. */
export type Own = Record<string, string | number>;

const ID = /^[0-9a-f]{32}$/;

/** True when every field of the clash may be written freely: no choice from a list, no link to another record. */
export function canWriteOwn(card: ConflictCard): boolean {
  const values = card.sides.flatMap((side) => Object.values(side.values));
  const free = values.every((value) => typeof value !== "boolean" && !(typeof value === "string" && ID.test(value)));
  return free && card.fields.every((field) => !isChosen(`${card.kind}.${field}`));
}

/** The own values, once every field of the clash is written; undefined before that. */
export function ownValues(card: ConflictCard, own: Own): Own | undefined {
  return card.fields.every((field) => own[field] !== undefined && own[field] !== "") ? own : undefined;
}

function sideWords(card: ConflictCard, side: ConflictSide): string {
  if (side.removed) return t("ward.conflict.removed");
  const words = card.fields.map((field) => {
    const value = valueWords(`${card.kind}.${field}`, String(side.values[field] ?? ""));
    const shown = value === "" ? t("parts.history.empty") : value;
    return card.fields.length > 1
      ? t("ward.conflict.pair", { field: fieldWords(`${card.kind}.${field}`), value: shown })
      : shown;
  });
  return words.join(t("parts.dot"));
}

interface ChoiceProps {
  card: ConflictCard;
  name: string;
  checked: boolean;
  onChoose: () => void;
}

/** One side. */
export function SideChoice({ card, side, name, checked, onChoose }: ChoiceProps & { side: ConflictSide }) {
  const person = side.person === "" ? t("history.imported") : side.person;
  return (
    <label className={styles.side}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span className={styles.words}>
        <span className={styles.value}>{sideWords(card, side)}</span>
        <span className={styles.who}>
          {[side.device, person, whenWords(side.at)].filter(Boolean).join(t("parts.dot"))}
        </span>
      </span>
      {side.shown ? <Tag tone="info">{t("ward.conflict.shown")}</Tag> : null}
    </label>
  );
}

interface OwnValueProps extends ChoiceProps {
  own: Own;
  lacking: boolean;
  onWrite: (own: Own) => void;
}

function OwnField({
  card,
  field,
  own,
  lacking,
  onWrite,
}: { field: string } & Omit<OwnValueProps, keyof Omit<ChoiceProps, "card">>) {
  const key = `${card.kind}.${field}`;
  const isNumber = card.sides.some((side) => typeof side.values[field] === "number");
  const error = lacking && (own[field] === undefined || own[field] === "") ? t("ward.conflict.missing") : undefined;
  const write = (value: string | number | null) => onWrite({ ...own, [field]: value ?? "" });
  const unit = unitOf(key);
  if (isNumber) {
    return (
      <NumberField
        label={fieldWords(key)}
        value={typeof own[field] === "number" ? own[field] : null}
        unit={unit ? tCode("unit", unit) : undefined}
        onChange={write}
        error={error}
        width="short"
      />
    );
  }
  return (
    <TextField label={fieldWords(key)} value={String(own[field] ?? "")} onChange={write} error={error} width="full" />
  );
}

/** A value that neither PC has. */
export function OwnValue(props: OwnValueProps) {
  const { card, name, checked, onChoose } = props;
  return (
    <div className={styles.own}>
      <label className={styles.side}>
        <input type="radio" name={name} checked={checked} onChange={onChoose} />
        <span className={styles.words}>{t("ward.conflict.other")}</span>
      </label>
      {checked ? (
        <div className={styles.ownFields}>
          {card.fields.map((field) => (
            <OwnField key={field} field={field} {...props} />
          ))}
        </div>
      ) : null}
    </div>
  );
}
