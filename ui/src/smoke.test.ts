// A first test, so that the test stage has something to run before the parts exist.
import { expect, test } from "vitest";

test("the page has a language", () => {
  expect(document.documentElement).toBeTruthy();
});
