// The search of the frame: records by the core's command `search`, and the screens of the menu by their names.
import { useState } from "react";
import { useCall } from "../host/use-call.ts";
import { useSettled } from "../host/use-settled.ts";
import { fits } from "../parts/fits.ts";
import { type Found, SearchBox } from "../parts/frame/SearchBox.tsx";
import { t, tCode } from "../words/t.ts";
import { address } from "./route.ts";
import { screens } from "./routes.ts";

function screensFor(words: string): Found[] {
  return screens
    .filter((screen) => fits(words, [t(screen.title)]))
    .map((screen) => ({
      key: `screen ${screen.path}`,
      kind: t("frame.search_screen"),
      title: t(screen.title),
      detail: "",
      href: address(screen.path),
    }));
}

/** An address from the core may come with or without its #/. */
export function hrefOf(link: string): string {
  return link.startsWith("#") ? link : `#/${link.replace(/^\//, "")}`;
}

/** The search box of the top bar. */
export function FrameSearch() {
  const [words, setWords] = useState("");
  const query = useSettled(words);
  const hits = useCall("search", { query }, { enabled: query !== "", keepLast: true });
  const records = (words === "" ? [] : (hits.value?.hits ?? [])).map((hit) => ({
    key: `${hit.kind} ${hit.id}`,
    kind: tCode("frame.hit", hit.kind),
    title: hit.title,
    detail: hit.detail,
    href: hrefOf(hit.route),
  }));
  const found = words === "" ? [] : [...screensFor(words), ...records];
  return <SearchBox found={found} waiting={hits.waiting} onSearch={setWords} />;
}
