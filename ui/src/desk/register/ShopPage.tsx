// The page of one shop: every field, each kept when it is left; its trade, its units and their days, its history, the trash.
//
// A change of name that is a new shop name on the street (改名) is told with its day on the street plan, so that the past
// keeps its name; here only a slip of the pen is mended.
import { Trash2 } from "lucide-react";
import type { Shop, ShopCard, TenancyLine } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { RadioChips } from "../../parts/Chips.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Columns, Panel, Row } from "../../parts/Panel.tsx";
import { SimpleTable } from "../../parts/SimpleTable.tsx";
import { ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { TradeMark } from "../../parts/TradeMark.tsx";
import { codeChoices, codeWords } from "../../words/codes.ts";
import { dayLong } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import { address, go } from "../route.ts";
import { useAct } from "../use-act.ts";
import { Hours } from "./Hours.tsx";
import { MemberPanel } from "./MemberPanel.tsx";
import styles from "./Register.module.css";
import { TradePicker } from "./TradePicker.tsx";

/** Keeps a part of the shop. */
type Keep = (part: Partial<Shop>, field: keyof Shop) => void;

type Words = "name" | "kana" | "owner" | "phone" | "mail" | "website" | "corporate_number";

function WordField({ shop, field, keep }: { shop: Shop; field: Words; keep: Keep }) {
  const type = field === "phone" ? "tel" : field === "mail" ? "email" : "text";
  return (
    <TextField
      label={t(`field.shop.${field}`)}
      type={type}
      value={shop[field]}
      onDone={(words) => keep({ [field]: words }, field)}
    />
  );
}

type Chosen = "chain" | "body" | "tenure";

const CODES: Record<Chosen, { kind: string; codes: string[] }> = {
  chain: { kind: "yes_no", codes: ["yes", "no", ""] },
  body: { kind: "body", codes: ["company", "person", ""] },
  tenure: { kind: "tenure", codes: ["own", "rented", ""] },
};

function ChoiceField({ shop, field, keep }: { shop: Shop; field: Chosen; keep: Keep }) {
  return (
    <RadioChips
      label={t(`field.shop.${field}`)}
      value={shop[field]}
      choices={codeChoices(CODES[field].kind, CODES[field].codes)}
      onChange={(code) => keep({ [field]: code }, field)}
    />
  );
}

function Fields({ shop, keep }: { shop: Shop; keep: Keep }) {
  return (
    <Panel title={t("register.shop_fields")}>
      <div className={styles.fields}>
        <Row>
          <WordField shop={shop} field="name" keep={keep} />
          <WordField shop={shop} field="kana" keep={keep} />
        </Row>
        <Row>
          <WordField shop={shop} field="owner" keep={keep} />
          <WordField shop={shop} field="phone" keep={keep} />
        </Row>
        <NumberField
          label={t("field.shop.dues")}
          unit={t("register.yen_a_month")}
          min={0}
          width="short"
          value={shop.dues > 0 ? shop.dues : null}
          onDone={(dues) => keep({ dues: dues ?? 0 }, "dues")}
        />
        <Row>
          <WordField shop={shop} field="mail" keep={keep} />
          <WordField shop={shop} field="website" keep={keep} />
        </Row>
        <Row>
          <WordField shop={shop} field="corporate_number" keep={keep} />
          <NumberField
            label={t("field.shop.opened_year")}
            plain
            unit={t("unit.year")}
            min={0}
            width="short"
            value={shop.opened_year > 0 ? shop.opened_year : null}
            onDone={(year) => keep({ opened_year: year ?? 0 }, "opened_year")}
          />
        </Row>
        <ChoiceField shop={shop} field="chain" keep={keep} />
        <ChoiceField shop={shop} field="body" keep={keep} />
        <ChoiceField shop={shop} field="tenure" keep={keep} />
        <TextArea
          label={t("field.shop.notes")}
          value={shop.notes}
          width="full"
          onDone={(notes) => keep({ notes }, "notes")}
        />
      </div>
    </Panel>
  );
}

function Trade({ card, keep }: { card: ShopCard; keep: Keep }) {
  const { shop } = card;
  return (
    <Panel title={t("register.col.trade")}>
      <div className={styles.fields}>
        <p className={styles.trade}>
          <TradeMark trade={card.category} /> {card.trade_name || t("parts.no_trade")}
        </p>
        <TextField
          label={t("register.trade_own_words")}
          width="full"
          value={shop.trade_words}
          onDone={(trade_words) => keep({ trade_words }, "trade_words")}
        />
        <TradePicker
          label={t("register.choose_trade")}
          name={shop.name}
          chosen={{ code: shop.trade_code, words: card.trade_name }}
          onChoose={(option) =>
            option ? keep({ trade_code: option.code, trade_revision: option.revision }, "trade_code") : undefined
          }
        />
      </div>
    </Panel>
  );
}

function spanWords({ tenancy }: TenancyLine): string {
  const from = tenancy.from ? dayLong(tenancy.from) : t("register.from_unknown");
  return t("street.span", { from, until: tenancy.until ? dayLong(tenancy.until) : "" });
}

function Tenancies({ card }: { card: ShopCard }) {
  return (
    <Panel title={t("register.tenancies")} inside="flush">
      {card.tenancies.length === 0 ? (
        <p className={styles.question}>{t("register.no_tenancy")}</p>
      ) : (
        <SimpleTable
          label={t("register.tenancies")}
          columns={[
            {
              key: "code",
              head: t("register.col.code"),
              names: true,
              cell: (line: TenancyLine) => (
                <a href={address("street", { unit: line.tenancy.premises })}>{line.code || t("register.no_code")}</a>
              ),
            },
            {
              key: "span",
              head: t("register.span"),
              cell: (line) => (
                <>
                  {line.shop_name === card.shop.name ? null : <div>{line.shop_name}</div>}
                  {spanWords(line)} {line.tenancy.ended ? codeWords("ended", line.tenancy.ended) : ""}
                </>
              ),
            },
          ]}
          rows={card.tenancies}
          rowKey={(line) => line.tenancy.id}
        />
      )}
    </Panel>
  );
}

/** The page. */
export function ShopPage({ shop: id }: { shop: string }) {
  const { value: card, failure, waiting, again } = useCall("shop_card", { shop: id });
  const { act, failure: refusal } = useAct();
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!card) return <LoadingLine waiting={waiting} />;
  const { shop } = card;
  const keep: Keep = (part, field) => {
    const said = t("register.kept", { name: shop.name, field: t(`field.shop.${field}` as "field.shop.name") });
    void act("save_shop", { ...shop, ...part }, { said });
  };
  const remove = async () => {
    const gone = await act(
      "remove_record",
      { kind: "shop", record: id },
      { said: t("register.removed", { name: shop.name }) },
    );
    if (gone.ok) go("register");
  };
  return (
    <>
      <PageHeader
        title={shop.name}
        back={{ href: address("register"), words: t("register.tab") }}
        buttons={
          <Button icon={Trash2} onPress={remove}>
            {t("register.remove")}
          </Button>
        }
      />
      <MessageArea>
        <FailureMessage failure={refusal} />
      </MessageArea>
      <Columns
        work={<Fields shop={shop} keep={keep} />}
        side={
          <>
            <Trade card={card} keep={keep} />
            <MemberPanel card={card} keep={(member) => keep({ member }, "member")} />
            <Hours shop={shop} week={card.week} />
            <Tenancies card={card} />
            <HistoryPanel kind="shop" record={id} />
          </>
        }
      />
    </>
  );
}
