// しぼり込み: block, side, floor, trade and membership, each from a short list; what is chosen stands in the address.
import type { RegisterAsk, Register as RegisterView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Select } from "../../parts/Select.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { refine } from "../route.ts";
import { filterCount, GROUPS, NO_FILTER } from "./ask.ts";
import { floorWords } from "./place-words.ts";
import styles from "./Register.module.css";

/** The row of filters. */
export function Filters({ view, ask }: { view: RegisterView; ask: RegisterAsk }) {
  const { filter } = ask;
  const any = t("register.filter_any");
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{t("register.filter")}</legend>
      {view.blocks.length > 1 ? (
        <Select
          tool
          label={t("field.premises.block")}
          width="short"
          none={any}
          value={filter.block}
          choices={view.blocks.map((block) => ({ value: block.id, words: block.name }))}
          onChange={(block) => refine({ block })}
        />
      ) : null}
      <Select
        tool
        label={t("field.premises.side")}
        width="short"
        none={any}
        value={filter.side}
        choices={codeChoices("side", ["left", "right"])}
        onChange={(side) => refine({ side })}
      />
      {view.floors.length > 1 ? (
        <Select
          tool
          label={t("field.premises.floor")}
          width="short"
          none={any}
          value={filter.floor === null ? "" : String(filter.floor)}
          choices={view.floors.map((floor) => ({ value: String(floor), words: floorWords(floor) }))}
          onChange={(floor) => refine({ floor })}
        />
      ) : null}
      <Select
        tool
        label={t("register.col.trade")}
        width="short"
        none={any}
        value={filter.group ?? ""}
        choices={GROUPS.map((group) => ({ value: group, words: t(`trade.group.${group}`) }))}
        onChange={(group) => refine({ group })}
      />
      <Select
        tool
        label={t("field.shop.member")}
        width="short"
        none={any}
        value={filter.member}
        choices={codeChoices("membership", ["yes", "no"])}
        onChange={(member) => refine({ member })}
      />
      {filterCount(ask) > 0 ? (
        <Button kind="text" onPress={() => refine(NO_FILTER)}>
          {t("register.filter_off")}
        </Button>
      ) : null}
    </fieldset>
  );
}
