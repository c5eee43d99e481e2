// Whether a shop is a member, since when, in which class; joining and leaving with their days.
//
// A shop of which only yes or no is known is chosen by chips; once a day is written, the days decide. What a newcomer gets
// wrong: the day of leaving is the last day as a member.
import { useState } from "react";
import type { MemberClass, Membership, ShopCard, YesNo } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Row } from "../../parts/Panel.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices, codeWords } from "../../words/codes.ts";
import { dayLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import { useToday } from "./place-words.ts";
import styles from "./Register.module.css";

const CLASSES: MemberClass[] = ["", "full", "associate", "supporting", "special"];

interface TellProps {
  card: ShopCard;
  member: YesNo;
  onClose: () => void;
}

function Tell({ card, member, onClose }: TellProps) {
  const today = useToday();
  const { act, failure } = useAct();
  const [day, setDay] = useState("");
  const [chosen, setClass] = useState<MemberClass>("");
  const { name, id } = card.shop;
  const joins = member === "yes";
  const keep = async () => {
    const said = joins ? t("register.joined_said", { name }) : t("register.left_said", { name });
    const told = { shop: id, member, day: day || today, class: chosen };
    if ((await act("tell_membership", told, { said })).ok) onClose();
  };
  return (
    <Dialog
      title={joins ? t("register.join_title", { name }) : t("register.leave_title", { name })}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {joins ? t("register.join_keep") : t("register.leave_keep")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <WarekiDateField
          label={joins ? t("field.membership.joined") : t("register.last_day_as_member")}
          value={day || today}
          today={today}
          onDone={setDay}
        />
        {joins ? (
          <RadioChips
            label={t("field.membership.class")}
            value={chosen}
            choices={codeChoices("member_class", CLASSES)}
            onChange={(code) => setClass(code as MemberClass)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

function lineWords(one: Membership): string {
  const from = one.joined ? dayLong(one.joined) : t("register.from_unknown");
  const span = t("street.span", { from, until: one.left ? dayLong(one.left) : "" });
  return one.class ? t("register.member_line", { span, class: codeWords("member_class", one.class) }) : span;
}

function Dated({ card }: { card: ShopCard }) {
  const { act } = useAct();
  const drop = (one: Membership) =>
    act("remove_record", { kind: "membership", record: one.id }, { said: t("register.membership_dropped") });
  return (
    <ul className={styles.plain}>
      {card.memberships.map((one) => (
        <li key={one.id}>
          {lineWords(one)}{" "}
          <Button
            kind="text"
            spoken={t("register.membership_drop_of", { span: lineWords(one) })}
            onPress={() => drop(one)}
          >
            {t("register.membership_drop")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The panel on a shop's page. */
export function MemberPanel({ card, keep }: { card: ShopCard; keep: (member: YesNo) => void }) {
  const [telling, setTelling] = useState<YesNo | null>(null);
  const { shop, memberships } = card;
  return (
    <Panel title={t("field.shop.member")}>
      <div className={styles.fields}>
        {memberships.length > 0 ? (
          <>
            <p>
              <b>{codeWords("membership", shop.member)}</b>
            </p>
            <Dated card={card} />
          </>
        ) : (
          <RadioChips
            label={t("register.member_now")}
            value={shop.member}
            choices={codeChoices("membership", ["yes", "no", ""])}
            onChange={(code) => keep(code as YesNo)}
          />
        )}
        <Row>
          {shop.member === "yes" ? (
            <Button onPress={() => setTelling("no")}>{t("register.leave")}</Button>
          ) : (
            <Button onPress={() => setTelling("yes")}>{t("register.join")}</Button>
          )}
        </Row>
      </div>
      {telling ? <Tell card={card} member={telling} onClose={() => setTelling(null)} /> : null}
    </Panel>
  );
}
