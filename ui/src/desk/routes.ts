// The one list of screens. To add a screen:
//
//   1. Write `desk/<noun>/<Noun>.tsx` with a default export `function Noun({ rest, query }: ScreenProps)`. It begins with
//      <PageHeader title=… />, reads with `useCall`, writes with `useAct`, and has an <EmptyState> — desk/home/Home.tsx is
//      the example to copy.
//   2. Add one line here. `path` is the beginning of its address; what comes after it arrives as `rest`
//      ("events/018f/plan" with path "events" → rest ["018f", "plan"]). The longest path that fits wins.
//   3. Its words: assets/words/ja and en, `<noun>.….` and `help.<help>.title`, `help.<help>.body` in help.json.
//
// An entry is in the menu only when its screen is in this list: a menu must never promise what is not there.
import type { LucideIcon } from "lucide-react";
import { CalendarDays, House, Landmark, Settings, ShieldCheck, Store } from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { WordKey } from "../words/t.ts";

/** What every screen is given. */
export interface ScreenProps {
  /** The pieces of the address after the screen's own path. */
  rest: string[];
  /** The words after the question mark. */
  query: Record<string, string>;
}

/** The eight entries of the menu, in their order. */
export type NavPlace = "home" | "events" | "members" | "safety" | "papers" | "association" | "ward" | "settings";

/** A screen of the desk. */
export interface Screen {
  path: string;
  screen: LazyExoticComponent<ComponentType<ScreenProps>>;
  /** The words for the window's title and for the search box. */
  title: WordKey;
  /** Which entry of the menu is marked while the screen is open. */
  nav: NavPlace;
  /** Given on the one screen that an entry of the menu opens. */
  entry?: { icon: LucideIcon };
  /** The help page: help.<help>.title and help.<help>.body. */
  help: string;
}

type Load = () => Promise<{ default: ComponentType<ScreenProps> }>;

function screen(path: string, load: Load, about: Omit<Screen, "path" | "screen">): Screen {
  return { path, screen: lazy(load), ...about };
}

/** Every screen that there is. */
export const screens: Screen[] = [
  screen("home", () => import("./home/Home.tsx"), {
    title: "home.title",
    nav: "home",
    entry: { icon: House },
    help: "home",
  }),
  screen("events", () => import("./events/Events.tsx"), {
    title: "events.title",
    nav: "events",
    entry: { icon: CalendarDays },
    help: "events",
  }),
  screen("register", () => import("./register/Register.tsx"), {
    title: "register.screen_title",
    nav: "members",
    entry: { icon: Store },
    help: "register",
  }),
  screen("register/dues", () => import("./dues/Dues.tsx"), { title: "dues.title", nav: "members", help: "dues" }),
  screen("import", () => import("./import/Import.tsx"), { title: "import.title", nav: "members", help: "import" }),
  screen("street", () => import("./street/Street.tsx"), {
    title: "street.screen_title",
    nav: "members",
    help: "street",
  }),
  screen("mix", () => import("./mix/Mix.tsx"), { title: "mix.screen_title", nav: "members", help: "mix" }),
  screen("directory", () => import("./directory/Directory.tsx"), {
    title: "directory.screen_title",
    nav: "members",
    help: "directory",
  }),
  screen("directory/vacancies", () => import("./vacancies/Vacancies.tsx"), {
    title: "vacancy.screen_title",
    nav: "members",
    help: "vacancies",
  }),
  screen("directory/products", () => import("./products/Products.tsx"), {
    title: "products.screen_title",
    nav: "members",
    help: "products",
  }),
  screen("mix/figures", () => import("./mix/Figures.tsx"), {
    title: "mix.figures.title",
    nav: "members",
    help: "mix_figures",
  }),
  screen("mix/years", () => import("./mix/Years.tsx"), { title: "mix.years.title", nav: "members", help: "mix_years" }),
  screen("mix/hours", () => import("./mix/Hours.tsx"), { title: "mix.hours.title", nav: "members", help: "mix_hours" }),
  screen("mix/what-if", () => import("./what-if/WhatIf.tsx"), {
    title: "what_if.title",
    nav: "members",
    help: "what_if",
  }),
  screen("mix/survey", () => import("./survey/Surveys.tsx"), { title: "survey.title", nav: "members", help: "survey" }),
  screen("mix/rank", () => import("./what-if/Rank.tsx"), { title: "what_if.rank", nav: "members", help: "what_if" }),
  screen("safety", () => import("./safety/Safety.tsx"), {
    title: "safety.title",
    nav: "safety",
    entry: { icon: ShieldCheck },
    help: "records",
  }),
  screen("ward", () => import("./ward/Ward.tsx"), {
    title: "ward.screen_title",
    nav: "ward",
    entry: { icon: Landmark },
    help: "ward",
  }),
  screen("ward/check", () => import("./ward/Check.tsx"), {
    title: "ward.check.title",
    nav: "ward",
    help: "ward_check",
  }),
  screen("ward/connect", () => import("./ward/Connect.tsx"), {
    title: "ward.connect.screen_title",
    nav: "ward",
    help: "ward_connect",
  }),
  screen("ward/usb", () => import("./ward/Usb.tsx"), { title: "ward.usb.title", nav: "ward", help: "ward_usb" }),
  screen("ward/monthly", () => import("./ward/MonthlyReturn.tsx"), {
    title: "monthly.title",
    nav: "ward",
    help: "ward_monthly",
  }),
  screen("ward/fields", () => import("./ward/Fields.tsx"), { title: "ward.fields.title", nav: "ward", help: "ward" }),
  screen("ward/rules", () => import("./ward/Rules.tsx"), {
    title: "ward.rules.title",
    nav: "ward",
    help: "ward_rules",
  }),
  screen("trash", () => import("./history/Trash.tsx"), {
    title: "history.trash.title",
    nav: "settings",
    help: "trash",
  }),
  screen("erase", () => import("./erase/Erase.tsx"), { title: "erase.title", nav: "settings", help: "erase" }),
  screen("settings/devices", () => import("./keys/Devices.tsx"), {
    title: "keys.devices.title",
    nav: "settings",
    help: "devices",
  }),
  screen("settings", () => import("./settings/Settings.tsx"), {
    title: "settings.title",
    nav: "settings",
    entry: { icon: Settings },
    help: "settings",
  }),
  screen("settings/backup", () => import("./settings/Copies.tsx"), {
    title: "backup.title",
    nav: "settings",
    help: "backup",
  }),
];

/** The order of the menu. */
export const navOrder: NavPlace[] = [
  "home",
  "events",
  "members",
  "safety",
  "papers",
  "association",
  "ward",
  "settings",
];

/** The screen for an address and what is left of the address, or null when there is none. */
export function screenAt(path: string[], list: Screen[] = screens): { screen: Screen; rest: string[] } | null {
  for (let length = path.length; length > 0; length -= 1) {
    const found = list.find((each) => each.path === path.slice(0, length).join("/"));
    if (found) return { screen: found, rest: path.slice(length) };
  }
  return null;
}

/** True when there is a screen at this path: a button must never lead to what is not there. */
export function hasScreen(path: string): boolean {
  return screens.some((each) => each.path === path);
}
