// 業種の構成: the sentence first, the chart, the five groups beside the published figures, and the rest under くわしく.
//
// Nothing is counted here. Below five shops the core gives no percentage, and the screen shows none.
import { FileSpreadsheet, Store } from "lucide-react";
import type { MixView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { ChartFigure } from "../../parts/ChartFigure.tsx";
import { Message } from "../../parts/Message.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { MembersHeader } from "../register/MembersHeader.tsx";
import { useToday } from "../register/place-words.ts";
import { address, refine } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { YearSlider } from "../street/YearSlider.tsx";
import { Details } from "./Details.tsx";
import { type Counted, countedFrom, Filters } from "./Filters.tsx";
import { Groups } from "./Groups.tsx";
import styles from "./Mix.module.css";
import { firstSentence, moreSentences } from "./sentence.ts";

function Sentence({ view }: { view: MixView }) {
  return (
    <section className={styles.sentence} aria-labelledby="mix-in-short">
      <h2 className="visually-hidden" id="mix-in-short">
        {t("mix.in_short")}
      </h2>
      <p className={styles.first}>{firstSentence(view)}</p>
      {moreSentences(view).map((sentence) => (
        <p key={sentence} className={styles.more}>
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Empty() {
  return (
    <EmptyState sentence={t("mix.empty")}>
      <Button kind="filled" icon={FileSpreadsheet} href={address("import")}>
        {t("register.take_in")}
      </Button>
      <Button icon={Store} href={address("register", { make: "new" })}>
        {t("register.add_one")}
      </Button>
    </EmptyState>
  );
}

function Counts({ view, counted }: { view: MixView; counted: Counted }) {
  const today = useToday();
  return (
    <Stack>
      {view.no_trade > 0 ? (
        <Message kind="info" act={<Button href={address("register/trades")}>{t("register.confirm_trades")}</Button>}>
          {t("mix.no_trade", { n: view.no_trade })}
        </Message>
      ) : null}
      <Sentence view={view} />
      <div className={styles.both}>
        <Panel>
          <ChartFigure chart={view.chart} />
        </Panel>
        <Groups view={view} />
      </div>
      {view.first_day ? (
        <YearSlider today={today} firstDay={view.first_day} day={counted.day} onChange={(day) => refine({ day })} />
      ) : null}
      <Filters blocks={view.blocks} day={view.day} counted={counted} />
      <Details view={view} counted={counted} />
    </Stack>
  );
}

/** The business mix. */
export default function Mix({ query }: ScreenProps) {
  const counted = countedFrom(query);
  const { value: view, failure, waiting, again } = useCall("mix_view", counted, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const filtered = counted.block !== "" || counted.side !== "" || counted.day !== "";
  return (
    <>
      <MembersHeader at="mix" buttons={<Button href={address("mix/what-if")}>{t("what_if.open")}</Button>} />
      {view.shops === 0 && view.vacant === 0 && !filtered ? <Empty /> : <Counts view={view} counted={counted} />}
    </>
  );
}
