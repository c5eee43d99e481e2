// 領収書: what was given, by number. A spoilt one stays in the list; its number is never given again.
import { FileText } from "lucide-react";
import { useState } from "react";
import type { DuesReceipt, DuesReceiptLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { dayLong } from "../../words/day.ts";
import { yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";
import type { DuesPartProps } from "./Dues.tsx";
import { chooseReceiptFile } from "./GiveReceipt.tsx";

/** The part. */
export function ReceiptsPart({ view }: DuesPartProps) {
  const { act, failure } = useAct();
  const [made, setMade] = useState("");
  if (view.receipts.length === 0) return <EmptyState sentence={t("dues.no_receipts")}>{null}</EmptyState>;
  const again = async (receipt: DuesReceipt) => {
    const path = await chooseReceiptFile(receipt.number);
    if (!path) return;
    const printed = await act("print_dues_receipts", { receipts: [receipt.id], path });
    if (printed.ok) setMade(printed.value.path);
  };
  const spoil = ({ id, number }: DuesReceipt) =>
    act("void_dues_receipt", { kind: "dues_receipt", record: id }, { said: t("dues.void_said", { number }) });
  return (
    <Stack>
      <FailureMessage failure={failure} />
      {made === "" ? null : <MadeFile path={made} words={t("dues.printed_again")} />}
      <Panel title={t("dues.part.receipts")} inside="flush">
        <SimpleTable
          label={t("dues.part.receipts")}
          columns={[
            {
              key: "number",
              head: t("field.dues_receipt.number"),
              names: true,
              nowrap: true,
              cell: ({ receipt }: DuesReceiptLine) => receipt.number,
            },
            {
              key: "day",
              head: t("field.dues_receipt.day"),
              nowrap: true,
              cell: ({ receipt }) => dayLong(receipt.day),
            },
            { key: "to", head: t("field.dues_receipt.addressed"), cell: ({ receipt }) => receipt.addressed },
            { key: "words", head: t("field.dues_receipt.words"), cell: ({ receipt }) => receipt.words },
            {
              key: "yen",
              head: t("field.dues_receipt.yen"),
              align: "end",
              nowrap: true,
              cell: ({ receipt }) => yen(receipt.yen),
            },
            {
              key: "act",
              head: t("dues.now"),
              cell: ({ receipt }) => (
                <>
                  <Button
                    kind="text"
                    icon={FileText}
                    spoken={t("dues.again_of", { number: receipt.number })}
                    onPress={() => void again(receipt)}
                  >
                    {t("dues.again")}
                  </Button>
                  {receipt.void ? (
                    <Tag tone="care">{t("field.dues_receipt.void")}</Tag>
                  ) : (
                    <Button
                      kind="text"
                      spoken={t("dues.void_of", { number: receipt.number })}
                      onPress={() => void spoil(receipt)}
                    >
                      {t("dues.void")}
                    </Button>
                  )}
                </>
              ),
            },
          ]}
          rows={view.receipts}
          rowKey={({ receipt }) => receipt.id}
        />
      </Panel>
    </Stack>
  );
}
