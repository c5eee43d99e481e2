// 台帳: the things of the street that are looked after, when each was last inspected, when it is due, when it runs out.
import { Plus } from "lucide-react";
import { useState } from "react";
import type { Asset, AssetLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { codeWords } from "../../words/codes.ts";
import { dayLong, dayShort } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { AssetDialog, blankAsset } from "./AssetDialog.tsx";
import styles from "./Safety.module.css";
import type { SafetyPartProps } from "./Safety.tsx";

const SOON_DAYS = 60;

function Due({ line, today }: { line: AssetLine; today: string }) {
  if (line.due === "") return null;
  return line.due < today ? (
    <span className={styles.late}>{t("safety.overdue", { day: dayShort(line.due) })}</span>
  ) : (
    dayLong(line.due)
  );
}

function Expires({ line }: { line: AssetLine }) {
  if (line.expires_in === null || line.asset.expires === "") return null;
  const tone = line.expires_in < 0 ? "late" : line.expires_in <= SOON_DAYS ? "care" : undefined;
  return (
    <>
      {dayLong(line.asset.expires)}{" "}
      {tone ? (
        <Tag tone={tone} alert={tone === "late"}>
          {line.expires_in < 0 ? t("safety.expired") : t("calendar.left", { n: line.expires_in })}
        </Tag>
      ) : null}
    </>
  );
}

function Last({ line }: { line: AssetLine }) {
  if (line.last === "") return <span className={styles.quiet}>{t("safety.never")}</span>;
  return (
    <>
      {dayShort(line.last)}{" "}
      <Tag tone={line.verdict === "good" ? "done" : "late"}>{codeWords("verdict", line.verdict)}</Tag>
    </>
  );
}

function columnsOf(today: string, edit: (asset: Asset) => void): TableColumn<AssetLine>[] {
  return [
    {
      key: "kind",
      head: t("field.asset.kind"),
      names: true,
      cell: ({ asset }) => `${codeWords("asset_kind", asset.kind)} ${asset.number}`.trim(),
    },
    { key: "position", head: t("field.asset.position"), cell: ({ asset }) => asset.position },
    { key: "last", head: t("safety.last_inspection"), cell: (line) => <Last line={line} /> },
    { key: "due", head: t("safety.next_inspection"), cell: (line) => <Due line={line} today={today} /> },
    { key: "expires", head: t("field.asset.expires"), cell: (line) => <Expires line={line} /> },
    {
      key: "edit",
      head: t("safety.correct"),
      nowrap: true,
      cell: ({ asset }) => (
        <Button
          kind="text"
          spoken={t("safety.edit_of", { name: `${codeWords("asset_kind", asset.kind)} ${asset.number}` })}
          onPress={() => edit(asset)}
        >
          {t("safety.edit")}
        </Button>
      ),
    },
  ];
}

/** The part. */
export function AssetsPart({ view, today, record }: SafetyPartProps) {
  const [editing, setEditing] = useState<Asset | null>(null);
  const add = (
    <Button kind="filled" icon={Plus} onPress={() => setEditing(blankAsset())}>
      {t("safety.add_asset")}
    </Button>
  );
  return (
    <>
      {view.assets.length === 0 ? (
        <EmptyState sentence={t("safety.no_assets")}>{add}</EmptyState>
      ) : (
        <Panel
          title={t("safety.assets", { n: view.assets.length })}
          inside="flush"
          end={
            <>
              <Button onPress={() => record({ kind: "inspection" })}>{t("safety.act.inspection")}</Button>
              {add}
            </>
          }
        >
          <SimpleTable
            label={t("safety.part.assets")}
            columns={columnsOf(today, setEditing)}
            rows={view.assets}
            rowKey={(line) => line.asset.id}
            tone={(line) => (line.expires_in !== null && line.expires_in < 0 ? "late" : undefined)}
          />
        </Panel>
      )}
      {editing ? <AssetDialog key={editing.id} given={editing} today={today} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
