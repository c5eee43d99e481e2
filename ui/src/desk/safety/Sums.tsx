// Sums of a month or a year. Measured and estimated weight stand apart and are never added up.
import type { SafetySums } from "../../bindings.ts";
import { Figures } from "../../parts/Lists.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";

function kilograms(grams: number): string {
  return count(Math.round(grams / 100) / 10);
}

/** The figures. */
export function Sums({ title, sums }: { title: string; sums: SafetySums }) {
  const times = t("safety.times_unit");
  const figures = [
    { figure: count(sums.patrols), unit: times, name: t("safety.sum.patrols") },
    { figure: count(sums.patrol_hours_x10 / 10), unit: t("safety.hours_unit"), name: t("safety.sum.hours") },
    { figure: count(sums.cleanings), unit: times, name: t("safety.sum.cleanings") },
    { figure: count(sums.cleaning_people), unit: t("safety.people_unit"), name: t("safety.sum.people") },
    { figure: count(sums.bags), unit: t("safety.bags_unit"), name: t("safety.sum.bags") },
    { figure: kilograms(sums.grams_measured), unit: "kg", name: t("safety.sum.measured") },
    { figure: kilograms(sums.grams_estimated), unit: "kg", name: t("safety.sum.estimated") },
    { figure: count(sums.inspections), unit: times, name: t("safety.sum.inspections") },
    { figure: count(sums.open_findings), unit: t("safety.things_unit"), name: t("safety.sum.open") },
  ];
  return (
    <Panel title={title}>
      <Figures figures={figures} />
    </Panel>
  );
}
