// くわしく: by block and side, chains and members, and the three figures of variety, each with its meaning and formula.
import { useState } from "react";
import type { MixPartLine, MixView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { KeyValueList } from "../../parts/Lists.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import styles from "./Mix.module.css";
import { shareWords } from "./sentence.ts";

function partName(part: MixPartLine): string {
  return part.kind === "side" ? codeWords("side", part.name) : part.name;
}

function Parts({ view }: { view: MixView }) {
  const columns = [
    { key: "name", head: t("mix.part"), names: true, cell: partName },
    { key: "shops", head: t("mix.shops"), align: "end" as const, cell: (part: MixPartLine) => String(part.shops) },
    { key: "vacant", head: t("parts.vacant"), align: "end" as const, cell: (part: MixPartLine) => String(part.vacant) },
    {
      key: "members",
      head: t("mix.members"),
      align: "end" as const,
      cell: (part: MixPartLine) => String(part.members),
    },
    {
      key: "top",
      head: t("mix.part_top"),
      cell: (part: MixPartLine) =>
        part.top ? t("mix.part_top_line", { trade: t(`trade.category.${part.top}`), n: part.top_count }) : "",
    },
  ];
  return (
    <Panel title={t("mix.parts")} inside="flush">
      <SimpleTable
        label={t("mix.parts")}
        columns={columns}
        rows={view.parts}
        rowKey={(part) => `${part.kind} ${part.name}`}
      />
    </Panel>
  );
}

function Explained({ value, key_ }: { value: string; key_: "effective" | "evenness" | "hhi" }) {
  return (
    <>
      <b>{value}</b>
      <span className={styles.explained}>
        {t(`mix.${key_}_means`)}
        <br />
        <span className={styles.formula}>{t(`mix.${key_}_formula`)}</span>
      </span>
    </>
  );
}

function Variety({ view }: { view: MixView }) {
  const lines = [
    {
      name: t("mix.effective"),
      value: <Explained value={(view.effective_trades_x100 / 100).toFixed(1)} key_="effective" />,
    },
    { name: t("mix.evenness"), value: <Explained value={(view.evenness_x1000 / 1000).toFixed(2)} key_="evenness" /> },
    { name: t("mix.hhi"), value: <Explained value={String(view.hhi)} key_="hhi" /> },
  ];
  return (
    <Panel title={t("mix.variety")}>
      <KeyValueList lines={lines} />
    </Panel>
  );
}

function Facts({ view }: { view: MixView }) {
  const measured = t("mix.frontage_measured", { n: view.frontage_known, units: view.units });
  const lines = [
    { name: t("mix.members"), value: t("mix.n_shops", { n: view.members }) },
    { name: t("mix.chains"), value: t("mix.n_shops", { n: view.chains }) },
    {
      name: t("mix.vacancy_by_frontage"),
      value:
        view.vacancy_frontage_permille === null
          ? t("mix.frontage_too_few", { n: view.frontage_known, units: view.units })
          : `${shareWords(view.vacancy_frontage_permille)} ${measured}`,
    },
    { name: t("mix.longest_run"), value: t("mix.n_units", { n: view.longest_run }) },
  ];
  return (
    <Panel title={t("mix.facts")}>
      <KeyValueList lines={lines} />
    </Panel>
  );
}

/** What stands behind the sentence. */
export function Details({ view }: { view: MixView }) {
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <div>
        <Button onPress={() => setOpen(!open)} expanded={open}>
          {open ? t("mix.hide_details") : t("mix.show_details")}
        </Button>
      </div>
      {open ? (
        <>
          <Parts view={view} />
          <Facts view={view} />
          <Variety view={view} />
        </>
      ) : null}
    </Stack>
  );
}
