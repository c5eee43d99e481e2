// The desk: asks the core how things stand and shows the first run, the choice of the person, or the frame with a screen.
//
// Text size and language come from the core's settings and are shown at once; a change of the language draws all anew.
import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { host } from "../host/host.ts";
import { newReadings, useCall } from "../host/use-call.ts";
import { ErrorBox, LoadingLine } from "../parts/States.tsx";
import { showTextSize } from "../parts/text-size.ts";
import { switchLanguage, useLanguage } from "../words/t.ts";
import styles from "./App.module.css";
import { Desk } from "./Desk.tsx";

const FirstRun = lazy(() => import("./first-run/FirstRun.tsx"));
const BookInTrouble = lazy(() => import("./settings/BookInTrouble.tsx"));
const ChoosePerson = lazy(() => import("./first-run/ChoosePerson.tsx"));

/** Asks every reading again when records came in from elsewhere. */
function useChanges() {
  const readings = useQueryClient();
  useEffect(() => host.onChanged(() => void readings.invalidateQueries()), [readings]);
}

function Start() {
  const start = useCall("start_state", {});
  const settings = start.value?.settings;
  useChanges();
  useEffect(() => {
    if (!settings) return;
    showTextSize(settings.text_size);
    void switchLanguage(settings.language);
  }, [settings]);

  if (start.failure) {
    return (
      <main className={styles.alone}>
        <ErrorBox failure={start.failure} again={start.again} />
      </main>
    );
  }
  if (!start.value) return <LoadingLine />;
  switch (start.value.state) {
    case "no_book":
      return <FirstRun settings={start.value.settings} />;
    case "choose_person":
      return <ChoosePerson start={start.value} />;
    case "trouble":
      return (
        <main className={styles.alone}>
          <BookInTrouble start={start.value} again={start.again} />
        </main>
      );
    case "ready":
      return <Desk start={start.value} />;
  }
}

/** Everything that is seen in the window. */
export function App() {
  const [readings] = useState(newReadings);
  const language = useLanguage();
  return (
    <QueryClientProvider client={readings}>
      <I18nProvider locale={language === "ja" ? "ja-JP" : "en-US"}>
        <Suspense fallback={<LoadingLine />} key={language}>
          <Start />
        </Suspense>
      </I18nProvider>
    </QueryClientProvider>
  );
}
