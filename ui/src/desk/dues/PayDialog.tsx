// Money of one member: any amount, any way, also waived. Without a stretch it pays what is oldest.
import { Check } from "lucide-react";
import { useState } from "react";
import type { PayWay } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Row, Stack } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

/** Who pays, how much is open, and for which stretch; "" for the oldest. */
export interface Payer {
  shop: string;
  shop_name: string;
  left: number;
  name: string;
  period: string;
}

const WAYS: PayWay[] = ["transfer", "cash", "debit", "waived"];

interface PayDialogProps {
  to: Payer;
  today: string;
  onClose: () => void;
}

/** The dialogue. */
export function PayDialog({ to, today, onClose }: PayDialogProps) {
  const { act, failure } = useAct();
  const [amount, setAmount] = useState<number | null>(to.left);
  const [way, setWay] = useState<PayWay>("cash");
  const [day, setDay] = useState(today);
  const [notes, setNotes] = useState("");
  const keep = async () => {
    const { shop, name, period } = to;
    const payment = { id: "", shop, name, period, day, yen: amount ?? 0, way, receipt: "", notes };
    const values = { name: to.shop_name, yen: yen(payment.yen) };
    const said = t(way === "waived" ? "dues.waived_said" : "dues.paid_said", values);
    if ((await act("record_dues", { payments: [payment] }, { said })).ok) onClose();
  };
  return (
    <Dialog
      title={t("dues.pay_title", { name: to.shop_name })}
      onClose={onClose}
      note={to.period === "" ? t("dues.oldest_first") : undefined}
      act={
        <Button kind="filled" size="last" icon={Check} onPress={() => void keep()}>
          {t("dues.pay_keep")}
        </Button>
      }
    >
      <Stack>
        <FailureMessage failure={failure} />
        <p>{t("dues.open_now", { yen: yen(to.left) })}</p>
        <Row kind="fields">
          <NumberField
            label={t("field.dues_payment.yen")}
            unit={t("unit.yen")}
            width="short"
            min={1}
            value={amount}
            onChange={setAmount}
          />
          <WarekiDateField label={t("field.dues_payment.day")} value={day} today={today} onDone={setDay} />
        </Row>
        <RadioChips
          label={t("field.dues_payment.way")}
          value={way}
          choices={codeChoices("pay_way", WAYS)}
          onChange={(code) => setWay(code as PayWay)}
        />
        <TextField
          label={t("field.dues_payment.notes")}
          need="optional"
          width="full"
          value={notes}
          onChange={setNotes}
        />
      </Stack>
    </Dialog>
  );
}
