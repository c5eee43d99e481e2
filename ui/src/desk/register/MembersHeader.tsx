// The head that the list, the street plan and the mix share: 会員・お店 with its tabs.
import type { ReactNode } from "react";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";

const TABS = ["register", "street", "mix", "directory", "dues"] as const;
/** Tabs whose address is not their name. */
const PATHS: Partial<Record<MembersTab, string>> = { dues: "register/dues" };

/** The screens under 会員・お店. */
export type MembersTab = (typeof TABS)[number];

/** The head. */
export function MembersHeader({ at, buttons }: { at: MembersTab; buttons?: ReactNode }) {
  const tabs = TABS.map((tab) => ({ href: address(PATHS[tab] ?? tab), words: t(`${tab}.tab`), chosen: tab === at }));
  return <PageHeader title={t("register.title")} tabs={tabs} buttons={buttons} />;
}
