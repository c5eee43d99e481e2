// The desk as a whole, with a host that says what the core would answer.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { HomeView, WorkLine } from "../bindings.ts";
import { bad, type FakeAnswers, fakeHost, good } from "../host/fake.ts";
import { standBehind } from "../host/host.ts";
import { switchLanguage } from "../words/t.ts";
import { App } from "./App.tsx";
import { address, readPlace } from "./route.ts";
import { screenAt, screens } from "./routes.ts";
import { START } from "./test/start.ts";

const LATE: WorkLine = {
  kind: "permit",
  id: "t1",
  title: "行事開催届を保健所に出す",
  due: "2026-11-20",
  days_left: -2,
  event: "e1",
  event_name: "年の瀬市",
  office: "保健所",
  nominal: "",
  state: "",
  count: 0,
  limit: 0,
  route: "events/e1/tasks",
};
const HOME: HomeView = {
  late: [LATE],
  this_week: [],
  later: [],
  week_ends: "2026-11-28",
  replies: [],
  notices: [],
  duties: [],
  backup_at: 0,
  backup_place: "",
  copy_trouble: null,
  monthly: null,
  clock_minutes: 0,
  second_place_asked: false,
  sooner: [],
  sheet_missing: true,
  sheet_anew: false,
  locked: 0,
  asking: 0,
  counts: { units: 78, shops: 62, events: 1 },
};

async function open(answers: FakeAnswers) {
  const fake = fakeHost({ start_state: () => good(START), home_view: () => good(HOME), ...answers });
  standBehind(fake.host);
  render(<App />);
  await screen.findByRole("heading", { level: 1 }, { timeout: 4000 });
  return fake;
}

beforeEach(() => {
  window.location.hash = "";
});
afterEach(async () => {
  cleanup();
  await switchLanguage("ja");
});

test("the home screen names what is late, in words, and leads to it", async () => {
  await open({});
  const link = screen.getByRole("link", { name: /行事開催届を保健所に出す/ });
  expect(link.textContent).toContain("2日遅れ");
  expect(link.getAttribute("href")).toBe("#/events/e1/tasks");
  expect(document.title).toBe("やること — にぎわい帳");
});

test("being offline is said calmly and stops nothing", async () => {
  await open({});
  expect(screen.getByText("ネットなし（使えます）")).toBeTruthy();
});

test("records that came in from another PC are shown without asking for it", async () => {
  let title = "行事開催届を保健所に出す";
  const fake = await open({ home_view: () => good({ ...HOME, late: [{ ...LATE, title }] }) });
  title = "別のPCで直した題";
  await act(async () => fake.change(["task"]));
  expect(await screen.findByText("別のPCで直した題")).toBeTruthy();
});

test("a screen that does not exist leads home instead of to an empty page", async () => {
  await open({});
  await act(async () => {
    window.location.hash = "#/nowhere";
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  });
  expect(screen.getByText("この画面はありません。")).toBeTruthy();
});

test("a book that cannot be opened says so and says that nothing was deleted", async () => {
  const fake = fakeHost({ start_state: () => bad("book_in_trouble") });
  standBehind(fake.host);
  render(<App />);
  expect((await screen.findByRole("alert")).textContent).toContain("消さずに");
});

test("the first run asks for the names before it makes the book", async () => {
  const fake = await open({
    start_state: () => good({ ...START, state: "no_book" }),
    begin_book: () => good(START),
    save_settings: () => good(START),
  });
  const next = () => fireEvent.click(screen.getByRole("button", { name: "次へ進む" }));
  next();
  next();
  expect(screen.getByText(/組合・商店会の名前が入っていません/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/組合・商店会の名前/), { target: { value: "桜坂商店会" } });
  next();
  fireEvent.change(screen.getByLabelText(/お名前/), { target: { value: "髙木 信" } });
  next();
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: /お店を1件ずつ入れる/ }));
  });
  expect(fake.asked.find((call) => call.name === "begin_book")?.input).toEqual({
    association_name: "桜坂商店会",
    person_name: "髙木 信",
    role: "",
    sample: false,
  });
});

test("English is loaded when the settings say so", async () => {
  await open({ start_state: () => good({ ...START, settings: { ...START.settings, language: "en" } }) });
  expect(await screen.findByText("2 days late")).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});

test("an address and the place it names are the same thing both ways", () => {
  expect(readPlace(address("street/plan", { year: "2025", q: "八百 春" }))).toEqual({
    path: ["street", "plan"],
    query: { year: "2025", q: "八百 春" },
  });
  expect(readPlace("")).toEqual({ path: ["home"], query: {} });
});

test("the longest path that fits is the screen, and the rest is handed to it", () => {
  const home = screens.find((each) => each.path === "home");
  if (!home) throw new Error("there is a home screen");
  const list = [home, { ...home, path: "events" }, { ...home, path: "events/new" }];
  expect(screenAt(["events", "e1", "plan"], list)?.rest).toEqual(["e1", "plan"]);
  expect(screenAt(["events", "new"], list)?.screen.path).toBe("events/new");
  expect(screenAt(["nowhere"], list)).toBeNull();
});
