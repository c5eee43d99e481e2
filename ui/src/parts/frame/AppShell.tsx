// The frame round every screen: top bar, menu, content, the row for the undo bar. The content scrolls, the frame stays.
//
// The frame folds by its own width in rem, so that 特大 on a small screen folds it as a narrow window does: then one
// メニュー button opens the menu over the content, with the text sizes inside.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { t } from "../../words/t.ts";
import { isIme } from "../is-ime.ts";
import styles from "./AppShell.module.css";

interface AppShellProps {
  /** Gets the button that opens the folded menu. */
  top: (menu: { open: boolean; turn: () => void }) => ReactNode;
  side: ReactNode;
  banner?: ReactNode;
  foot: ReactNode;
  help?: ReactNode;
  /** Changes with the place: the menu closes and the content scrolls up. */
  place: string;
  children: ReactNode;
}

/** The frame. */
export function AppShell({ top, side, banner, foot, help, place, children }: AppShellProps) {
  const [open, setOpen] = useState(false);
  const content = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is the reason to close and to scroll up
  useEffect(() => {
    setOpen(false);
    if (content.current) content.current.scrollTop = 0;
  }, [place]);

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !isIme(event)) setOpen(false);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open]);

  return (
    <div className={styles.shell} data-menu={open ? "open" : "closed"}>
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
        {t("frame.skip")}
      </button>
      <div className={styles.top}>{top({ open, turn: () => setOpen(!open) })}</div>
      <div className={styles.side}>{side}</div>
      <div className={styles.middle}>
        {banner}
        <main className={styles.main} ref={content} tabIndex={-1} id="main">
          <div className={styles.content}>{children}</div>
        </main>
        {foot}
      </div>
      {help}
    </div>
  );
}
