// The third step: how much comes in, what stays out and why, what is still open. One press takes it in.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { ImportPreview, LeftOutLine } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Figures } from "../../parts/Lists.tsx";
import { Message } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import { columnWords, open } from "./choice.ts";
import { FileBar } from "./FileBar.tsx";
import type { StepProps } from "./Import.tsx";
import { Steps } from "./Steps.tsx";
import { ModeChoice, Update } from "./Update.tsx";

function LeftOut({ lines }: { lines: LeftOutLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Panel title={t("import.left_out")} inside="flush" end={<span>{t("import.rows", { n: lines.length })}</span>}>
      <SimpleTable
        label={t("import.left_out")}
        columns={[
          { key: "row", head: t("import.excel_row"), cell: (line: LeftOutLine) => String(line.row), align: "end" },
          { key: "text", head: t("import.first_words"), cell: (line) => line.text, names: true },
          { key: "why", head: t("import.why_out"), cell: (line) => tCode("left_out", line.code) },
        ]}
        rows={lines.slice(0, 100)}
        rowKey={(line) => String(line.row)}
      />
    </Panel>
  );
}

function Used({ preview }: { preview: ImportPreview }) {
  const used = preview.columns.filter((column) => column.column !== "skip");
  return (
    <Panel title={t("import.columns_used")} inside="flush">
      <SimpleTable
        label={t("import.columns_used")}
        columns={[
          {
            key: "heading",
            head: t("import.excel_heading"),
            cell: (column: (typeof used)[number]) => column.heading,
            names: true,
          },
          { key: "column", head: t("import.becomes"), cell: (column) => columnWords(column.column) },
        ]}
        rows={used}
        rowKey={(column) => `${column.heading} ${column.column}`}
      />
    </Panel>
  );
}

function Coming({ preview }: { preview: ImportPreview }) {
  const figures = [
    { figure: String(preview.total), unit: t("import.unit_rows"), name: t("import.coming") },
    { figure: String(preview.total - preview.vacant), unit: t("import.unit_shops"), name: t("import.shops") },
    { figure: String(preview.vacant), unit: t("import.unit_units"), name: t("parts.vacant") },
    { figure: String(preview.with_trade), unit: t("import.unit_shops"), name: t("import.with_trade") },
  ];
  const unanswered = open(preview.notes).length;
  return (
    <Panel title={t("import.comes_in")}>
      <Stack>
        <Figures figures={figures} />
        {unanswered > 0 ? <Message kind="info">{t("import.open_notes", { n: unanswered })}</Message> : null}
        <p>{t("import.all_on_left")}</p>
      </Stack>
    </Panel>
  );
}

interface LastLookProps extends StepProps {
  message: ReactNode;
  onBack: () => void;
  onTakeIn: () => void;
}

/** The step. */
export function LastLook({ message, onBack, onTakeIn, ...step }: LastLookProps) {
  const { preview } = step;
  return (
    <>
      <PageHeader
        title={t("import.title")}
        back={{ href: address("register"), words: t("register.tab") }}
        facts={<Steps at="check" />}
        buttons={
          <>
            <Button onPress={onBack}>{t("import.back")}</Button>
            <Button kind="filled" icon={Check} onPress={onTakeIn}>
              {preview.update ? t("import.bring_up_to_date") : t("import.take_in", { n: preview.total })}
            </Button>
          </>
        }
      />
      {message}
      <Stack>
        <FileBar {...step} />
        {preview.update || step.choice.mode === "add" ? <ModeChoice {...step} /> : null}
        {preview.update ? <Update update={preview.update} {...step} /> : <Coming preview={preview} />}
        <LeftOut lines={preview.left_out} />
        <Used preview={preview} />
      </Stack>
    </>
  );
}
