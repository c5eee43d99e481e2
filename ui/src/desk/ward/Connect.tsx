// つなぐ: the ward's address and its one-time code. Everything also works without; the page says so first.
//
// A code works once. When it is refused the sentence stands at its field and both answers stay in the form.
import { Link2 } from "lucide-react";
import { useState } from "react";
import type { WardLine } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage, Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel, Stack } from "../../parts/Panel.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { failureWords, t } from "../../words/t.ts";
import { whenWords } from "../history/value-words.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { useAct } from "../use-act.ts";
import styles from "./Ward.module.css";

const CODE_TROUBLES = ["ward_wrong_code", "ward_used_code", "ward_expired_code", "ward_locked_code", "code_missing"];
const ADDRESS_TROUBLES = ["address_unsafe", "ward_nonsense"];

function Connected({ ward }: { ward: WardLine }) {
  return (
    <Panel title={t("ward.connect.now")} icon={Link2}>
      <KeyValueList
        lines={[
          { name: t("ward.connect.ward"), value: ward.ward_name || t("ward.connect.no_name") },
          { name: t("ward.connect.address"), value: ward.address },
          {
            name: t("ward.connect.last"),
            value: ward.last_exchange === 0 ? t("ward.never") : whenWords(ward.last_exchange),
          },
        ]}
      />
    </Panel>
  );
}

function EnrolForm({ ward }: { ward: WardLine }) {
  const [form, setForm] = useState({ address: ward.address, code: "" });
  const { act, failure, busy } = useAct();
  const code = failure?.code ?? "";
  const atCode = CODE_TROUBLES.includes(code);
  const atAddress = ADDRESS_TROUBLES.includes(code);
  const words = failure ? failureWords(failure) : undefined;
  const connect = async () => {
    if (busy) return;
    const done = await act("enrol", form, { said: t("ward.connect.done"), undoable: false });
    if (done.ok) setForm({ address: done.value.ward.address, code: "" });
  };
  return (
    <Panel title={ward.enrolled ? t("ward.connect.again") : t("ward.connect.title")}>
      <div className={styles.fields}>
        {failure && !atCode && !atAddress ? <FailureMessage failure={failure} /> : null}
        <ol className={styles.steps}>
          <li>{t("ward.connect.step_1")}</li>
          <li>{t("ward.connect.step_2")}</li>
          <li>{t("ward.connect.step_3")}</li>
        </ol>
        <TextField
          id="ward-address"
          label={t("ward.connect.address")}
          need="required"
          help={t("ward.connect.address_help")}
          value={form.address}
          onChange={(typed) => setForm({ ...form, address: typed })}
          error={atAddress ? words : undefined}
          width="long"
        />
        <TextField
          id="ward-code"
          label={t("ward.connect.code")}
          need="required"
          help={t("ward.connect.code_help")}
          value={form.code}
          onChange={(typed) => setForm({ ...form, code: typed })}
          error={atCode ? words : undefined}
        />
        <Button kind="filled" size="last" icon={Link2} busy={busy} onPress={() => void connect()}>
          {t("ward.connect.act")}
        </Button>
        <LoadingLine waiting={busy} words={t("ward.connect.busy")} />
      </div>
    </Panel>
  );
}

/** The page. */
export default function Connect(_: ScreenProps) {
  const { value: view, failure, waiting, again } = useCall("ward_view", {});
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  return (
    <>
      <PageHeader
        title={t("ward.connect.screen_title")}
        back={{ href: address("ward"), words: t("ward.screen_title") }}
      />
      <MessageArea>
        {view.ward.enrolled ? null : (
          <Message
            kind="info"
            title={t("ward.alone")}
            act={<Button href={address("ward/usb")}>{t("ward.by_usb")}</Button>}
          >
            {t("ward.connect.without")}
          </Message>
        )}
      </MessageArea>
      <Stack>
        {view.ward.enrolled ? <Connected ward={view.ward} /> : null}
        <EnrolForm ward={view.ward} />
        <Panel title={t("ward.connect.what_goes")}>
          <p>{t("ward.connect.what_goes_words")}</p>
          <Button kind="text" href={address("ward/fields")}>
            {t("ward.fields.open")}
          </Button>
        </Panel>
      </Stack>
    </>
  );
}
