// The screens under 会員・お店, with a host that says what the core would answer.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RegisterRow, UnitCard } from "../bindings.ts";
import { bad, type FakeAnswers, fakeHost, good } from "../host/fake.ts";
import { standBehind } from "../host/host.ts";
import { App } from "./App.tsx";
import { blankPremises } from "./register/blank.ts";
import { STREET } from "./street/test-street.ts";
import { START } from "./test/start.ts";

const DONE = good({ touched: [], id: "", act: "", records: 1 });
const CARD: UnitCard = {
  premises: { ...blankPremises(), id: "1-3", code: "1-3", block: "b1", frontage: 540 },
  block_name: "1番街",
  place: 4,
  at_m: 15,
  tenant: null,
  trade_name: "",
  category: null,
  vacant: true,
  vacant_since: "2026-06-30",
  vacant_months: 4,
  works_since: "",
  timeline: [],
  neighbours: [],
};
const ROW: RegisterRow = {
  premises: "1-1",
  code: "1-1",
  block: "1番街",
  block_id: "b1",
  building: "",
  address: "",
  area: 0,
  premises_owner: "",
  rent_band: "",
  since: "",
  body: "",
  tenure: "",
  mail: "",
  hours: "",
  opened_year: 0,
  dues_late: 0,
  side: "left",
  frontage: 540,
  floor: 1,
  use_now: "",
  vacant: false,
  vacant_since: "",
  shop: "s0",
  name: "八百春",
  kana: "",
  category: "food",
  trade_words: "八百屋",
  trade_known: true,
  member: "yes",
  chain: "",
  owner: "春田 茂",
  phone: "03-0000-3311",
};

async function open(hash: string, answers: FakeAnswers) {
  window.location.hash = hash;
  const fake = fakeHost({
    start_state: () => good(START),
    street_view: () => good(STREET),
    unit_card: () => good(CARD),
    ...answers,
  });
  standBehind(fake.host);
  render(<App />);
  await screen.findByRole("heading", { level: 1 }, { timeout: 4000 });
  return fake;
}

beforeEach(() => {
  Object.defineProperty(window, "innerWidth", { value: 1366, configurable: true });
});
afterEach(cleanup);

test("a box says its side, place, name, trade and frontage to those who listen", async () => {
  await open("#/street", {});
  const fish = await screen.findByRole("button", { name: /^左側2番目、魚政、生鮮・食料品、間口4\.5メートル、会員$/ });
  expect(fish.dataset.premises).toBe("1-2");
  expect(screen.getByRole("button", { name: /間口は推定5\.4メートル/ })).toBeTruthy();
});

test("the arrow keys walk along the street, and Alt with an arrow moves the unit by one place", async () => {
  const fake = await open("#/street", { move_unit: () => DONE });
  const first = await screen.findByRole("button", { name: /八百春/ });
  first.focus();
  fireEvent.keyDown(first, { key: "ArrowRight" });
  const focused = document.activeElement as HTMLElement;
  expect(focused.dataset.premises).toBe("1-2");
  await act(async () => void fireEvent.keyDown(focused, { key: "ArrowRight", altKey: true }));
  const moved = fake.asked.find((call) => call.name === "move_unit");
  expect(moved?.input).toEqual({ premises: "1-2", block: "b1", side: "left", place: 3, following: false });
});

test("a bracket changes the frontage by ten centimetres", async () => {
  const fake = await open("#/street", { save_premises: () => DONE });
  const vacant = await screen.findByRole("button", { name: /区画1-3、空き/ });
  await act(async () => void fireEvent.keyDown(vacant, { key: "]" }));
  expect(fake.asked.find((call) => call.name === "save_premises")?.input).toMatchObject({ id: "1-3", frontage: 550 });
});

test("a vacant unit opens its panel with the months and the act to write who moves in", async () => {
  await open("#/street", {});
  fireEvent.click(await screen.findByRole("button", { name: /区画1-3、空き/ }));
  expect(await screen.findByText("空き 4か月")).toBeTruthy();
  expect(screen.getByRole("button", { name: "入るお店を書く" })).toBeTruthy();
});

test("an earlier year can only be looked at", async () => {
  const fake = await open("#/street?day=2024-11-22&unit=1-3", {});
  expect(await screen.findByText(/昔の図は見るだけです/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "入るお店を書く" })).toBeNull();
  expect(fake.asked.find((call) => call.name === "street_view")?.input).toMatchObject({ day: "2024-11-22" });
});

test("an empty list shows two ways forward", async () => {
  const counts = { units: 0, shops: 0, members: 0, non_members: 0, vacant: 0, no_trade: 0, arrears: 0 };
  await open("#/register", {
    register_view: () => good({ rows: [], counts, total: 1, floors: [1], views: [], blocks: [] }),
  });
  expect(await screen.findByRole("link", { name: "Excelから取り込む" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "1件入れる" })).toBeTruthy();
});

test("the list counts members, units and vacancies below it", async () => {
  const counts = { units: 78, shops: 69, members: 62, non_members: 7, vacant: 9, no_trade: 3, arrears: 0 };
  await open("#/register", {
    register_view: () => good({ rows: [ROW], counts, total: 1, floors: [1], views: [], blocks: [] }),
  });
  expect(await screen.findByText(/会員 62 ／ 区画 78 ／ 空き 9/)).toBeTruthy();
  expect(screen.getByText(/業種を確かめる 3件/)).toBeTruthy();
});

test("a file that cannot be read is said in words, and another can be chosen", async () => {
  await open("#/import?path=broken.xlsx", { look_into_list: () => bad("file_broken") });
  expect((await screen.findByRole("alert")).textContent).toContain("こわれていて読めません");
  expect(screen.getByRole("button", { name: "ファイルを選ぶ" })).toBeTruthy();
});
