// The ward's screens: what leaves is seen and can be left out, a return is read beside its values, a clash is settled.
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { bad, type FakeAnswers, fakeHost, good } from "../../../host/fake.ts";
import { standBehind } from "../../../host/host.ts";
import { newReadings } from "../../../host/use-call.ts";
import Check from "../Check.tsx";
import Connect from "../Connect.tsx";
import { counted, rowsGone, turned } from "../left-out.ts";
import { changedSince } from "../SubmissionPage.tsx";
import Ward from "../Ward.tsx";
import { checkAddress, factsWords, readQueue } from "../ward-words.ts";
import { CHECK, CLASH, RETURNED, WARD } from "./november.ts";

afterEach(cleanup);

/** Lets answers that hang on other answers come in. */
async function settle() {
  for (let round = 0; round < 4; round += 1) {
    await act(async () => {
      await new Promise((done) => setTimeout(done, 5));
    });
  }
}

async function open(page: ReactNode, answers: FakeAnswers) {
  const fake = fakeHost({ ward_view: () => good(WARD), ...answers });
  standBehind(fake.host);
  render(<QueryClientProvider client={newReadings()}>{page}</QueryClientProvider>);
  await settle();
  return fake;
}

const press = async (name: RegExp | string) => {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
  });
  await settle();
};
const sent = (fake: Awaited<ReturnType<typeof open>>, name: string) =>
  fake.asked.filter((call) => call.name === name).map((call) => call.input);

test("only what is ticked is walked through, one return after the other", async () => {
  await open(<Ward rest={[]} query={{}} />, {});
  expect(screen.getByRole("link", { name: "2件を区に送る" })).toBeTruthy();
  fireEvent.click(screen.getByLabelText("「年の瀬市」を送る"));
  const link = screen.getByRole("link", { name: "1件を区に送る" });
  expect(link.getAttribute("href")).toBe("#/ward/check?about=month%3A2026-11");
});

test("without a connection the screen says that a USB stick works too", async () => {
  const ward = { ...WARD.ward, enrolled: false, last_exchange: 0 };
  await open(<Ward rest={[]} query={{}} />, { ward_view: () => good({ ...WARD, ward }) });
  expect(screen.getByText("区の受付とまだつながっていません。")).toBeTruthy();
  expect(screen.getByText(/USBで渡すこともできます/)).toBeTruthy();
});

test("a row that is left out is named to the core, after the one question", async () => {
  const done = { touched: ["submission"], id: "s2", act: "send_return", records: 1 };
  const exchanged = { pushed: 1, pulled: 0, conflicts: 0, files_sent: 0, files_came: 0, touched: [], trouble: null };
  const fake = await open(<Check rest={[]} query={{ about: "month:2026-11" }} />, {
    check_return: () => good(CHECK),
    send_return: () => good(done),
    exchange: () => good(exchanged),
  });
  await press("「令和8年11月8日（日）」：この行を送らない");
  await press("この内容を区に送る");
  expect(sent(fake, "send_return")).toEqual([]);
  await press("区に送る");
  expect(sent(fake, "send_return")).toEqual([{ definition: "month", subject: "2026-11", leave_out: ["patrols/p1"] }]);
  expect(sent(fake, "exchange")).toHaveLength(1);
  expect(window.location.hash).toBe("#/ward/s2");
});

test("a single value can be left out of its row", async () => {
  await open(<Check rest={[]} query={{ about: "month:2026-11" }} />, { check_return: () => good(CHECK) });
  await press("「令和8年11月8日（日）」の送る項目を選ぶ");
  const box = screen.getByRole("checkbox", { name: /人数を送る/ });
  fireEvent.click(box);
  expect((box as HTMLInputElement).checked).toBe(false);
});

test("a refused sending stays on the page and says why", async () => {
  await open(<Check rest={[]} query={{ about: "month:2026-11" }} />, {
    check_return: () => good(CHECK),
    send_return: () => bad("sent_already", { version: 1 }),
  });
  await press("この内容を区に送る");
  await press("区に送る");
  expect(screen.getByText(/同じ内容を、もう送っています/)).toBeTruthy();
});

test("a returned submission shows the ward's words, and which of them were dealt with", async () => {
  await open(<Ward rest={["s1"]} query={{}} />, {
    submission_card: () => good(RETURNED),
    check_return: () => good(CHECK),
  });
  expect(screen.getByText(/2か所のうち、1か所を直しました/)).toBeTruthy();
  expect(screen.getAllByText("重さも書いてください。").length).toBeGreaterThan(0);
  expect(screen.getAllByText("対応済み").length).toBeGreaterThan(0);
  expect(screen.getByText("R8-0398")).toBeTruthy();
  expect(screen.getByRole("link", { name: "直して送り直す" })).toBeTruthy();
});

test("a clash shows both values with person and PC, and another value can be written", async () => {
  const done = { touched: ["shop"], id: "shop1", act: "resolve_conflict", records: 1 };
  const fake = await open(<Ward rest={[]} query={{ box: "conflicts" }} />, {
    ward_view: () => good({ ...WARD, conflicts: 1 }),
    conflict_list: () => good({ conflicts: [CLASH] }),
    resolve_conflict: () => good(done),
  });
  expect(screen.getByText(/会計のPC ・ 田中 修/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText("ほかの値を書く"));
  await press("選んだほうに決める");
  expect(screen.getByText(/値が入っていません/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/電話番号/), { target: { value: "03-0000-4100" } });
  await press("選んだほうに決める");
  expect(sent(fake, "resolve_conflict")).toEqual([
    { kind: "shop", record: "shop1", cell: 22, values: { phone: "03-0000-4100" }, remove: false },
  ]);
});

test("a wrong code stands at its field and keeps what was typed", async () => {
  const ward = { ...WARD.ward, enrolled: false, address: "" };
  await open(<Connect rest={[]} query={{}} />, {
    ward_view: () => good({ ...WARD, ward }),
    enrol: () => bad("ward_wrong_code"),
  });
  fireEvent.change(screen.getByLabelText(/つなぐ番号/), { target: { value: "XYQX2" } });
  await press("区の受付とつなぐ");
  const field = screen.getByLabelText(/つなぐ番号/) as HTMLInputElement;
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.value).toBe("XYQX2");
});

test("what is left out is counted, and rows of the version before are not forgotten", () => {
  const out = turned(new Set(), "patrols/p1");
  expect(counted(CHECK.snapshot, out)).toEqual({ going: 1, staying: 2 });
  expect(turned(out, "patrols/p1").size).toBe(0);
  expect(rowsGone(CHECK.snapshot, CHECK.before)).toBe(1);
  expect(changedSince(CHECK)).toEqual({ "cleanings/c1/cleaning.people": "14" });
});

test("what waits for its turn survives in the address", () => {
  const hash = checkAddress([
    { definition: "month", subject: "2026-11" },
    { definition: "event", subject: "e1" },
  ]);
  const query = Object.fromEntries(new URLSearchParams(hash.split("?")[1]));
  expect(readQueue(query.about)).toEqual([{ definition: "month", subject: "2026-11" }]);
  expect(readQueue(query.after)).toEqual([{ definition: "event", subject: "e1" }]);
  expect(readQueue("nonsense")).toEqual([]);
  expect(
    factsWords([
      { code: "patrols", count: 2 },
      { code: "cleanings", count: 0 },
    ]),
  ).toBe("見回り 2回");
});
