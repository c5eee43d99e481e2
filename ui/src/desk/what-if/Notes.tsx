// The name of a scenario and what the officers thought.
import { useState } from "react";
import type { Scenario } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

/** The two fields. */
export function Notes({ scenario, onKept }: { scenario: Scenario; onKept: () => void }) {
  const { act, failure } = useAct();
  const [now, setNow] = useState(scenario);
  const keep = async () => {
    const answer = await act("save_scenario", now);
    if (answer.ok) onKept();
  };
  return (
    <Panel>
      <Stack>
        <FailureMessage failure={failure} />
        <TextField label={t("what_if.name")} value={now.name} onChange={(name) => setNow({ ...now, name })} />
        <TextArea label={t("what_if.notes")} value={now.notes} onChange={(notes) => setNow({ ...now, notes })} />
        <div>
          <Button kind="filled" onPress={() => void keep()}>
            {t("what_if.keep")}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
