// The door: what is asked goes to the host that stands behind it, and a "no" comes back as an answer.
import { expect, test } from "vitest";
import { bad, fakeHost, good } from "./fake.ts";
import { host, standBehind } from "./host.ts";

test("a command is answered by the host that stands behind the door", async () => {
  const fake = fakeHost({ search: () => good({ hits: [] }) });
  standBehind(fake.host);
  expect(await host.call("search", { query: "とうふ" })).toEqual({ ok: true, value: { hits: [] } });
  expect(fake.asked).toEqual([{ name: "search", input: { query: "とうふ" } }]);
});

test("a refusal comes back with its code and its values", async () => {
  standBehind(fakeHost({ undo: () => bad("nothing_to_undo") }).host);
  const answer = await host.call("undo", {});
  expect(answer).toEqual({ ok: false, failure: { code: "nothing_to_undo", values: {} } });
});
