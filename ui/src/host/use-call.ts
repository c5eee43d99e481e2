// Reading from the core: `useCall("home_view", null)`.
//
// A reading never grows old by time, only by a change, and never waits for a network: the core is on this PC. After any
// change every reading on the screen is asked again; from a local book this takes milliseconds, and no screen can be
// forgotten in a list of who depends on what.
import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import type { Failure } from "../bindings.ts";
import { type CommandName, host, type Input, type Output } from "./host.ts";

/** Carries a failure through the query library, which knows only thrown errors. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Makes the store of readings; one for the window, one for each test. */
export function newReadings(): QueryClient {
  const always = { networkMode: "always" as const, retry: false };
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...always,
        staleTime: Number.POSITIVE_INFINITY,
        // What no screen shows is given back soon: a list of thousands of rows for every word that was typed would stay.
        gcTime: 60_000,
        refetchOnWindowFocus: false,
      },
      mutations: always,
    },
  });
}

/** What a screen gets: the value as soon as it is there, or why not. */
export interface Reading<T> {
  value: T | undefined;
  failure: Failure | undefined;
  waiting: boolean;
  again: () => void;
}

/** How to ask: not at all yet, or showing the last answer while the next one is on its way (lists that are filtered). */
export interface Asking {
  enabled?: boolean;
  keepLast?: boolean;
}

function failureOf(error: unknown): Failure | undefined {
  if (!error) return undefined;
  return error instanceof CallFailed ? error.failure : { code: "no_answer", values: { cause: String(error) } };
}

/** Asks the core and keeps the answer up to date. */
export function useCall<N extends CommandName>(name: N, input: Input<N>, asking: Asking = {}): Reading<Output<N>> {
  const query = useQuery({
    queryKey: [name, input],
    enabled: asking.enabled ?? true,
    placeholderData: asking.keepLast ? keepPreviousData : undefined,
    queryFn: async () => {
      const answer = await host.call(name, input);
      if (!answer.ok) throw new CallFailed(answer.failure);
      return answer.value ?? null;
    },
  });
  return {
    value: (query.data ?? undefined) as Output<N> | undefined,
    failure: failureOf(query.error),
    waiting: query.isFetching && query.data === undefined,
    again: () => void query.refetch(),
  };
}
