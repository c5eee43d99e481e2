// The question to the core waits for the fingers, the emptied field for nobody.
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSettled } from "./use-settled.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("six quick keys are one question, and an emptied field is asked at once", () => {
  const asked = new Set<string>();
  const { rerender } = renderHook(({ words }) => asked.add(useSettled(words)), { initialProps: { words: "" } });
  for (const words of ["そ", "そば", "そばや", "そば屋"]) {
    rerender({ words });
    act(() => void vi.advanceTimersByTime(40));
  }
  act(() => void vi.advanceTimersByTime(200));
  expect([...asked]).toEqual(["", "そば屋"]);
  const { result, rerender: again } = renderHook(({ words }) => useSettled(words), { initialProps: { words: "a" } });
  again({ words: "" });
  expect(result.current).toBe("");
});
