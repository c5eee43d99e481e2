// Shops that may be one shop written twice: side by side, a person chooses field by field, or says that they are two.
//
// Nothing is joined by itself. One press makes one shop of two, and one press takes it back.
import { useState } from "react";
import type { TwinField, TwinPair } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Row } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import styles from "./Register.module.css";

const CODES: Record<string, string> = { member: "membership", chain: "yes_no", body: "body", tenure: "tenure" };

function valueWords(field: string, value: string): string {
  const kind = CODES[field];
  return kind && value !== "" ? codeWords(kind, value) : value;
}

/** The field's name; the class of a trade and its everyday words are told apart. */
function fieldWords(field: string): string {
  if (field === "trade_code") return t("register.col.trade");
  return field === "trade_words" ? t("register.trade_own_words") : t(`field.shop.${field}` as "field.shop.name");
}

type Side = "first" | "second";

interface ChoiceProps {
  line: TwinField;
  chosen: Side;
  onChoose: (side: Side) => void;
}

function Choice({ line, chosen, onChoose }: ChoiceProps) {
  const name = fieldWords(line.field);
  if (!line.differs) return <>{valueWords(line.field, line.first || line.second)}</>;
  return (
    <RadioChips
      label={t("register.twin_choose", { field: name })}
      labelHidden
      value={chosen}
      choices={(["first", "second"] as const).map((side) => ({
        value: side,
        words: valueWords(line.field, line[side]),
      }))}
      onChange={(side) => onChoose(side as Side)}
    />
  );
}

function unitsOf(side: TwinPair["first"]): string {
  return side.units.length > 0 ? side.units.join(t("register.twin_and")) : t("register.no_unit");
}

function Pair({ pair }: { pair: TwinPair }) {
  const { act, failure } = useAct();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const { first, second } = pair;
  const take = pair.fields.filter((line) => line.differs && chosen[line.field] === "second").map((line) => line.field);
  const form = { keep: first.id, other: second.id, take };
  const signs = pair.signs.map((sign) => codeWords("twin_sign", sign)).join(t("register.twin_and"));
  const names = { first: first.name, second: second.name };
  return (
    <Panel title={t("register.twin_pair", names)}>
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <p>{t("register.twin_why", { signs })}</p>
        <p>{t("register.twin_units", { first: unitsOf(first), second: unitsOf(second) })}</p>
        <SimpleTable
          label={t("register.twin_pair", names)}
          columns={[
            {
              key: "field",
              head: t("register.twin_field"),
              names: true,
              cell: (line: TwinField) => fieldWords(line.field),
            },
            {
              key: "value",
              head: t("register.twin_value"),
              cell: (line) => (
                <Choice
                  line={line}
                  chosen={chosen[line.field] ?? "first"}
                  onChoose={(side) => setChosen({ ...chosen, [line.field]: side })}
                />
              ),
            },
          ]}
          rows={pair.fields}
          rowKey={(line) => line.field}
        />
        <Row>
          <Button onPress={() => act("merge_shops", form, { said: t("register.twins_merged", names) })}>
            {t("register.twins_merge")}
          </Button>
          <Button kind="text" onPress={() => act("keep_apart", form, { said: t("register.twins_apart_said", names) })}>
            {t("register.twins_apart")}
          </Button>
        </Row>
      </div>
    </Panel>
  );
}

/** The page. */
export function Twins() {
  const { value, failure, waiting, again } = useCall("twin_view", {});
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!value) return <LoadingLine waiting={waiting} />;
  return (
    <>
      <PageHeader
        title={t("register.twins")}
        back={{ href: address("register"), words: t("register.tab") }}
        facts={<span>{t("parts.n_things", { n: value.total })}</span>}
        purpose={t("register.twins_why")}
      />
      <MessageArea>{null}</MessageArea>
      {value.pairs.length === 0 ? (
        <EmptyState sentence={t("register.twins_none")}>
          <Button href={address("register")}>{t("register.to_list")}</Button>
        </EmptyState>
      ) : (
        <div className={styles.fields}>
          {value.pairs.map((pair) => (
            <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
          ))}
        </div>
      )}
    </>
  );
}
