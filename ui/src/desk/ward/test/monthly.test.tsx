// 毎月の報告 with a host that says what the core would answer: it is never in doubt whether something goes by itself.
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { MonthlyView } from "../../../bindings.ts";
import { bad, fakeHost, good } from "../../../host/fake.ts";
import { standBehind } from "../../../host/host.ts";
import { newReadings } from "../../../host/use-call.ts";
import MonthlyReturn from "../MonthlyReturn.tsx";

const OFF: MonthlyView = {
  state: "off",
  lack: "nothing",
  said: "",
  person: "",
  device: "",
  stopped: "",
  next: "",
  last: null,
  seen: null,
  rows: 0,
  waiting: [],
};
const ON: MonthlyView = {
  ...OFF,
  state: "on",
  said: "2026-11-22",
  person: "高橋 和子",
  device: "事務所のPC",
  next: "2026-12-01",
  waiting: [
    { section: "shops", row: "bar", name: "酒場よる", fields: [] },
    { section: "shops", row: "tofu", name: "豆腐いとう", fields: ["shop.hours"] },
  ],
};
const DONE = { touched: ["standing_return"], id: "s", act: "", records: 1 };

function open(view: MonthlyView, refused = false) {
  const fake = fakeHost({
    monthly_return: () => good(view),
    order_monthly_return: () => (refused ? bad("monthly_needs_seen") : good(DONE)),
  });
  standBehind(fake.host);
  render(
    <QueryClientProvider client={newReadings()}>
      <MonthlyReturn />
    </QueryClientProvider>,
  );
  return () => fake.asked.filter((call) => call.name === "order_monthly_return").map((call) => call.input);
}

afterEach(cleanup);

test("while it goes, who said so and what waits are told, and stopping is one press", async () => {
  const ordered = open(ON);
  await screen.findByText("毎月、このPCから自動で送ります。");
  screen.getByText("高橋 和子、令和8年11月22日（日）");
  screen.getByText("令和8年12月");
  expect(screen.getByText("酒場よる").parentElement?.textContent).toContain("新しく加わった");
  expect(screen.getByText("豆腐いとう").parentElement?.textContent).toContain("営業時間");
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "自動で送るのを止める" })));
  expect(ordered()).toEqual([{ go: false }]);
});

test("on another PC it says which one sends, and this one can take over", async () => {
  const ordered = open({ ...ON, state: "elsewhere" });
  await screen.findByText("毎月、「事務所のPC」から自動で送ります。");
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "このPCから送るようにする" })));
  expect(ordered()).toEqual([{ go: true }]);
});

test("before anybody has seen the values it says what to do first, also when it is pressed", async () => {
  open({ ...OFF, lack: "seen" }, true);
  await screen.findByText(/まず一度、街区とお店の報告を確かめて/);
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "毎月、自動で送る" })));
  await screen.findByText(/まだ手で送っていません/);
});
