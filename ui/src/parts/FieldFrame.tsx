// What stands round every field: the label above it, ※必須 or 任意 in words, help, and the error below.
//
// A field is never without its label, and an error says what to do, in the same words as in the summary at the top.
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { t } from "../words/t.ts";
import styles from "./fields.module.css";

/** What every field is told about itself. */
export interface FieldAbout {
  label: string;
  need?: "required" | "optional";
  help?: string;
  error?: string;
  /** For ErrorSummary and for tests; made up when not given. */
  id?: string;
  /** Shows the label only to those who listen: for tool rows where the words beside it say the same. */
  labelHidden?: boolean;
}

/** What the input inside must carry. */
export interface FieldIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

interface FieldFrameProps {
  about: FieldAbout;
  /** A group of choices has a legend instead of a label. */
  group?: "radiogroup" | "group";
  children: (ids: FieldIds) => ReactNode;
}

/** 必須 or 任意, in words. */
export function NeedWords({ need }: { need?: "required" | "optional" }) {
  if (!need) return null;
  return need === "required" ? (
    <span className={styles.required}>{t("parts.field.required")}</span>
  ) : (
    <span className={styles.optional}>{t("parts.field.optional")}</span>
  );
}

/** An error line, as it stands under a field. */
export function ErrorLine({ id, words }: { id?: string; words: string }) {
  return (
    <p className={styles.error} id={id}>
      <CircleAlert size="1.1765rem" aria-hidden />
      <span>{words}</span>
    </p>
  );
}

/** Label, help and error round a field. */
export function FieldFrame({ about, group, children }: FieldFrameProps) {
  const made = useId();
  const id = about.id ?? made;
  const described = [about.help ? `${id}-help` : "", about.error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const ids: FieldIds = {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": about.error ? true : undefined,
    "aria-required": about.need === "required" ? true : undefined,
  };
  const label = (
    <>
      <span className={styles.labelWords}>{about.label}</span> <NeedWords need={about.need} />
    </>
  );
  const labelClass = about.labelHidden ? "visually-hidden" : styles.label;
  const inside = (
    <>
      {about.help ? (
        <p className={styles.help} id={`${id}-help`}>
          {about.help}
        </p>
      ) : null}
      {children(ids)}
      {about.error ? <ErrorLine id={`${id}-error`} words={about.error} /> : null}
    </>
  );
  if (group) {
    return (
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a radiogroup may be required and invalid
      <div className={styles.frame} role={group} aria-labelledby={`${id}-label`} {...ids} tabIndex={-1}>
        <div className={labelClass} id={`${id}-label`}>
          {label}
        </div>
        {inside}
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      <label className={labelClass} htmlFor={id}>
        {label}
      </label>
      {inside}
    </div>
  );
}
