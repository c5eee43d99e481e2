// The size of all text: the root font size, 16, 17, 20 or 24 px. Everything else is in rem and follows.
//
// The page never scales itself otherwise; Ctrl and + or − belong to the window.
import type { TextSize } from "../bindings.ts";

/** Root font size in px by setting. */
export const rootSize: Record<TextSize, number> = { small: 16, normal: 17, large: 20, huge: 24 };

/** The four sizes in their order. */
export const textSizes: TextSize[] = ["small", "normal", "large", "huge"];

/** Shows the whole window in this size. */
export function showTextSize(size: TextSize): void {
  document.documentElement.style.fontSize = `${rootSize[size]}px`;
}
