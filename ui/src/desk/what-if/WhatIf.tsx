// もし店が入ったら: a scenario with the shops tried out in empty units, and the street now and then. Nothing here touches
// the register.
//
// The address says which scenario (mix/what-if/<id>) and which unit was chosen on the street (?unit=).
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ScenarioCard, ScenarioLine } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Row, Stack } from "../../parts/Panel.tsx";
import { Select } from "../../parts/Select.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { address, go } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { Compared } from "./Compared.tsx";
import { Notes } from "./Notes.tsx";
import { Tried } from "./Tried.tsx";
import { TryShop } from "./TryShop.tsx";

const NEW = "new";

function Choose({ scenarios, chosen }: { scenarios: ScenarioLine[]; chosen: string }) {
  return (
    <Row kind="fields">
      <Select
        label={t("what_if.scenario")}
        tool
        none={t("what_if.new")}
        value={chosen}
        choices={scenarios.map(({ scenario }) => ({ value: scenario.id, words: scenario.name }))}
        onChange={(id) => go(`mix/what-if/${id || NEW}`)}
      />
      {chosen ? (
        <Button icon={Plus} href={address(`mix/what-if/${NEW}`)}>
          {t("what_if.begin")}
        </Button>
      ) : null}
    </Row>
  );
}

interface SheetProps {
  card: ScenarioCard;
  /** The name of a scenario that is begun now. */
  name: string;
  unit: string;
}

function Sheet({ card, name, unit }: SheetProps) {
  const { act, failure } = useAct();
  const [noting, setNoting] = useState(false);
  const { scenario } = card;
  const remove = async () => {
    const answer = await act(
      "remove_record",
      { kind: "scenario", record: scenario.id },
      { said: t("what_if.removed") },
    );
    if (answer.ok) go("mix/what-if");
  };
  return (
    <Stack>
      <MessageArea>
        <FailureMessage failure={failure} />
      </MessageArea>
      <TryShop card={card} name={name} unit={unit} />
      <Tried card={card} />
      {card.placements.length > 0 ? <Compared card={card} /> : null}
      {scenario.id ? (
        <Row>
          <Button onPress={() => setNoting(!noting)} expanded={noting}>
            {t("what_if.rename")}
          </Button>
          <Button kind="text" icon={Trash2} onPress={() => void remove()}>
            {t("what_if.remove")}
          </Button>
        </Row>
      ) : null}
      {noting ? <Notes scenario={scenario} onKept={() => setNoting(false)} /> : null}
      {scenario.notes && !noting ? <p>{scenario.notes}</p> : null}
    </Stack>
  );
}

/** The screen. */
export default function WhatIf({ rest, query }: ScreenProps) {
  const list = useCall("scenarios", {});
  const scenarios = list.value?.scenarios ?? [];
  const chosen = rest[0] === NEW ? "" : (rest[0] ?? scenarios[0]?.scenario.id ?? "");
  const {
    value: card,
    failure,
    waiting,
    again,
  } = useCall("scenario_card", { scenario: chosen }, { enabled: list.value !== undefined, keepLast: true });
  const trouble = list.failure ?? failure;
  if (trouble) return <ErrorBox failure={trouble} again={again} />;
  if (!list.value || !card) return <LoadingLine waiting={waiting} />;
  const nothing = list.value.vacant === 0 && scenarios.length === 0;
  return (
    <>
      <PageHeader
        title={t("what_if.title")}
        back={{ href: address("mix"), words: t("mix.back") }}
        purpose={t("what_if.about")}
        buttons={<Button href={address("mix/rank")}>{t("what_if.rank_open")}</Button>}
      />
      {nothing ? (
        <EmptyState sentence={t("what_if.none_vacant")}>
          <Button href={address("street")}>{t("what_if.to_street")}</Button>
        </EmptyState>
      ) : (
        <Stack>
          {scenarios.length > 0 ? <Choose scenarios={scenarios} chosen={chosen} /> : null}
          <Sheet
            key={chosen || NEW}
            card={card}
            name={t("what_if.name_of", { n: scenarios.length + 1 })}
            unit={query.unit ?? ""}
          />
        </Stack>
      )}
    </>
  );
}
