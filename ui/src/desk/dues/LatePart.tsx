// 未納: who is behind, with the telephone, the most first; money is written here too and pays what is oldest.
import { Printer } from "lucide-react";
import { useState } from "react";
import type { DuesDebtor } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { yen } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import styles from "./Dues.module.css";
import type { DuesPartProps } from "./Dues.tsx";
import { PayDialog } from "./PayDialog.tsx";
import { PrintDues } from "./PrintDues.tsx";
import { claimWords } from "./stretch-words.ts";

function Late({ debtor }: { debtor: DuesDebtor }) {
  return (
    <ul className={styles.plain}>
      {debtor.late.map((one) => (
        <li key={`${one.period} ${one.name}`}>{t("dues.late_line", { claim: claimWords(one), yen: yen(one.left) })}</li>
      ))}
    </ul>
  );
}

/** The part. */
export function LatePart({ view, today }: DuesPartProps) {
  const [paying, setPaying] = useState<DuesDebtor | null>(null);
  const [printing, setPrinting] = useState(false);
  if (view.debtors.length === 0) return <EmptyState sentence={t("dues.none_late")}>{null}</EmptyState>;
  const title = t("dues.late_sum", { n: view.debtors.length, yen: yen(view.arrears) });
  return (
    <Stack>
      <Row>
        <Button icon={Printer} onPress={() => setPrinting(true)}>
          {t("dues.print_late")}
        </Button>
        <Button kind="text" href={address("register", { part: "arrears" })}>
          {t("dues.late_in_list")}
        </Button>
      </Row>
      <Panel title={title} inside="flush">
        <SimpleTable
          label={title}
          columns={[
            { key: "code", head: t("register.col.code"), nowrap: true, cell: (one: DuesDebtor) => one.code },
            {
              key: "name",
              head: t("register.col.name"),
              names: true,
              cell: (one) => <a href={address(`register/shop/${one.shop}`)}>{one.shop_name}</a>,
            },
            { key: "phone", head: t("register.col.phone"), nowrap: true, cell: (one) => one.phone },
            { key: "late", head: t("dues.what_late"), cell: (one) => <Late debtor={one} /> },
            { key: "left", head: t("dues.left"), align: "end", nowrap: true, cell: (one) => yen(one.left) },
            {
              key: "pay",
              head: t("dues.now"),
              cell: (one) => (
                <Button kind="text" spoken={t("dues.pay_of", { name: one.shop_name })} onPress={() => setPaying(one)}>
                  {t("dues.pay")}
                </Button>
              ),
            },
          ]}
          rows={view.debtors}
          rowKey={(one) => one.shop}
        />
      </Panel>
      {paying ? (
        <PayDialog to={{ ...paying, name: "", period: "" }} today={today} onClose={() => setPaying(null)} />
      ) : null}
      {printing ? <PrintDues paper="arrears" chosen={view.chosen} onClose={() => setPrinting(false)} /> : null}
    </Stack>
  );
}
