// What the program says, and that it takes the person to the place it speaks of.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { drawingOf } from "./ChartFigure.tsx";
import { fits } from "./fits.ts";
import { ErrorSummary, FailureMessage } from "./Message.tsx";
import { daysLeftWords } from "./TaskRow.tsx";
import { TextField } from "./TextField.tsx";

afterEach(cleanup);

test("the summary of errors takes the focus, and each line leads to its field", () => {
  const words = "お名前が入っていません。";
  render(
    <>
      <ErrorSummary errors={[{ id: "name", words }]} round={1} />
      <TextField id="name" label="お名前" value="" error={words} />
    </>,
  );
  expect(document.activeElement?.textContent).toBe("入力に問題があります");
  fireEvent.click(screen.getByRole("button", { name: words }));
  expect(document.activeElement).toBe(screen.getByLabelText("お名前"));
});

test("a failure without words of its own still says that nothing is lost", () => {
  render(<FailureMessage failure={{ code: "never_heard_of", values: {} }} />);
  expect(screen.getByRole("alert").textContent).toContain("書いたものは残っています");
  expect(screen.getByRole("alert").textContent).toContain("never_heard_of");
});

test("late and left are told in words", () => {
  expect(daysLeftWords(-2)).toBe("2日遅れ");
  expect(daysLeftWords(0)).toBe("今日まで");
  expect(daysLeftWords(5)).toBe("あと5日");
});

test("a list is searched in either kana and either width", () => {
  expect(fits("ﾐﾓｻﾞ", ["喫茶 みもざ"])).toBe(true);
  expect(fits("やおはる", ["八百春", "ヤオ ハル"])).toBe(true);
  expect(fits("とうふ", ["八百春"])).toBe(false);
});

test("a drawing is shapes and words only", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><rect onclick="x()" width="3" height="4"/><script>x()</script><image href="a.png"/></svg>';
  const drawing = drawingOf(svg);
  expect(drawing?.querySelector("rect")).toBeTruthy();
  expect(drawing?.querySelector("rect")?.hasAttribute("onclick")).toBe(false);
  expect(drawing?.querySelector("script, image")).toBeNull();
});
