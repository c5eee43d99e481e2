// 送るもの: each with a check box (送る) and a link to the page that shows every value of it.
import { ChevronRight, Send } from "lucide-react";
import type { ToSend, WardView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import styles from "./Ward.module.css";
import { checkAddress, factsWords, type Subject, shortTitle } from "./ward-words.ts";

interface ToSendPanelProps {
  view: WardView;
  isOut: (one: Subject) => boolean;
  onTurn: (one: Subject) => void;
  wide: boolean;
}

function detailOf(one: ToSend): string {
  const again = one.changed ? t("ward.changed", { n: one.version }) : "";
  return [again, factsWords(one.facts)].filter(Boolean).join(t("parts.dot"));
}

function Line({ one, isOut, onTurn }: { one: ToSend } & Pick<ToSendPanelProps, "isOut" | "onTurn">) {
  const title = shortTitle(one.definition, one.subject, one.title);
  return (
    <li className={styles.sendLine}>
      <label className={styles.tick}>
        <input type="checkbox" checked={!isOut(one)} onChange={() => onTurn(one)} />
        <span className="visually-hidden">{t("ward.choose_one", { title })}</span>
      </label>
      <a className={styles.sendLink} href={checkAddress([one])}>
        <span className={styles.sendWords}>
          <strong>{title}</strong>
          <span className={styles.sendDetail}>
            {one.returned ? <Tag tone="care">{t("ward.state.returned")}</Tag> : null}
            <span className={styles.second}>{detailOf(one)}</span>
          </span>
        </span>
        <ChevronRight size="1.2941rem" aria-hidden />
      </a>
    </li>
  );
}

/** What could be sent. */
export function ToSendPanel({ view, isOut, onTurn, wide }: ToSendPanelProps) {
  if (view.to_send.length === 0) {
    return wide ? (
      <EmptyState sentence={t("ward.nothing_to_send")}>
        <Button href={address("events")}>{t("ward.go_events")}</Button>
        <Button href={address("safety")}>{t("ward.go_safety")}</Button>
      </EmptyState>
    ) : (
      <Panel title={t("ward.box.send")} icon={Send}>
        <p className={styles.second}>{t("ward.nothing_to_send_short")}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t("ward.box.send")}
      icon={Send}
      inside="flush"
      foot={<span className={styles.second}>{t("ward.shown_before")}</span>}
    >
      <ul>
        {view.to_send.map((one) => (
          <Line key={`${one.definition} ${one.subject}`} one={one} isOut={isOut} onTurn={onTurn} />
        ))}
      </ul>
    </Panel>
  );
}
