// Keying a list of dues: Enter keeps the line as it stands and goes on; one press keeps all that are left.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { DuesLine, DuesView } from "../../bindings.ts";
import { type FakeAnswers, fakeHost, good } from "../../host/fake.ts";
import { standBehind } from "../../host/host.ts";
import { App } from "../App.tsx";
import { START } from "../test/start.ts";
import { stretchWords } from "./stretch-words.ts";

const line = (shop: string, shop_name: string): DuesLine => ({
  shop,
  shop_name,
  code: "1-1",
  yen: 3000,
  paid: 0,
  left: 3000,
  due: "2026-11-30",
  late: false,
  state: "open",
  measured: true,
  payments: [],
});
const NOVEMBER = { name: "会費", period: "2026-11", months: 1, open: 2 };
const VIEW: DuesView = {
  rules: [
    {
      id: "r",
      name: "会費",
      class: "",
      basis: "fixed",
      yen: 3000,
      yen_a_metre: 0,
      rhythm: "month",
      since: "2026-11",
      part: "",
      due_month: 1,
      source: "",
    },
  ],
  periods: [NOVEMBER],
  chosen: NOVEMBER,
  lines: [line("tofu", "和田豆腐店"), line("books", "青木書店")],
  sums: { members: 2, done: 0, yen: 6000, paid: 0, left: 6000 },
  debtors: [],
  arrears: 0,
  credit: 0,
  receipts: [],
  members: 2,
};

async function open(answers: FakeAnswers = {}) {
  window.location.hash = "#/register/dues";
  const fake = fakeHost({
    start_state: () => good(START),
    dues_view: () => good(VIEW),
    record_dues: () => good({ touched: ["dues_payment"], id: "x", act: "record_dues", records: 1 }),
    ...answers,
  });
  standBehind(fake.host);
  render(<App />);
  await screen.findByRole("heading", { level: 2, name: /会費/ }, { timeout: 8000 });
  return fake;
}

type Paid = { payments: { shop: string; yen: number; period: string; way: string }[] };
const paid = (fake: Awaited<ReturnType<typeof open>>) =>
  fake.asked.filter((call) => call.name === "record_dues").map((call) => (call.input as Paid).payments);
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(`${name} から受け取った額`);

afterEach(cleanup);

test("Enter keeps a line as it stands, another amount as it was typed, and goes to the next", async () => {
  const fake = await open();
  const first = field("和田豆腐店");
  await act(async () => first.focus());
  await act(async () => void fireEvent.keyDown(first, { key: "Enter" }));
  expect(document.activeElement).toBe(field("青木書店"));
  await act(async () => void fireEvent.change(field("青木書店"), { target: { value: "1,000" } }));
  await act(async () => void fireEvent.keyDown(field("青木書店"), { key: "Enter" }));
  expect(paid(fake).map(([one]) => [one?.shop, one?.yen, one?.period, one?.way])).toEqual([
    ["tofu", 3000, "2026-11", "transfer"],
    ["books", 1000, "2026-11", "transfer"],
  ]);
});

test("one press keeps all that are left", async () => {
  const fake = await open();
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: /残りの2人分/ })));
  expect(paid(fake)[0]?.map((one) => one.yen)).toEqual([3000, 3000]);
});

test("an association without a rule is led to it", async () => {
  window.location.hash = "#/register/dues";
  const empty = { ...VIEW, rules: [], periods: [], lines: [], chosen: { name: "", period: "", months: 0, open: 0 } };
  standBehind(fakeHost({ start_state: () => good(START), dues_view: () => good(empty) }).host);
  render(<App />);
  const write = await screen.findByRole("button", { name: "会費の決まりを書く" });
  await act(async () => void fireEvent.click(write));
  expect(await screen.findByRole("dialog")).toBeTruthy();
});

test("a stretch is named as a treasurer writes it", () => {
  expect(stretchWords("2026-11", 1)).toBe("令和8年11月分");
  expect(stretchWords("2026-10", 3)).toBe("令和8年10月〜12月分");
  expect(stretchWords("2026-04", 12)).toBe("令和8年度分");
});
