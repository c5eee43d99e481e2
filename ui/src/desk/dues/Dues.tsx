// 会費: one stretch to collect, who is behind, the receipts, and what is asked for.
//
// The address says the part (register/dues, register/dues/late, …/receipts, …/rules) and the stretch. What is owed is reckoned by
// the core at each look.
import { Plus, Store } from "lucide-react";
import { useState } from "react";
import type { DuesRule, DuesView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { t, tCode } from "../../words/t.ts";
import { MembersHeader } from "../register/MembersHeader.tsx";
import { useToday } from "../register/place-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { CollectPart } from "./CollectPart.tsx";
import { LatePart } from "./LatePart.tsx";
import { ReceiptsPart } from "./ReceiptsPart.tsx";
import { blankRule, RuleDialog } from "./RuleDialog.tsx";
import { RulesPart } from "./RulesPart.tsx";
import { type DuesPart, PARTS } from "./stretch-words.ts";

/** What each part of the screen is given. */
export interface DuesPartProps {
  view: DuesView;
  today: string;
  /** Opens the dialogue for a rule. */
  writeRule: (rule: DuesRule) => void;
}

const SHOWN = { collect: CollectPart, late: LatePart, receipts: ReceiptsPart, rules: RulesPart };

function partTabs(chosen: DuesPart, view: DuesView, query: Record<string, string>) {
  return PARTS.map((part) => ({
    href: address(part === "collect" ? "register/dues" : `register/dues/${part}`, query),
    words: tCode("dues.part", part),
    chosen: part === chosen,
    count: part === "late" ? view.debtors.length : undefined,
  }));
}

/** Before anything is asked for: what is missing, and the way there. */
function Nothing({ view, onRule }: { view: DuesView; onRule: () => void }) {
  return (
    <EmptyState sentence={view.members === 0 ? t("dues.nobody") : t("dues.empty")}>
      <Button kind="filled" icon={Plus} onPress={onRule}>
        {t("dues.add_rule")}
      </Button>
      {view.members === 0 ? (
        <Button icon={Store} href={address("register")}>
          {t("register.to_list")}
        </Button>
      ) : null}
    </EmptyState>
  );
}

/** The screen. */
export default function Dues({ rest, query }: ScreenProps) {
  const today = useToday();
  const ask = { name: query.name ?? "", period: query.period ?? "" };
  const { value: view, failure, waiting, again } = useCall("dues_view", ask, { keepLast: true });
  const [rule, setRule] = useState<DuesRule | null>(null);
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view || today === "") return <LoadingLine waiting={waiting} />;
  const part = PARTS.find((each) => each === rest[0]) ?? "collect";
  const Shown = SHOWN[part];
  const begin = () => setRule(blankRule(today));
  return (
    <>
      <MembersHeader at="dues" />
      {view.rules.length === 0 && view.receipts.length === 0 ? (
        <Nothing view={view} onRule={begin} />
      ) : (
        <>
          <Tabs label={t("dues.parts")} tabs={partTabs(part, view, query)} />
          <Shown view={view} today={today} writeRule={setRule} />
        </>
      )}
      {rule ? <RuleDialog given={rule} today={today} onClose={() => setRule(null)} /> : null}
    </>
  );
}
