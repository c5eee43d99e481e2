// The drawing behind the plan: chosen, placed by two points with their distances, made fainter, hidden, taken away.
//
// Pressing on the picture sets a point; the four buttons beside it move it, so that nothing needs a pointer.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Check, ImagePlus, Trash2 } from "lucide-react";
import { type MouseEvent, useState } from "react";
import type { BaseDrawing, BaseDrawingView } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox, RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { OneOf } from "../../parts/OneOf.tsx";
import { Row, Stack } from "../../parts/Panel.tsx";
import { LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { fileKinds } from "../files/take-in.ts";
import { useAct } from "../use-act.ts";
import styles from "./Base.module.css";
import { isSet, type PointName, pointOf, USUAL_STRENGTH, within, withPoint } from "./base-drawing.ts";

const STRENGTHS = ["25", "45", "75"] as const;
const POINTS: PointName[] = ["1", "2"];
/** How far the buttons move a point, as a share of the picture's width. */
const STEPS = { large: 0.02, small: 0.002 };

interface PlaceProps {
  view: BaseDrawingView;
  drawing: BaseDrawing;
  change: (drawing: BaseDrawing) => void;
}

function Picture({ view, drawing, point, change }: PlaceProps & { point: PointName }) {
  const picture = useCall("attachment_picture", { hash: view.hash, whole: true }).value;
  const set = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = within(((event.clientX - box.left) / box.width) * view.width, view.width);
    const y = within(((event.clientY - box.top) / box.height) * view.height, view.height);
    change(withPoint(drawing, point, x, y));
  };
  if (!picture) return null;
  if (!picture.content) return <p>{t("base.not_here")}</p>;
  return (
    <button
      type="button"
      className={styles.picture}
      onClick={set}
      aria-label={t("base.picture_alt", { name: view.name })}
    >
      <img src={`data:image/jpeg;base64,${picture.content}`} alt="" />
      {POINTS.filter((name) => isSet(pointOf(drawing, name))).map((name) => {
        const { x, y } = pointOf(drawing, name);
        const place = {
          insetInlineStart: `${(x / view.width) * 100}%`,
          insetBlockStart: `${(y / view.height) * 100}%`,
        };
        return (
          <span key={name} className={styles.mark} style={place} data-chosen={name === point || undefined}>
            {name}
          </span>
        );
      })}
    </button>
  );
}

function Moves({ view, drawing, point, change }: PlaceProps & { point: PointName }) {
  const [step, setStep] = useState<keyof typeof STEPS>("large");
  const move = (dx: number, dy: number) => {
    const by = Math.max(1, view.width * STEPS[step]);
    const { x, y } = pointOf(drawing, point);
    change(withPoint(drawing, point, within(x + dx * by, view.width), within(y + dy * by, view.height)));
  };
  const ways = [
    { icon: ArrowLeft, words: t("base.move_left"), dx: -1, dy: 0 },
    { icon: ArrowRight, words: t("base.move_right"), dx: 1, dy: 0 },
    { icon: ArrowUp, words: t("base.move_up"), dx: 0, dy: -1 },
    { icon: ArrowDown, words: t("base.move_down"), dx: 0, dy: 1 },
  ];
  return (
    <Row>
      {ways.map((way) => (
        <Button key={way.words} icon={way.icon} onPress={() => move(way.dx, way.dy)}>
          {way.words}
        </Button>
      ))}
      <OneOf
        label={t("base.step_label")}
        labelShown
        value={step}
        choices={[
          { value: "large", words: t("base.step_large") },
          { value: "small", words: t("base.step_small") },
        ]}
        onChange={(next) => setStep(next as keyof typeof STEPS)}
      />
    </Row>
  );
}

function Place(props: PlaceProps) {
  const { drawing, change } = props;
  const [point, setPoint] = useState<PointName>("1");
  const state = (name: PointName) => t(isSet(pointOf(drawing, name)) ? "base.point_set" : "base.point_unset");
  const metresField = (name: PointName, cm: number) => (
    <NumberField
      label={`${t(`base.point${name}`)} ${t("base.from_start")}`}
      unit="m"
      places={1}
      min={0}
      value={cm / 100}
      onChange={(m) => {
        const next = Math.round((m ?? 0) * 100);
        change(name === "1" ? { ...drawing, cm1: next } : { ...drawing, cm2: next });
      }}
    />
  );
  return (
    <>
      <p>{t("base.place_why")}</p>
      <RadioChips
        label={t("base.point_ask")}
        value={point}
        choices={POINTS.map((name) => ({ value: name, words: t(`base.point${name}`), detail: state(name) }))}
        onChange={(next) => setPoint(next as PointName)}
      />
      <Picture {...props} point={point} />
      <Moves {...props} point={point} />
      <Row kind="fields">
        {metresField("1", drawing.cm1)}
        {metresField("2", drawing.cm2)}
      </Row>
      <RadioChips
        label={t("base.strength")}
        value={String(drawing.strength || USUAL_STRENGTH)}
        choices={STRENGTHS.map((each) => ({ value: each, words: t(`base.strength.${each}`) }))}
        onChange={(next) => change({ ...drawing, strength: Number(next) })}
      />
      <CheckBox
        words={t("base.shown")}
        checked={!drawing.hidden}
        onChange={(shown) => change({ ...drawing, hidden: !shown })}
      />
    </>
  );
}

function useChoosing() {
  const { act, failure, busy } = useAct();
  const [page, setPage] = useState(1);
  const choose = async () => {
    const [path] = await host.chooseFiles(fileKinds());
    if (!path) return;
    const file = { path, content: "", name: "" };
    await act("take_in_base_drawing", { file, page }, { said: t("base.took") });
  };
  return { choose, failure, busy, page, setPage };
}

function Choosing({ there }: { there: boolean }) {
  const { choose, failure, busy, page, setPage } = useChoosing();
  return (
    <>
      <FailureMessage failure={failure} />
      {there ? null : <p>{t("base.choose_ask")}</p>}
      <Row>
        <Button icon={ImagePlus} busy={busy} onPress={() => void choose()}>
          {there ? t("base.choose_other") : t("base.choose")}
        </Button>
        <NumberField label={t("base.page")} width="tiny" min={1} value={page} onChange={(next) => setPage(next ?? 1)} />
      </Row>
      <LoadingLine waiting={busy} words={t("base.reading")} />
    </>
  );
}

/** A drawing whose second point is the end of the street until somebody says otherwise. */
function begun(view: BaseDrawingView): BaseDrawing {
  const { drawing } = view;
  return drawing.cm1 === 0 && drawing.cm2 === 0 ? { ...drawing, cm2: view.street_cm } : drawing;
}

function Placing({ view, onClose }: { view: BaseDrawingView; onClose: () => void }) {
  const { act, failure } = useAct();
  const [drawing, setDrawing] = useState(() => begun(view));
  const keep = async () => {
    const kept = await act("save_base_drawing", drawing, { said: t("base.kept") });
    if (kept.ok) onClose();
  };
  const remove = async () => {
    const said = t("base.removed");
    const gone = await act("remove_record", { kind: "base_drawing", record: view.drawing.id }, { said });
    if (gone.ok) onClose();
  };
  const placed = POINTS.every((name) => isSet(pointOf(drawing, name))) && drawing.cm1 !== drawing.cm2;
  return (
    <Dialog
      title={t("base.place_title")}
      note={t("base.note")}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" icon={Check} onPress={() => void keep()}>
          {t("base.keep")}
        </Button>
      }
    >
      <Stack>
        <FailureMessage failure={failure} />
        {placed ? null : <Message kind="info">{t("base.not_placed")}</Message>}
        <Place view={view} drawing={drawing} change={setDrawing} />
        <Choosing there />
        <Button kind="text" icon={Trash2} onPress={() => void remove()}>
          {t("base.remove")}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** The dialogue. */
export function BaseDialog({ onClose }: { onClose: () => void }) {
  const { value: view, failure } = useCall("base_drawing", {});
  if (view?.there) return <Placing key={view.hash} view={view} onClose={onClose} />;
  return (
    <Dialog title={t("base.title")} note={t("base.note")} onClose={onClose}>
      <Stack>
        <FailureMessage failure={failure} />
        <Choosing there={false} />
      </Stack>
    </Dialog>
  );
}
