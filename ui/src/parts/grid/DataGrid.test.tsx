// The grid as a person with a keyboard meets it. The window of a test has no size of its own, so one is
// made up for the grid.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DataGrid } from "./DataGrid.tsx";

interface Shop {
  id: string;
  frontage: string;
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1000);
});
afterEach(cleanup);

function show(save: (shop: Shop, words: string) => string | undefined) {
  const rows = [
    { id: "yaoharu", frontage: "5.4" },
    { id: "mimosa", frontage: "4.5" },
  ];
  const edit = () => ({ words: (shop: Shop) => shop.frontage, save });
  const columns = [{ key: "frontage", head: "間口", width: 6, cell: (shop: Shop) => shop.frontage, edit }];
  render(<DataGrid label="名簿" columns={columns} rows={rows} rowKey={(shop) => shop.id} card={(shop) => shop.id} />);
  const grid = screen.getByRole("grid");
  act(() => grid.focus());
  return grid;
}

test("typing begins to edit, Enter keeps it and goes one row down", async () => {
  const save = vi.fn(() => undefined);
  const grid = show(save);
  fireEvent.keyDown(grid, { key: "3" });
  const box = screen.getByRole("textbox");
  fireEvent.change(box, { target: { value: "3.6" } });
  fireEvent.keyDown(box, { key: "Enter" });
  await act(async () => {});
  expect(save).toHaveBeenCalledExactlyOnceWith({ id: "yaoharu", frontage: "5.4" }, "3.6");
  expect(screen.queryByRole("textbox")).toBeNull();
  const on = grid.getAttribute("aria-activedescendant") ?? "";
  expect(document.getElementById(on)?.textContent).toBe("4.5");
});

test("the Enter that ends a conversion of kana keeps nothing yet", () => {
  const save = vi.fn(() => undefined);
  const grid = show(save);
  fireEvent.keyDown(grid, { key: "F2" });
  const box = screen.getByRole("textbox");
  fireEvent.change(box, { target: { value: "にけん" } });
  fireEvent.keyDown(box, { key: "Enter", isComposing: true });
  fireEvent.keyDown(box, { key: "Enter", keyCode: 229 });
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByRole("textbox")).toBeTruthy();
});

test("Esc puts the old words back", async () => {
  const save = vi.fn(() => undefined);
  const grid = show(save);
  fireEvent.keyDown(grid, { key: "F2" });
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "9" } });
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" });
  await act(async () => {});
  expect(save).not.toHaveBeenCalled();
  expect(grid.textContent).toContain("5.4");
});

test("when the core says no, the words stay in the box with the sentence", async () => {
  const grid = show(() => "間口が数字ではありません。");
  fireEvent.keyDown(grid, { key: "F2" });
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "二間" } });
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "Enter" });
  await act(async () => {});
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("二間");
  expect(grid.textContent).toContain("間口が数字ではありません。");
});
