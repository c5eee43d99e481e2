// Figures with their counts, each with its meaning, formula and source one press away.
import { useState } from "react";
import type { MixFigure } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { t, tCode } from "../../words/t.ts";
import { countsWords, figureWords } from "./figure-words.ts";
import styles from "./Mix.module.css";

function said(figure: MixFigure, what: "name" | "means" | "formula" | "source"): string {
  return tCode(`mix.figure.${figure.code}`, what);
}

function Explained({ figure }: { figure: MixFigure }) {
  return (
    <span className={styles.explained}>
      <span>{said(figure, "means")}</span>
      <span>
        {t("mix.figures.formula")}: {said(figure, "formula")}
      </span>
      <span>
        {t("mix.figures.source")}: {said(figure, "source")}
      </span>
    </span>
  );
}

interface FigureTableProps {
  /** The heading that the figures share. */
  title: string;
  figures: MixFigure[];
  /** Whether there is a year before to show. */
  compared: boolean;
  /** A sentence under the table. */
  note?: string;
}

/** The table. */
export function FigureTable({ title, figures, compared, note }: FigureTableProps) {
  const [open, setOpen] = useState<string[]>([]);
  const turn = (code: string) =>
    setOpen((now) => (now.includes(code) ? now.filter((each) => each !== code) : [...now, code]));
  const before: TableColumn<MixFigure>[] = compared
    ? [
        {
          key: "before",
          head: t("mix.figures.before"),
          align: "end",
          nowrap: true,
          cell: (figure) => figureWords(figure.before_x1000, figure.form),
        },
      ]
    : [];
  const columns: TableColumn<MixFigure>[] = [
    {
      key: "name",
      head: t("mix.figures.figure"),
      names: true,
      cell: (figure) => (
        <>
          {said(figure, "name")}
          {open.includes(figure.code) ? <Explained figure={figure} /> : null}
        </>
      ),
    },
    {
      key: "now",
      head: t("mix.figures.now"),
      align: "end",
      nowrap: true,
      cell: (figure) => <b>{figureWords(figure.value_x1000, figure.form)}</b>,
    },
    ...before,
    { key: "counts", head: t("mix.figures.counts"), align: "end", nowrap: true, cell: countsWords },
    {
      key: "explain",
      head: "",
      align: "end",
      cell: (figure) => (
        <Button
          kind="text"
          expanded={open.includes(figure.code)}
          spoken={t("mix.figures.explain_one", { name: said(figure, "name") })}
          onPress={() => turn(figure.code)}
        >
          {t("mix.figures.explain")}
        </Button>
      ),
    },
  ];
  return (
    <Panel title={title} inside="flush" foot={note ? <p className={styles.small}>{note}</p> : undefined}>
      <SimpleTable label={title} columns={columns} rows={figures} rowKey={(figure) => figure.code} />
    </Panel>
  );
}
