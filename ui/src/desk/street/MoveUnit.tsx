// どこへ動かしますか: the twin of dragging. Block, side, and after which neighbour.
import { useState } from "react";
import type { StreetView, UnitCard } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { CheckBox, RadioChips } from "../../parts/Chips.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Select } from "../../parts/Select.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { emptyUnitWords, unitTitle } from "../register/place-words.ts";
import { useAct } from "../use-act.ts";
import styles from "./Street.module.css";
import { drawnSide, placeOf, placesOf, standingOf } from "./strip.ts";

interface MoveUnitProps {
  card: UnitCard;
  view: StreetView;
  onClose: () => void;
}

/** The dialogue. */
export function MoveUnitDialogue({ card, view, onClose }: MoveUnitProps) {
  const { act, failure } = useAct();
  const [block, setBlock] = useState(card.premises.block);
  const [side, setSide] = useState(drawnSide(card.premises.side));
  const here = standingOf(view.rows, card.premises.id);
  const [place, setPlace] = useState(() => String(here ? placeOf(view.rows, here) : 1));
  const [following, setFollowing] = useState(false);
  const others = placesOf(view.rows, block, side).filter((box) => box.premises !== card.premises.id);
  const after = others.map((box, index) => {
    const name = box.name || emptyUnitWords(box.use_now, box.vacant);
    return { value: String(index + 2), words: t("street.after", { code: box.code, name }) };
  });
  const leaves = block !== card.premises.block || side !== drawnSide(card.premises.side);
  const at = Math.min(Number(place), others.length + 1);
  const title = unitTitle(card.premises);
  const move = async () => {
    const to = { premises: card.premises.id, block, side, place: at, following: leaves && following };
    const done = await act("move_unit", to, { said: t("street.moved", { code: card.premises.code }) });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={t("street.move_title", { unit: title })}
      onClose={onClose}
      act={
        <Button kind="filled" size="last" onPress={move}>
          {t("street.move_here")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        {view.blocks.length > 1 ? (
          <Select
            label={t("field.premises.block")}
            value={block}
            choices={view.blocks.map((one) => ({ value: one.id, words: one.name }))}
            onChange={setBlock}
          />
        ) : null}
        <RadioChips
          label={t("field.premises.side")}
          value={side}
          choices={codeChoices("side", ["left", "right"])}
          onChange={(next) => setSide(next === "right" ? "right" : "left")}
        />
        <Select
          label={t("street.where_to")}
          width="long"
          value={String(at)}
          choices={[{ value: "1", words: t("street.first_place") }, ...after]}
          onChange={setPlace}
        />
        {leaves ? (
          <CheckBox
            words={t("street.following")}
            detail={t("street.following_why")}
            checked={following}
            onChange={setFollowing}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
