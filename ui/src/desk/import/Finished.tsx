// After the import: what came in, how to take all of it back, and where to go on.
import { Undo2 } from "lucide-react";
import { useState } from "react";
import type { ImportDone } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Figures } from "../../parts/Lists.tsx";
import { Message } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Row, Stack } from "../../parts/Panel.tsx";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { useUndo } from "../use-undo.ts";

interface FinishedProps {
  done: ImportDone;
  onAgain: () => void;
}

/** The result. */
export function Finished({ done, onAgain }: FinishedProps) {
  const undo = useUndo();
  const [undone, setUndone] = useState(false);
  const takeBack = async () => {
    await undo();
    setUndone(true);
  };
  const figures = [
    { figure: String(done.units), unit: t("import.unit_units"), name: t("import.units_made") },
    { figure: String(done.shops), unit: t("import.unit_shops"), name: t("import.shops") },
    { figure: String(done.vacant), unit: t("import.unit_units"), name: t("parts.vacant") },
    ...(done.changed > 0
      ? [{ figure: String(done.changed), unit: t("import.unit_rows"), name: t("import.rows_changed") }]
      : []),
    { figure: String(done.left_out), unit: t("import.unit_rows"), name: t("import.stayed_out") },
  ];
  return (
    <>
      <PageHeader
        title={t("import.title")}
        back={{ href: address("register"), words: t("register.tab") }}
        buttons={
          undone ? undefined : (
            <Button kind="filled" href={address("register/trades")}>
              {t("register.confirm_trades")}
            </Button>
          )
        }
      />
      {undone ? (
        <Stack>
          <Message kind="done">{t("import.undone")}</Message>
          <Row>
            <Button onPress={onAgain}>{t("import.choose_file")}</Button>
            <Button href={address("register")}>{t("register.to_list")}</Button>
          </Row>
        </Stack>
      ) : (
        <Stack>
          <Message
            kind="done"
            title={
              done.changed > 0 ? t("import.done_update", { n: done.changed }) : t("import.done", { n: done.units })
            }
          >
            {t("import.done_next")}
          </Message>
          <Panel title={t("import.came_in")}>
            <Stack>
              <Figures figures={figures} />
              <Row>
                <Button href={address("register")}>{t("register.to_list")}</Button>
                <Button href={address("street")}>{t("import.to_street")}</Button>
                <Button kind="text" icon={Undo2} onPress={takeBack}>
                  {t("import.undo_all")}
                </Button>
              </Row>
            </Stack>
          </Panel>
        </Stack>
      )}
    </>
  );
}
