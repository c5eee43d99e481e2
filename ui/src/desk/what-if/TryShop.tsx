// Trying a shop: an empty unit, a kind of shop, one press. The unit may have been chosen on the street plan.
import { Store } from "lucide-react";
import { useState } from "react";
import type { ScenarioCard, TradeOption } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { t } from "../../words/t.ts";
import { TradePicker } from "../register/TradePicker.tsx";
import { go } from "../route.ts";
import { useAct } from "../use-act.ts";
import { unitDetail, unitWords } from "./place-words.ts";

interface TryShopProps {
  card: ScenarioCard;
  name: string;
  unit: string;
}

/** The two fields and the button. */
export function TryShop({ card, name, unit }: TryShopProps) {
  const { act, failure, clear } = useAct();
  const [premises, setPremises] = useState(unit);
  const [trade, setTrade] = useState<TradeOption | null>(null);
  const [asked, setAsked] = useState(false);
  const chosen = card.vacant.some((place) => place.premises === premises) ? premises : "";
  const put = async () => {
    setAsked(true);
    if (!chosen || !trade) return;
    const answer = await act("place_in_scenario", {
      scenario: card.scenario.id,
      name,
      premises: chosen,
      trade_code: trade.code,
      trade_revision: trade.revision,
    });
    if (!answer.ok) return;
    setPremises("");
    setTrade(null);
    setAsked(false);
    go(`mix/what-if/${answer.value.id}`);
  };
  return (
    <Panel title={t("what_if.try")}>
      <Stack>
        <FailureMessage failure={failure} />
        <Row kind="fields">
          <ComboBox
            label={t("what_if.place")}
            value={chosen || null}
            choices={card.vacant.map((place) => ({
              id: place.premises,
              words: unitWords(place),
              detail: unitDetail(place),
            }))}
            onChange={(id) => {
              clear();
              setPremises(id ?? "");
            }}
            error={asked && !chosen ? t("what_if.no_place") : undefined}
          />
          <TradePicker
            label={t("what_if.trade")}
            help={t("what_if.trade_help")}
            chosen={{ code: trade?.code ?? "", words: trade?.name ?? "" }}
            onChoose={(option) => {
              clear();
              setTrade(option);
            }}
          />
        </Row>
        {asked && chosen && !trade ? <p role="alert">{t("what_if.no_trade")}</p> : null}
        <div>
          <Button kind="filled" icon={Store} onPress={() => void put()}>
            {t("what_if.put")}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
