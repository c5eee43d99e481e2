// What is wanted of a month: patrols and cleanings, since when, and where that is written. Nobody is told of a gap
// before the association has said here what it wants.
import { NumberField } from "../../parts/NumberField.tsx";
import { Panel, Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WarekiDateField } from "../../parts/WarekiDateField.tsx";
import { t } from "../../words/t.ts";
import type { AssociationFieldsProps } from "./Association.tsx";
import styles from "./Settings.module.css";

const MOST = 31;

function Times({ association, keep, wrong }: AssociationFieldsProps) {
  const unit = t("safety.times_a_month");
  return (
    <Row kind="fields">
      <NumberField
        label={t("field.association.patrols_wanted")}
        unit={unit}
        min={0}
        max={MOST}
        value={association.patrols_wanted || null}
        error={wrong("wanted")}
        onDone={(n) => keep({ patrols_wanted: n ?? 0 })}
      />
      <NumberField
        label={t("field.association.cleanings_wanted")}
        unit={unit}
        min={0}
        max={MOST}
        value={association.cleanings_wanted || null}
        onDone={(n) => keep({ cleanings_wanted: n ?? 0 })}
      />
    </Row>
  );
}

/** The panel. */
export function Monthly(props: AssociationFieldsProps & { today: string }) {
  const { association, keep, wrong, today } = props;
  const asked = association.patrols_wanted > 0 || association.cleanings_wanted > 0;
  return (
    <Panel title={t("settings.monthly")}>
      <div className={styles.fields} id="monthly">
        <p>{t("settings.monthly_why")}</p>
        <Times {...props} />
        {asked ? (
          <WarekiDateField
            label={t("field.association.wanted_since")}
            help={t("settings.wanted_since_help")}
            value={association.wanted_since === "" ? "" : `${association.wanted_since}-01`}
            today={today}
            error={wrong("wanted_since")}
            onDone={(day) => keep({ wanted_since: day.slice(0, 7) })}
          />
        ) : null}
        <TextField
          label={t("field.association.wanted_source")}
          help={t("settings.wanted_source_help")}
          need="optional"
          width="long"
          value={association.wanted_source}
          onDone={(words) => keep({ wanted_source: words.trim() })}
        />
      </div>
    </Panel>
  );
}
