// How wide a part is now, and how large a rem: for the few parts whose structure, not only whose look, changes with it.
import { type RefObject, useEffect, useState } from "react";

/** The width of an element in px, 0 before the first look. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!of.current || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watch.observe(of.current);
    return () => watch.disconnect();
  }, [of]);
  return width;
}

function remNow(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 17;
}

/** One rem in px; changes with the text size. */
export function useRem(): number {
  const [rem, setRem] = useState(remNow);
  useEffect(() => {
    const watch = new MutationObserver(() => setRem(remNow()));
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
    return () => watch.disconnect();
  }, []);
  return rem;
}
