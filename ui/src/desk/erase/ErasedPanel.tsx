// What was erased for good: kind, when, by whom, how much, why. Never the words.
import { Eraser } from "lucide-react";
import type { ErasedRow } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { kindWords, whenWords } from "../history/value-words.ts";

function columns(): TableColumn<ErasedRow>[] {
  return [
    { key: "kind", head: t("erase.list_what"), cell: (row) => kindWords(row.kind), names: true },
    { key: "at", head: t("erase.list_when"), cell: (row) => whenWords(row.at), nowrap: true },
    { key: "person", head: t("erase.list_who"), cell: (row) => row.person },
    {
      key: "extent",
      head: t("erase.list_extent"),
      cell: (row) => (row.whole ? t("erase.extent.whole") : t("erase.extent.particulars")),
    },
    { key: "reason", head: t("erase.list_reason"), cell: (row) => codeWords("erasure_reason", row.reason) },
  ];
}

/** The panel; nothing while nothing was erased. */
export function ErasedPanel() {
  const { value, failure, again } = useCall("erased_list", {});
  if (failure) return <FailureMessage failure={failure} again={again} />;
  if (!value || value.rows.length === 0) return null;
  return (
    <Panel title={t("erase.list")} icon={Eraser} inside="flush">
      <SimpleTable
        label={t("erase.list")}
        columns={columns()}
        rows={value.rows}
        rowKey={(row) => `${row.at} ${row.kind} ${row.reason}`}
      />
    </Panel>
  );
}
