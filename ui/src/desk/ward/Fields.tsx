// 区に送れるもの: every field that a return may name, and every field that never leaves by one. From the declarations
// themselves: what is not in the first list cannot be sent.
import { Eye, EyeOff } from "lucide-react";
import type { SendableField } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t, tCode } from "../../words/t.ts";
import { fieldWords, kindWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";

interface KindFields {
  kind: string;
  fields: SendableField[];
}

/** The fields by kind, in the order in which the kinds come. */
export function byKind(fields: SendableField[]): KindFields[] {
  const kinds = new Map<string, SendableField[]>();
  for (const field of fields) kinds.set(field.kind, [...(kinds.get(field.kind) ?? []), field]);
  return [...kinds].map(([kind, own]) => ({ kind, fields: own }));
}

function names(fields: SendableField[]): string {
  return fields.map((field) => fieldWords(`${field.kind}.${field.field}`)).join(t("parts.dot"));
}

function returns(fields: SendableField[]): string {
  const named = new Set(fields.flatMap((field) => field.named_by));
  return [...named].map((code) => tCode("code.definition", code)).join(t("parts.dot"));
}

const sent = (line: KindFields) => line.fields.filter((field) => field.named_by.length > 0);

function sentColumns(): TableColumn<KindFields>[] {
  return [
    { key: "kind", head: t("ward.fields.kind"), cell: (line) => kindWords(line.kind), names: true, nowrap: true },
    { key: "fields", head: t("ward.fields.names"), cell: (line) => names(sent(line)) },
    { key: "in", head: t("ward.fields.in"), cell: (line) => returns(sent(line)) },
  ];
}

function keptColumns(): TableColumn<KindFields>[] {
  return [
    { key: "kind", head: t("ward.fields.kind"), cell: (line) => kindWords(line.kind), names: true, nowrap: true },
    { key: "fields", head: t("ward.fields.names"), cell: (line) => names(line.fields) },
  ];
}

/** The page. */
export default function Fields(_: ScreenProps) {
  const { value, failure, waiting, again } = useCall("sendable_fields", {});
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!value) return <LoadingLine waiting={waiting} />;
  const mayGo = byKind(value.fields).filter((line) => sent(line).length > 0);
  const unnamed = value.fields.filter((field) => field.named_by.length === 0);
  return (
    <>
      <PageHeader title={t("ward.fields.title")} back={{ href: address("ward"), words: t("ward.screen_title") }} />
      <MessageArea>
        <Message kind="info" title={t("ward.fields.promise")}>
          {t("ward.fields.promise_way")}
        </Message>
      </MessageArea>
      <Stack>
        <Panel title={t("ward.fields.go")} icon={Eye} inside="flush">
          <SimpleTable label={t("ward.fields.go")} columns={sentColumns()} rows={mayGo} rowKey={(line) => line.kind} />
        </Panel>
        <Panel title={t("ward.fields.kept")} icon={EyeOff} fact={t("ward.fields.kept_why")} inside="flush">
          <SimpleTable
            label={t("ward.fields.kept")}
            columns={keptColumns()}
            rows={byKind(value.kept)}
            rowKey={(line) => line.kind}
          />
        </Panel>
        {unnamed.length > 0 ? (
          <Panel title={t("ward.fields.unnamed")} fact={t("ward.fields.unnamed_why")} inside="flush">
            <SimpleTable
              label={t("ward.fields.unnamed")}
              columns={keptColumns()}
              rows={byKind(unnamed)}
              rowKey={(line) => line.kind}
            />
          </Panel>
        ) : null}
      </Stack>
    </>
  );
}
