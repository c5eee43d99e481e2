// There is a book already: three ways to bring it to this PC. Each leads to its own form and back.
import { FileKey, Hash, ScrollText } from "lucide-react";
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { t } from "../../words/t.ts";
import styles from "./FirstRun.module.css";
import { JoinByDigits } from "./JoinByDigits.tsx";
import { JoinByFile } from "./JoinByFile.tsx";
import { JoinBySheet } from "./JoinBySheet.tsx";

type Way = "digits" | "file" | "sheet";

/** The choice, and the way that was chosen. */
export function JoinWays({ onBack }: { onBack: () => void }) {
  const [way, setWay] = useState<Way | undefined>();
  const back = () => setWay(undefined);
  if (way === "digits") return <JoinByDigits onBack={back} />;
  if (way === "file") return <JoinByFile onBack={back} />;
  if (way === "sheet") return <JoinBySheet onBack={back} />;
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t("keys.join.title")}</h1>
      <p className={styles.why}>{t("keys.join.why")}</p>
      <div className={styles.ways}>
        <Button size="act" icon={Hash} detail={t("keys.join.digits_why")} onPress={() => setWay("digits")}>
          {t("keys.join.digits")}
        </Button>
        <Button size="act" icon={FileKey} detail={t("keys.join.file_why")} onPress={() => setWay("file")}>
          {t("keys.join.file")}
        </Button>
        <Button size="act" icon={ScrollText} detail={t("keys.join.sheet_why")} onPress={() => setWay("sheet")}>
          {t("keys.join.sheet")}
        </Button>
      </div>
      <div className={styles.foot}>
        <span className={styles.buttons}>
          <Button kind="text" onPress={onBack}>
            {t("first_run.back")}
          </Button>
        </span>
      </div>
    </div>
  );
}
