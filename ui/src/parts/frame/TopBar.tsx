// The bar above: mark, association and date, search, what the ward knows, text size, 困ったとき — always in this order.
import { CircleQuestionMark, Menu } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "../../words/t.ts";
import { AppMark } from "./AppMark.tsx";
import styles from "./TopBar.module.css";

interface TopBarProps {
  association: string;
  date: string;
  menu: { open: boolean; turn: () => void };
  search: ReactNode;
  badge: ReactNode;
  textSize: ReactNode;
  helpOpen: boolean;
  onHelp: () => void;
}

/** 困ったとき, at the same place on every screen. */
export function HelpButton({ open, onPress }: { open: boolean; onPress: () => void }) {
  return (
    <button type="button" className={styles.help} aria-expanded={open} onClick={onPress}>
      <CircleQuestionMark size="1.2941rem" aria-hidden />
      {t("frame.help")}
    </button>
  );
}

/** The top bar. */
export function TopBar(props: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.mark}>
        <AppMark />
        <span>{t("frame.app_name")}</span>
      </div>
      <button type="button" className={styles.menu} aria-expanded={props.menu.open} onClick={props.menu.turn}>
        <Menu size="1.4118rem" aria-hidden />
        {t("frame.menu")}
      </button>
      <div className={styles.who}>
        <strong className={styles.association}>{props.association}</strong>
        <span className={styles.date}>{props.date}</span>
      </div>
      <div className={styles.search}>{props.search}</div>
      <div className={styles.badge}>{props.badge}</div>
      <div className={styles.size}>{props.textSize}</div>
      <HelpButton open={props.helpOpen} onPress={props.onHelp} />
    </header>
  );
}
