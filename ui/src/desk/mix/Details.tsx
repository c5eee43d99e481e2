// くわしく: by block and side, and the ways to everything else that the mix can say.
import { CalendarRange, ClipboardList, Clock, Sigma, Store } from "lucide-react";
import { useState } from "react";
import type { MixPartLine, MixView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import type { Counted } from "./Filters.tsx";

function partName(part: MixPartLine): string {
  return part.kind === "side" ? codeWords("side", part.name) : part.name;
}

function Parts({ view }: { view: MixView }) {
  const number = (key: "shops" | "vacant" | "members", head: string) => ({
    key,
    head,
    align: "end" as const,
    cell: (part: MixPartLine) => String(part[key]),
  });
  const columns = [
    { key: "name", head: t("mix.part"), names: true, cell: partName },
    number("shops", t("mix.shops")),
    number("vacant", t("parts.vacant")),
    number("members", t("mix.members")),
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

/** What stands behind the sentence. */
export function Details({ view, counted }: { view: MixView; counted: Counted }) {
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <Row>
        <Button onPress={() => setOpen(!open)} expanded={open}>
          {open ? t("mix.hide_details") : t("mix.show_details")}
        </Button>
        <Button icon={Store} href={address("mix/what-if")}>
          {t("what_if.open")}
        </Button>
        <Button icon={ClipboardList} href={address("mix/survey")}>
          {t("survey.open")}
        </Button>
        <Button icon={CalendarRange} href={address("mix/years")}>
          {t("mix.more.years")}
        </Button>
        <Button icon={Clock} href={address("mix/hours")}>
          {t("mix.hours.open")}
        </Button>
        <Button icon={Sigma} href={address("mix/figures", counted)}>
          {t("mix.more.figures")}
        </Button>
      </Row>
      {open ? <Parts view={view} /> : null}
    </Stack>
  );
}
