// 会費の決まり: what is asked for, from which month on. A new amount is a new line; the lines before stay as they were.
import { Pencil, Plus } from "lucide-react";
import type { DuesRule } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { codeWords } from "../../words/codes.ts";
import { addMonths, monthLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import type { DuesPartProps } from "./Dues.tsx";
import { blankRule } from "./RuleDialog.tsx";
import { amountWords } from "./stretch-words.ts";

/** The part. */
export function RulesPart({ view, today, writeRule }: DuesPartProps) {
  const newAmount = (rule: DuesRule) => {
    const since = addMonths(`${today.slice(0, 7)}-01`, 1).slice(0, 7);
    writeRule({ ...rule, id: "", since, source: "" });
  };
  return (
    <Stack>
      <Row>
        <Button icon={Plus} onPress={() => writeRule(blankRule(today))}>
          {t("dues.add_rule")}
        </Button>
      </Row>
      <Panel title={t("dues.part.rules")} inside="flush" foot={<p>{t("dues.rules_foot")}</p>}>
        <SimpleTable
          label={t("dues.part.rules")}
          columns={[
            { key: "name", head: t("field.dues_rule.name"), names: true, cell: (rule: DuesRule) => rule.name },
            {
              key: "class",
              head: t("field.dues_rule.class"),
              cell: (rule) => (rule.class === "" ? t("dues.everybody") : codeWords("member_class", rule.class)),
            },
            { key: "amount", head: t("dues.amount"), cell: amountWords },
            {
              key: "since",
              head: t("field.dues_rule.since"),
              nowrap: true,
              cell: (rule) => monthLong(`${rule.since}-01`),
            },
            {
              key: "act",
              head: t("dues.now"),
              cell: (rule) => (
                <>
                  <Button
                    kind="text"
                    icon={Plus}
                    spoken={t("dues.new_amount_of", { name: rule.name })}
                    onPress={() => newAmount(rule)}
                  >
                    {t("dues.new_amount")}
                  </Button>
                  <Button
                    kind="text"
                    icon={Pencil}
                    spoken={t("dues.correct_of", { name: rule.name })}
                    onPress={() => writeRule(rule)}
                  >
                    {t("dues.correct")}
                  </Button>
                </>
              ),
            },
          ]}
          rows={view.rules}
          rowKey={(rule) => rule.id}
        />
      </Panel>
    </Stack>
  );
}
