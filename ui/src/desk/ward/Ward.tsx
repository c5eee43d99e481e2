// 区との連絡: three boxes — what could be sent, what the ward answered, what two PCs wrote apart — and the one chosen in
// full on the left. `#/ward/<id>` shows one submission as sent.
//
// Nothing is sent from here: every way leads over the page that shows each value (Check.tsx).
import { GitCompareArrows, Link2, Mail, RefreshCw, Send, Usb } from "lucide-react";
import { useState } from "react";
import type { WardView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { ClockMessage } from "../../parts/ClockMessage.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Columns } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { failureWords, t } from "../../words/t.ts";
import { whenWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { Boxes, type BoxName } from "./Boxes.tsx";
import { ConflictPanel } from "./ConflictPanel.tsx";
import { More, Notices } from "./Notices.tsx";
import { RepliesPanel, SentPanel } from "./RepliesPanel.tsx";
import { SamePanel } from "./SamePanel.tsx";
import { SubmissionPage } from "./SubmissionPage.tsx";
import { ToSendPanel } from "./ToSendPanel.tsx";
import { checkAddress, type Subject } from "./ward-words.ts";

const BOXES: BoxName[] = ["send", "replies", "conflicts"];

/** The box that is open when nobody chose one: what waits for a person comes first. */
export function firstBox(view: WardView): BoxName {
  if (view.conflicts > 0) return "conflicts";
  const waits = view.to_send.length > 0 || (view.replies.length === 0 && view.submissions.length === 0);
  return view.replies.some((reply) => reply.state === "returned") || !waits ? "replies" : "send";
}

const keyOf = (one: Subject) => `${one.definition} ${one.subject}`;

function useExchange() {
  const { act, busy, failure } = useAct();
  const exchange = async () => {
    if (busy) return;
    await act("exchange", {}, { said: (done) => (done.trouble ? "" : t("ward.exchanged")), undoable: false });
  };
  return { exchange, busy, failure };
}

function Buttons({ view, chosen, exchanging }: { view: WardView; chosen: Subject[]; exchanging: () => void }) {
  const main = () => {
    if (chosen.length > 0) {
      return (
        <Button kind="filled" icon={Send} href={checkAddress(chosen)}>
          {t("ward.send_n", { n: chosen.length })}
        </Button>
      );
    }
    return view.ward.enrolled && !view.ward.by_file ? (
      <Button kind="filled" icon={RefreshCw} onPress={exchanging}>
        {t("ward.exchange_now")}
      </Button>
    ) : null;
  };
  return (
    <>
      {view.ward.enrolled ? null : (
        <Button icon={Link2} href={address("ward/connect")}>
          {t("ward.connect_now")}
        </Button>
      )}
      <Button icon={Usb} href={address("ward/usb")}>
        {t("ward.by_usb")}
      </Button>
      {main()}
    </>
  );
}

function Standing({ view, again }: { view: WardView; again: () => void }) {
  return (
    <>
      {view.ward.enrolled ? null : (
        <Message kind="info" title={t("ward.alone")}>
          {t("ward.alone_way")}
        </Message>
      )}
      {view.ward.trouble ? (
        <Message kind="care" act={<Button onPress={again}>{t("ward.exchange_again")}</Button>}>
          {failureWords(view.ward.trouble)}
        </Message>
      ) : null}
      <ClockMessage minutes={view.same.clock_minutes} />
      {view.files.trouble ? <Message kind="care">{failureWords(view.files.trouble)}</Message> : null}
      {view.ward.enrolled && view.files.waiting > 0 ? (
        <Message kind="info">{t("attachments.waiting", { n: view.files.waiting })}</Message>
      ) : null}
      {view.files.missing > 0 ? (
        <Message kind="info">{t("attachments.missing", { n: view.files.missing })}</Message>
      ) : null}
      {view.held > 0 ? <Message kind="care">{t("ward.held", { n: view.held })}</Message> : null}
      {view.quarantined > 0 ? <Message kind="care">{t("ward.quarantined", { n: view.quarantined })}</Message> : null}
    </>
  );
}

function lastWords(view: WardView): string {
  if (!view.ward.enrolled) return t("ward.not_connected");
  if (view.ward.last_exchange === 0) return t("ward.never");
  return t("ward.last", { when: whenWords(view.ward.last_exchange) });
}

function Main({ query }: Pick<ScreenProps, "query">) {
  const { value: view, failure, waiting, again } = useCall("ward_view", {});
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const { exchange, busy, failure: refused } = useExchange();
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;

  const box = BOXES.find((each) => each === query.box) ?? firstBox(view);
  const chosen = view.to_send.filter((one) => !out.has(keyOf(one)));
  const turn = (one: Subject) => {
    const next = new Set(out);
    if (!next.delete(keyOf(one))) next.add(keyOf(one));
    setOut(next);
  };
  const send = <ToSendPanel view={view} isOut={(one) => out.has(keyOf(one))} onTurn={turn} wide={box === "send"} />;
  const replies = <RepliesPanel view={view} wide={box === "replies"} />;
  return (
    <>
      <PageHeader
        title={t("ward.screen_title")}
        facts={<span>{lastWords(view)}</span>}
        buttons={<Buttons view={view} chosen={chosen} exchanging={() => void exchange()} />}
      />
      <MessageArea>
        <FailureMessage failure={refused} />
        <Standing view={view} again={() => void exchange()} />
        <LoadingLine waiting={busy} words={t("ward.exchanging")} />
      </MessageArea>
      <Boxes view={view} box={box} icons={{ send: Send, replies: Mail, conflicts: GitCompareArrows }} />
      <Columns
        work={
          <>
            {box === "conflicts" ? <ConflictPanel /> : null}
            {box === "send" ? send : null}
            {box === "replies" ? replies : null}
            {box === "conflicts" ? null : <SentPanel view={view} />}
            {box === "conflicts" ? null : <SamePanel view={view} />}
          </>
        }
        side={
          <>
            {box === "send" ? null : send}
            {box === "replies" ? null : replies}
            <Notices view={view} />
            <More view={view} />
          </>
        }
      />
    </>
  );
}

/** The screen. */
export default function Ward({ rest, query }: ScreenProps) {
  const [submission] = rest;
  return submission ? <SubmissionPage key={submission} id={submission} /> : <Main query={query} />;
}
