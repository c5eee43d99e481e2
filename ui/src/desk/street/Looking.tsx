// How the street is looked at: metres of a row, picture or list, and the floor where there is more than one.
import type { StreetView } from "../../bindings.ts";
import { OneOf } from "../../parts/OneOf.tsx";
import { t } from "../../words/t.ts";
import { floorWords } from "../register/place-words.ts";
import { refine } from "../route.ts";
import type { Look } from "./Street.tsx";

const METRES = ["40", "80", "160"];

/** The scale and the floor, in the head of the screen. */
export function Scale({ view, look }: { view: StreetView; look: Look }) {
  const floors = [1, ...view.floors].sort((a, b) => a - b);
  return (
    <>
      {floors.length > 1 ? (
        <OneOf
          label={t("street.floor_label")}
          value={String(look.floor)}
          choices={floors.map((floor) => ({ value: String(floor), words: floorWords(floor) }))}
          onChange={(floor) => refine({ floor: floor === "1" ? "" : floor })}
        />
      ) : null}
      {look.as === "picture" ? (
        <OneOf
          label={t("street.metres_label")}
          labelShown
          value={String(view.metres)}
          choices={METRES.map((metres) => ({ value: metres, words: t("street.metres_choice", { n: metres }) }))}
          onChange={(metres) => refine({ metres })}
        />
      ) : null}
    </>
  );
}

/** Picture or list: equal, so the switch stands where the picture begins. */
export function ShownAs({ look }: { look: Look }) {
  return (
    <OneOf
      label={t("street.as_label")}
      value={look.as}
      choices={[
        { value: "picture", words: t("street.as_picture") },
        { value: "list", words: t("street.as_list") },
      ]}
      onChange={(as) => refine({ as })}
    />
  );
}
