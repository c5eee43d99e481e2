// A receipt for payments of one member: the place of the file is asked for first, so that no number is used up for nothing.
import { FileText } from "lucide-react";
import { useState } from "react";
import type { DuesPayment } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Stack } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

/** Asks where a receipt's file goes; null when the person stopped. */
export function chooseReceiptFile(name: string): Promise<string | null> {
  const kinds = [{ words: t("code.paper_form.pdf"), endings: ["pdf"] }];
  return host.chooseWhere(`${t("dues.receipt_file", { name })}.pdf`, kinds);
}

interface GiveReceiptProps {
  payments: DuesPayment[];
  shopName: string;
  today: string;
  onClose: () => void;
}

/** The dialogue. */
export function GiveReceipt({ payments, shopName, today, onClose }: GiveReceiptProps) {
  const { act, failure } = useAct();
  const [addressed, setAddressed] = useState(shopName);
  const [words, setWords] = useState("");
  const [day, setDay] = useState(today);
  const [made, setMade] = useState("");
  const sum = payments.reduce((total, each) => total + each.yen, 0);
  const give = async () => {
    const path = await chooseReceiptFile(shopName);
    if (!path) return;
    const form = { payments: payments.map((each) => each.id), addressed, words, day };
    const given = await act("give_dues_receipt", form, { said: t("dues.given_said", { name: shopName }) });
    if (!given.ok) return;
    const printed = await act("print_dues_receipts", { receipts: [given.value.id], path });
    if (printed.ok) setMade(printed.value.path);
  };
  return (
    <Dialog
      title={t("dues.give_title", { name: shopName })}
      onClose={onClose}
      note={t("dues.give_note")}
      act={
        made === "" ? (
          <Button kind="filled" size="last" icon={FileText} onPress={() => void give()}>
            {t("dues.give_keep")}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        <FailureMessage failure={failure} />
        {made === "" ? (
          <>
            <p>{t("dues.give_sum", { yen: yen(sum) })}</p>
            <TextField
              label={t("field.dues_receipt.addressed")}
              width="long"
              value={addressed}
              onChange={setAddressed}
            />
            <TextField
              label={t("field.dues_receipt.words")}
              help={t("dues.words_help")}
              need="optional"
              width="full"
              value={words}
              onChange={setWords}
            />
            <WarekiDateField label={t("field.dues_receipt.day")} value={day} today={today} onDone={setDay} />
          </>
        ) : (
          <MadeFile path={made} words={t("dues.given_said", { name: shopName })} />
        )}
      </Stack>
    </Dialog>
  );
}
