// 空き店舗の案内: the empty premises, whose owners allow a paper, and the papers. `…/<premises>` is the page of one.
//
// It must never make a paper seem ready where the owner was not asked: an empty day is no consent.
import { FileText } from "lucide-react";
import { useState } from "react";
import type { VacancyRow, VacancyView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { codeWords } from "../../words/codes.ts";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { frontageWords } from "../register/place-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { PrintVacancies } from "./PrintVacancies.tsx";
import { VacancyPage } from "./VacancyPage.tsx";

function Allowed({ row }: { row: VacancyRow }) {
  if (row.public.given) return <Tag tone="done">{t("vacancy.consent_public")}</Tag>;
  if (row.hand_out.given) return <Tag tone="done">{t("vacancy.consent_hand_out")}</Tag>;
  return <span>{t("vacancy.consent_none")}</span>;
}

function sizeWords(row: VacancyRow): string {
  const area = row.area > 0 ? t("vacancy.area_m2", { n: count(row.area / 100) }) : "";
  return [frontageWords(row.frontage), area].filter(Boolean).join(t("parts.dot"));
}

const COLUMNS: () => TableColumn<VacancyRow>[] = () => [
  {
    key: "where",
    head: t("vacancy.col_where"),
    names: true,
    cell: (row) => (
      <a href={address(`directory/vacancies/${row.premises}`)}>{[row.block, row.code].filter(Boolean).join(" ")}</a>
    ),
  },
  { key: "size", head: t("vacancy.col_size"), cell: sizeWords },
  { key: "rent", head: t("vacancy.col_rent"), cell: (row) => row.rent_band },
  { key: "wish", head: t("vacancy.col_wish"), cell: (row) => codeWords("owner_wish", row.wish) },
  { key: "consent", head: t("vacancy.col_consent"), cell: (row) => <Allowed row={row} />, nowrap: true },
];

function All({ view }: { view: VacancyView }) {
  const [printing, setPrinting] = useState(false);
  const counts = { n: view.rows.length, hand_out: view.hand_out, public: view.public };
  return (
    <>
      <PageHeader
        title={t("vacancy.screen_title")}
        back={{ href: address("directory"), words: t("directory.screen_title") }}
        purpose={view.rows.length === 0 ? t("vacancy.about") : undefined}
        buttons={
          view.rows.length === 0 ? undefined : (
            <Button kind="filled" icon={FileText} onPress={() => setPrinting(true)}>
              {t("vacancy.make_list")}
            </Button>
          )
        }
      />
      {view.rows.length === 0 ? (
        <EmptyState sentence={t("vacancy.empty")}>
          <Button href={address("street")}>{t("street.screen_title")}</Button>
        </EmptyState>
      ) : (
        <>
          <MessageArea>
            <Message kind="info" title={t("vacancy.sentence", counts)}>
              {t("vacancy.sentence_note")}
            </Message>
          </MessageArea>
          <Panel inside="flush">
            <SimpleTable
              label={t("vacancy.screen_title")}
              columns={COLUMNS()}
              rows={view.rows}
              rowKey={(row) => row.premises}
            />
          </Panel>
        </>
      )}
      {printing ? <PrintVacancies onClose={() => setPrinting(false)} /> : null}
    </>
  );
}

/** The screen. */
export default function Vacancies({ rest }: ScreenProps) {
  const { value: view, failure, waiting, again } = useCall("vacancies", {}, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const [premises] = rest;
  if (!premises) return <All view={view} />;
  const row = view.rows.find((each) => each.premises === premises);
  if (row) return <VacancyPage key={premises} row={row} contact={view.contact} />;
  return (
    <EmptyState sentence={t("vacancy.gone")}>
      <Button href={address("directory/vacancies")}>{t("vacancy.screen_title")}</Button>
    </EmptyState>
  );
}
