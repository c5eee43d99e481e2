// 出店・申込: how many asked, confirmed, wait; the list in the order in which stalls are given out; an officer's word.
//
// Only 確定 is a promise. 枠内（仮） is promised to nobody, and the core never takes a confirmed stall away by itself.
import { Flame } from "lucide-react";
import type { EventCard, SignUpLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Figures } from "../../parts/Lists.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { codeWords } from "../../words/codes.ts";
import { dayBrief, momentInJapan } from "../../words/day.ts";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import type { PartProps } from "./EventPage.tsx";
import styles from "./Events.module.css";
import { kilowatts, showPanel, standingWords, takesStalls } from "./event-words.ts";
import { Reception } from "./Reception.tsx";
import { SignUpPanel } from "./SignUpPanel.tsx";

const PANEL = "chosen-sign-up";

function CountLine({ card }: { card: EventCard }) {
  const { counts, event } = card;
  const limit = event.stall_limit;
  const confirmed = limit > 0 ? t("events.count.confirmed_of", { limit }) : t("events.count.confirmed");
  return (
    <Panel>
      <Figures
        figures={[
          { figure: count(counts.asked), unit: t("events.unit_things"), name: t("events.count.asked") },
          { figure: count(counts.confirmed), unit: t("events.stalls_unit"), name: confirmed },
          { figure: count(counts.within), unit: t("events.stalls_unit"), name: t("events.count.within") },
          { figure: count(counts.waiting), unit: t("events.unit_things"), name: t("events.count.waiting") },
          { figure: count(counts.fire), unit: t("events.unit_things"), name: t("events.count.fire") },
          { figure: kilowatts(counts.watts), unit: "kW", name: t("events.count.power") },
        ]}
      />
    </Panel>
  );
}

function Wants({ line }: { line: SignUpLine }) {
  const { kind, stalls } = line.sign_up;
  return (
    <>
      {codeWords("stall_kind", kind)}
      {stalls === 1 ? null : <span className={styles.quiet}> {t("events.n_stalls", { n: stalls })}</span>}
    </>
  );
}

function Fire({ line }: { line: SignUpLine }) {
  const { fire, gas } = line.sign_up;
  if (!fire && !gas) return null;
  return (
    <span className={styles.fire}>
      <Flame size="1.1765rem" aria-hidden /> {t(gas ? "events.gas_short" : "events.fire_short")}
    </span>
  );
}

/** 9:05 for a sign-up of today, 11月21日 for an earlier one. */
function takenWords(taken: number, today: string): string {
  const { day, clock } = momentInJapan(taken);
  return day === today ? clock : dayBrief(day);
}

interface ListProps {
  card: EventCard;
  today: string;
  item: string;
  confirm: (line: SignUpLine) => void;
}

function StandingCell({ line, confirm }: { line: SignUpLine; confirm: (line: SignUpLine) => void }) {
  const standing = standingWords(line.standing, line.sign_up.decision === "declined");
  return (
    <span className={styles.standing}>
      <Tag tone={standing.tone}>{standing.words}</Tag>
      {line.standing === "within" ? (
        <Button kind="text" spoken={t("events.confirm_of", { name: line.name })} onPress={() => confirm(line)}>
          {t("events.confirm")}
        </Button>
      ) : null}
    </span>
  );
}

function columnsOf({ card, today, confirm }: ListProps): TableColumn<SignUpLine>[] {
  return [
    { key: "number", head: t("events.number"), nowrap: true, cell: (line) => line.sign_up.number },
    {
      key: "shop",
      head: t("events.shop"),
      names: true,
      cell: (line) => (
        <a
          className={styles.shop}
          href={address(`events/${card.event.id}/sign-ups`, { item: line.sign_up.id })}
          onClick={() => showPanel(PANEL)}
        >
          <TradeMark trade={line.category} /> {line.name}
        </a>
      ),
    },
    { key: "wants", head: t("events.brings"), cell: (line) => <Wants line={line} /> },
    { key: "fire", head: t("events.fire"), nowrap: true, cell: (line) => <Fire line={line} /> },
    {
      key: "power",
      head: t("events.power_head"),
      align: "end",
      cell: (line) => (line.sign_up.watts > 0 ? kilowatts(line.sign_up.watts) : ""),
    },
    {
      key: "source",
      head: t("events.came_by"),
      nowrap: true,
      cell: (line) => (
        <span className={styles.stacked}>
          {codeWords("source", line.sign_up.source)}
          <span className={styles.quiet}>{takenWords(line.sign_up.taken, today)}</span>
        </span>
      ),
    },
    {
      key: "standing",
      head: t("events.state"),
      nowrap: true,
      cell: (line) => <StandingCell line={line} confirm={confirm} />,
    },
  ];
}

/** The tab. */
export function SignUpTab({ card, today, item }: PartProps) {
  const { act, failure } = useAct();
  const chosen = card.sign_ups.find((line) => line.sign_up.id === item);
  const confirm = (line: SignUpLine) => {
    const said = t("events.confirmed", { name: line.name });
    void act("decide_sign_up", { sign_up: line.sign_up.id, decision: "confirmed" }, { said });
  };
  const within = card.sign_ups.filter((line) => line.standing === "within").length;
  return (
    <div className={styles.beside}>
      <div className={styles.column}>
        <FailureMessage failure={failure} />
        {card.counts.too_many > 0 ? (
          <Message kind="wrong" title={t("events.too_many", { n: card.counts.too_many })}>
            {t("events.too_many_help")}
          </Message>
        ) : null}
        {takesStalls(card) ? <CountLine card={card} /> : null}
        {card.sign_ups.length === 0 ? (
          <EmptyState sentence={t(takesStalls(card) ? "events.no_sign_ups" : "events.no_stalls")} />
        ) : (
          <Panel
            inside="flush"
            foot={within > 0 ? <span className={styles.note}>{t("events.within_note", { n: within })}</span> : null}
          >
            <SimpleTable
              label={t("events.tab.sign-ups")}
              columns={columnsOf({ card, today, item, confirm })}
              rows={card.sign_ups}
              rowKey={(line) => line.sign_up.id}
              tone={(line) => (line.sign_up.id === item ? "current" : undefined)}
            />
          </Panel>
        )}
      </div>
      <div className={styles.column} id={PANEL}>
        {chosen ? <SignUpPanel key={chosen.sign_up.id} line={chosen} card={card} today={today} /> : null}
        <Reception card={card} />
      </div>
    </div>
  );
}
