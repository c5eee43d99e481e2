// The parts of one screen. Each tab is a link with its own address, so that 戻る and a bookmark work.
import styles from "./Tabs.module.css";

/** A tab. */
export interface TabLine {
  href: string;
  words: string;
  chosen: boolean;
  /** A number after the words, when it asks for something. */
  count?: number;
}

interface TabsProps {
  label: string;
  tabs: TabLine[];
  /** Inside the page's head (three tabs or fewer), without the line below. */
  inHead?: boolean;
}

/** Tabs as links. */
export function Tabs({ label, tabs, inHead }: TabsProps) {
  return (
    <nav className={`${styles.tabs} ${inHead ? styles.inHead : ""}`} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} className={styles.tab} href={tab.href} aria-current={tab.chosen ? "page" : undefined}>
          {tab.words}
          {tab.count ? <span className={styles.count}>{tab.count}</span> : null}
        </a>
      ))}
    </nav>
  );
}
