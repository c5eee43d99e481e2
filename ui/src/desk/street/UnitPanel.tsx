// The panel of one unit: what stands there, since when, what was there before, and what can be done.
//
// While the picture is of an earlier year nothing can be changed; the panel says so and leads back to today.
import { BookUser, DoorOpen, Lightbulb, MessageCircleQuestion, Store, X } from "lucide-react";
import type { UnitCard } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button, IconButton } from "../../parts/Button.tsx";
import { type KeyValue, KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { codeWords } from "../../words/codes.ts";
import { dayLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { emptyUnitWords, floorWords, frontageWords, unitTitle } from "../register/place-words.ts";
import { address } from "../route.ts";
import { Timeline } from "./Timeline.tsx";
import styles from "./UnitPanel.module.css";

/** What the panel can open. */
export type UnitAct = "change" | "edit" | "move" | "split" | "join";

interface UnitPanelProps {
  premises: string;
  /** The day of the picture, "" today. */
  day: string;
  onClose: () => void;
  onAct: (act: UnitAct, card: UnitCard) => void;
  onToday: () => void;
}

function stateWords(card: UnitCard): { words: string; since: string } | null {
  const since = card.vacant_since ? t("street.since", { day: dayLong(card.vacant_since) }) : "";
  const months = card.vacant_months;
  if (card.vacant) return { words: months > 0 ? t("street.vacant_for", { months }) : t("parts.vacant"), since };
  if (card.works_since)
    return { words: t("street.works"), since: t("street.since", { day: dayLong(card.works_since) }) };
  return null;
}

function linesOf(card: UnitCard): KeyValue[] {
  const { premises, tenant } = card;
  const where = { block: card.block_name, side: codeWords("side", premises.side), place: card.place, at: card.at_m };
  const lines = [
    { name: t("street.place"), value: t("street.place_line", where) },
    {
      name: t("register.col.frontage"),
      value: t("street.frontage_line", {
        frontage: frontageWords(premises.frontage),
        floor: floorWords(premises.floor),
      }),
    },
  ];
  const more: [string, string][] = tenant
    ? [
        [t("register.col.trade"), card.trade_name || tenant.trade_words],
        [t("register.col.owner"), tenant.owner],
        [t("register.col.phone"), tenant.phone],
        [t("field.shop.member"), codeWords("membership", tenant.member)],
      ]
    : [
        [t("field.premises.wish"), codeWords("owner_wish", premises.wish)],
        [t("field.premises.rent_band"), premises.rent_band],
        [t("field.premises.cause"), premises.cause ? codeWords("vacancy_cause", premises.cause) : ""],
        [t("field.premises.reason"), premises.reason],
      ];
  const building = [premises.building, premises.room].filter(Boolean).join(" ");
  more.push([t("address.address"), `${premises.prefecture}${premises.city}${premises.town}`]);
  more.push([t("field.premises.building"), building]);
  return [...lines, ...more.filter(([, value]) => value !== "").map(([name, value]) => ({ name, value }))];
}

function Acts({ card, onAct }: { card: UnitCard; onAct: (act: UnitAct) => void }) {
  const isShopUnit = card.premises.use_now !== "passage";
  return (
    <div className={styles.acts}>
      {isShopUnit ? (
        <Button icon={card.vacant ? Store : MessageCircleQuestion} onPress={() => onAct("change")}>
          {card.vacant ? t("street.write_tenant") : t("street.what_happened")}
        </Button>
      ) : null}
      {card.vacant ? (
        <Button icon={Lightbulb} href={address("mix/what-if", { unit: card.premises.id })}>
          {t("what_if.unit_open")}
        </Button>
      ) : null}
      {card.vacant ? (
        <Button icon={DoorOpen} href={address(`directory/vacancies/${card.premises.id}`)}>
          {t("vacancy.unit_open")}
        </Button>
      ) : null}
      {card.tenant ? (
        <Button icon={BookUser} href={address(`register/shop/${card.tenant.id}`)}>
          {t("street.open_shop")}
        </Button>
      ) : null}
      <div className={styles.small}>
        <Button kind="text" onPress={() => onAct("edit")}>
          {t("street.edit_unit")}
        </Button>
        <Button kind="text" onPress={() => onAct("move")}>
          {t("street.move")}
        </Button>
        {isShopUnit ? (
          <Button kind="text" onPress={() => onAct("split")}>
            {t("street.split")}
          </Button>
        ) : null}
        {card.neighbours.length > 0 && isShopUnit ? (
          <Button kind="text" onPress={() => onAct("join")}>
            {t("street.join")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Past({ onToday }: { onToday: () => void }) {
  return (
    <Message kind="info" act={<Button onPress={onToday}>{t("street.to_today")}</Button>}>
      {t("street.past_is_read_only")}
    </Message>
  );
}

/** The panel. */
export function UnitPanel({ premises, day, onClose, onAct, onToday }: UnitPanelProps) {
  const { value: card, failure, waiting } = useCall("unit_card", { premises, day }, { keepLast: true });
  if (!card || failure) return failure ? <FailureMessage failure={failure} /> : <LoadingLine waiting={waiting} />;
  const state = stateWords(card);
  const name = card.tenant?.name ?? emptyUnitWords(card.premises.use_now, card.vacant, card.premises.passage_name);
  return (
    <section className={styles.panel} aria-label={unitTitle(card.premises)}>
      <div className={styles.head}>
        <TradeMark trade={card.vacant ? "vacant" : card.category} />
        <h2 className={styles.title}>
          {card.tenant ? name : unitTitle(card.premises)}
          {card.tenant ? <span className={styles.code}>{unitTitle(card.premises)}</span> : null}
        </h2>
        <IconButton icon={X} name={t("street.close_panel")} onPress={onClose} />
      </div>
      {state ? (
        <p className={styles.state}>
          <strong>{state.words}</strong> <span>{state.since}</span>
        </p>
      ) : null}
      <KeyValueList lines={linesOf(card)} />
      {day === "" ? <Acts card={card} onAct={(act) => onAct(act, card)} /> : <Past onToday={onToday} />}
      <h3 className={styles.past}>{t("street.past")}</h3>
      <Timeline lines={card.timeline} />
    </section>
  );
}
