// Choices as chips, all seen at once: one of them (RadioChips), any of them (CheckChips), or a saved view (ViewChips).
//
// Chosen is edge + tint + bold + tick, never colour alone. Inside are the browser's own radios and check boxes, so that
// arrow keys and the space bar do what people know.
import { Check, type LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import styles from "./Chips.module.css";
import { type FieldAbout, FieldFrame } from "./FieldFrame.tsx";
import type { Choice } from "./Select.tsx";

/** A choice as a chip may have an icon, a second line, and a colour for "all is well". */
export interface ChipChoice extends Choice {
  icon?: LucideIcon;
  detail?: string;
  tone?: "done";
}

interface ChipLook {
  choices: ChipChoice[];
  /** `large` for the one question that matters most on a form. */
  look?: "chip" | "large";
  /** Anything after the last chip, such as ほかの人. */
  after?: ReactNode;
}

interface ChipProps extends Pick<ChipLook, "look"> {
  type: "radio" | "checkbox";
  name: string;
  choice: ChipChoice;
  chosen: boolean;
  onChoose: () => void;
}

function Chip({ type, name, choice, chosen, onChoose, look }: ChipProps) {
  const Icon = choice.icon;
  const classes = [styles.chip, look === "large" ? styles.large : "", choice.tone === "done" ? styles.done : ""];
  return (
    <label className={classes.join(" ")}>
      <input
        className={styles.input}
        type={type}
        name={name}
        value={choice.value}
        checked={chosen}
        onChange={onChoose}
      />
      {chosen ? <Check size="1.1765rem" aria-hidden /> : Icon ? <Icon size="1.1765rem" aria-hidden /> : null}
      <span>
        {choice.words}
        {choice.detail ? <span className={styles.detail}>{choice.detail}</span> : null}
      </span>
    </label>
  );
}

interface RadioChipsProps extends FieldAbout, ChipLook {
  value: string;
  onChange: (value: string) => void;
}

/** One of several. */
export function RadioChips(props: RadioChipsProps) {
  const name = useId();
  return (
    <FieldFrame about={props} group="radiogroup">
      {() => (
        <div className={styles.chips}>
          {props.choices.map((choice) => (
            <Chip
              key={choice.value}
              type="radio"
              name={name}
              choice={choice}
              look={props.look}
              chosen={choice.value === props.value}
              onChoose={() => props.onChange(choice.value)}
            />
          ))}
          {props.after}
        </div>
      )}
    </FieldFrame>
  );
}

interface CheckChipsProps extends FieldAbout, ChipLook {
  values: string[];
  onChange: (values: string[]) => void;
}

/** Any of several; the order of the answer is the order of the choices. */
export function CheckChips(props: CheckChipsProps) {
  const name = useId();
  const turn = (value: string) => {
    const chosen = new Set(props.values);
    if (!chosen.delete(value)) chosen.add(value);
    props.onChange(props.choices.map((each) => each.value).filter((each) => chosen.has(each)));
  };
  return (
    <FieldFrame about={props} group="group">
      {() => (
        <div className={styles.chips}>
          {props.choices.map((choice) => (
            <Chip
              key={choice.value}
              type="checkbox"
              name={name}
              choice={choice}
              look={props.look}
              chosen={props.values.includes(choice.value)}
              onChoose={() => turn(choice.value)}
            />
          ))}
          {props.after}
        </div>
      )}
    </FieldFrame>
  );
}

interface CheckBoxProps {
  words: string;
  detail?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A single yes or no, with its words beside it. */
export function CheckBox({ words, detail, checked, onChange }: CheckBoxProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {words}
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </span>
    </label>
  );
}

interface ViewChipsProps {
  label: string;
  views: { value: string; words: string; count?: number }[];
  value: string;
  onChange: (value: string) => void;
}

/** Saved views of a list: すべて 78, 会費未納 4. */
export function ViewChips({ label, views, value, onChange }: ViewChipsProps) {
  return (
    <fieldset className={styles.views}>
      <legend className="visually-hidden">{label}</legend>
      {views.map((view) => (
        <button
          key={view.value}
          type="button"
          className={styles.view}
          aria-pressed={view.value === value}
          onClick={() => onChange(view.value)}
        >
          {view.words}
          {view.count === undefined ? null : ` ${view.count}`}
        </button>
      ))}
    </fieldset>
  );
}
