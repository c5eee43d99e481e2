// The records of the month, newest first, with the month's sums; a chosen one shows its changes, is corrected or goes to the trash.
import { Pencil, Trash2 } from "lucide-react";
import type { RecordLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Columns, Panel, Row } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { codeWords } from "../../words/codes.ts";
import { dayShort } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import type { Recording } from "./RecordDialog.tsx";
import { findingsWords } from "./record-words.ts";
import styles from "./Safety.module.css";
import type { SafetyPartProps } from "./Safety.tsx";
import { Sums } from "./Sums.tsx";

function kindWords(line: RecordLine): string {
  if (line.kind !== "inspection") return tCode("safety.kind", line.kind);
  return line.asset_kind === "" ? t("safety.kind.inspection") : tCode("safety.duty", line.asset_kind);
}

function resultWords(line: RecordLine): string {
  if (line.kind === "cleaning") return t("safety.n_bags", { n: line.bags });
  return line.kind === "patrol" ? findingsWords(line.result) : codeWords("verdict", line.result);
}

function columnsOf(month: string): TableColumn<RecordLine>[] {
  return [
    {
      key: "day",
      head: t("safety.day"),
      nowrap: true,
      names: true,
      cell: (line) => (
        <a className={styles.link} href={address("safety/records", { month, item: line.id })}>
          {dayShort(line.day)}
        </a>
      ),
    },
    { key: "kind", head: t("safety.what"), cell: kindWords },
    { key: "place", head: t("safety.where"), cell: (line) => line.place },
    {
      key: "people",
      head: t("safety.people"),
      align: "end",
      nowrap: true,
      cell: (line) => (line.people > 0 ? t("safety.n_people", { n: line.people }) : ""),
    },
    { key: "result", head: t("safety.result"), cell: resultWords },
    {
      key: "photos",
      head: t("attachments.photos"),
      nowrap: true,
      align: "end",
      cell: (line) => (line.photos > 0 ? t("attachments.n_photos", { n: line.photos }) : ""),
    },
    { key: "notes", head: t("safety.notes"), cell: (line) => line.notes },
  ];
}

function Chosen({ line, record }: { line: RecordLine } & Pick<SafetyPartProps, "record">) {
  const { act, failure } = useAct();
  const remove = () => {
    const said = t("safety.removed", { what: kindWords(line), day: dayShort(line.day) });
    return act("remove_record", { kind: line.kind, record: line.id }, { said });
  };
  return (
    <>
      <Panel title={kindWords(line)} fact={dayShort(line.day)}>
        <FailureMessage failure={failure} />
        {line.notes ? <p>{line.notes}</p> : null}
        <Row>
          <Button icon={Pencil} onPress={() => record({ kind: line.kind as Recording["kind"], id: line.id })}>
            {t("safety.correct_this")}
          </Button>
          <Button kind="text" icon={Trash2} onPress={() => void remove()}>
            {t("safety.remove")}
          </Button>
        </Row>
      </Panel>
      <FilesPanel kind={line.kind} record={line.id} />
      <HistoryPanel kind={line.kind} record={line.id} />
    </>
  );
}

/** The part. */
export function RecordsPart({ view, item, record }: SafetyPartProps) {
  const chosen = view.records.find((line) => line.id === item);
  return (
    <Columns
      work={
        view.records.length === 0 ? (
          <EmptyState sentence={t("safety.no_records")}>
            <Button kind="filled" onPress={() => record({ kind: "patrol" })}>
              {t("safety.first_patrol")}
            </Button>
            <Button onPress={() => record({ kind: "cleaning" })}>{t("safety.act.cleaning")}</Button>
          </EmptyState>
        ) : (
          <Panel title={t("safety.records", { n: view.records.length })} inside="flush">
            <SimpleTable
              label={t("safety.part.records")}
              columns={columnsOf(view.month)}
              rows={view.records}
              rowKey={(line) => line.id}
              tone={(line) => (line.id === item ? "current" : undefined)}
            />
          </Panel>
        )
      }
      side={
        <>
          {chosen ? <Chosen key={chosen.id} line={chosen} record={record} /> : null}
          <Sums title={t("safety.month_sums")} sums={view.month_sums} />
        </>
      }
    />
  );
}
