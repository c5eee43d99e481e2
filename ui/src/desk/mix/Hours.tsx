// 営業している時間: how many shops are open by weekday and hour. The number stands in every cell; the tint only repeats it.
import type { HoursView, OpenHour, OpenPart } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { codeWords } from "../../words/codes.ts";
import { percent } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { countedFrom, Filters } from "./Filters.tsx";
import styles from "./Hours.module.css";
import small from "./Mix.module.css";

function hourWords(hour: number): string {
  return hour < 24 ? t("mix.hours.at", { n: hour }) : t("mix.hours.at_night", { n: hour - 24 });
}

/** 0 to 5: how much of the counted shops is open, for the tint. */
export function tintOf(open: number, counted: number): number {
  return counted === 0 ? 0 : Math.round((5 * open) / counted);
}

/** The hours from the first to the last in which anything is open. */
export function lively(hours: OpenHour[]): OpenHour[] {
  const some = hours.map((row) => row.open.some((n) => n > 0));
  return hours.slice(Math.max(0, some.indexOf(true)), some.lastIndexOf(true) + 1);
}

function Week({ view }: { view: HoursView }) {
  const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
  const columns: TableColumn<OpenHour>[] = weekdays.map((weekday, at) => ({
    key: weekday,
    head: t(`calendar.weekday.${weekday}`),
    align: "end",
    cell: (row) => (
      <span className={styles.cell} data-tint={tintOf(row.open[at] ?? 0, view.counted)}>
        {row.open[at] ?? 0}
      </span>
    ),
  }));
  return (
    <Panel title={t("mix.hours.table")} inside="flush" foot={<p className={small.small}>{t("mix.hours.rule")}</p>}>
      <SimpleTable
        label={t("mix.hours.table")}
        columns={[
          { key: "hour", head: t("mix.hours.hour"), names: true, nowrap: true, cell: (row) => hourWords(row.hour) },
          ...columns,
        ]}
        rows={lively(view.hours)}
        rowKey={(row) => String(row.hour)}
      />
    </Panel>
  );
}

function Parts({ parts }: { parts: OpenPart[] }) {
  const share = (n: number, of: number) =>
    of < 5 ? t("mix.hours.few", { n }) : t("mix.hours.share", { n, share: percent((1000 * n) / of) });
  const at = (key: "wednesday_noon" | "wednesday_evening" | "sunday_noon"): TableColumn<OpenPart> => ({
    key,
    head: t(`mix.hours.${key}`),
    align: "end",
    cell: (part) => share(part[key], part.counted),
  });
  return (
    <Panel title={t("mix.hours.parts")} inside="flush">
      <SimpleTable
        label={t("mix.hours.parts")}
        columns={[
          {
            key: "name",
            head: t("mix.part"),
            names: true,
            cell: (part: OpenPart) => (part.kind === "side" ? codeWords("side", part.name) : part.name),
          },
          {
            key: "counted",
            head: t("mix.hours.part_counted"),
            align: "end",
            cell: (part) => t("mix.figures.n_of", { n: part.counted, of: part.shops }),
          },
          at("wednesday_noon"),
          at("wednesday_evening"),
          at("sunday_noon"),
        ]}
        rows={parts}
        rowKey={(part) => `${part.kind} ${part.name}`}
      />
    </Panel>
  );
}

/** The screen. */
export default function Hours({ query }: ScreenProps) {
  const counted = countedFrom(query);
  const { value: view, failure, waiting, again } = useCall("hours_view", counted, { keepLast: true });
  const blocks = useCall("mix_view", counted, { keepLast: true }).value?.blocks ?? [];
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  return (
    <>
      <PageHeader title={t("mix.hours.title")} back={{ href: address("mix"), words: t("mix.back") }} />
      {view.counted === 0 && counted.block === "" && counted.side === "" ? (
        <EmptyState sentence={t("mix.hours.none")}>
          <Button href={address("register")}>{t("mix.hours.to_register")}</Button>
        </EmptyState>
      ) : (
        <Stack>
          <Filters blocks={blocks} counted={counted} />
          <div>
            <p>{t("mix.hours.counted", { counted: view.counted, shops: view.shops })}</p>
            {view.from_words > 0 ? (
              <p className={small.small}>{t("mix.hours.from_words", { n: view.from_words })}</p>
            ) : null}
            {view.no_days_off > 0 ? (
              <p className={small.small}>{t("mix.hours.no_days_off", { n: view.no_days_off })}</p>
            ) : null}
          </div>
          <Week view={view} />
          <Parts parts={view.parts} />
        </Stack>
      )}
    </>
  );
}
