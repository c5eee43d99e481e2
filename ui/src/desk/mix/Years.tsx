// 年ごとの変化: the mix on the same day of each year as lines, and the counts of every year, each year one press away.
import type { MixYear } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { ChartFigure } from "../../parts/ChartFigure.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { monthLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { useToday } from "../register/place-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { countedFrom, Filters } from "./Filters.tsx";
import styles from "./Mix.module.css";

function shareOf(year: MixYear): string {
  if (year.units < 5) return t("mix.figures.too_few");
  return t("parts.percent", { n: ((100 * year.vacant) / year.units).toFixed(1) });
}

function columns(today: string): TableColumn<MixYear>[] {
  const number = (key: "shops" | "vacant" | "opened" | "closed"): TableColumn<MixYear> => ({
    key,
    head: t(`mix.years.${key}`),
    align: "end",
    cell: (year) => String(year[key]),
  });
  return [
    {
      key: "year",
      head: t("mix.years.year"),
      names: true,
      nowrap: true,
      cell: (year) => (
        <a href={address("mix", { day: year.day === today ? "" : year.day })} className={styles.year}>
          {monthLong(year.day)}
        </a>
      ),
    },
    number("shops"),
    number("vacant"),
    { key: "share", head: t("mix.years.share"), align: "end", cell: shareOf },
    number("opened"),
    number("closed"),
  ];
}

/** The years. */
export default function Years({ query }: ScreenProps) {
  const counted = countedFrom(query);
  const today = useToday();
  const { value: view, failure, waiting, again } = useCall("mix_years", counted, { keepLast: true });
  const now = useCall("mix_view", counted, { keepLast: true }).value;
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  return (
    <>
      <PageHeader title={t("mix.years.title")} back={{ href: address("mix"), words: t("mix.back") }} />
      {view.years.length < 2 ? (
        <EmptyState sentence={t("mix.years.one")} />
      ) : (
        <Stack>
          <Panel>
            <ChartFigure chart={view.chart} />
          </Panel>
          <Panel
            title={t("mix.years.table")}
            inside="flush"
            foot={<p className={styles.small}>{t("mix.years.about")}</p>}
          >
            <SimpleTable
              label={t("mix.years.table")}
              columns={columns(today)}
              rows={[...view.years].reverse()}
              rowKey={(year) => year.day}
            />
          </Panel>
          <Filters blocks={now?.blocks ?? []} counted={counted} />
        </Stack>
      )}
    </>
  );
}
