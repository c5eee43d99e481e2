// Fields as people use them: nothing is kept before the field is left, Enter submits nothing, kana conversion is let alone.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { fakeHost, good } from "../host/fake.ts";
import { standBehind } from "../host/host.ts";
import { NumberField } from "./NumberField.tsx";
import { TextField } from "./TextField.tsx";
import { readTime, TimeField } from "./TimeField.tsx";
import { WarekiDateField } from "./WarekiDateField.tsx";

afterEach(cleanup);

function type(box: HTMLElement, words: string) {
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value: words } });
}

test("a name is handed on once, exactly as typed, when the field is left", () => {
  const done = vi.fn();
  render(<TextField label="店主" value="" onDone={done} />);
  const box = screen.getByLabelText("店主");
  type(box, "髙木 信 ");
  expect(done).not.toHaveBeenCalled();
  fireEvent.blur(box);
  expect(done).toHaveBeenCalledExactlyOnceWith("髙木 信 ");
});

test("the Enter that ends a conversion hands nothing on", () => {
  const done = vi.fn();
  render(<TextField label="店主" value="" onDone={done} />);
  const box = screen.getByLabelText("店主");
  type(box, "たかぎ");
  fireEvent.keyDown(box, { key: "Enter", isComposing: true });
  fireEvent.keyDown(box, { key: "Enter", keyCode: 229 });
  expect(done).not.toHaveBeenCalled();
});

test("Enter in a single field submits no form", () => {
  const submit = vi.fn((event) => event.preventDefault());
  render(
    <form onSubmit={submit}>
      <TextField label="店主" value="" />
      <button type="submit">送る</button>
    </form>,
  );
  const event = fireEvent.keyDown(screen.getByLabelText("店主"), { key: "Enter" });
  expect(event).toBe(false);
  expect(submit).not.toHaveBeenCalled();
});

test("a full-width number with its unit is understood", () => {
  const done = vi.fn();
  render(<NumberField label="費用" value={null} unit="円" onDone={done} />);
  const box = screen.getByLabelText("費用");
  type(box, "１，２００円");
  fireEvent.blur(box);
  expect(done).toHaveBeenCalledExactlyOnceWith(1200);
});

test("what is no number stays in the field with a sentence and is not handed on", () => {
  const done = vi.fn();
  render(<NumberField label="間口" value={5.4} places={2} unit="m" onDone={done} />);
  const box = screen.getByLabelText<HTMLInputElement>("間口");
  type(box, "二間");
  fireEvent.blur(box);
  expect(done).not.toHaveBeenCalled();
  expect(box.value).toBe("二間");
  expect(screen.getByText("間口が数字ではありません。5.4 のように入れてください。")).toBeTruthy();
});

test("times are understood as people write them", () => {
  expect(readTime("20時半")).toBe("20:30");
  expect(readTime("午後8時")).toBe("20:00");
  expect(readTime("０９：０５")).toBe("09:05");
  expect(readTime("930")).toBe("09:30");
  expect(readTime("25:00")).toBeNull();
  expect(readTime("夕方")).toBeNull();
});

test("a time that is none stays in its field", () => {
  const done = vi.fn();
  render(<TimeField label="開始" value="10:00" onDone={done} />);
  const box = screen.getByLabelText<HTMLInputElement>("開始");
  type(box, "夕方");
  fireEvent.blur(box);
  expect(done).not.toHaveBeenCalled();
  expect(box.value).toBe("夕方");
});

test("a day is read by the core and shown back with its weekday", async () => {
  const done = vi.fn();
  standBehind(fakeHost({ read_day: () => good({ day: "2026-11-22", words: "" }) }).host);
  const field = (value: string) => <WarekiDateField label="行う日" value={value} today="2026-11-20" onDone={done} />;
  const { rerender } = render(field(""));
  type(screen.getByLabelText("行う日"), "R8.11.22");
  await act(async () => {
    fireEvent.blur(screen.getByLabelText("行う日"));
  });
  expect(done).toHaveBeenCalledExactlyOnceWith("2026-11-22");
  rerender(field("2026-11-22"));
  expect(screen.getByLabelText<HTMLInputElement>("行う日").value).toBe("令和8年11月22日（日）");
});
