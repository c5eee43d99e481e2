// くわしい数字: every figure of the mix with its counts, grouped, each explained by a press. Nothing here is a verdict.
import { useCall } from "../../host/use-call.ts";
import { Message } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Stack } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { FigureTable } from "./FigureTable.tsx";
import { countedFrom, Filters } from "./Filters.tsx";
import { FIGURE_PARTS, figuresOf } from "./figure-words.ts";
import { BesideJapan, OtherWays } from "./OtherWays.tsx";
import { NextDoor, Shutters } from "./Placing.tsx";

/** The detailed figures. */
export default function Figures({ query }: ScreenProps) {
  const counted = countedFrom(query);
  const { value: view, failure, waiting, again } = useCall("mix_figures", counted, { keepLast: true });
  const blocks = useCall("mix_view", counted, { keepLast: true }).value?.blocks ?? [];
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const band = view.band ? t(view.band === "light" ? "mix.band.light" : "mix.band.middle") : undefined;
  return (
    <>
      <PageHeader
        title={t("mix.figures.title")}
        back={{ href: address("mix", { ...counted }), words: t("mix.back") }}
      />
      <Stack>
        <Filters blocks={blocks} day={view.day} counted={counted} />
        <Message kind="info">{t("mix.figures.small")}</Message>
        {FIGURE_PARTS.map((part) => {
          const figures = figuresOf(view.figures, part);
          return figures.length === 0 ? null : (
            <FigureTable
              key={part}
              title={tCode("mix.figures", part)}
              figures={figures}
              compared={view.before_day !== "" && part !== "turnover" && part !== "placing"}
              note={part === "vacancy" ? band : undefined}
            />
          );
        })}
        <NextDoor view={view} />
        <Shutters runs={view.runs} />
        <BesideJapan view={view} />
        <OtherWays view={view} />
        {view.without_class > 0 ? <p>{t("mix.figures.without_class", { n: view.without_class })}</p> : null}
      </Stack>
    </>
  );
}
