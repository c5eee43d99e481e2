// What the program says: information (blue), take care (orange), wrong (red), done (green), in one sentence with the
// remedy. It stands under the head of the page or beside its cause; never in a corner, never in a pop-up.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { Failure } from "../bindings.ts";
import { failureWords, t } from "../words/t.ts";
import { Button } from "./Button.tsx";
import styles from "./Message.module.css";

/** The four kinds of message. */
export type MessageKind = "info" | "care" | "wrong" | "done";

const ICONS = { info: Info, care: TriangleAlert, wrong: CircleAlert, done: CircleCheck };

interface MessageProps {
  kind: MessageKind;
  /** The sentence that matters, bold. */
  title?: string;
  /** The remedy. */
  children?: ReactNode;
  /** A button or link at the right end. */
  act?: ReactNode;
}

/** A message. A wrong one is spoken at once, the others when there is a pause. */
export function Message({ kind, title, children, act }: MessageProps) {
  const Icon = ICONS[kind];
  return (
    <div className={`${styles.message} ${styles[kind]}`} role={kind === "wrong" ? "alert" : "status"}>
      <Icon size="1.4118rem" aria-hidden />
      <div className={styles.words}>
        {title ? <strong>{title}</strong> : null} {children}
      </div>
      {act}
    </div>
  );
}

/** Where messages stand: under the head of the page. Keeps its place when empty, takes none. */
export function MessageArea({ children }: { children: ReactNode }) {
  return <div className={styles.area}>{children}</div>;
}

/** The message for a failure of the last act or reading, by its code; nothing when there is none. */
export function FailureMessage({ failure, again }: { failure?: Failure; again?: () => void }) {
  if (!failure) return null;
  return (
    <Message kind="wrong" act={again ? <Button onPress={again}>{t("parts.try_again")}</Button> : undefined}>
      <span className={styles.failure} data-failure={failure.code}>
        {failureWords(failure)}
      </span>
    </Message>
  );
}

/** A wrong field: its id and the same words as below it. */
export interface FieldError {
  id: string;
  words: string;
}

/** 入力に問題があります, with a link to each field. Takes the focus each time `round` grows (a new attempt). */
export function ErrorSummary({ errors, round }: { errors: FieldError[]; round: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (round > 0) heading.current?.focus();
  }, [round]);
  if (errors.length === 0) return null;
  return (
    <div className={`${styles.message} ${styles.wrong}`} role="group" aria-label={t("parts.error_summary")}>
      <CircleAlert size="1.4118rem" aria-hidden />
      <div className={styles.words}>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {t("parts.error_summary")}
        </h2>
        <ul>
          {errors.map((error) => (
            <li key={error.id}>
              <button type="button" className={styles.jump} onClick={() => document.getElementById(error.id)?.focus()}>
                {error.words}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
