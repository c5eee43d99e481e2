// ごみ箱: what was put away, newest first, each with 元の場所に戻す. Nothing leaves the trash by itself.
import { ArchiveRestore, Eraser } from "lucide-react";
import type { TrashRow } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { ErasedPanel } from "../erase/ErasedPanel.tsx";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import styles from "./History.module.css";
import { kindWords, valueWords, whenWords } from "./value-words.ts";

function titleOf(row: TrashRow): string {
  return row.title === "" ? t("history.trash.no_name") : valueWords("", row.title);
}

function columnsFor(restore: (row: TrashRow) => void): TableColumn<TrashRow>[] {
  return [
    { key: "title", head: t("history.trash.what"), cell: titleOf, names: true },
    { key: "kind", head: t("history.trash.kind"), cell: (row) => kindWords(row.kind), nowrap: true },
    { key: "at", head: t("history.trash.when"), cell: (row) => whenWords(row.at), nowrap: true },
    {
      key: "person",
      head: t("history.trash.who"),
      cell: (row) => (row.person === "" ? t("history.imported") : row.person),
      nowrap: true,
    },
    {
      key: "act",
      head: "",
      cell: (row) => (
        <Row kind="right">
          <Button
            kind="text"
            icon={ArchiveRestore}
            spoken={t("history.trash.restore_one", { title: titleOf(row) })}
            onPress={() => restore(row)}
          >
            {t("history.trash.restore")}
          </Button>
          <Button
            kind="text"
            icon={Eraser}
            spoken={t("erase.open_one", { title: titleOf(row) })}
            href={address(`erase/${row.kind}/${row.record}`)}
          >
            {t("erase.title")}
          </Button>
        </Row>
      ),
      align: "end",
    },
  ];
}

/** The trash. */
export default function Trash(_: ScreenProps) {
  const { value, failure, waiting, again } = useCall("trash", {});
  const { act, failure: refused } = useAct();
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!value) return <LoadingLine waiting={waiting} />;
  const restore = (row: TrashRow) => {
    const said = t("history.trash.restored", { title: titleOf(row) });
    void act("restore_record", { kind: row.kind, record: row.record }, { said });
  };
  return (
    <>
      <PageHeader
        title={t("history.trash.title")}
        back={{ href: address("settings"), words: t("settings.title") }}
        facts={value.rows.length > 0 ? <span>{t("parts.n_things", { n: value.rows.length })}</span> : undefined}
      />
      <MessageArea>
        <FailureMessage failure={refused} />
      </MessageArea>
      <Stack>
        {value.rows.length === 0 ? (
          <EmptyState sentence={t("history.trash.empty")}>
            <Button href={address("home")}>{t("frame.go_home")}</Button>
          </EmptyState>
        ) : (
          <Panel inside="flush" foot={<span className={styles.intro}>{t("history.trash.kept")}</span>}>
            <SimpleTable
              label={t("history.trash.title")}
              columns={columnsFor(restore)}
              rows={value.rows}
              rowKey={(row) => `${row.kind} ${row.record}`}
            />
          </Panel>
        )}
        <ErasedPanel />
      </Stack>
    </>
  );
}
