// アンケート: the questionnaires, and inside one its paper, the keying in and the results.
//
// The address says which one and which part: mix/survey, mix/survey/<id>/paper, …/keying, …/results.
import { ClipboardList } from "lucide-react";
import type { SurveyCard, SurveyLine } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { address, go } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import { Keying } from "./Keying.tsx";
import { Paper } from "./Paper.tsx";
import { Results } from "./Results.tsx";
import styles from "./Survey.module.css";

const PARTS = ["paper", "keying", "results"] as const;

function List({ surveys }: { surveys: SurveyLine[] }) {
  return (
    <Panel title={t("survey.list")} inside="flush">
      <SimpleTable
        label={t("survey.list")}
        columns={[
          {
            key: "title",
            head: t("survey.col_title"),
            names: true,
            cell: ({ survey, residents, own }: SurveyLine) => (
              <a
                className={styles.title}
                href={address(`mix/survey/${survey.id}/${residents + own > 0 ? "results" : "paper"}`)}
              >
                {survey.title}
              </a>
            ),
          },
          {
            key: "sheets",
            head: t("survey.col_sheets"),
            cell: ({ residents, own }) => t("survey.sheets", { residents, own }),
          },
        ]}
        rows={surveys}
        rowKey={(line) => line.survey.id}
      />
    </Panel>
  );
}

function All() {
  const { act, failure } = useAct();
  const { value: list, failure: trouble, waiting, again } = useCall("surveys", {});
  const begin = async () => {
    const answer = await act("begin_survey", { title: "" });
    if (answer.ok) go(`mix/survey/${answer.value.id}/paper`);
  };
  if (trouble) return <ErrorBox failure={trouble} again={again} />;
  if (!list) return <LoadingLine waiting={waiting} />;
  const make = (
    <Button kind="filled" icon={ClipboardList} onPress={() => void begin()}>
      {t("survey.begin")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("survey.title")}
        back={{ href: address("mix"), words: t("mix.back") }}
        purpose={t("survey.about")}
        buttons={list.surveys.length > 0 ? make : undefined}
      />
      <MessageArea>
        <FailureMessage failure={failure} />
      </MessageArea>
      {list.surveys.length === 0 ? (
        <EmptyState sentence={t("survey.empty")}>{make}</EmptyState>
      ) : (
        <List surveys={list.surveys} />
      )}
    </>
  );
}

function Part({ part, card }: { part: (typeof PARTS)[number]; card: SurveyCard }) {
  if (part === "keying") return <Keying card={card} />;
  if (part === "results") return <Results card={card} />;
  return <Paper card={card} />;
}

function One({ id, part }: { id: string; part: string | undefined }) {
  const { value: card, failure, waiting, again } = useCall("survey_card", { survey: id }, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!card) return <LoadingLine waiting={waiting} />;
  const chosen = PARTS.find((each) => each === part) ?? "paper";
  const tabs = PARTS.map((each) => ({
    href: address(`mix/survey/${id}/${each}`),
    words: t(`survey.tab.${each}`),
    chosen: each === chosen,
  }));
  return (
    <>
      <PageHeader
        title={card.survey.title}
        back={{ href: address("mix/survey"), words: t("survey.back") }}
        facts={t("survey.sheets", { residents: card.residents, own: card.own })}
        tabs={tabs}
      />
      <Part key={id} part={chosen} card={card} />
    </>
  );
}

/** The screen. */
export default function Surveys({ rest }: ScreenProps) {
  return rest[0] ? <One id={rest[0]} part={rest[1]} /> : <All />;
}
