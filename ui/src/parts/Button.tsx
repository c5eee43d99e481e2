// Buttons: filled (the one main act of a screen), outline (others), text (small acts in rows).
//
// A button is never switched off: pressed too early, the screen answers with what is missing. Its words are a verb with
// its object; an icon never stands without them, except close and the two arrows, which carry a spoken name.
import type { LucideIcon } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import styles from "./Button.module.css";

/** How loud, how high. `last` is the closing step of a dialogue; `act` the three large ones of the safety screen. */
export interface ButtonLook {
  kind?: "filled" | "outline" | "text";
  size?: "usual" | "last" | "act" | "tool";
}

interface ButtonProps extends ButtonLook {
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  /** A second line under the words, only in the size `act`. */
  detail?: string;
  /** With an address the button is a link: it can be opened, followed and gone back from. */
  href?: string;
  onPress?: (event: MouseEvent) => void;
  submit?: boolean;
  busy?: boolean;
  id?: string;
  autoFocus?: boolean;
  /** Spoken instead of the words when they say too little alone (書く → 連絡先の表を書く). */
  spoken?: string;
  expanded?: boolean;
  pressed?: boolean;
  controls?: string;
  children: ReactNode;
}

function lookOf({ kind = "outline", size = "usual" }: ButtonLook): string {
  return [styles.button, styles[kind], styles[size]].join(" ");
}

/** A button, or a link that looks like one. */
export function Button(props: ButtonProps) {
  const { icon: Icon, iconAfter: After, detail, href, onPress, children } = props;
  const iconSize = props.size === "act" ? "2.1176rem" : "1.1765rem";
  const inside = (
    <>
      {Icon ? <Icon size={iconSize} aria-hidden /> : null}
      <span className={styles.words}>
        <span className={styles.label}>{children}</span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </span>
      {After ? <After size={iconSize} aria-hidden /> : null}
    </>
  );
  if (href !== undefined) {
    return (
      <a className={lookOf(props)} href={href} id={props.id} onClick={onPress} aria-label={props.spoken}>
        {inside}
      </a>
    );
  }
  return (
    <button
      type={props.submit ? "submit" : "button"}
      className={lookOf(props)}
      id={props.id}
      onClick={onPress}
      aria-busy={props.busy || undefined}
      aria-label={props.spoken}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      // biome-ignore lint/a11y/noAutofocus: a dialogue's closing step takes the focus, so that one press is enough
      autoFocus={props.autoFocus}
    >
      {inside}
    </button>
  );
}

interface IconButtonProps {
  icon: LucideIcon;
  /** The spoken name; there are no words on the button. */
  name: string;
  onPress: () => void;
  framed?: boolean;
}

/** A button without words, only for close and for the arrows to the next and the one before. */
export function IconButton({ icon: Icon, name, onPress, framed }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.icon} ${framed ? styles.framed : ""}`}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      <Icon size="1.2941rem" aria-hidden />
    </button>
  );
}
