// A word on a tint: 下書き, 差戻し, 受付. Words only; the tint repeats what the word says.
import { CircleAlert } from "lucide-react";
import styles from "./Tag.module.css";

/** What the tint means: nothing yet, information, take care, done, late or wrong; `outline` for a plain fact. */
export type Tone = "plain" | "info" | "care" | "done" | "late" | "outline";

interface TagProps {
  tone?: Tone;
  /** With the mark for late or wrong. */
  alert?: boolean;
  /** On a tinted ground: white behind the word. */
  onTint?: boolean;
  children: string;
}

/** A small word. */
export function Tag({ tone = "plain", alert, onTint, children }: TagProps) {
  return (
    <span className={`${styles.tag} ${styles[tone]} ${onTint ? styles.onTint : ""}`}>
      {alert ? <CircleAlert size="1.1765rem" aria-hidden /> : null}
      {children}
    </span>
  );
}

const TONES: Record<string, Tone> = {
  not_started: "plain",
  taking: "plain",
  draft: "info",
  sent: "info",
  returned: "care",
  received: "info",
  waiting: "care",
  unpaid: "care",
  accepted: "done",
  confirmed: "done",
  done: "done",
  late: "late",
  missed: "late",
  not_handed_in: "late",
};

/** The usual tint for a state's code; plain when the code has none. */
export function toneOf(state: string): Tone {
  return TONES[state] ?? "plain";
}
