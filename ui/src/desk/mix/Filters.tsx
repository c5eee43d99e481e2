// What is counted: block, side and day, held in the address so that 戻る and a bookmark find them again.
import type { Block, Side } from "../../bindings.ts";
import { Select } from "../../parts/Select.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { useToday } from "../register/place-words.ts";
import { refine } from "../route.ts";
import styles from "./Mix.module.css";

/** What is counted, from the address. */
export type Counted = {
  day: string;
  block: string;
  side: Side;
};

/** Reads it from the address. */
export function countedFrom(query: Record<string, string>): Counted {
  const side = query.side === "left" || query.side === "right" ? query.side : "";
  return { day: query.day ?? "", block: query.block ?? "", side };
}

interface FiltersProps {
  blocks: Block[];
  counted: Counted;
  /** The day that is shown; without it no day can be chosen here. */
  day?: string;
}

/** The fields. */
export function Filters({ blocks, counted, day }: FiltersProps) {
  const today = useToday();
  return (
    <div className={styles.filters}>
      {blocks.length > 1 ? (
        <Select
          label={t("field.premises.block")}
          tool
          width="short"
          none={t("mix.all_blocks")}
          value={counted.block}
          choices={blocks.map((block) => ({ value: block.id, words: block.name }))}
          onChange={(block) => refine({ block })}
        />
      ) : null}
      <Select
        label={t("field.premises.side")}
        tool
        width="short"
        none={t("mix.both_sides")}
        value={counted.side}
        choices={codeChoices("side", ["left", "right"])}
        onChange={(side) => refine({ side })}
      />
      {day === undefined ? null : (
        <WarekiDateField
          label={t("mix.day")}
          value={day}
          today={today}
          onDone={(next) => refine({ day: next === today ? "" : next })}
        />
      )}
    </div>
  );
}
