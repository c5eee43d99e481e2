// Keeping the book safe: the backup copy, the recovery sheet, the connection to the ward, and the end of the sample.
import { HardDrive, Monitor, Printer } from "lucide-react";
import type { AssociationCard, StartState } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { badgeWords } from "../../parts/frame/StateBadge.tsx";
import { KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage, Message } from "../../parts/Message.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { momentWords } from "../../words/day.ts";
import { t, tCode } from "../../words/t.ts";
import { address } from "../route.ts";
import { hasScreen } from "../routes.ts";
import { useAct } from "../use-act.ts";
import styles from "./Settings.module.css";

function Backup({ card, today }: { card: AssociationCard; today: string }) {
  const when = momentWords(card.backup_at, today);
  return (
    <Panel title={t("backup.title")} icon={HardDrive}>
      <div className={styles.fields} id="backup">
        <p>{card.backup_at ? t("backup.proved", { when }) : t("backup.never")}</p>
        <p>{t("settings.backup_why")}</p>
        <Button href={address("settings/backup")}>{t("settings.backup_open")}</Button>
      </div>
    </Panel>
  );
}

function RecoverySheet({ card }: { card: AssociationCard }) {
  const { act, failure } = useAct();
  const print = async () => {
    const path = await host.chooseWhere(t("settings.recovery_file"), [{ words: "PDF", endings: ["pdf"] }]);
    if (!path) return;
    const made = await act("print_recovery_sheet", { path });
    if (made.ok) await host.openFile(made.value.path);
  };
  const note = (words: string) => {
    void act("note_sheet_place", { place: words.trim() }, { said: t("settings.recovery_noted") });
  };
  return (
    <Panel title={t("settings.recovery")} icon={Printer}>
      <div className={styles.fields} id="recovery">
        <FailureMessage failure={failure} />
        <p>{t("settings.recovery_why")}</p>
        {card.sheet_anew && card.sheet_place === "" ? (
          <Message kind="care">{t("settings.recovery_anew")}</Message>
        ) : null}
        <Button onPress={print}>{t("settings.recovery_print")}</Button>
        <TextField
          label={t("settings.recovery_place")}
          help={t("settings.recovery_place_help")}
          value={card.sheet_place}
          onDone={note}
          width="long"
        />
      </div>
    </Panel>
  );
}

function ThisPc({ card }: { card: AssociationCard }) {
  const { act, failure } = useAct();
  const rename = (words: string) => {
    const device = words.trim();
    if (device) void act("save_association", { association: card.association, device });
  };
  return (
    <Panel title={t("settings.this_pc")} icon={Monitor}>
      <div className={styles.fields}>
        <FailureMessage failure={failure} />
        <TextField
          label={t("settings.device_name")}
          help={t("settings.device_name_help")}
          value={card.device}
          onDone={rename}
        />
        <KeyValueList
          lines={[
            { name: t("settings.device_number"), value: card.device_number },
            { name: t("settings.book_place"), value: card.place },
            { name: t("settings.key_place"), value: tCode("settings.key_place", card.key_place) },
          ]}
        />
        <Button href={address("settings/devices")}>{t("keys.devices.open")}</Button>
      </div>
    </Panel>
  );
}

function Connection({ start }: { start: StartState }) {
  return (
    <Panel title={t("settings.connection")}>
      <div className={styles.fields}>
        <p>{badgeWords(start.badge)}</p>
        <p>{t("settings.connection_why")}</p>
        {hasScreen("ward") ? <Button href={address("ward")}>{t("settings.connection_open")}</Button> : null}
      </div>
    </Panel>
  );
}

function Sample() {
  const { act, failure } = useAct();
  return (
    <Panel title={t("settings.sample")}>
      <div className={styles.fields} id="sample">
        <FailureMessage failure={failure} />
        <p>{t("settings.sample_why")}</p>
        <Button onPress={() => void act("leave_sample", {})}>{t("frame.sample_end")}</Button>
      </div>
    </Panel>
  );
}

/** The parts of the settings that keep the book safe. */
export function Keeping({ start }: { start: StartState }) {
  const { value: card, failure, again } = useCall("association_card", {});
  return (
    <>
      <FailureMessage failure={failure} again={again} />
      {card ? (
        <>
          <Backup card={card} today={start.today} />
          <RecoverySheet card={card} />
          <ThisPc card={card} />
        </>
      ) : null}
      <Connection start={start} />
      {start.sample ? <Sample /> : null}
    </>
  );
}
