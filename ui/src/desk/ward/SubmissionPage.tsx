// One submission as it was sent, with the ward's words at its values, and its receipt (受付票). A returned one leads to the
// records and then to the page that sends the next version.
//
// What was sent is never changed here. Whether a remark was dealt with follows from the records: the value is another now.
import { Landmark, Pencil, Printer, Send } from "lucide-react";
import type { ReturnCheck, Snapshot, SubmissionCard } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t, tCode } from "../../words/t.ts";
import { fieldWords, valueWords, whenWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import { PhotosGoing, PhotosOnTheirWay } from "./PhotosGoing.tsx";
import { RemarkLine } from "./RemarkLine.tsx";
import { SnapshotSections } from "./SnapshotSections.tsx";
import styles from "./Ward.module.css";
import { checkAddress, returnTitle, sourceAddress, stateTone, stateWords } from "./ward-words.ts";

/** The values as they stand now, where they differ from what was sent. */
export function changedSince(check: ReturnCheck | undefined): Record<string, string> {
  if (!check) return {};
  const now: Record<string, string> = {};
  for (const section of check.snapshot.sections) {
    for (const row of section.rows) {
      for (const field of row.fields) {
        const key = `${section.code}/${row.id}/${field.field}`;
        if (check.before[key] !== undefined) now[key] = field.value;
      }
    }
  }
  return now;
}

/** Where a remark stands: 清掃 令和8年11月15日（日） ごみの重さ. */
function placeOf(snapshot: Snapshot, key: string) {
  const [sectionCode = "", rowId = "", fieldName = ""] = key.split("/");
  const section = snapshot.sections.find((each) => each.code === sectionCode);
  const row = section?.rows.find((each) => each.id === rowId);
  const field = row?.fields.find((each) => each.field === fieldName);
  const names = [
    tCode("section", sectionCode),
    row ? valueWords("", row.name) : "",
    fieldName === "" ? "" : fieldWords(fieldName),
  ];
  return { field, words: names.filter(Boolean).join(t("parts.dot")) };
}

function PrintReceipt({ card }: { card: SubmissionCard }) {
  const { act, failure, busy } = useAct();
  if (card.line.number === "") return null;
  const print = async () => {
    const path = busy ? null : await host.chooseWhere(t("outbox.receipt.file"), [{ words: "PDF", endings: ["pdf"] }]);
    if (!path) return;
    const made = await act("print_receipt", { id: card.line.id, path }, { said: "", undoable: false });
    if (made.ok) await host.openFile(made.value.path);
  };
  return (
    <>
      <FailureMessage failure={failure} />
      <Button icon={Printer} busy={busy} onPress={() => void print()}>
        {t("outbox.receipt.print")}
      </Button>
    </>
  );
}

function Receipt({ card }: { card: SubmissionCard }) {
  const { line } = card;
  const [last] = card.replies;
  const lines = [
    { name: t("ward.sent.number"), value: line.number || t("ward.receipt.no_number") },
    { name: t("ward.sent.state"), value: stateWords(line.state) },
    { name: t("ward.sent.version"), value: t("ward.version", { n: line.version }) },
    { name: t("ward.receipt.sent"), value: whenWords(line.sent) },
    ...(last ? [{ name: t("ward.receipt.answered"), value: whenWords(last.at) }] : []),
    { name: t("ward.receipt.hash"), value: <span className={styles.hash}>{line.hash}</span> },
  ];
  return (
    <Panel title={t("ward.receipt.title")} foot={<span className={styles.second}>{t("ward.receipt.why")}</span>}>
      <KeyValueList lines={lines} />
      <PrintReceipt card={card} />
    </Panel>
  );
}

function Replies({ card }: { card: SubmissionCard }) {
  if (card.replies.length < 2) return null;
  return (
    <Panel title={t("ward.receipt.answers")}>
      <KeyValueList
        lines={card.replies.map((reply) => ({
          name: whenWords(reply.at),
          value: [tCode("reply_state", reply.state), reply.number && t("ward.number", { number: reply.number })]
            .filter(Boolean)
            .join(t("parts.dot")),
        }))}
      />
    </Panel>
  );
}

/** The ward's words all together at the top; below they stand again, each beside its value. */
function RemarksPanel({ card, now }: { card: SubmissionCard; now: Record<string, string> }) {
  const remarks = Object.entries(card.remarks);
  if (remarks.length === 0) return null;
  return (
    <Panel title={t("ward.remark.all")} icon={Landmark} inside="flush">
      {remarks.map(([key, remark]) => {
        const at = placeOf(card.snapshot, key);
        const was = at.field ? valueWords(at.field.field, at.field.value) : "";
        const is = at.field && now[key] !== undefined ? valueWords(at.field.field, now[key]) : undefined;
        return (
          <RemarkLine
            key={key}
            name={at.words}
            value={was || t("parts.history.empty")}
            out={false}
            remark={remark}
            now={is === "" ? t("parts.history.empty") : is}
            judged={card.line.state === "returned"}
          />
        );
      })}
    </Panel>
  );
}

function Said({ card, dealt }: { card: SubmissionCard; dealt: number }) {
  const total = Object.keys(card.remarks).length;
  const returned = card.line.state === "returned";
  return (
    <MessageArea>
      {returned ? (
        <Message kind="care" title={t("ward.returned.title")}>
          {total > 0 ? t("ward.returned.counts", { total, n: dealt }) : t("ward.returned.way")}
        </Message>
      ) : null}
      {card.comment === "" ? null : (
        <Message kind="info" title={t("ward.remark.whole")}>
          <span className={styles.letter}>{card.comment}</span>
        </Message>
      )}
      <PhotosOnTheirWay line={card.line} />
      {card.line.state === "waiting" ? <Message kind="info">{t("ward.returned.waiting")}</Message> : null}
      {card.snapshot.sections.every((section) => section.rows.length === 0) ? (
        <Message kind="info">{t("ward.returned.nothing")}</Message>
      ) : null}
    </MessageArea>
  );
}

function Buttons({ card }: { card: SubmissionCard }) {
  const about = { definition: card.line.definition, subject: card.line.subject };
  if (card.line.state !== "returned") return null;
  return (
    <>
      <Button icon={Pencil} href={sourceAddress(about)}>
        {t("ward.check.fix")}
      </Button>
      <Button kind="filled" icon={Send} href={checkAddress([about])}>
        {t("ward.returned.again")}
      </Button>
    </>
  );
}

/** The page. */
export function SubmissionPage({ id }: { id: string }) {
  const { value: card, failure, waiting, again } = useCall("submission_card", { id });
  const returned = card?.line.state === "returned";
  const about = { definition: card?.line.definition ?? ("" as const), subject: card?.line.subject ?? "" };
  const check = useCall("check_return", about, { enabled: returned });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!card) return <LoadingLine waiting={waiting} />;
  const now = changedSince(check.value);
  const dealt = Object.keys(card.remarks).filter((key) => now[key] !== undefined).length;
  return (
    <>
      <PageHeader
        title={returnTitle(card.line.definition, card.line.subject, card.line.title)}
        back={{ href: address("ward"), words: t("ward.screen_title") }}
        facts={<Tag tone={stateTone(card.line.state)}>{stateWords(card.line.state)}</Tag>}
        buttons={<Buttons card={card} />}
      />
      <Said card={card} dealt={dealt} />
      <Stack>
        {returned ? null : <Receipt card={card} />}
        <RemarksPanel card={card} now={now} />
        <p className={styles.second}>{t("ward.as_sent.why", { when: whenWords(card.line.sent) })}</p>
        <SnapshotSections
          snapshot={card.snapshot}
          remarks={card.remarks}
          before={{}}
          now={returned ? now : undefined}
        />
        <PhotosGoing snapshot={card.snapshot} />
        {returned ? <Receipt card={card} /> : null}
        <Replies card={card} />
      </Stack>
    </>
  );
}
