// The menu: a word and an icon for each noun of the street, the chosen one marked by bar, tint and weight. In its foot:
// who is using this PC, and when it was last saved. In the narrow frame it also holds the text sizes.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "../../words/t.ts";
import styles from "./SideNav.module.css";

/** An entry of the menu. */
export interface NavLine {
  href: string;
  words: string;
  icon: LucideIcon;
  chosen: boolean;
  /** A bubble with the number of things that ask for an answer. */
  count?: number;
}

interface SideNavProps {
  lines: NavLine[];
  person: string;
  saved: string | null;
  onPerson: () => void;
  /** Shown in the narrow frame only: search and text size. */
  narrowOnly?: ReactNode;
}

/** The menu at the left. */
export function SideNav({ lines, person, saved, onPerson, narrowOnly }: SideNavProps) {
  return (
    <nav className={styles.side} aria-label={t("frame.menu")}>
      <div className={styles.narrowOnly}>{narrowOnly}</div>
      <ul>
        {lines.map(({ href, words, icon: Icon, chosen, count }) => (
          <li key={href}>
            <a className={styles.entry} href={href} aria-current={chosen ? "page" : undefined}>
              <Icon size="1.2941rem" aria-hidden />
              <span className={styles.words}>{words}</span>
              {count ? <span className={styles.count}>{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <button type="button" className={styles.person} onClick={onPerson}>
          <span className={styles.footWords}>{t("frame.person_now")}</span>
          <strong className={styles.name}>{person}</strong>
          <span className={styles.change}>{t("frame.change_person")}</span>
        </button>
        {saved ? <p className={styles.footWords}>{saved}</p> : null}
      </div>
    </nav>
  );
}
