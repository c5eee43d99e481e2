// 設定: text size, language, the association, the people, the backup copy, the recovery sheet, the connection, the sample.
//
// Each answer is kept as soon as it is given; there is no button to save. `?part=backup` in the address goes to a part.
import { useEffect } from "react";
import type { Language, StartState, TextSize } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { textSizes } from "../../parts/text-size.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { AssociationPart } from "./Association.tsx";
import { Keeping } from "./Keeping.tsx";
import { People } from "./People.tsx";
import styles from "./Settings.module.css";

const LANGUAGES: Language[] = ["ja", "en"];

function Reading({ start }: { start: StartState }) {
  const { act, failure } = useAct();
  const save = (change: Partial<StartState["settings"]>) => act("save_settings", { ...start.settings, ...change });
  return (
    <Panel title={t("settings.reading")}>
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <RadioChips
          label={t("frame.text_size")}
          value={start.settings.text_size}
          choices={textSizes.map((size) => ({ value: size, words: t(`frame.text_size.${size}`) }))}
          onChange={(size) => void save({ text_size: size as TextSize })}
        />
        <RadioChips
          label={t("settings.language")}
          value={start.settings.language}
          choices={LANGUAGES.map((language) => ({ value: language, words: t(`settings.language.${language}`) }))}
          onChange={(language) => void save({ language: language as Language })}
        />
      </div>
    </Panel>
  );
}

function TrashLink() {
  return (
    <Panel title={t("history.trash.title")}>
      <div className={styles.fields}>
        <p>{t("history.trash.kept")}</p>
        <Button href={address("trash")}>{t("history.trash.open")}</Button>
      </div>
    </Panel>
  );
}

/** The settings. */
export default function Settings({ query }: ScreenProps) {
  const { value: start, failure, waiting, again } = useCall("start_state", {});
  useEffect(() => {
    if (start && query.part) document.getElementById(query.part)?.scrollIntoView({ block: "start" });
  }, [start, query.part]);
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!start) return <LoadingLine waiting={waiting} />;
  return (
    <>
      <PageHeader title={t("settings.title")} />
      <Stack>
        <Reading start={start} />
        <AssociationPart today={start.today} />
        <People start={start} />
        <Keeping start={start} />
        <TrashLink />
      </Stack>
    </>
  );
}
