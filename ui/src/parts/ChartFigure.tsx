// A chart made by the core: the sentence first, the drawing with marks to point at or walk over, and the same as a table.
//
// The drawing carries no meaning that the table does not. It is taken apart and put in as elements, never as text to be
// run; anything but shapes and words is left out.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ChartDoc } from "../bindings.ts";
import { t } from "../words/t.ts";
import { Button } from "./Button.tsx";
import styles from "./ChartFigure.module.css";
import { isIme } from "./is-ime.ts";
import { SimpleTable } from "./SimpleTable.tsx";

const SHAPES = new Set([
  "svg",
  "g",
  "circle",
  "line",
  "polyline",
  "polygon",
  "path",
  "rect",
  "text",
  "tspan",
  "title",
  "desc",
]);

/** The drawing of the core as an element, without anything that is not a shape or a word. */
export function drawingOf(svg: string): SVGSVGElement | null {
  const found = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (found.tagName.toLowerCase() !== "svg") return null;
  for (const element of [...found.querySelectorAll("*")]) {
    if (!SHAPES.has(element.tagName.toLowerCase())) element.remove();
    for (const { name } of [...element.attributes]) if (/^on|href$/i.test(name)) element.removeAttribute(name);
  }
  return document.importNode(found, true) as unknown as SVGSVGElement;
}

function Drawing({ chart, names }: { chart: ChartDoc; names: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [on, setOn] = useState<number | null>(null);
  useEffect(() => {
    const drawing = drawingOf(chart.svg);
    if (!drawing || !place.current) return;
    drawing.setAttribute("viewBox", `0 0 ${chart.width} ${chart.height}`);
    drawing.setAttribute("aria-hidden", "true");
    drawing.removeAttribute("width");
    drawing.removeAttribute("height");
    place.current.replaceChildren(drawing);
  }, [chart]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (isIme(event) || step === undefined) return;
    event.preventDefault();
    setOn(Math.min(Math.max((on ?? -1) + step, 0), chart.marks.length - 1));
  };
  const mark = on === null ? undefined : chart.marks[on];
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the marks are walked with the arrow keys */}
      <div className={styles.drawing} role="img" aria-labelledby={names} tabIndex={0} onKeyDown={onKeyDown}>
        <div ref={place} className={styles.svg} />
        {chart.marks.map((each, n) => (
          <span
            key={`${each.row} ${each.x} ${each.y}`}
            className={styles.mark}
            data-on={n === on || undefined}
            title={each.label}
            style={{
              left: share(each.x, chart.width),
              top: share(each.y, chart.height),
              width: share(each.w, chart.width),
              height: share(each.h, chart.height),
            }}
            onPointerEnter={() => setOn(n)}
          />
        ))}
      </div>
      <p className={styles.said} role="status">
        {mark?.label ?? ""}
      </p>
    </>
  );
}

/** A chart with its sentence and its table. */
export function ChartFigure({ chart }: { chart: ChartDoc }) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const columns = chart.columns.map((head, n) => ({
    key: head,
    head,
    names: n === 0,
    align: n === 0 ? undefined : ("end" as const),
    cell: (row: string[]) => row[n] ?? "",
  }));
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3 className={styles.title} id={`${id}-title`}>
          {chart.title}
        </h3>
        <p className={styles.summary} id={`${id}-summary`}>
          {chart.summary}
        </p>
      </figcaption>
      {asTable ? (
        <SimpleTable label={chart.title} columns={columns} rows={chart.rows} rowKey={(row) => row.join(" ")} />
      ) : (
        <Drawing chart={chart} names={`${id}-title ${id}-summary`} />
      )}
      <div className={styles.foot}>
        <Button kind="text" onPress={() => setAsTable(!asTable)} pressed={asTable}>
          {asTable ? t("parts.chart.as_chart") : t("parts.chart.as_table")}
        </Button>
        <span>{t("parts.chart.source", { source: chart.source, as_of: chart.as_of })}</span>
      </div>
    </figure>
  );
}
