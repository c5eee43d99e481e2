// 困ったとき: what this screen is for and how its work is done, in a panel at the right, beside the work and not over it.
//
// The words are help.<screen>.title and help.<screen>.body; an empty line in the body begins a new paragraph, a line that
// begins with ・ is an item. Below them stands what is true on every screen.
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { hasWords, t } from "../../words/t.ts";
import { IconButton } from "../Button.tsx";
import { isIme } from "../is-ime.ts";
import styles from "./HelpPanel.module.css";

interface HelpPanelProps {
  /** The screen's help, as its line in routes.ts says. */
  help: string;
  onClose: () => void;
}

function words(key: string): string {
  return hasWords(key) ? t(key) : "";
}

function Paragraphs({ body }: { body: string }) {
  return body.split("\n\n").map((part) => {
    const lines = part.split("\n");
    return lines.every((line) => line.startsWith("・")) ? (
      <ul key={part} className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line.slice(1)}</li>
        ))}
      </ul>
    ) : (
      <p key={part}>{part}</p>
    );
  });
}

/** The help of a screen. */
export function HelpPanel({ help, onClose }: HelpPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <aside
      className={styles.panel}
      aria-label={t("frame.help")}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !isIme(event)) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {words(`help.${help}.title`) || t("frame.help")}
        </h2>
        <IconButton icon={X} name={t("parts.close")} onPress={onClose} />
      </div>
      <div className={styles.body}>
        <Paragraphs body={words(`help.${help}.body`)} />
        <h3 className={styles.subtitle}>{t("help.always.title")}</h3>
        <Paragraphs body={t("help.always.body")} />
        <h3 className={styles.subtitle}>{t("help.keys.title")}</h3>
        <Paragraphs body={t("help.keys.body")} />
      </div>
    </aside>
  );
}
