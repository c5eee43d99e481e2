// どうなりましたか: what happened to a tenant, with its day. Nothing is overwritten: the day before, the old state ends.
//
// Also for a vacant unit (入るお店を書く) and from the list; the kinds to choose from follow from how the unit stands.
import { useState } from "react";
import type { Change, ChangeKind, UnitCard } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { codeChoices, codeWords } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { EVERYTHING } from "../register/ask.ts";
import { blankChange } from "../register/blank.ts";
import { NewTenant } from "../register/NewTenant.tsx";
import { unitTitle } from "../register/place-words.ts";
import { useAct } from "../use-act.ts";
import styles from "./Street.module.css";

/** What can have happened to a unit that stands like this. */
export function kindsFor(card: UnitCard): ChangeKind[] {
  if (card.vacant) return ["opened", "use_changed"];
  if (!card.tenant) return ["use_changed"];
  return ["closed", "replaced", "moved", "renamed", card.works_since ? "works_over" : "works", "use_changed"];
}

function usesFor(card: UnitCard): string[] {
  return ["", "house", "parking", "works"].filter((use) => use !== card.premises.use_now || card.tenant !== null);
}

/** Vacant units to move into. */
function MoveTo({ value, onChange }: { value: string; onChange: (premises: string) => void }) {
  const rows = useCall("register_view", { ...EVERYTHING, part: "vacant" }).value?.rows ?? [];
  return (
    <ComboBox
      label={t("street.moved_to")}
      value={value || null}
      choices={rows.map((row) => ({
        id: row.premises,
        words: t("street.unit_title", { code: row.code }),
        detail: row.block,
      }))}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}

interface MoreProps {
  card: UnitCard;
  change: Change;
  onChange: (part: Partial<Change>) => void;
}

/** What else must be known about this kind of change. */
function More({ card, change, onChange }: MoreProps) {
  const { shop } = change;
  switch (change.kind) {
    case "opened":
    case "replaced":
      return <NewTenant shop={shop} onChange={(next) => onChange({ shop: next })} />;
    case "renamed":
      return (
        <>
          <TextField
            label={t("street.new_name")}
            value={shop.name}
            onChange={(name) => onChange({ shop: { ...shop, name } })}
          />
          <TextField
            label={t("field.shop.kana")}
            value={shop.kana}
            onChange={(kana) => onChange({ shop: { ...shop, kana } })}
          />
        </>
      );
    case "moved":
      return <MoveTo value={change.to} onChange={(to) => onChange({ to })} />;
    case "closed":
      return (
        <TextField
          label={t("street.why_closed")}
          need="optional"
          width="long"
          value={change.reason}
          onChange={(reason) => onChange({ reason })}
        />
      );
    case "use_changed":
      return (
        <RadioChips
          label={t("street.use_label")}
          value={change.use_now}
          choices={codeChoices("unit_use", usesFor(card))}
          onChange={(use) => onChange({ use_now: use as Change["use_now"] })}
        />
      );
    default:
      return null;
  }
}

interface TellChangeProps {
  card: UnitCard;
  today: string;
  onClose: () => void;
}

/** The dialogue. */
export function TellChange({ card, today, onClose }: TellChangeProps) {
  const { act, failure } = useAct();
  const kinds = kindsFor(card);
  const [change, setChange] = useState(() => ({
    ...blankChange(card.premises.id, kinds[0] ?? "use_changed", today),
    use_now: (usesFor(card)[0] ?? "") as Change["use_now"],
  }));
  const keep = async () => {
    const name = card.tenant?.name ?? unitTitle(card.premises);
    const said = t("street.change_told", { name, what: codeWords("change_kind", change.kind) });
    const done = await act("tell_change", change, { said });
    if (done.ok) onClose();
  };
  const who = card.tenant?.name ?? unitTitle(card.premises);
  return (
    <Dialog
      title={card.tenant ? t("street.what_happened_to", { name: who }) : t("street.write_tenant_of", { unit: who })}
      onClose={onClose}
      note={t("street.past_stays")}
      act={
        <Button kind="filled" size="last" onPress={keep}>
          {t("street.keep_change")}
        </Button>
      }
    >
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        {kinds.length > 1 ? (
          <RadioChips
            label={t("street.what_happened")}
            value={change.kind}
            choices={codeChoices("change_kind", kinds)}
            onChange={(kind) => setChange({ ...change, kind: kind as ChangeKind })}
          />
        ) : null}
        <More card={card} change={change} onChange={(part) => setChange({ ...change, ...part })} />
        <WarekiDateField
          label={t("street.change_day")}
          value={change.day}
          onDone={(day) => setChange({ ...change, day })}
          today={today}
        />
      </div>
    </Dialog>
  );
}
