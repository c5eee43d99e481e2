// A row of work: when, what and why, its state. The whole row is the link; late is red with a word and a mark.
import { ChevronRight, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { dayShort } from "../words/day.ts";
import { t } from "../words/t.ts";
import { Tag, type Tone } from "./Tag.tsx";
import styles from "./TaskRow.module.css";

interface TaskRowProps {
  href: string;
  /** The last day on which it can be done. */
  day: string;
  /** Days until then, counted by the core; below 0 it is late. */
  daysLeft: number;
  title: string;
  why: string;
  state: { words: string; tone: Tone };
  current?: boolean;
}

/** あと5日, きょうまで, 2日遅れ. */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft < 0) return t("parts.task.late", { n: -daysLeft });
  if (daysLeft === 0) return t("parts.task.today");
  return t("parts.task.left", { n: daysLeft });
}

/** A task. */
export function TaskRow({ href, day, daysLeft, title, why, state, current }: TaskRowProps) {
  const late = daysLeft < 0;
  return (
    <li className={`${styles.item} ${late ? styles.late : ""}`}>
      <a className={styles.link} href={href} aria-current={current || undefined}>
        <span className={styles.when}>
          <span className={styles.left}>
            {late ? <CircleAlert size="1.1765rem" aria-hidden /> : null}
            {daysLeftWords(daysLeft)}
          </span>
          <span className={styles.day}>{dayShort(day)}</span>
        </span>
        <span className={styles.what}>
          <span className={styles.title}>{title}</span>
          <span className={styles.why}>{why}</span>
        </span>
        <span className={styles.state}>
          <Tag tone={state.tone} onTint={late}>
            {state.words}
          </Tag>
        </span>
        <ChevronRight className={styles.chevron} size="1.2941rem" aria-hidden />
      </a>
    </li>
  );
}

interface RowGroupProps {
  title: string;
  /** 2 where the list stands without a panel's title above it. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A heading inside a list of work: 今週（11月28日まで）. */
export function RowGroup({ title, level = 3, children }: RowGroupProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section>
      <Heading className={styles.group}>{title}</Heading>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

interface LinkRowProps {
  href: string;
  title: string;
  detail?: string;
  start?: ReactNode;
  end?: ReactNode;
}

/** A row that leads somewhere, for the helper column. */
export function LinkRow({ href, title, detail, start, end }: LinkRowProps) {
  return (
    <li className={styles.item}>
      <a className={styles.link} href={href}>
        {start}
        <span className={styles.what}>
          <span className={styles.linkTitle}>{title}</span>
          {detail ? <span className={styles.why}>{detail}</span> : null}
        </span>
        {end}
        <ChevronRight className={styles.chevron} size="1.2941rem" aria-hidden />
      </a>
    </li>
  );
}
