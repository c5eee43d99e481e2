// The list of safety copies on this PC, newest first, and the way to one that lies elsewhere. Also shown where the book
// cannot be opened.
import { FolderOpen, HardDrive } from "lucide-react";
import type { CopiesView, CopyLine } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { momentLong } from "../../words/day.ts";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import styles from "./Settings.module.css";

/** 512 kB, 12.5 MB. */
export function sizeWords(kilobytes: number): string {
  if (kilobytes < 1000) return t("backup.kilobytes", { n: count(kilobytes) });
  return t("backup.megabytes", { n: count(Math.round(kilobytes / 100) / 10) });
}

function columnsOf(choose: (path: string) => void): TableColumn<CopyLine>[] {
  return [
    { key: "at", head: t("backup.when"), cell: (line) => momentLong(line.at), names: true, nowrap: true },
    { key: "reason", head: t("backup.reason"), cell: (line) => codeWords("copy_reason", line.reason) },
    { key: "size", head: t("backup.size"), cell: (line) => sizeWords(line.kilobytes), align: "end", nowrap: true },
    {
      key: "act",
      head: t("backup.act"),
      nowrap: true,
      cell: (line) => (
        <Button
          kind="text"
          spoken={t("backup.look_of", { when: momentLong(line.at) })}
          onPress={() => choose(line.path)}
        >
          {t("backup.look")}
        </Button>
      ),
    },
  ];
}

interface CopyListProps {
  view: CopiesView;
  onChoose: (path: string) => void;
}

/** The list. */
export function CopyList({ view, onChoose }: CopyListProps) {
  const other = async () => {
    const path = await host.chooseFile([{ words: t("backup.kind"), endings: ["book"] }]);
    if (path) onChoose(path);
  };
  return (
    <Panel
      title={t("backup.here")}
      icon={HardDrive}
      inside="flush"
      foot={
        <div className={styles.fields}>
          <p>{t("backup.rule", { ...view.rule })}</p>
          <Button icon={FolderOpen} onPress={() => void other()}>
            {t("backup.other")}
          </Button>
        </div>
      }
    >
      {view.copies.length > 0 ? (
        <SimpleTable
          label={t("backup.here")}
          columns={columnsOf(onChoose)}
          rows={view.copies}
          rowKey={(line) => line.path}
        />
      ) : (
        <p className={styles.alone}>{t("backup.here_none")}</p>
      )}
    </Panel>
  );
}
