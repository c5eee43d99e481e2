// The second step: what each column is, what was put right, what a person should look at.
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../parts/Button.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Columns, Stack } from "../../parts/Panel.tsx";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { Codes } from "./Codes.tsx";
import { withAnswer, withColumn, withTrade } from "./choice.ts";
import { FileBar } from "./FileBar.tsx";
import { Guesses } from "./Guesses.tsx";
import styles from "./Import.module.css";
import type { StepProps } from "./Import.tsx";
import { Notes } from "./Notes.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { Steps } from "./Steps.tsx";

interface ContentsProps extends StepProps {
  message: ReactNode;
  onNext: () => void;
}

/** The step. */
export function Contents({ message, onNext, ...step }: ContentsProps) {
  const { preview, choice, onChange } = step;
  return (
    <>
      <PageHeader
        title={t("import.title")}
        back={{ href: address("register"), words: t("register.tab") }}
        facts={<Steps at="contents" />}
        buttons={
          <Button kind="filled" iconAfter={ArrowRight} onPress={onNext}>
            {t("import.to_check", { n: preview.total })}
          </Button>
        }
      />
      {message}
      <Columns
        work={
          <Stack>
            <FileBar {...step} />
            {preview.layout_known ? <p className={styles.secondary}>{t("import.layout_known")}</p> : null}
            <PreviewTable
              preview={preview}
              onColumn={(at, code) => onChange({ columns: withColumn(preview, at, code), answers: [] })}
            />
            <p className={styles.secondary}>{t("import.promise")}</p>
          </Stack>
        }
        side={
          <>
            {preview.codes ? <Codes codes={preview.codes} choice={choice} onChange={onChange} /> : null}
            <Notes
              preview={preview}
              onAnswer={(note, answer) => onChange({ answers: withAnswer(choice, note, answer) })}
              onTrade={(row, code) => onChange({ trades: withTrade(choice, row, code) })}
            />
            <Guesses
              preview={preview}
              take={choice.take_suggestions}
              onTake={(take_suggestions) => onChange({ take_suggestions })}
            />
          </>
        }
      />
    </>
  );
}
