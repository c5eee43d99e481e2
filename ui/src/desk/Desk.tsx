// The frame of the desk round the screen that the address names: menu, search, badge, help, undo.
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import type { StartState, TextSize } from "../bindings.ts";
import { Button } from "../parts/Button.tsx";
import { AppShell } from "../parts/frame/AppShell.tsx";
import { HelpPanel } from "../parts/frame/HelpPanel.tsx";
import { SideNav } from "../parts/frame/SideNav.tsx";
import { StateBadge } from "../parts/frame/StateBadge.tsx";
import { TextSizeSwitch } from "../parts/frame/TextSizeSwitch.tsx";
import { TopBar } from "../parts/frame/TopBar.tsx";
import { isIme } from "../parts/is-ime.ts";
import { Message } from "../parts/Message.tsx";
import { EmptyState, LoadingLine, SampleBanner } from "../parts/States.tsx";
import { showTextSize } from "../parts/text-size.ts";
import { UndoBar } from "../parts/UndoBar.tsx";
import { dayLong } from "../words/day.ts";
import { t, type WordKey } from "../words/t.ts";
import { FrameSearch } from "./FrameSearch.tsx";
import { personWords } from "./person-words.ts";
import { address, usePlace } from "./route.ts";
import { hasScreen, type NavPlace, navOrder, screenAt, screens } from "./routes.ts";
import { ScreenGuard } from "./ScreenGuard.tsx";
import { useAct } from "./use-act.ts";
import { useUndo } from "./use-undo.ts";

const ChangePerson = lazy(() => import("./settings/ChangePerson.tsx"));

function navLines(chosen: NavPlace | undefined, replies: number) {
  return navOrder.flatMap((nav) => {
    const screen = screens.find((each) => each.nav === nav && each.entry);
    if (!screen?.entry) return [];
    const words = t(`frame.nav.${nav}` as WordKey);
    const count = nav === "ward" ? replies : undefined;
    return [{ href: address(screen.path), words, icon: screen.entry.icon, chosen: nav === chosen, count }];
  });
}

/** Ctrl+Z outside a field takes back the last act; F1 opens the help. */
function useKeys(undo: () => void, help: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isIme(event)) return;
      const writing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key === "F1") help();
      else if (event.key.toLowerCase() === "z" && event.ctrlKey && !writing) undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, help]);
}

/** The text size, shown at once and kept by the core. */
function useTextSize(start: StartState) {
  const { act } = useAct();
  const [size, setSize] = useState<TextSize>(start.settings.text_size);
  const change = (next: TextSize) => {
    setSize(next);
    showTextSize(next);
    void act("save_settings", { ...start.settings, text_size: next });
  };
  useEffect(() => setSize(start.settings.text_size), [start.settings.text_size]);
  return { size, change };
}

function CurrentScreen() {
  const place = usePlace();
  const found = screenAt(place.path);
  if (!found) {
    return (
      <EmptyState sentence={t("frame.no_such_screen")}>
        <Button kind="filled" href={address("home")}>
          {t("frame.go_home")}
        </Button>
      </EmptyState>
    );
  }
  const Screen = found.screen.screen;
  return (
    <ScreenGuard key={found.screen.path}>
      <Suspense fallback={<LoadingLine />}>
        <Screen rest={found.rest} query={place.query} />
      </Suspense>
    </ScreenGuard>
  );
}

interface FrameProps {
  start: StartState;
  textSize: ReactNode;
}

function Side({ start, textSize, onPerson }: FrameProps & { onPerson: () => void }) {
  const screen = screenAt(usePlace().path)?.screen;
  const replies = start.badge.kind === "replies" ? start.badge.count : 0;
  return (
    <SideNav
      lines={navLines(screen?.nav, replies)}
      person={start.person ? personWords(start.person) : ""}
      saved={start.saved_at ? t("frame.saved", { when: start.saved_at }) : null}
      onPerson={onPerson}
      narrowOnly={
        <>
          <FrameSearch />
          {textSize}
        </>
      }
    />
  );
}

type TopProps = FrameProps & { menu: { open: boolean; turn: () => void }; help: boolean; onHelp: () => void };

function Top({ start, textSize, menu, help, onHelp }: TopProps) {
  return (
    <TopBar
      association={start.association}
      date={dayLong(start.today)}
      menu={menu}
      search={<FrameSearch />}
      badge={<StateBadge badge={start.badge} href={hasScreen("ward") ? address("ward") : undefined} />}
      textSize={textSize}
      helpOpen={help}
      onHelp={onHelp}
    />
  );
}

function SampleLine() {
  return (
    <SampleBanner
      act={
        <Button kind="text" href={address("settings", { part: "sample" })}>
          {t("frame.sample_end")}
        </Button>
      }
    />
  );
}

/** What stands above every screen: that the street is made up, or that this PC was shut out. */
function Banner({ start }: { start: StartState }) {
  if (start.shut_out) {
    return (
      <Message kind="wrong" title={t("keys.revoked.title")}>
        {t("keys.revoked.why")} {t("keys.revoked.ask")}
      </Message>
    );
  }
  return start.sample ? <SampleLine /> : null;
}

/** The frame and its screen. */
export function Desk({ start }: { start: StartState }) {
  const place = usePlace();
  const screen = screenAt(place.path)?.screen;
  const [help, setHelp] = useState(false);
  const [changing, setChanging] = useState(false);
  const undo = useUndo();
  const text = useTextSize(start);
  const turnHelp = useCallback(() => setHelp((open) => !open), []);
  useKeys(undo, turnHelp);

  const textSize = <TextSizeSwitch value={text.size} onChange={text.change} />;
  return (
    <AppShell
      place={place.path.join("/")}
      top={(menu) => <Top start={start} textSize={textSize} menu={menu} help={help} onHelp={turnHelp} />}
      side={<Side start={start} textSize={textSize} onPerson={() => setChanging(true)} />}
      banner={start.sample || start.shut_out ? <Banner start={start} /> : null}
      foot={<UndoBar onUndo={undo} />}
      help={help ? <HelpPanel help={screen?.help ?? "home"} onClose={turnHelp} /> : null}
    >
      <CurrentScreen />
      {changing ? (
        <Suspense fallback={null}>
          <ChangePerson start={start} onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </AppShell>
  );
}
