// The four questions of the first run. Each shows one question and hands the answer up; none of them writes.
import { ClipboardList, FileSpreadsheet, Store } from "lucide-react";
import { useId } from "react";
import type { Role, TextSize } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { rootSize, textSizes } from "../../parts/text-size.ts";
import { t } from "../../words/t.ts";
import styles from "./FirstRun.module.css";
import { RoleChips } from "./RoleChips.tsx";

/** What was answered so far. */
export interface Answers {
  size: TextSize;
  association: string;
  person: string;
  role: Role;
}

interface AnswerProps {
  answers: Answers;
  onAnswer: (change: Partial<Answers>) => void;
  error?: string;
}

/** Four sizes of あ, and a row of work in the size that is chosen. */
export function SizeStep({ size, onChoose }: { size: TextSize; onChoose: (size: TextSize) => void }) {
  const name = useId();
  return (
    <>
      <fieldset className={styles.sizes}>
        <legend className="visually-hidden">{t("frame.text_size")}</legend>
        {textSizes.map((each) => (
          <label key={each} className={styles.size}>
            <span className={styles.letter} style={{ fontSize: `${rootSize[each] * 1.9}px` }} aria-hidden>
              {t("first_run.size.letter")}
            </span>
            <span className={styles.choice}>
              <input type="radio" name={name} checked={each === size} onChange={() => onChoose(each)} />
              {t(`frame.text_size.${each}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.preview}>
        <p>{t("first_run.size.preview")}</p>
        <div className={styles.previewRow}>
          <span>
            <strong>{t("parts.task.left", { n: 5 })}</strong>
            <span className={styles.second}>{t("first_run.size.sample_day")}</span>
          </span>
          <span>
            <strong>{t("first_run.size.sample_task")}</strong>
            <span className={styles.second}>{t("first_run.size.sample_why")}</span>
          </span>
          <Tag tone="info">{t("work_state.draft")}</Tag>
        </div>
      </div>
    </>
  );
}

/** The name of the association. */
export function AssociationStep({ answers, onAnswer, error }: AnswerProps) {
  return (
    <TextField
      id="association-name"
      label={t("first_run.association.label")}
      need="required"
      help={t("first_run.association.help")}
      value={answers.association}
      onChange={(association) => onAnswer({ association })}
      error={error}
      width="long"
      autoComplete="organization"
    />
  );
}

/** The name and the role of the person at this PC. */
export function PersonStep({ answers, onAnswer, error }: AnswerProps) {
  return (
    <>
      <TextField
        id="person-name"
        label={t("first_run.person.label")}
        need="required"
        value={answers.person}
        onChange={(person) => onAnswer({ person })}
        error={error}
        autoComplete="name"
      />
      <RoleChips value={answers.role} onChange={(role) => onAnswer({ role })} />
    </>
  );
}

interface WayStepProps {
  onBegin: (way: "sample" | "excel" | "hand") => void;
  busy: boolean;
}

/** Three ways to begin: the list from Excel, by hand, or the sample street first. */
export function WayStep({ onBegin, busy }: WayStepProps) {
  return (
    <div className={styles.ways}>
      <Button
        kind="filled"
        size="act"
        icon={FileSpreadsheet}
        detail={t("first_run.way.excel_why")}
        onPress={() => onBegin("excel")}
        busy={busy}
      >
        {t("first_run.way.excel")}
      </Button>
      <Button size="act" icon={ClipboardList} detail={t("first_run.way.hand_why")} onPress={() => onBegin("hand")}>
        {t("first_run.way.hand")}
      </Button>
      <Button size="act" icon={Store} detail={t("first_run.way.sample_why")} onPress={() => onBegin("sample")}>
        {t("first_run.way.sample")}
      </Button>
    </div>
  );
}
