// Where the window is: the hash of its address, `#/street/plan?year=2025`, read and written by hand.
//
// The address holds screen, tab, filter and chosen record, so 戻る always works. Nothing else may be remembered there:
// what was typed and not yet saved stays in the screen.
import { useMemo, useSyncExternalStore } from "react";

/** An address: the pieces between the slashes, and the words after the question mark. */
export interface Place {
  path: string[];
  query: Record<string, string>;
}

/** Reads a hash; an empty one is the home screen. */
export function readPlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const pieces = path.split("/").filter(Boolean).map(decodeURIComponent);
  return { path: pieces.length > 0 ? pieces : ["home"], query: Object.fromEntries(new URLSearchParams(query)) };
}

/** Writes the hash for a place: `address("street/plan", { year: "2025" })`. Empty values are left out. */
export function address(path: string, query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const words = new URLSearchParams(given).toString();
  return `#/${path}${words ? `?${words}` : ""}`;
}

/** Goes to a place; 戻る comes back. */
export function go(path: string, query?: Record<string, string | undefined>): void {
  window.location.hash = address(path, query);
}

/** Changes the words after the question mark in place: for filters, so that 戻る leaves the screen at once. */
export function refine(query: Record<string, string | undefined>): void {
  const now = readPlace(window.location.hash);
  const hash = address(now.path.map(encodeURIComponent).join("/"), { ...now.query, ...query });
  window.history.replaceState(null, "", hash);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The place now; the component draws itself anew when it changes. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(
    (listen) => {
      window.addEventListener("hashchange", listen);
      return () => window.removeEventListener("hashchange", listen);
    },
    () => window.location.hash,
  );
  return useMemo(() => readPlace(hash), [hash]);
}
