// Photos in a dialogue and at a record, with a host that says what the core would answer.

import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { AttachmentLine, FileIn, FileTaken } from "../../bindings.ts";
import { bad, type FakeAnswers, fakeHost, good } from "../../host/fake.ts";
import { standBehind } from "../../host/host.ts";
import { newReadings } from "../../host/use-call.ts";
import { FilesPanel } from "./FilesPanel.tsx";
import { sizeWords } from "./file-words.ts";

const LINE: AttachmentLine = {
  id: "a1",
  media: "jpeg",
  name: "lamp.jpg",
  caption: "消えている街路灯",
  taken: "2026-11-21 20:14",
  size: 320_000,
  original_size: 4_100_000,
  original_here: true,
  stays: false,
  here: true,
  hash: "0f",
};
const DONE = { touched: ["attachment"], id: "a2", act: "", records: 1 };
const taken = (name: string): FileTaken => ({
  hash: name,
  size: 1,
  media: "jpeg",
  original: "",
  original_size: 0,
  original_media: "",
  name,
  taken: "",
  width: 1,
  height: 1,
  caption: "",
  stays: false,
});

function open(files: AttachmentLine[], answers: FakeAnswers = {}) {
  const fake = fakeHost({
    attachments_of: () => good({ files, size: 320_000 }),
    attachment_picture: () => good({ content: "AAAA" }),
    add_attachments: () => good(DONE),
    save_attachment: () => good(DONE),
    remove_record: () => good(DONE),
    take_in_file: (file: FileIn) =>
      file.path.endsWith("heic") ? bad("picture_heic", { file: file.path }) : good(taken(file.path)),
    ...answers,
  });
  standBehind(fake.host);
  render(
    <QueryClientProvider client={newReadings()}>
      <FilesPanel kind="patrol" record="r1" />
    </QueryClientProvider>,
  );
  return fake;
}

const told = (fake: ReturnType<typeof open>, name: string) =>
  fake.asked.filter((call) => call.name === name).map((call) => call.input);

afterEach(cleanup);

test("a photo that cannot be read is told, and the good one beside it is added", async () => {
  const fake = open([]);
  fake.host.chooseFiles = async () => ["street.jpg", "IMG.heic"];
  await screen.findByText("写真や書類は、まだありません。");
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "写真・書類を選ぶ" })));
  await screen.findByText(/IMG.heic.*HEIC/);
  expect(told(fake, "add_attachments")).toEqual([{ owner_kind: "patrol", owner: "r1", files: [taken("street.jpg")] }]);
});

test("a photo is read out by its words, and its words are changed in its dialogue", async () => {
  const fake = open([LINE]);
  const card = await screen.findByRole("button", { name: /消えている街路灯/ });
  expect(await within(card).findByRole("img", { name: "1枚目の写真：消えている街路灯" })).toBeTruthy();
  await act(async () => void fireEvent.click(card));
  const dialogue = within(await screen.findByRole("dialog"));
  dialogue.getByText(/11月21日.*20:14.*320kB/);
  fireEvent.change(dialogue.getByRole("textbox"), { target: { value: "直した街路灯" } });
  fireEvent.click(dialogue.getByRole("checkbox", { name: "区に送らない" }));
  await act(async () => void fireEvent.click(dialogue.getByRole("button", { name: "説明を保存する" })));
  expect(told(fake, "save_attachment")).toEqual([{ id: "a1", caption: "直した街路灯", stays: true }]);
});

test("a photo that has not come yet says so", async () => {
  open([{ ...LINE, here: false }], { attachment_picture: () => good({ content: "" }) });
  await screen.findByText("まだこのパソコンに届いていません。");
});

test("sizes are said as people say them", () => {
  expect(sizeWords(320_400)).toBe("320kB");
  expect(sizeWords(4_100_000)).toBe("4.1MB");
  expect(sizeWords(10)).toBe("1kB");
});
