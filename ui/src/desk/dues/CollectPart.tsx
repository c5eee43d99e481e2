// 集める: the members of one stretch in walking order. Enter keeps a line and goes to the next; one press keeps all that are left.
//
// The amount that is left stands in each line already. A line that is paid stays where it is, so that nothing jumps while
// somebody keys down a list.
import { Printer } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { DuesLine, DuesPayment, PayWay } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { isIme } from "../../parts/is-ime.ts";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { Row, Stack } from "../../parts/Panel.tsx";
import { Select } from "../../parts/Select.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { address, refine } from "../route.ts";
import { useAct } from "../use-act.ts";
import { CollectTable } from "./CollectTable.tsx";
import type { DuesPartProps } from "./Dues.tsx";
import { PrintDues } from "./PrintDues.tsx";
import { claimWords } from "./stretch-words.ts";

/** The ways in which money comes. */
export const WAYS: PayWay[] = ["transfer", "cash", "debit"];

function ChoosePeriod({ view }: Pick<DuesPartProps, "view">) {
  const key = (one: { name: string; period: string }) => `${one.period} ${one.name}`;
  const words = (one: (typeof view.periods)[number]) =>
    one.open > 0 ? t("dues.period_open", { claim: claimWords(one), n: one.open }) : claimWords(one);
  return (
    <Select
      label={t("dues.period")}
      width="long"
      value={key(view.chosen)}
      choices={view.periods.map((one) => ({ value: key(one), words: words(one) }))}
      onChange={(value) => {
        const [period = "", ...name] = value.split(" ");
        refine({ period, name: name.join(" ") });
      }}
    />
  );
}

/** Keeps payments of the shown stretch, one line or many. */
function usePaying({ view }: Pick<DuesPartProps, "view">, day: string, way: PayWay) {
  const { act, failure } = useAct();
  const payment = (line: DuesLine, amount: number): DuesPayment => {
    const { name, period } = view.chosen;
    return { id: "", shop: line.shop, name, period, day, yen: amount, way, receipt: "", notes: "" };
  };
  const pay = (line: DuesLine, amount: number) => {
    const said = t("dues.paid_said", { name: line.shop_name, yen: yen(amount) });
    return act("record_dues", { payments: [payment(line, amount)] }, { said });
  };
  const payAll = (lines: DuesLine[]) => {
    const payments = lines.map((line) => payment(line, line.left));
    return act("record_dues", { payments }, { said: t("dues.all_paid_said", { n: lines.length }) });
  };
  return { pay, payAll, failure };
}

function moveOn(form: HTMLElement | null, from: HTMLInputElement, by: number) {
  const all = [...(form?.querySelectorAll<HTMLInputElement>("input[id^=pay-]") ?? [])];
  const next = all[all.indexOf(from) + by];
  next?.focus();
  next?.select();
}

/** The part. */
export function CollectPart({ view, today }: DuesPartProps) {
  const [day, setDay] = useState(today);
  const [way, setWay] = useState<PayWay>("transfer");
  const [typed, setTyped] = useState<Record<string, number | null>>({});
  const [printing, setPrinting] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { pay, payAll, failure } = usePaying({ view }, day, way);
  if (view.periods.length === 0) return <EmptyState sentence={t("dues.not_begun")}>{null}</EmptyState>;
  const open = view.lines.filter((line) => line.left > 0);
  const unmeasured = view.lines.filter((line) => !line.measured).length;
  const keep = (line: DuesLine) => {
    const amount = typed[line.shop] === undefined ? line.left : typed[line.shop];
    if (!amount) return;
    setTyped(({ [line.shop]: _, ...others }) => others);
    void pay(line, amount);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.id.startsWith("pay-") || isIme(event)) return;
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const line = open.find((each) => `pay-${each.shop}` === field.id);
    moveOn(form.current, field, by);
    if (event.key === "Enter" && line) keep(line);
  };
  return (
    <Stack>
      <Row>
        <ChoosePeriod view={view} />
        <Button icon={Printer} onPress={() => setPrinting(true)}>
          {t("dues.print_collecting")}
        </Button>
      </Row>
      <Row kind="fields">
        <WarekiDateField label={t("field.dues_payment.day")} value={day} today={today} onDone={setDay} />
        <RadioChips
          label={t("field.dues_payment.way")}
          value={way}
          choices={codeChoices("pay_way", WAYS)}
          onChange={(code) => setWay(code as PayWay)}
        />
      </Row>
      <FailureMessage failure={failure} />
      {unmeasured > 0 ? (
        <Message
          kind="care"
          title={t("dues.unmeasured", { n: unmeasured })}
          act={<Button href={address("register", { sort: "frontage" })}>{t("register.to_list")}</Button>}
        >
          {t("dues.unmeasured_way")}
        </Message>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter of every line is heard in one place */}
      <div ref={form} onKeyDown={onKeyDown}>
        <CollectTable
          view={view}
          today={today}
          typed={typed}
          onType={setTyped}
          onKeep={keep}
          onAll={() => void payAll(open)}
        />
      </div>
      {printing ? <PrintDues paper="collecting" chosen={view.chosen} onClose={() => setPrinting(false)} /> : null}
    </Stack>
  );
}
