// The page before sending: EVERY value that would leave, by section and row. A row or a value can be left out; what
// differs from the version before and the ward's words stand beside the value.
//
// It is the one way out to the ward, so it ends with the one question that 元に戻す cannot answer. Several returns are
// walked through one after the other: the ones that wait stand in the address.
import { Send } from "lucide-react";
import { useState } from "react";
import type { ReturnCheck } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { Message, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Stack } from "../../parts/Panel.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { t } from "../../words/t.ts";
import { fieldWords } from "../history/value-words.ts";
import { address, go } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { counted, rowsGone, turned } from "./left-out.ts";
import { goingPhotos, PhotosGoing } from "./PhotosGoing.tsx";
import { SendDialog } from "./SendDialog.tsx";
import { SnapshotSections } from "./SnapshotSections.tsx";
import { checkAddress, readQueue, returnTitle, type Subject, sourceAddress } from "./ward-words.ts";

const BACK = () => ({ href: address("ward"), words: t("ward.screen_title") });

function Said({ check, about }: { check: ReturnCheck; about: Subject }) {
  const gone = rowsGone(check.snapshot, check.before);
  const remarks = Object.keys(check.remarks).length;
  const ofAssociation = check.missing.every((field) => field.startsWith("association."));
  const fix = <Button href={sourceAddress(about)}>{t("ward.check.fix")}</Button>;
  return (
    <MessageArea>
      <Message kind="info" title={t("ward.check.promise")}>
        {t("ward.check.leave_out_help")}
      </Message>
      {remarks > 0 ? (
        <Message kind="care" title={t("ward.check.remarks", { n: remarks })} act={fix}>
          {t("ward.check.remarks_way")}
        </Message>
      ) : null}
      {check.missing.length > 0 ? (
        <Message
          kind="care"
          title={t("ward.check.missing", { fields: check.missing.map(fieldWords).join(t("parts.dot")) })}
          act={
            remarks > 0 ? undefined : ofAssociation ? (
              <Button href={address("settings", { part: "association" })}>{t("ward.check.to_settings")}</Button>
            ) : (
              fix
            )
          }
        >
          {t("ward.check.missing_way")}
        </Message>
      ) : null}
      {check.nothing ? (
        <Message kind="info" title={t("ward.check.nothing")}>
          {t("ward.check.nothing_way")}
        </Message>
      ) : null}
      {gone > 0 ? <Message kind="info">{t("ward.check.gone", { n: gone })}</Message> : null}
    </MessageArea>
  );
}

function factWords(check: ReturnCheck, after: Subject[]): string {
  const waiting = after.length > 0 ? t("ward.check.then", { n: after.length }) : "";
  return [t("ward.version", { n: check.version }), waiting].filter(Boolean).join(t("parts.dot"));
}

function CheckPage({ check, about, after }: { check: ReturnCheck; about: Subject; after: Subject[] }) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const title = returnTitle(check.definition, check.subject, check.title);
  const counts = counted(check.snapshot, out);
  const choosing = { out, onTurn: (key: string) => setOut(turned(out, key)) };
  const onward = (id: string) => {
    if (after.length > 0) window.location.hash = checkAddress(after);
    else go(`ward/${id}`);
  };
  return (
    <>
      <PageHeader
        title={title}
        back={BACK()}
        facts={<span>{factWords(check, after)}</span>}
        buttons={
          <Button kind="filled" icon={Send} onPress={() => setAsking(true)}>
            {t("ward.check.send")}
          </Button>
        }
      />
      <Said check={check} about={about} />
      <Stack>
        <PhotosGoing snapshot={check.snapshot} choosing={choosing} />
        <SnapshotSections snapshot={check.snapshot} remarks={check.remarks} before={check.before} choosing={choosing} />
      </Stack>
      {asking ? (
        <SendDialog
          check={check}
          title={title}
          counts={counts}
          photos={goingPhotos(check.snapshot, out)}
          leaveOut={[...out]}
          onSent={onward}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

/** The screen, `?about=month:2026-11&after=…`. */
export default function Check({ query }: ScreenProps) {
  const [about] = readQueue(query.about);
  const ask = about ?? { definition: "" as const, subject: "" };
  const { value: check, failure, waiting, again } = useCall("check_return", ask, { enabled: about !== undefined });
  if (!about) {
    return (
      <EmptyState sentence={t("ward.check.none")}>
        <Button href={address("ward")}>{t("ward.check.back")}</Button>
      </EmptyState>
    );
  }
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!check) return <LoadingLine waiting={waiting} />;
  return <CheckPage key={query.about} check={check} about={about} after={readQueue(query.after)} />;
}
