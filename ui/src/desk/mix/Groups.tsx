// The five groups with their counts, their shares, and the published figures beside them; then the vacancies.
import type { MixGroupLine, MixView } from "../../bindings.ts";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { GroupMark } from "../../parts/TradeMark.tsx";
import { t } from "../../words/t.ts";
import styles from "./Mix.module.css";
import { basisWords, shareWords, sourcesOf } from "./sentence.ts";

interface Line {
  group: MixGroupLine["group"] | null;
  count: number;
  permille: number | null;
  benchmark: number | null;
}

function linesOf(view: MixView): Line[] {
  const groups = [...view.groups].sort((a, b) => b.count - a.count);
  const vacancy = view.benchmarks.find((line) => line.code === "vacancy");
  return [
    ...groups,
    { group: null, count: view.vacant, permille: view.vacancy_permille, benchmark: vacancy?.permille ?? null },
  ];
}

const COLUMNS: TableColumn<Line>["key"][] = ["group", "count", "share", "published"];

function columns(): TableColumn<Line>[] {
  const cells: Record<string, (line: Line) => React.ReactNode> = {
    group: (line) => (
      <span className={styles.group}>
        <GroupMark group={line.group} />
        {line.group ? t(`trade.group.${line.group}`) : t("mix.vacancy_rate")}
      </span>
    ),
    count: (line) => <b>{line.count}</b>,
    share: (line) => shareWords(line.permille),
    published: (line) => shareWords(line.benchmark),
  };
  const heads: Record<string, string> = {
    group: t("mix.group"),
    count: t("mix.shops"),
    share: t("mix.share"),
    published: t("mix.published"),
  };
  return COLUMNS.map((key) => ({
    key,
    head: heads[key] ?? key,
    names: key === "group",
    align: key === "group" ? undefined : "end",
    nowrap: true,
    cell: cells[key] ?? (() => ""),
  }));
}

/** The table of groups. */
export function Groups({ view }: { view: MixView }) {
  return (
    <Panel
      inside="flush"
      foot={
        <div className={styles.small}>
          <p>{basisWords(view)}</p>
          {view.band ? <p>{t(view.band === "light" ? "mix.band.light" : "mix.band.middle")}</p> : null}
          {sourcesOf(view).length > 0 ? (
            <p>{t("mix.sources", { sources: sourcesOf(view).join(t("mix.comma")) })}</p>
          ) : null}
        </div>
      }
    >
      <SimpleTable
        label={t("mix.groups")}
        columns={columns()}
        rows={linesOf(view)}
        rowKey={(line) => line.group ?? "vacant"}
        tone={(line) => (line.group === null ? "total" : undefined)}
      />
    </Panel>
  );
}
