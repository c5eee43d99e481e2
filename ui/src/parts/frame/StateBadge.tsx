// What the ward knows, in words: 区に未送信 3件, 区に送りました 9:12, 区から返事 2件, ネットなし（使えます）.
//
// Never red, and never a reason to stop: without a network everything here works.
import { Check, GitCompareArrows, Link2, Mail, Send, Unplug, WifiOff } from "lucide-react";
import type { Badge } from "../../bindings.ts";
import { t } from "../../words/t.ts";
import styles from "./StateBadge.module.css";

const ICONS = {
  alone: Unplug,
  offline: WifiOff,
  waiting: Send,
  connected: Link2,
  sent: Check,
  replies: Mail,
  conflicts: GitCompareArrows,
};

/** The words of the badge. */
export function badgeWords(badge: Badge): string {
  switch (badge.kind) {
    case "offline":
      return t("frame.badge.offline");
    case "alone":
      return t("frame.badge.alone");
    case "connected":
      return t("frame.badge.connected");
    case "waiting":
      return t("frame.badge.waiting", { n: badge.count });
    case "replies":
      return t("frame.badge.replies", { n: badge.count });
    case "conflicts":
      return t("frame.badge.conflicts", { n: badge.count });
    case "sent":
      return t("frame.badge.sent", { when: badge.time });
  }
}

interface StateBadgeProps {
  badge: Badge;
  /** Where it leads, when that screen exists. */
  href?: string;
}

/** The badge in the top bar. */
export function StateBadge({ badge, href }: StateBadgeProps) {
  const Icon = ICONS[badge.kind];
  const quiet = badge.kind === "offline" || badge.kind === "alone";
  const classes = `${styles.badge} ${quiet ? styles.quiet : ""}`;
  const inside = (
    <>
      <Icon size="1.1765rem" aria-hidden />
      {badgeWords(badge)}
    </>
  );
  return href ? (
    <a className={classes} href={href}>
      {inside}
    </a>
  ) : (
    <span className={classes}>{inside}</span>
  );
}
