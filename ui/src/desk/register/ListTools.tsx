// The tools over the list: search, the list's own views, saved views, filters, columns.
import { Columns3, Copy, Filter, ListChecks, Save, Trash2 } from "lucide-react";
import { useState } from "react";
import type { RegisterAsk, RegisterPart, Register as RegisterView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { ViewChips } from "../../parts/Chips.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { address, refine } from "../route.ts";
import { useAct } from "../use-act.ts";
import { filterCount, NO_FILTER, PARTS, type Query, queryOfView } from "./ask.ts";
import { ChooseColumns } from "./ChooseColumns.tsx";
import { Filters } from "./Filters.tsx";
import styles from "./Register.module.css";
import { SaveView } from "./SaveView.tsx";

interface ListToolsProps {
  view: RegisterView;
  ask: RegisterAsk;
  query: Query;
  columns: string[];
}

function partCount(view: RegisterView, part: RegisterPart): number | undefined {
  const { units, vacant, members, non_members, no_trade, arrears } = view.counts;
  return { all: units, vacant, members, non_members, no_trade, arrears }[part];
}

/** The list's own views, then those that officers saved. */
function Views({ view, ask, query }: ListToolsProps) {
  // Who is behind is asked for only where somebody is.
  const shown = PARTS.filter((each) => each !== "arrears" || view.counts.arrears > 0 || ask.part === "arrears");
  const own = shown.map((each) => ({
    value: each as string,
    words: codeWords("register_part", each),
    count: partCount(view, each),
  }));
  const saved = view.views.map((each) => ({ value: each.id, words: each.name }));
  const open = (value: string) => {
    const chosen = view.views.find((each) => each.id === value);
    if (chosen) refine(queryOfView(chosen));
    else refine({ ...NO_FILTER, view: "", words: "", sort: "", down: "", part: value === "all" ? "" : value });
  };
  const at = saved.some((each) => each.value === query.view) ? (query.view ?? "") : ask.part;
  return <ViewChips label={t("register.views")} views={[...own, ...saved]} value={at} onChange={open} />;
}

/** Saving what is seen under a name, and putting a saved view away. */
function Keeping({ view, query, onSave }: Pick<ListToolsProps, "view" | "query"> & { onSave: () => void }) {
  const { act } = useAct();
  const chosen = view.views.find((each) => each.id === query.view);
  const drop = async () => {
    if (!chosen) return;
    const said = t("register.view_dropped", { name: chosen.name });
    const done = await act("remove_record", { kind: "saved_view", record: chosen.id }, { said });
    if (done.ok) refine({ view: "" });
  };
  return (
    <>
      <Button kind="text" icon={Save} onPress={onSave}>
        {t("register.view_save")}
      </Button>
      {chosen ? (
        <Button kind="text" icon={Trash2} onPress={drop}>
          {t("register.view_drop", { name: chosen.name })}
        </Button>
      ) : null}
    </>
  );
}

/** The tools. */
export function ListTools(props: ListToolsProps) {
  const { view, ask, query, columns } = props;
  const [filtering, setFiltering] = useState(filterCount(ask) > 0);
  const [dialogue, setDialogue] = useState<"columns" | "save" | null>(null);
  const twins = useCall("twin_view", {}).value?.total ?? 0;
  const close = () => setDialogue(null);
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <TextField
            label={t("register.search")}
            labelHidden
            placeholder={t("register.search")}
            width="full"
            tool
            value={ask.search}
            onChange={(words) => refine({ words })}
          />
        </div>
        <Views {...props} />
      </div>
      <div className={styles.tools}>
        <Button kind="text" icon={Filter} expanded={filtering} onPress={() => setFiltering(!filtering)}>
          {t("register.filter")}
        </Button>
        <Button kind="text" icon={Columns3} onPress={() => setDialogue("columns")}>
          {t("register.columns")}
        </Button>
        <Keeping view={view} query={query} onSave={() => setDialogue("save")} />
        <span className={styles.toolsEnd}>
          {twins > 0 ? (
            <Button kind="text" icon={Copy} href={address("register/twins")}>
              {t("register.twins_open", { n: twins })}
            </Button>
          ) : null}
          {view.counts.no_trade > 0 ? (
            <Button kind="text" icon={ListChecks} href={address("register/trades")}>
              {t("register.trades_open", { n: view.counts.no_trade })}
            </Button>
          ) : null}
        </span>
      </div>
      {filtering ? <Filters view={view} ask={ask} /> : null}
      {dialogue === "columns" ? <ChooseColumns columns={columns} onClose={close} /> : null}
      {dialogue === "save" ? <SaveView view={view} query={query} columns={columns} onClose={close} /> : null}
    </>
  );
}
