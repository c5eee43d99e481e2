// 返事 (what the ward said, newest first) and 送ったもの (everything that was sent, with its state in words).
import { Mail, SendHorizontal } from "lucide-react";
import type { ReplyLine, SubmissionLine, WardView } from "../../bindings.ts";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { Tag, toneOf } from "../../parts/Tag.tsx";
import { LinkRow } from "../../parts/TaskRow.tsx";
import { t, tCode } from "../../words/t.ts";
import { whenWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import styles from "./Ward.module.css";
import { returnTitle, shortTitle, stateTone, stateWords } from "./ward-words.ts";

function detailOf(reply: ReplyLine): string {
  const remarks = reply.state === "returned" ? t("ward.remarks_n", { n: reply.remarks }) : "";
  const number = reply.number === "" ? "" : t("ward.number", { number: reply.number });
  return [remarks, number, whenWords(reply.at)].filter(Boolean).join(t("parts.dot"));
}

/** The ward's words. */
export function RepliesPanel({ view, wide }: { view: WardView; wide: boolean }) {
  if (view.replies.length === 0) {
    return wide && view.submissions.length === 0 ? <EmptyState sentence={t("ward.no_replies")} /> : null;
  }
  const subjects = new Map(view.submissions.map((line) => [line.id, line.subject]));
  return (
    <Panel title={t("ward.box.replies")} icon={Mail} inside="flush">
      <ul>
        {view.replies.map((reply) => (
          <LinkRow
            key={reply.submission}
            href={address(`ward/${reply.submission}`)}
            title={shortTitle(reply.definition, subjects.get(reply.submission) ?? reply.title, reply.title)}
            detail={detailOf(reply)}
            start={<Tag tone={toneOf(reply.state)}>{tCode("reply_state", reply.state)}</Tag>}
          />
        ))}
      </ul>
    </Panel>
  );
}

const COLUMNS: () => TableColumn<SubmissionLine>[] = () => [
  {
    key: "title",
    head: t("ward.sent.what"),
    cell: (line) => (
      <>
        <a href={address(`ward/${line.id}`)}>{returnTitle(line.definition, line.subject, line.title)}</a>{" "}
        {line.by_itself ? <Tag>{t("monthly.tag")}</Tag> : null}
      </>
    ),
    names: true,
  },
  {
    key: "version",
    head: t("ward.sent.version"),
    cell: (line) => t("ward.version", { n: line.version }),
    nowrap: true,
  },
  { key: "sent", head: t("ward.sent.when"), cell: (line) => whenWords(line.sent), nowrap: true },
  {
    key: "state",
    head: t("ward.sent.state"),
    cell: (line) => <Tag tone={stateTone(line.state)}>{stateWords(line.state)}</Tag>,
    nowrap: true,
  },
  { key: "number", head: t("ward.sent.number"), cell: (line) => line.number || t("ward.sent.no_number"), nowrap: true },
];

/** Everything that was sent. */
export function SentPanel({ view }: { view: WardView }) {
  if (view.submissions.length === 0) return null;
  return (
    <Panel
      title={t("ward.sent.title")}
      icon={SendHorizontal}
      inside="flush"
      foot={<span className={styles.second}>{t("ward.sent.foot")}</span>}
    >
      <SimpleTable
        label={t("ward.sent.title")}
        columns={COLUMNS()}
        rows={view.submissions}
        rowKey={(line) => line.id}
      />
    </Panel>
  );
}
