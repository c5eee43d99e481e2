// The three large boxes at the top of 区との連絡. Each is a link; the chosen one is shown in full below.
import type { LucideIcon } from "lucide-react";
import type { WardView } from "../../bindings.ts";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import styles from "./Boxes.module.css";

/** The boxes. */
export type BoxName = "send" | "replies" | "conflicts";

interface BoxesProps {
  view: WardView;
  box: BoxName;
  icons: Record<BoxName, LucideIcon>;
}

function repliesDetail(view: WardView): string {
  const states = ["accepted", "received", "returned"].flatMap((state) => {
    const n = view.replies.filter((reply) => reply.state === state).length;
    return n > 0 ? [t("ward.box.state_n", { state: tCode("reply_state", state), n })] : [];
  });
  return states.length > 0 ? states.join(t("parts.dot")) : t("ward.box.no_replies");
}

/** The boxes with their counts. */
export function Boxes({ view, box, icons }: BoxesProps) {
  const boxes: { name: BoxName; count: number; detail: string }[] = [
    { name: "send", count: view.to_send.length, detail: t("ward.box.send_detail") },
    { name: "replies", count: view.replies.length, detail: repliesDetail(view) },
    { name: "conflicts", count: view.conflicts, detail: t("ward.box.conflicts_detail") },
  ];
  return (
    <nav className={styles.boxes} aria-label={t("ward.screen_title")}>
      {boxes.map(({ name, count, detail }) => {
        const Icon = icons[name];
        return (
          <a
            key={name}
            className={styles.box}
            href={address("ward", { box: name })}
            aria-current={name === box ? "page" : undefined}
          >
            <Icon size="1.6471rem" aria-hidden />
            <span className={styles.words}>
              <span className={styles.name}>{t(`ward.box.${name}`)}</span>
              <span className={styles.detail}>{detail}</span>
            </span>
            <span className={styles.count}>{count}</span>
          </a>
        );
      })}
    </nav>
  );
}
