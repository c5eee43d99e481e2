// One empty premises: what its owner said, the two consents, its photos, and its paper.
//
// What is written is kept as one act by one button; the paper is made of what was kept.
import { Check, FileText, MapPin } from "lucide-react";
import { useState } from "react";
import type { OwnerWish, VacancyForm, VacancyRow, YesNo } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { KeyValueList } from "../../parts/Lists.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Columns, Panel, Row, Stack } from "../../parts/Panel.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { dayLong } from "../../words/day.ts";
import { count } from "../../words/number.ts";
import { t } from "../../words/t.ts";
import { Consent } from "../directory/Consent.tsx";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { floorWords, frontageWords, useToday } from "../register/place-words.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import { useFormOf } from "../use-form-of.ts";
import { PrintVacancies } from "./PrintVacancies.tsx";

const WISHES: OwnerWish[] = ["", "let", "sell", "own_use", "not_let"];

function formOf(row: VacancyRow): VacancyForm {
  const { premises, rent_band, wish, wanted, challenge, available, words, contact, hand_out } = row;
  return { premises, rent_band, wish, wanted, challenge, available, words, contact, hand_out, public: row.public };
}

/** As the core keeps it: without blanks around. */
function trimmed(form: VacancyForm): VacancyForm {
  const how = ({ given, how: words }: VacancyForm["public"]) => ({ given, how: words.trim() });
  return {
    ...form,
    rent_band: form.rent_band.trim(),
    wanted: form.wanted.trim(),
    available: form.available.trim(),
    words: form.words.trim(),
    contact: form.contact.trim(),
    hand_out: how(form.hand_out),
    public: how(form.public),
  };
}

interface PartProps {
  form: VacancyForm;
  change: (part: Partial<VacancyForm>) => void;
}

function OwnersWords({ form, change, contact }: PartProps & { contact: string }) {
  return (
    <Panel title={t("vacancy.owner_part")}>
      <Stack>
        <RadioChips
          label={t("field.premises.wish")}
          value={form.wish}
          choices={codeChoices("owner_wish", WISHES)}
          onChange={(wish) => change({ wish: wish as OwnerWish })}
        />
        <Row kind="fields">
          <TextField
            label={t("field.premises.rent_band")}
            help={t("vacancy.rent_hint")}
            value={form.rent_band}
            onChange={(rent_band) => change({ rent_band })}
          />
          <TextField
            label={t("field.vacancy_card.available")}
            help={t("vacancy.available_hint")}
            value={form.available}
            onChange={(available) => change({ available })}
          />
        </Row>
        <TextField
          label={t("field.vacancy_card.wanted")}
          help={t("vacancy.wanted_hint")}
          width="long"
          value={form.wanted}
          onChange={(wanted) => change({ wanted })}
        />
        <RadioChips
          label={t("vacancy.challenge_ask")}
          value={form.challenge}
          choices={codeChoices("yes_no", ["", "yes", "no"])}
          onChange={(challenge) => change({ challenge: challenge as YesNo })}
        />
        <TextArea
          label={t("field.vacancy_card.words")}
          help={t("vacancy.words_hint")}
          width="full"
          value={form.words}
          onChange={(words) => change({ words })}
        />
        <TextField
          label={t("field.vacancy_card.contact")}
          help={t("vacancy.contact_hint", { contact })}
          width="long"
          value={form.contact}
          onChange={(words) => change({ contact: words })}
        />
      </Stack>
    </Panel>
  );
}

function Consents({ form, change, today }: PartProps & { today: string }) {
  const answers = { yes: t("vacancy.yes"), no: t("vacancy.no") };
  return (
    <Panel title={t("vacancy.consent_part")}>
      <Stack>
        <p>{t("vacancy.consent_why")}</p>
        <Consent
          label={t("vacancy.hand_out_ask")}
          answers={answers}
          state={form.hand_out}
          today={today}
          onChange={(hand_out) => change({ hand_out })}
        />
        <Consent
          label={t("vacancy.public_ask")}
          answers={answers}
          state={form.public}
          today={today}
          onChange={(state) => change({ public: state })}
        />
      </Stack>
    </Panel>
  );
}

function About({ row }: { row: VacancyRow }) {
  const since = row.vacant_since ? t("street.since", { day: dayLong(row.vacant_since) }) : "";
  const lines = [
    { name: t("register.col.frontage"), value: frontageWords(row.frontage) },
    { name: t("street.floor_label"), value: floorWords(row.floor) },
    { name: t("field.premises.area"), value: row.area > 0 ? t("vacancy.area_m2", { n: count(row.area / 100) }) : "" },
    { name: t("parts.vacant"), value: since },
  ];
  return (
    <Panel>
      <Stack>
        <KeyValueList lines={lines.filter((line) => line.value !== "")} />
        <Button kind="text" icon={MapPin} href={address("street", { unit: row.premises })}>
          {t("street.screen_title")}
        </Button>
      </Stack>
    </Panel>
  );
}

/** The page. */
export function VacancyPage({ row, contact }: { row: VacancyRow; contact: string }) {
  const { act, failure } = useAct();
  const today = useToday();
  const { form, setForm, unsaved } = useFormOf(formOf(row));
  const [printing, setPrinting] = useState(false);
  const change = (part: Partial<VacancyForm>) => setForm((before) => ({ ...before, ...part }));
  const keep = async () => {
    const tidy = trimmed(form);
    const kept = await act("save_vacancy", tidy, { said: t("vacancy.kept", { code: row.code }) });
    if (kept.ok) setForm(tidy);
  };
  return (
    <>
      <PageHeader
        title={t("vacancy.title", { code: row.code })}
        back={{ href: address("directory/vacancies"), words: t("vacancy.back") }}
        facts={unsaved ? <span>{t("vacancy.not_saved")}</span> : undefined}
        buttons={
          <>
            <Button icon={FileText} onPress={() => setPrinting(true)}>
              {t("vacancy.make_card")}
            </Button>
            <Button kind="filled" icon={Check} onPress={() => void keep()}>
              {t("vacancy.keep")}
            </Button>
          </>
        }
      />
      <MessageArea>
        <FailureMessage failure={failure} />
      </MessageArea>
      <Columns
        work={
          <>
            <OwnersWords form={form} change={change} contact={contact} />
            <Consents form={form} change={change} today={today} />
          </>
        }
        side={
          <>
            <About row={row} />
            <FilesPanel kind="premises" record={row.premises} title={t("vacancy.photos")} />
            <p>{t("vacancy.photos_note")}</p>
          </>
        }
      />
      {printing ? <PrintVacancies premises={row.premises} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}
