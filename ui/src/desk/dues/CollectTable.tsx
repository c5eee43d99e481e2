// The lines of one stretch: what is asked for, what came, the field for what comes now, and the receipt.
import { CheckCheck, FileText, Trash2 } from "lucide-react";
import { useState } from "react";
import type { DuesLine, DuesPayment } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { Tag, type Tone } from "../../parts/Tag.tsx";
import { codeWords } from "../../words/codes.ts";
import { dayBrief } from "../../words/day.ts";
import { yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import styles from "./Dues.module.css";
import type { DuesPartProps } from "./Dues.tsx";
import { GiveReceipt } from "./GiveReceipt.tsx";
import { PayDialog } from "./PayDialog.tsx";
import { claimWords } from "./stretch-words.ts";

type Typed = Record<string, number | null>;

interface TableProps extends Pick<DuesPartProps, "view" | "today"> {
  typed: Typed;
  onType: (change: (before: Typed) => Typed) => void;
  onKeep: (line: DuesLine) => void;
  /** Keeps every line that is left. */
  onAll: () => void;
}

const TONES: Record<DuesLine["state"], Tone> = { open: "plain", part: "care", paid: "done", waived: "info" };

function State({ line }: { line: DuesLine }) {
  return (
    <Tag tone={line.late ? "late" : TONES[line.state]} alert={line.late}>
      {line.late ? t("dues.state_late") : codeWords("dues_state", line.state)}
    </Tag>
  );
}

interface CameProps {
  payment: DuesPayment;
  name: string;
  /** What is asked for: a payment of all of it needs no figure. */
  whole: number;
  numbers: Map<string, string>;
}

/** One payment in words, with the way to take it out again. */
function Came({ payment, name, whole, numbers }: CameProps) {
  const { act } = useAct();
  const values = { day: dayBrief(payment.day), way: codeWords("pay_way", payment.way), yen: yen(payment.yen) };
  const number = numbers.get(payment.receipt);
  const drop = () =>
    act("remove_record", { kind: "dues_payment", record: payment.id }, { said: t("dues.payment_dropped", { name }) });
  return (
    <span className={styles.came}>
      {t(payment.yen === whole ? "dues.came_all" : "dues.came_line", values)}
      {number ? (
        <span className={styles.quiet}>{t("dues.receipt_of", { number })}</span>
      ) : (
        <Button
          kind="text"
          icon={Trash2}
          spoken={t("dues.drop_payment_of", { name, ...values })}
          onPress={() => void drop()}
        >
          {t("dues.drop_payment")}
        </Button>
      )}
    </span>
  );
}

interface PayCellProps extends Pick<TableProps, "typed" | "onType" | "onKeep"> {
  line: DuesLine;
  onOther: () => void;
}

function PayCell({ line, typed, onType, onKeep, onOther }: PayCellProps) {
  const amount = typed[line.shop] === undefined ? line.left : (typed[line.shop] ?? null);
  const label = t("dues.amount_of", { name: line.shop_name });
  return (
    <span className={styles.pay}>
      <NumberField
        id={`pay-${line.shop}`}
        label={label}
        labelHidden
        tool
        width="tiny"
        unit={t("unit.yen")}
        min={1}
        max={line.left}
        value={amount}
        onChange={(n) => onType((before) => ({ ...before, [line.shop]: n }))}
      />
      <Button spoken={t("dues.keep_of", { name: line.shop_name })} onPress={() => onKeep(line)}>
        {t("dues.keep")}
      </Button>
      <Button kind="text" spoken={t("dues.other_of", { name: line.shop_name })} onPress={onOther}>
        {t("dues.other")}
      </Button>
    </span>
  );
}

/** 入金 535,000円　残り 278,000円　済んだ会員 53 / 83人. */
function sumWords({ sums }: TableProps["view"]): string {
  const { paid, left, done, members } = sums;
  return t("dues.sum_line", { paid: yen(paid), left: yen(left), done, members });
}

/** The table. */
export function CollectTable({ view, today, typed, onType, onKeep, onAll }: TableProps) {
  const [paying, setPaying] = useState<DuesLine | null>(null);
  const [giving, setGiving] = useState<DuesLine | null>(null);
  const numbers = new Map(
    view.receipts.filter(({ receipt }) => !receipt.void).map(({ receipt }) => [receipt.id, receipt.number]),
  );
  const open = (line: DuesLine) => line.payments.filter((each) => !numbers.has(each.receipt) && each.way !== "waived");
  const columns: TableColumn<DuesLine>[] = [
    { key: "code", head: t("register.col.code"), nowrap: true, cell: (line) => line.code },
    {
      key: "name",
      head: t("register.col.name"),
      names: true,
      cell: (line) => <a href={address(`register/shop/${line.shop}`)}>{line.shop_name}</a>,
    },
    { key: "yen", head: t("dues.asked"), align: "end", nowrap: true, cell: (line) => yen(line.yen) },
    { key: "state", head: t("dues.state"), nowrap: true, cell: (line) => <State line={line} /> },
    {
      key: "came",
      head: t("dues.came"),
      cell: (line) =>
        line.payments.length === 0 && line.paid > 0
          ? t("dues.from_credit", { yen: yen(line.paid) })
          : line.payments.map((one) => (
              <Came key={one.id} payment={one} name={line.shop_name} whole={line.yen} numbers={numbers} />
            )),
    },
    {
      key: "pay",
      head: t("dues.now"),
      cell: (line) => (
        <>
          {line.left > 0 ? (
            <PayCell line={line} typed={typed} onType={onType} onKeep={onKeep} onOther={() => setPaying(line)} />
          ) : null}
          {open(line).length > 0 ? (
            <Button
              kind="text"
              icon={FileText}
              spoken={t("dues.give_of", { name: line.shop_name })}
              onPress={() => setGiving(line)}
            >
              {t("dues.give")}
            </Button>
          ) : null}
        </>
      ),
    },
  ];
  const claim = claimWords(view.chosen);
  const left = view.lines.filter((line) => line.left > 0).length;
  const all =
    left > 0 ? (
      <Button kind="filled" icon={CheckCheck} onPress={onAll}>
        {t("dues.pay_all", { n: left })}
      </Button>
    ) : undefined;
  return (
    <Panel title={claim} fact={sumWords(view)} inside="flush" end={all} foot={<p>{t("dues.key_help")}</p>}>
      <SimpleTable
        label={claim}
        columns={columns}
        rows={view.lines}
        rowKey={(line) => line.shop}
        tone={(line) => (line.late ? "late" : undefined)}
      />
      {paying ? (
        <PayDialog
          to={{ ...paying, name: view.chosen.name, period: view.chosen.period }}
          today={today}
          onClose={() => setPaying(null)}
        />
      ) : null}
      {giving ? (
        <GiveReceipt
          payments={open(giving)}
          shopName={giving.shop_name}
          today={today}
          onClose={() => setGiving(null)}
        />
      ) : null}
    </Panel>
  );
}
