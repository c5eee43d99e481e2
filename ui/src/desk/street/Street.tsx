// 通りの図: the street to scale on any day, its legend, the panel of a unit, and the same as a list.
//
// The address holds what is looked at (?unit= &day= &metres= &as= &floor=), so that 戻る and the search box lead here. Only
// today's street can be changed.
import { Layers, Pencil, Plus, Printer } from "lucide-react";
import { useState } from "react";
import type { StreetView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { MembersHeader } from "../register/MembersHeader.tsx";
import { useToday } from "../register/place-words.ts";
import { refine } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { BaseDialog } from "./BaseDialog.tsx";
import { useUnderlay } from "./BaseLayer.tsx";
import { EmptyStreet } from "./EmptyStreet.tsx";
import { Legend } from "./Legend.tsx";
import { Scale, ShownAs } from "./Looking.tsx";
import { PrintPlan } from "./PrintPlan.tsx";
import styles from "./Street.module.css";
import { StreetList } from "./StreetList.tsx";
import { Strip } from "./Strip.tsx";
import type { PickedOut } from "./StripRowView.tsx";
import { bareSide, guessed } from "./strip.ts";
import { UnitDialogue, type UnitTask } from "./UnitDialogue.tsx";
import { UnitPanel } from "./UnitPanel.tsx";
import { useStreetActs } from "./use-street-acts.ts";
import { YearSlider } from "./YearSlider.tsx";

/** How the street is looked at, from the address. */
export interface Look {
  day: string;
  metres: number;
  floor: number;
  unit: string;
  as: "picture" | "list";
}

function narrowWindow(): boolean {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 17;
  return window.innerWidth / root < 46;
}

function lookFrom(query: Record<string, string>): Look {
  const narrow = narrowWindow();
  const as = query.as ?? (narrow ? "list" : "picture");
  return {
    day: query.day ?? "",
    metres: Number(query.metres) || (narrow ? 40 : 80),
    floor: Number(query.floor) || 1,
    unit: query.unit ?? "",
    as: as === "list" ? "list" : "picture",
  };
}

interface PictureProps {
  view: StreetView;
  look: Look;
  onTask: (task: UnitTask) => void;
}

/** The strip or the list, with the panel beside it. */
function Picture({ view, look, onTask }: PictureProps) {
  const [pickedOut, setPickedOut] = useState<PickedOut>(null);
  const [drawing, setDrawing] = useState(false);
  const { failure, move, widen } = useStreetActs(view);
  const choose = (unit: string) => refine({ unit });
  const now = look.day === "";
  const estimated = guessed(view);
  const underlay = useUnderlay(now && look.floor === 1);
  return (
    <>
      <MessageArea>
        <FailureMessage failure={failure} />
      </MessageArea>
      <div className={styles.tools}>
        <Legend lines={view.legend} pickedOut={pickedOut} onPick={setPickedOut} />
        <span className={styles.toolsEnd}>
          {look.as === "picture" && now ? (
            <Button kind="text" icon={Layers} onPress={() => setDrawing(true)}>
              {t("base.open")}
            </Button>
          ) : null}
          <ShownAs look={look} />
        </span>
      </div>
      <div className={`${styles.both} ${look.unit ? styles.withPanel : ""}`}>
        <div>
          {look.as === "list" ? (
            <StreetList view={view} chosen={look.unit} onChoose={choose} />
          ) : (
            <Strip
              view={view}
              chosen={look.unit}
              pickedOut={pickedOut}
              underlay={underlay}
              onChoose={choose}
              onMove={now ? move : undefined}
              onWiden={now ? widen : undefined}
            />
          )}
          {look.as === "picture" && bareSide(view.rows) ? <p className={styles.note}>{t("street.one_side")}</p> : null}
          {estimated > 0 ? <p className={styles.note}>{t("street.estimated_count", { n: estimated })}</p> : null}
        </div>
        {look.unit ? (
          <div className={styles.beside}>
            <UnitPanel
              premises={look.unit}
              day={look.day}
              onClose={() => choose("")}
              onToday={() => refine({ day: "" })}
              onAct={(act, card) => onTask({ act, card })}
            />
          </div>
        ) : null}
      </div>
      {drawing ? <BaseDialog onClose={() => setDrawing(false)} /> : null}
    </>
  );
}

/** The street plan. */
export default function Street({ query }: ScreenProps) {
  const look = lookFrom(query);
  const today = useToday();
  const [task, setTask] = useState<UnitTask | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const [printing, setPrinting] = useState(false);
  const ask = { day: look.day, metres: look.metres, floor: look.floor };
  const { value: view, failure, waiting, again } = useCall("street_view", ask, { keepLast: true });
  const card = useCall("unit_card", { premises: look.unit, day: "" }, { enabled: look.unit !== "" }).value;
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const empty = view.rows.length === 0 && look.day === "" && look.floor === 1;
  const edit = () => {
    setUnchosen(!look.unit || !card);
    if (look.unit && card) setTask({ act: "edit", card });
  };
  return (
    <>
      <MembersHeader
        at="street"
        buttons={
          empty ? undefined : (
            <>
              <Scale view={view} look={look} />
              <Button icon={Printer} onPress={() => setPrinting(true)}>
                {t("street.print")}
              </Button>
              <Button icon={Plus} onPress={() => setTask({ act: "add" })}>
                {t("street.add_unit")}
              </Button>
              <Button kind="filled" icon={Pencil} onPress={edit}>
                {t("street.edit_unit")}
              </Button>
            </>
          )
        }
      />
      {unchosen && !look.unit ? (
        <MessageArea>
          <Message kind="info">{t("street.choose_first")}</Message>
        </MessageArea>
      ) : null}
      {empty ? (
        <EmptyStreet blocks={view.blocks} onAdd={() => setTask({ act: "add" })} />
      ) : (
        <>
          <Picture view={view} look={look} onTask={setTask} />
          <YearSlider today={today} firstDay={view.first_day} day={look.day} onChange={(day) => refine({ day })} />
        </>
      )}
      {printing ? <PrintPlan day={look.day} floor={look.floor} onClose={() => setPrinting(false)} /> : null}
      {task ? <UnitDialogue task={task} view={view} today={today} onClose={() => setTask(null)} /> : null}
    </>
  );
}
