// Where the book cannot be opened: what happened, and the copies from which it can be put back.
import { useState } from "react";
import type { StartState } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Stack } from "../../parts/Panel.tsx";
import { ErrorBox } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { CopyList } from "./CopyList.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";

interface BookInTroubleProps {
  start: StartState;
  again: () => void;
}

/** What stands in the place of every screen. */
export default function BookInTrouble({ start, again }: BookInTroubleProps) {
  const copies = useCall("copies_view", {}).value;
  const [chosen, setChosen] = useState("");
  return (
    <Stack>
      <ErrorBox failure={start.trouble ?? { code: "book_in_trouble", values: {} }} again={again} />
      {copies ? (
        <>
          <p>{t("backup.in_trouble_why")}</p>
          <CopyList view={copies} onChoose={setChosen} />
        </>
      ) : null}
      {chosen ? <RestoreDialog path={chosen} onClose={() => setChosen("")} /> : null}
    </Stack>
  );
}
