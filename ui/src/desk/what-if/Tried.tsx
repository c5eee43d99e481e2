// The shops that are tried out in this scenario, each taken out by one press and put back by 元に戻す.
import { X } from "lucide-react";
import type { PlacementLine, ScenarioCard } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import styles from "./WhatIf.module.css";

/** The table. */
export function Tried({ card }: { card: ScenarioCard }) {
  const { act, failure } = useAct();
  const takeOut = (line: PlacementLine) =>
    act("remove_record", { kind: "placement", record: line.placement }, { said: t("what_if.took_out") });
  if (card.placements.length === 0) return <p>{t("what_if.tried_none")}</p>;
  return (
    <Panel title={t("what_if.tried")} inside="flush" foot={failure ? <FailureMessage failure={failure} /> : undefined}>
      <SimpleTable
        label={t("what_if.tried")}
        columns={[
          { key: "unit", head: t("what_if.unit"), names: true, nowrap: true, cell: (line: PlacementLine) => line.code },
          {
            key: "kind",
            head: t("what_if.kind"),
            cell: (line) => (
              <span className={styles.kind}>
                <TradeMark trade={line.category} />
                {line.trade_name}
                {line.taken ? <Tag>{t("what_if.taken")}</Tag> : null}
              </span>
            ),
          },
          {
            key: "out",
            head: "",
            align: "end",
            cell: (line) => (
              <Button
                kind="text"
                icon={X}
                spoken={t("what_if.take_out_of", { unit: line.code })}
                onPress={() => void takeOut(line)}
              >
                {t("what_if.take_out")}
              </Button>
            ),
          },
        ]}
        rows={card.placements}
        rowKey={(line) => line.placement}
      />
    </Panel>
  );
}
