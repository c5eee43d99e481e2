// お店の案内: which shops may be named, what they offer, and the papers that come of it.
//
// It must never show a shop as agreed that was not asked: an empty day is no consent.
import { BookOpen, Pencil } from "lucide-react";
import { useState } from "react";
import type { DirectoryRow, DirectoryView, Offer } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import type { GridColumn } from "../../parts/grid/columns.ts";
import { DataGrid } from "../../parts/grid/DataGrid.tsx";
import { Columns, Panel } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { LinkRow } from "../../parts/TaskRow.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { MembersHeader } from "../register/MembersHeader.tsx";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import styles from "./Directory.module.css";
import { EntryDialog } from "./EntryDialog.tsx";
import { OFFERS } from "./offers.ts";
import { PrintDirectory } from "./PrintDirectory.tsx";

function offerWords(row: DirectoryRow): string {
  return row.offers.map((offer) => codeWords("offer", offer)).join("、");
}

function Agreed({ given }: { given: string }) {
  return given ? <Tag tone="done">{t("directory.may")}</Tag> : <span>{t("directory.not_asked")}</span>;
}

function columnsFor(edit: (row: DirectoryRow) => void): GridColumn<DirectoryRow>[] {
  return [
    { key: "code", head: t("register.col.code"), width: 4.5, cell: (row) => row.code },
    {
      key: "name",
      head: t("register.col.name"),
      width: 9,
      grow: true,
      words: (row) => row.name,
      cell: (row) => <a href={address(`register/shop/${row.shop}`)}>{row.name}</a>,
    },
    {
      key: "offers",
      head: t("directory.col_offers"),
      width: 9,
      grow: true,
      words: offerWords,
      cell: (row) => <span className={styles.cut}>{offerWords(row)}</span>,
    },
    {
      key: "named",
      head: t("directory.col_named"),
      width: 7.5,
      cell: (row) => <Agreed given={row.directory.given} />,
    },
    { key: "ward", head: t("directory.col_ward"), width: 7.5, cell: (row) => <Agreed given={row.ward.given} /> },
    {
      key: "edit",
      head: t("directory.edit_short"),
      width: 5.5,
      cell: (row) => (
        <Button kind="text" spoken={t("directory.edit", { name: row.name })} onPress={() => edit(row)}>
          {t("directory.edit_short")}
        </Button>
      ),
    },
  ];
}

function Card({ row, edit }: { row: DirectoryRow; edit: (row: DirectoryRow) => void }) {
  return (
    <div className={styles.card}>
      <b>{row.name}</b>
      <span>{offerWords(row)}</span>
      <span>
        {t("directory.col_named")} <Agreed given={row.directory.given} />
      </span>
      <Button icon={Pencil} spoken={t("directory.edit", { name: row.name })} onPress={() => edit(row)}>
        {t("directory.edit_short")}
      </Button>
    </div>
  );
}

function Sentence({ view }: { view: DirectoryView }) {
  const counts = { shops: view.rows.length, named: view.named };
  return (
    <div className={styles.sentence}>
      <p className={styles.first}>
        {view.named === 0 ? t("directory.sentence_none") : t("directory.sentence", counts)}
      </p>
      <p>{t("directory.sentence_note")}</p>
    </div>
  );
}

function Offers({ view }: { view: DirectoryView }) {
  return (
    <Panel title={t("directory.offers_title")} inside="flush">
      <SimpleTable
        label={t("directory.offers_title")}
        columns={[
          {
            key: "offer",
            head: t("directory.col_offers"),
            cell: (line) => codeWords("offer", line.offer),
            names: true,
          },
          { key: "count", head: t("directory.count"), cell: (line) => String(line.count), align: "end" },
        ]}
        rows={view.offers}
        rowKey={(line) => line.offer}
      />
    </Panel>
  );
}

function More() {
  return (
    <Panel title={t("directory.more")} inside="flush">
      <ul>
        <LinkRow
          href={address("directory/products")}
          title={t("directory.to_products")}
          detail={t("directory.to_products_detail")}
        />
        <LinkRow
          href={address("directory/vacancies")}
          title={t("directory.to_vacancies")}
          detail={t("directory.to_vacancies_detail")}
        />
      </ul>
    </Panel>
  );
}

/** The services that some shop offers that may be named. */
function offeredIn(view: DirectoryView): Offer[] {
  return OFFERS.filter((offer) => view.rows.some((row) => row.directory.given !== "" && row.offers.includes(offer)));
}

/** The screen. */
export default function Directory(_: ScreenProps) {
  const { value: view, failure, waiting, again } = useCall("directory_view", {}, { keepLast: true });
  const [editing, setEditing] = useState<DirectoryRow | null>(null);
  const [printing, setPrinting] = useState(false);
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const empty = view.rows.length === 0;
  return (
    <>
      <MembersHeader
        at="directory"
        buttons={
          empty ? undefined : (
            <Button kind="filled" icon={BookOpen} onPress={() => setPrinting(true)}>
              {t("directory.make")}
            </Button>
          )
        }
      />
      {empty ? (
        <EmptyState sentence={t("directory.empty")}>
          <Button kind="filled" href={address("import")}>
            {t("register.take_in")}
          </Button>
        </EmptyState>
      ) : (
        <Columns
          work={
            <>
              <Sentence view={view} />
              <DataGrid
                label={t("directory.tab")}
                columns={columnsFor(setEditing)}
                rows={view.rows}
                rowKey={(row) => row.shop}
                onOpen={setEditing}
                card={(row) => <Card row={row} edit={setEditing} />}
              />
            </>
          }
          side={
            <>
              <More />
              <Offers view={view} />
            </>
          }
        />
      )}
      {editing ? <EntryDialog row={editing} onClose={() => setEditing(null)} /> : null}
      {printing ? <PrintDirectory offered={offeredIn(view)} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}
