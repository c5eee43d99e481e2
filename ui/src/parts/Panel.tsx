// A white sheet with a thin edge: a heading with its count at the right, and what belongs to it.
import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import styles from "./Panel.module.css";

interface PanelProps {
  /** Without a title the sheet is only a frame. */
  title?: string;
  icon?: LucideIcon;
  /** A word of secondary weight after the title: 1件のうち 1件目. */
  fact?: string;
  /** At the right end of the head: a Tag with a count, or a text button. */
  end?: ReactNode;
  /** `flush` for lists and tables, which bring their own padding. */
  inside?: "padded" | "flush";
  foot?: ReactNode;
  children: ReactNode;
}

/** A panel. */
export function Panel({ title, icon: Icon, fact, end, inside = "padded", foot, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined}>
      {title ? (
        <div className={styles.head}>
          {Icon ? <Icon size="1.2941rem" aria-hidden /> : null}
          <h2 className={styles.title} id={id}>
            {title}
          </h2>
          {fact ? <span className={styles.fact}>{fact}</span> : null}
          {end ? <div className={styles.end}>{end}</div> : null}
        </div>
      ) : null}
      <div className={inside === "padded" ? styles.padded : undefined}>{children}</div>
      {foot ? <div className={styles.foot}>{foot}</div> : null}
    </section>
  );
}

/** Work left, helper right; one under the other when there is no room. Never three. */
export function Columns({ work, side }: { work: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.work}>{work}</div>
      <div className={styles.side}>{side}</div>
    </div>
  );
}

/** Panels, or anything, under each other with the usual gap. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** Things beside each other that wrap. `fields` stand with their labels in one line, whatever is below them. */
export function Row({ children, kind }: { children: ReactNode; kind?: "fields" | "right" }) {
  return <div className={`${styles.row} ${kind ? styles[kind] : ""}`}>{children}</div>;
}
