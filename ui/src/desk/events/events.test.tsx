// The event screens, with a host that says what the core would answer: what an officer sees and what the core is told.
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Event } from "../../bindings.ts";
import { type FakeAnswers, fakeHost, good } from "../../host/fake.ts";
import { standBehind } from "../../host/host.ts";
import { App } from "../App.tsx";
import { START } from "../test/start.ts";
import { CARD, YEAR } from "./test/year-end-market.ts";

const DONE = { touched: ["event"], id: "e1", act: "", records: 1 };

async function open(place: string, answers: FakeAnswers = {}) {
  window.location.hash = `#/${place}`;
  const fake = fakeHost({
    start_state: () => good(START),
    event_list: () => good(YEAR),
    event_card: () => good(CARD),
    event_templates: () => good({ templates: [] }),
    history: () => good({ title: "", rows: [] }),
    ...answers,
  });
  standBehind(fake.host);
  render(<App />);
  await screen.findByRole("heading", { level: 1 }, { timeout: 8000 });
  return fake;
}

const told = (fake: Awaited<ReturnType<typeof open>>, name: string) =>
  fake.asked.filter((call) => call.name === name).map((call) => call.input);
const press = (name: RegExp | string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

test("the list of the year names what is late and leads to the event", async () => {
  await open("events");
  const row = await screen.findByRole("link", { name: /年の瀬市/ });
  expect(row.textContent).toContain("2日遅れ");
  expect(row.textContent).toContain("申込 18 ／ 枠 15");
  expect(row.getAttribute("href")).toBe("#/events/e1/plan");
});

test("a rule of thumb tells the officer to ask the office, a verified rule does not", async () => {
  await open("events/e1/tasks?item=p1");
  expect(await screen.findByText("目安の日数です。早めに窓口で確かめてください。")).toBeTruthy();
  cleanup();
  await open("events/e1/tasks?item=p2");
  expect(await screen.findByText("行事の14日前は11月28日（土）です。")).toBeTruthy();
  expect(screen.queryByText("目安の日数です。早めに窓口で確かめてください。")).toBeNull();
});

test("a paper's state is changed where its reason is shown", async () => {
  const fake = await open("events/e1/tasks?item=p2", { save_permit: () => good(DONE) });
  await act(async () => void fireEvent.click(await screen.findByRole("radio", { name: "出した" })));
  expect(told(fake, "save_permit")).toMatchObject([{ id: "p2", state: "filed", due: "2026-11-27" }]);
});

test("where the rule now gives an earlier day, one press takes it", async () => {
  const permits = CARD.permits.map((line) => ({ ...line, why: { ...line.why, by_rule: "2026-11-20" } }));
  const fake = await open("events/e1/tasks?item=p2", {
    event_card: () => good({ ...CARD, permits }),
    save_permit: () => good(DONE),
  });
  expect(await screen.findByText("決まりの期限は11月20日（金）です")).toBeTruthy();
  await act(async () => void fireEvent.click(await screen.findByRole("button", { name: "決まりの期限に直す" })));
  expect(told(fake, "save_permit")).toMatchObject([{ id: "p2", due: "2026-11-20" }]);
});

test("two fields left one after the other both reach the book, the first is not written back", async () => {
  let kept: Event = CARD.event;
  const fake = await open("events/e1/plan", {
    event_card: () => good({ ...CARD, event: kept }),
    save_event: (next) => {
      kept = next;
      return good(DONE);
    },
  });
  const write = (label: string, words: string) => {
    const field = screen.getByLabelText(label);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: words } });
    fireEvent.blur(field);
  };
  await act(async () => {
    write("場所", "二丁目広場");
    write("目的", "年末のにぎわい");
  });
  expect(told(fake, "save_event").at(-1)).toMatchObject({ place: "二丁目広場", purpose: "年末のにぎわい" });
});

test("a sign-up from a shop that is not on the list is taken, and its number is shown to be told", async () => {
  const fake = await open("events/e1/sign-ups", {
    sign_up_for_event: () => good({ id: "s19", number: "事-19", standing: { waiting: 2 }, touched: [], act: "" }),
  });
  await press("申込を1件入れる");
  const shop = within(screen.getByRole("dialog")).getByRole("combobox");
  expect(document.activeElement).toBe(shop);
  await act(async () => void fireEvent.keyDown(shop, { key: "Escape" }));
  await press("申込を受け付ける");
  expect(screen.getByText(/お店が選ばれていません/)).toBeTruthy();
  expect(told(fake, "sign_up_for_event")).toEqual([]);
  fireEvent.change(screen.getByLabelText("名簿にないお店"), { target: { value: "移動パン 𠮷田" } });
  await press("申込を受け付ける");
  expect(told(fake, "sign_up_for_event")).toMatchObject([
    { event: "e1", shop: "", outside: "移動パン 𠮷田", stalls: 1, source: "phone" },
  ]);
  expect(await screen.findByText("事-19")).toBeTruthy();
  expect(screen.getByText("いまは「待ち 2番」です。")).toBeTruthy();
});

test("a place within the limit is called provisional until an officer confirms it", async () => {
  const fake = await open("events/e1/sign-ups", { decide_sign_up: () => good(DONE) });
  const row = (await screen.findByRole("link", { name: /焼鳥 とり松/ })).closest("tr");
  expect(row?.textContent).toContain("枠内（仮）");
  await press("焼鳥 とり松を確定する");
  expect(told(fake, "decide_sign_up")).toEqual([{ sign_up: "s13", decision: "confirmed" }]);
});

test("too many confirmed stalls are said plainly, and nothing is taken back", async () => {
  await open("events/e1/sign-ups", {
    event_card: () => good({ ...CARD, counts: { ...CARD.counts, too_many: 2 } }),
  });
  expect((await screen.findByRole("alert")).textContent).toContain("枠より 2枠多く確定しています。");
});

test("moving an event shows what would change before anything is moved", async () => {
  const fake = await open("events/e1/plan", {
    read_day: () => good({ day: "2026-12-19", words: "" }),
    look_at_move: () =>
      good({
        changes: [{ title: "道路使用許可", before: "2026-11-27", after: "2026-12-04", missed: false }],
        kept: 1,
      }),
    move_event: () => good(DONE),
  });
  await press("日を動かす");
  const dialogue = screen.getByRole("dialog");
  const day = within(dialogue).getByLabelText("始まる日");
  fireEvent.focus(day);
  fireEvent.change(day, { target: { value: "12/19" } });
  await act(async () => void fireEvent.blur(day));
  expect(await within(dialogue).findByText("12月4日（金）")).toBeTruthy();
  expect(told(fake, "move_event")).toEqual([]);
  await act(async () => void fireEvent.click(within(dialogue).getByRole("button", { name: "日を動かす" })));
  expect(told(fake, "move_event")).toEqual([{ event: "e1", starts: "2026-12-19", ends: "2026-12-20" }]);
});

test("an event without a name is not made, and the summary says what is missing", async () => {
  const fake = await open("events?make=new");
  await press("イベントを作る");
  expect(screen.getAllByText(/行事の名前が入っていません/).length).toBe(2);
  expect(told(fake, "plan_event")).toEqual([]);
});

test("the budget adds up expenses and income apart", async () => {
  await open("events/e1/budget");
  const expenses = await screen.findByRole("table", { name: "支出" });
  expect(within(expenses).getByRole("row", { name: /合計/ }).textContent).toContain("730,000円303,600円426,400円");
  const incomes = screen.getByRole("table", { name: "収入" });
  expect(within(incomes).getByRole("row", { name: /合計/ }).textContent).toContain("724,000円0円");
});
