// The first step: which file. It may be chosen or dropped on the window; a file that cannot be read is said in words.
import { FileSpreadsheet } from "lucide-react";
import type { Failure } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { Steps } from "./Steps.tsx";

interface ChooseFileProps {
  failure?: Failure;
  onChoose: () => void;
}

/** The step. */
export function ChooseFile({ failure, onChoose }: ChooseFileProps) {
  return (
    <>
      <PageHeader
        title={t("import.title")}
        back={{ href: address("register"), words: t("register.tab") }}
        facts={<Steps at="file" />}
      />
      <MessageArea>
        <FailureMessage failure={failure} />
      </MessageArea>
      <EmptyState sentence={t("import.choose_why")}>
        <Button kind="filled" icon={FileSpreadsheet} onPress={onChoose}>
          {t("import.choose_file")}
        </Button>
        <Button href={address("register", { make: "new" })}>{t("register.add_one")}</Button>
      </EmptyState>
    </>
  );
}
