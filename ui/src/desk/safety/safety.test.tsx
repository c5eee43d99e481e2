// The safety screen, with a host that says what the core would answer: one press records what is as last time.
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeAnswers, fakeHost, good } from "../../host/fake.ts";
import { standBehind } from "../../host/host.ts";
import { App } from "../App.tsx";
import { PERSON, START } from "../test/start.ts";
import { LAST, NOVEMBER } from "./test/november.ts";

const OTHER = { id: "p2", name: "森田", role: "officer" as const };

const DONE = { touched: ["patrol"], id: "r9", act: "", records: 1 };

async function open(place: string, answers: FakeAnswers = {}) {
  window.location.hash = `#/${place}`;
  const fake = fakeHost({
    start_state: () => good({ ...START, persons: [PERSON, OTHER] }),
    safety_view: () => good(NOVEMBER),
    last_answers: () => good(LAST),
    history: () => good({ title: "", rows: [] }),
    record_patrol: () => good(DONE),
    record_cleaning: () => good(DONE),
    record_inspection: () => good(DONE),
    save_asset: () => good(DONE),
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
const inDialogue = async () => within(await screen.findByRole("dialog"));

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

test("what the month still asks for is said in words, missed things first", async () => {
  await open("safety", {
    safety_view: () =>
      good({
        ...NOVEMBER,
        duties: [...NOVEMBER.duties, { code: "lamp", state: "missed", done: 0, wanted: 3, last: "" }],
      }),
  });
  const first = (await screen.findAllByRole("listitem")).find((item) => item.textContent?.includes("もれ"));
  expect(first?.textContent).toContain("街路灯の点検");
  expect(screen.getByText("2回のうち 1回 ・ 最後は11月8日（日）")).toBeTruthy();
});

test("one press records a patrol as last time, on today's day", async () => {
  const fake = await open("safety");
  await press(/見回りを記録する.*30秒/);
  const dialogue = await inDialogue();
  expect(dialogue.getByText("前回と同じにしてあります")).toBeTruthy();
  await act(async () => void fireEvent.click(dialogue.getByRole("button", { name: "記録する" })));
  expect(told(fake, "record_patrol")).toEqual([LAST.patrol]);
});

test("choosing one more person counts one more, and those without a name stay counted", async () => {
  const fake = await open("safety");
  await press(/見回りを記録する.*30秒/);
  const dialogue = await inDialogue();
  fireEvent.click(dialogue.getByRole("checkbox", { name: "森田" }));
  await act(async () => void fireEvent.click(dialogue.getByRole("button", { name: "記録する" })));
  expect(told(fake, "record_patrol")).toMatchObject([{ people: 5, names: "高橋 和子、森田、大野" }]);
});

test("a weight is not taken without the word how it was found", async () => {
  const fake = await open("safety");
  await press(/清掃を記録する.*人数/);
  const dialogue = await inDialogue();
  fireEvent.change(dialogue.getByLabelText(/重さ/), { target: { value: "12.5" } });
  await act(async () => void fireEvent.click(dialogue.getByRole("button", { name: "記録する" })));
  expect(told(fake, "record_cleaning")).toEqual([]);
  expect(dialogue.getByText(/重さをどう調べたか/)).toBeTruthy();
  fireEvent.click(dialogue.getByRole("radio", { name: "量った" }));
  await act(async () => void fireEvent.click(dialogue.getByRole("button", { name: "記録する" })));
  expect(told(fake, "record_cleaning")).toMatchObject([{ grams: 12_500, method: "measured" }]);
});

test("measured and estimated weights stand apart", async () => {
  await open("safety");
  expect((await screen.findByText("重さ（量った）")).closest("li")?.textContent).toContain("96.5");
  expect(screen.getByText("重さ（袋の数から）").closest("li")?.textContent).toContain("210");
});

test("an asset that runs out soon says in how many days, one whose inspection is late says since when", async () => {
  await open("safety/assets");
  expect(await screen.findByText("あと28日")).toBeTruthy();
  expect(screen.getByText("10月10日（土）を過ぎています")).toBeTruthy();
});

test("an asset is not kept without its kind", async () => {
  const fake = await open("safety/assets");
  await press("設備を加える");
  await press("台帳に書く");
  expect(told(fake, "save_asset")).toEqual([]);
  expect(screen.getByText("種類が選ばれていません。1つ選んでください。")).toBeTruthy();
});

test("a patrol that was written wrong is corrected in the same dialogue and keeps its id", async () => {
  const wrong = { ...LAST.patrol, id: "r1", day: "2026-11-08", people: 14, notes: "人数を打ちまちがえた" };
  const fake = await open("safety/records?month=2026-11&item=r1", {
    safety_record: () => good({ patrol: wrong, cleaning: null, inspection: null }),
  });
  await press("この記録を直す");
  const dialogue = await inDialogue();
  expect(dialogue.queryByText("前回と同じにしてあります")).toBeNull();
  fireEvent.change(dialogue.getByLabelText(/全部で/), { target: { value: "4" } });
  await act(async () => void fireEvent.click(dialogue.getByRole("button", { name: "直した記録を残す" })));
  expect(told(fake, "record_patrol")).toEqual([{ ...wrong, people: 4 }]);
});

test("without a last time nothing is said to be as last time", async () => {
  await open("safety", { last_answers: () => good({ ...LAST, known: [] }) });
  await press(/見回りを記録する.*30秒/);
  expect((await inDialogue()).queryByText("前回と同じにしてあります")).toBeNull();
});

test("as long as nobody has said how many patrols there should be, no month is called a gap", async () => {
  const wanted = { patrols: 0, cleanings: 0, since: "", source: "" };
  const marks = NOVEMBER.marks.map((mark) => ({ ...mark, missed: false }));
  await open("safety", { safety_view: () => good({ ...NOVEMBER, wanted, marks, duties: [] }) });
  expect(await screen.findByText(/まだ決めていません/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "月に何回かを決める" }).getAttribute("href")).toBe("#/settings?part=monthly");
});
