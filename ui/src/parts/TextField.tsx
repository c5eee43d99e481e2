// A line of text, and several lines. Names are kept exactly as they are typed: nothing is folded or trimmed here.
import { type FieldAbout, FieldFrame } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { type Hearing, useDraft } from "./use-draft.ts";

/** How long the expected words are. */
export type FieldWidth = "tiny" | "short" | "middle" | "long" | "full";

interface TextFieldProps extends FieldAbout, Hearing {
  value: string;
  width?: FieldWidth;
  type?: "text" | "tel" | "email" | "password";
  placeholder?: string;
  readOnly?: boolean;
  autoComplete?: string;
  /** 44 high, for a row of tools. */
  tool?: boolean;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const draft = useDraft(props.value, props);
  return (
    <FieldFrame about={props}>
      {(ids) => (
        <div className={styles[props.width ?? "middle"]}>
          <input
            {...ids}
            {...draft}
            type={props.type ?? "text"}
            className={`${styles.input} ${props.tool ? styles.tool : ""}`}
            placeholder={props.placeholder}
            readOnly={props.readOnly}
            autoComplete={props.autoComplete ?? "off"}
          />
        </div>
      )}
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldAbout, Hearing {
  value: string;
  rows?: number;
  width?: FieldWidth;
  readOnly?: boolean;
}

/** Several lines of text; Enter makes a new line. */
export function TextArea(props: TextAreaProps) {
  const draft = useDraft(props.value, props);
  return (
    <FieldFrame about={props}>
      {(ids) => (
        <div className={styles[props.width ?? "long"]}>
          <textarea {...ids} {...draft} className={styles.input} rows={props.rows ?? 3} readOnly={props.readOnly} />
        </div>
      )}
    </FieldFrame>
  );
}
