// いつの図: the street of an earlier year. Steps of a year back from today, with buttons, keys or by drawing the knob.
//
// What has to be changed is changed in today's picture; earlier years are only looked at.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { IconButton } from "../../parts/Button.tsx";
import { addMonths, eraYear, monthLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import styles from "./YearSlider.module.css";

interface YearSliderProps {
  today: string;
  /** The first day that the book knows of, "" none. */
  firstDay: string;
  /** The day shown, "" today. */
  day: string;
  onChange: (day: string) => void;
}

/** How many years one can go back. */
export function yearsBack(firstDay: string, today: string): number {
  if (firstDay === "" || firstDay >= today) return 0;
  const years = Number(today.slice(0, 4)) - Number(firstDay.slice(0, 4));
  return addMonths(today, -12 * years) < firstDay ? Math.max(0, years - 1) : years;
}

/** How many whole years the shown day lies back. */
export function yearsOf(day: string, today: string): number {
  return day === "" ? 0 : Math.max(0, Number(today.slice(0, 4)) - Number(day.slice(0, 4)));
}

function marksOf(back: number): number[] {
  const step = Math.max(1, Math.ceil(back / 5));
  const marks: number[] = [];
  for (let years = back; years > 0; years -= step) marks.push(years);
  return marks;
}

/** The slider. */
export function YearSlider({ today, firstDay, day, onChange }: YearSliderProps) {
  const id = useId();
  const back = yearsBack(firstDay, today);
  const years = Math.min(back, yearsOf(day, today));
  const to = (next: number) => {
    const kept = Math.min(back, Math.max(0, next));
    onChange(kept === 0 ? "" : addMonths(today, -12 * kept));
  };
  const said = years === 0 ? t("street.now", { month: monthLong(today) }) : monthLong(day);
  if (back === 0) return null;
  return (
    <div className={styles.slider}>
      <label className={styles.label} htmlFor={id}>
        {t("street.when")}
      </label>
      <IconButton icon={ChevronLeft} name={t("street.year_before")} onPress={() => to(years + 1)} framed />
      <div className={styles.track}>
        <input
          id={id}
          type="range"
          min={0}
          max={back}
          step={1}
          value={back - years}
          aria-valuetext={said}
          onChange={(event) => to(back - Number(event.target.value))}
        />
        <div className={styles.marks} aria-hidden>
          {marksOf(back).map((mark) => (
            <span key={mark} style={{ insetInlineStart: `${((back - mark) / back) * 100}%` }}>
              {eraYear(addMonths(today, -12 * mark))}
            </span>
          ))}
        </div>
      </div>
      <IconButton icon={ChevronRight} name={t("street.year_after")} onPress={() => to(years - 1)} framed />
      <output className={styles.said} htmlFor={id}>
        {said}
      </output>
    </div>
  );
}
