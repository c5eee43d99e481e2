// 変更の記録 of one record: who changed what, when, on which PC, before and after. Any screen may show it:
//
//   <HistoryPanel kind="event" record={event.id} />
//
// It only reads. Taking something back is 元に戻す, and what lies in the trash is taken out in ごみ箱.
import { Eraser, History as HistoryIcon } from "lucide-react";
import { useState } from "react";
import type { History, HistoryRow } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { type HistoryLine, HistoryList } from "../../parts/Lists.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { hasWords, t } from "../../words/t.ts";
import { address } from "../route.ts";
import styles from "./History.module.css";
import { RecordStanding } from "./RecordStanding.tsx";
import { fieldWords, valueWords, whenWords } from "./value-words.ts";

const SHOWN_FIRST = 12;

function whoWords(row: HistoryRow): string {
  const person = row.person === "" ? t("history.imported") : row.person;
  return row.device === "" ? person : t("history.who_where", { person, device: row.device });
}

function actWords(row: HistoryRow): string {
  if (row.removed) return t("history.removed");
  if (row.undo) return t("history.undone");
  const key = `act.${row.act}`;
  return hasWords(key) ? t(key) : t("history.changed");
}

/** The lines of a history: one for each changed field; an act without one is a line of its own. */
export function historyLines(kind: string, history: History): HistoryLine[] {
  return history.rows.flatMap((row, n) => {
    const line = { when: whenWords(row.at), who: whoWords(row) };
    const id = `${row.at} ${n}`;
    if (row.removed || row.changes.length === 0) {
      return [{ ...line, id, field: actWords(row), before: "", after: "", plain: true }];
    }
    return row.changes.map((change) => ({
      ...line,
      id: `${id} ${change.field}`,
      field: fieldWords(`${kind}.${change.field}`),
      before: valueWords(`${kind}.${change.field}`, change.before),
      after: valueWords(`${kind}.${change.field}`, change.after),
    }));
  });
}

interface HistoryPanelProps {
  /** The kind's name as in the declarations: "shop", "event". */
  kind: string;
  record: string;
}

/** The panel. */
export function HistoryPanel({ kind, record }: HistoryPanelProps) {
  const { value, failure, again } = useCall("history", { kind, record });
  const [all, setAll] = useState(false);
  const lines = value ? historyLines(kind, value) : [];
  const shown = all ? lines : lines.slice(0, SHOWN_FIRST);
  const hidden = lines.length - shown.length;
  return (
    <Panel title={t("history.title")} icon={HistoryIcon}>
      <FailureMessage failure={failure} again={again} />
      <RecordStanding kind={kind} record={record} />
      {value ? <HistoryList lines={shown} /> : null}
      <div className={styles.rest}>
        {hidden > 0 ? (
          <Button kind="text" onPress={() => setAll(true)}>
            {t("history.show_rest", { n: hidden })}
          </Button>
        ) : null}
        <Button kind="text" icon={Eraser} href={address(`erase/${kind}/${record}`)}>
          {t("erase.open")}
        </Button>
      </div>
    </Panel>
  );
}
