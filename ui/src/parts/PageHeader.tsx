// The head of a screen: back link, title, facts, then the buttons with the one primary button at the right end; tabs.
//
// It also names the window: "screen — にぎわい帳", and 「エラー：」 before it while the screen shows an error summary.
import { ChevronLeft } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { t } from "../words/t.ts";
import styles from "./PageHeader.module.css";
import { type TabLine, Tabs } from "./Tabs.tsx";

interface PageHeaderProps {
  title: string;
  back?: { href: string; words: string };
  /** Tags and secondary words after the title. */
  facts?: ReactNode;
  /** Outline buttons first, the one filled button last. */
  buttons?: ReactNode;
  tabs?: TabLine[];
  /** One line under the title that says what the screen is for, shown while the screen is still empty. */
  purpose?: string;
  hasErrors?: boolean;
}

/** The head of every screen. */
export function PageHeader({ title, back, facts, buttons, tabs, purpose, hasErrors }: PageHeaderProps) {
  useEffect(() => {
    const words = t("frame.window_title", { screen: title });
    document.title = hasErrors ? t("frame.window_title_error", { title: words }) : words;
  }, [title, hasErrors]);
  const few = tabs && tabs.length <= 3;
  return (
    <header className={styles.header}>
      <div className={styles.head}>
        {back ? (
          <a className={styles.back} href={back.href}>
            <ChevronLeft size="1.1765rem" aria-hidden />
            {back.words}
          </a>
        ) : null}
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {facts ? <div className={styles.facts}>{facts}</div> : null}
        {tabs && few ? <Tabs label={title} tabs={tabs} inHead /> : null}
        {buttons ? <div className={styles.buttons}>{buttons}</div> : null}
      </div>
      {purpose ? <p className={styles.purpose}>{purpose}</p> : null}
      {tabs && !few ? <Tabs label={title} tabs={tabs} /> : null}
    </header>
  );
}
