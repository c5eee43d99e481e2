// 期限と休みの決まり: the last day of every paper as it holds now, who said so and when; days on which the ward closes.
// Nothing is changed here: what the ward lays down arrives by itself, and planned days are corrected at the event.
import { CalendarOff, Stamp } from "lucide-react";
import type { ClosedDayLine, ProcedureLine } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { dayBrief, dayLong, dayShort, momentInJapan } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";

function ruleOf(line: ProcedureLine): string {
  return tCode("calendar.rule", line.rule, { n: line.n > 0 ? line.n : dayBrief(`2024-${line.day}`) });
}

function Standing({ line }: { line: ProcedureLine }) {
  if (line.laid_down > 0) {
    return <Tag tone="info">{t("ward.rules.laid_down", { day: dayShort(momentInJapan(line.laid_down).day) })}</Tag>;
  }
  return line.sure ? <Tag tone="done">{t("ward.rules.sure")}</Tag> : <Tag tone="care">{t("ward.rules.hearsay")}</Tag>;
}

function source(line: ProcedureLine): string {
  return /^https?:\/\/([^/]+)/.exec(line.source)?.[1] ?? line.source;
}

function columns(): TableColumn<ProcedureLine>[] {
  return [
    { key: "name", head: t("ward.rules.paper"), cell: (line) => line.name, names: true },
    { key: "office", head: t("ward.rules.office"), cell: (line) => line.office },
    { key: "rule", head: t("ward.rules.rule"), cell: ruleOf },
    { key: "standing", head: t("ward.rules.standing"), cell: (line) => <Standing line={line} /> },
    { key: "source", head: t("ward.rules.source"), cell: source },
  ];
}

function closedColumns(): TableColumn<ClosedDayLine>[] {
  return [
    { key: "day", head: t("ward.rules.day"), cell: (line) => dayLong(line.day), names: true },
    { key: "name", head: t("ward.rules.why"), cell: (line) => line.name },
    { key: "source", head: t("ward.rules.source"), cell: (line) => line.source },
  ];
}

/** The page. */
export default function Rules(_: ScreenProps) {
  const { value, failure, waiting, again } = useCall("ward_rules", {});
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!value) return <LoadingLine waiting={waiting} />;
  return (
    <>
      <PageHeader title={t("ward.rules.title")} back={{ href: address("ward"), words: t("ward.screen_title") }} />
      <MessageArea>
        <Message kind="info" title={t("ward.rules.how")}>
          {t("ward.rules.how_way")}
        </Message>
      </MessageArea>
      <Stack>
        {value.closed.length > 0 ? (
          <Panel title={t("ward.rules.closed")} icon={CalendarOff} inside="flush">
            <SimpleTable
              label={t("ward.rules.closed")}
              columns={closedColumns()}
              rows={value.closed}
              rowKey={(line) => line.day}
            />
          </Panel>
        ) : null}
        <Panel title={t("ward.rules.papers")} icon={Stamp} inside="flush">
          <SimpleTable
            label={t("ward.rules.papers")}
            columns={columns()}
            rows={value.procedures}
            rowKey={(line) => line.id}
          />
        </Panel>
      </Stack>
    </>
  );
}
