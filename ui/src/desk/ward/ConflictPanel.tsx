// 合わないもの, one at a time: the same place was written on two PCs. Both values are shown with who, where and when; the
// one that is shown now is chosen already, and another value may be written.
//
// Nothing is lost by choosing: what was not chosen stays in 変更の記録, and 元に戻す brings the question back.
import { Check, ChevronLeft, ChevronRight, GitCompareArrows, History as HistoryIcon } from "lucide-react";
import { useState } from "react";
import type { ConflictCard, ConflictList, Failure } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button, IconButton } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { EmptyState, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { hrefOf } from "../FrameSearch.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { fieldWords, kindWords } from "../history/value-words.ts";
import { address, readPlace } from "../route.ts";
import { screenAt } from "../routes.ts";
import { useAct } from "../use-act.ts";
import styles from "./Conflict.module.css";
import { canWriteOwn, OTHER, type Own, OwnValue, ownValues, SideChoice } from "./ConflictSides.tsx";

const cardKey = (card: ConflictCard) => `${card.kind} ${card.record} ${card.cell}`;

function RecordLine({ card }: { card: ConflictCard }) {
  const href = hrefOf(card.route);
  const there = screenAt(readPlace(href).path) !== null && !href.startsWith("#/home");
  return (
    <p className={styles.record}>
      <span className={styles.kind}>{kindWords(card.kind)}</span>
      <strong>{card.title === "" ? t("history.trash.no_name") : card.title}</strong>
      {there ? <a href={href}>{t("ward.conflict.open_record")}</a> : null}
    </p>
  );
}

function useChoice(card: ConflictCard) {
  const [chosen, setChosen] = useState(0);
  const [own, setOwn] = useState<Own>({});
  const [asked, setAsked] = useState(false);
  const { act, failure, busy } = useAct();
  const written = ownValues(card, own);
  const settle = async () => {
    if (busy) return;
    const side = card.sides[chosen];
    if (chosen === OTHER && !written) {
      setAsked(true);
      return;
    }
    const values = chosen === OTHER ? (written ?? {}) : (side?.values ?? {});
    const remove = chosen !== OTHER && (side?.removed ?? false);
    const choice = { kind: card.kind, record: card.record, cell: card.cell };
    await act(
      "resolve_conflict",
      { ...choice, values: remove ? {} : values, remove },
      { said: t("ward.conflict.done") },
    );
  };
  return { chosen, setChosen, own, setOwn, lacking: asked && chosen === OTHER && !written, settle, failure };
}

interface FootProps {
  failure: Failure | undefined;
  history: boolean;
  onHistory: (open: boolean) => void;
  onSettle: () => void;
}

function Foot({ failure, history, onHistory, onSettle }: FootProps) {
  return (
    <div className={styles.foot}>
      <FailureMessage failure={failure} />
      <Button icon={Check} onPress={onSettle}>
        {t("ward.conflict.settle")}
      </Button>
      <span className={styles.kept}>{t("ward.conflict.kept")}</span>
      <Button kind="text" icon={HistoryIcon} expanded={history} onPress={() => onHistory(!history)}>
        {t("history.title")}
      </Button>
    </div>
  );
}

function Clash({ card }: { card: ConflictCard }) {
  const choice = useChoice(card);
  const [history, setHistory] = useState(false);
  const name = cardKey(card);
  const words = card.fields.map((field) => fieldWords(`${card.kind}.${field}`)).join(t("parts.dot"));
  return (
    <>
      <div className={styles.head}>
        <p>
          {t("ward.conflict.why")} <strong>{t("ward.conflict.ask")}</strong>
        </p>
        <RecordLine card={card} />
      </div>
      <fieldset className={styles.clash}>
        <legend className="visually-hidden">{words}</legend>
        <span className={styles.field} aria-hidden>
          {words}
        </span>
        <div className={styles.sides}>
          {card.sides.map((side, n) => (
            <SideChoice
              key={`${side.at} ${side.device}`}
              card={card}
              side={side}
              name={name}
              checked={choice.chosen === n}
              onChoose={() => choice.setChosen(n)}
            />
          ))}
          {canWriteOwn(card) ? (
            <OwnValue
              card={card}
              name={name}
              checked={choice.chosen === OTHER}
              own={choice.own}
              lacking={choice.lacking}
              onChoose={() => choice.setChosen(OTHER)}
              onWrite={choice.setOwn}
            />
          ) : null}
        </div>
      </fieldset>
      <Foot failure={choice.failure} history={history} onHistory={setHistory} onSettle={() => void choice.settle()} />
      {history ? (
        <div className={styles.history}>
          <HistoryPanel kind={card.kind} record={card.record} />
        </div>
      ) : null}
    </>
  );
}

function Walk({ list, at, onWalk }: { list: ConflictList; at: number; onWalk: (to: number) => void }) {
  if (list.conflicts.length < 2) return null;
  const total = list.conflicts.length;
  return (
    <>
      <IconButton
        icon={ChevronLeft}
        name={t("ward.conflict.before")}
        onPress={() => onWalk((at + total - 1) % total)}
      />
      <IconButton icon={ChevronRight} name={t("ward.conflict.after")} onPress={() => onWalk((at + 1) % total)} />
    </>
  );
}

/** The panel. */
export function ConflictPanel() {
  const { value: list, failure, waiting, again } = useCall("conflict_list", {});
  const [wanted, setWanted] = useState(0);
  if (failure) return <FailureMessage failure={failure} again={again} />;
  if (!list) return <LoadingLine waiting={waiting} />;
  const at = Math.min(wanted, list.conflicts.length - 1);
  const card = list.conflicts[at];
  if (!card) {
    return (
      <EmptyState sentence={t("ward.conflict.none")}>
        <Button href={address("ward", { box: "send" })}>{t("ward.conflict.see_send")}</Button>
      </EmptyState>
    );
  }
  return (
    <Panel
      title={t("ward.box.conflicts")}
      icon={GitCompareArrows}
      fact={t("ward.conflict.count", { total: list.conflicts.length, n: at + 1 })}
      end={<Walk list={list} at={at} onWalk={setWanted} />}
      inside="flush"
    >
      <Clash key={cardKey(card)} card={card} />
    </Panel>
  );
}
