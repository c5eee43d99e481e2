// A host for tests: answers from a list that the test writes, and remembers what it was asked.
//
// It knows no rules. What a command decides is tested in Rust; here a test says what the core would have answered.
import type { Failure } from "../bindings.ts";
import type { Answer, CommandName, Host, Input, Output } from "./host.ts";

/** What the core would answer, by command name. */
export type FakeAnswers = {
  [N in CommandName]?: (input: Input<N>) => Answer<Output<N>>;
};

/** A good answer. */
export function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** A "no" with its code. */
export function bad(code: string, values: Failure["values"] = {}): Answer<never> {
  return { ok: false, failure: { code, values } };
}

/** A fake host, with `asked` (every call so far) and `change` (as if another PC's records had come in). */
export function fakeHost(answers: FakeAnswers) {
  const asked: { name: string; input: unknown }[] = [];
  const listeners = new Set<(touched: string[]) => void>();
  const host: Host = {
    async call<N extends CommandName>(name: N, input: Input<N>) {
      asked.push({ name, input });
      const answer = answers[name] as ((input: Input<N>) => Answer<Output<N>>) | undefined;
      return answer ? answer(input) : bad("no_such_command", { name });
    },
    onChanged(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    onFilesDropped: () => () => {},
    chooseFile: async () => null,
    chooseFiles: async () => [],
    chooseWhere: async () => null,
    chooseFolder: async () => null,
    openFile: async () => {},
    showInFolder: async () => {},
  };
  const change = (touched: string[]) => {
    for (const listen of listeners) listen(touched);
  };
  return { host, asked, change };
}
