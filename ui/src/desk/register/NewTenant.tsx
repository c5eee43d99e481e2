// The shop that moves in: a new one in a few words, or one of the list that has no unit yet.
import { useState } from "react";
import type { Shop } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { Row, Stack } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { codeChoices } from "../../words/codes.ts";
import { t } from "../../words/t.ts";
import { EVERYTHING } from "./ask.ts";
import { blankShop } from "./blank.ts";
import { TradePicker } from "./TradePicker.tsx";
import { tidied } from "./tidied.ts";

interface NewTenantProps {
  shop: Shop;
  onChange: (shop: Shop) => void;
}

/** The few fields of a shop that is new to the book; the others are written on its own page. */
export function ShopFields({ shop, onChange }: NewTenantProps) {
  const [trade, setTrade] = useState("");
  const change = (part: Partial<Shop>) => onChange({ ...shop, ...part });
  return (
    <Stack>
      <Row>
        <TextField
          label={t("field.shop.name")}
          need="required"
          value={shop.name}
          onChange={(name) => change({ name })}
        />
        <TextField label={t("field.shop.kana")} value={shop.kana} onChange={(kana) => change({ kana })} />
      </Row>
      <TradePicker
        label={t("register.col.trade")}
        name={shop.name}
        chosen={{ code: shop.trade_code, words: trade }}
        onChoose={(option) => {
          setTrade(option?.name ?? "");
          change({
            trade_code: option?.code ?? "",
            trade_revision: option?.revision ?? 0,
            trade_words: option?.matched || option?.name || "",
          });
        }}
      />
      <Row>
        <TextField label={t("field.shop.owner")} value={shop.owner} onChange={(owner) => change({ owner })} />
        <TextField
          label={t("field.shop.phone")}
          type="tel"
          value={shop.phone}
          onChange={(phone) => change({ phone })}
          onDone={async (phone) => change({ phone: await tidied("phone", phone) })}
        />
      </Row>
      <RadioChips
        label={t("field.shop.member")}
        value={shop.member}
        choices={codeChoices("membership", ["yes", "no", ""])}
        onChange={(member) => change({ member: member as Shop["member"] })}
      />
    </Stack>
  );
}

/** A new shop, or one that the book knows. */
export function NewTenant({ shop, onChange }: NewTenantProps) {
  const [known, setKnown] = useState(false);
  const rows = useCall("register_view", EVERYTHING).value?.rows ?? [];
  const free = rows.filter((row) => row.premises === "" && row.shop !== "");
  return (
    <Stack>
      {free.length > 0 ? (
        <RadioChips
          label={t("register.which_shop")}
          value={known ? "known" : "new"}
          choices={[
            { value: "new", words: t("register.new_shop") },
            { value: "known", words: t("register.known_shop") },
          ]}
          onChange={(which) => {
            setKnown(which === "known");
            onChange(blankShop());
          }}
        />
      ) : null}
      {known ? (
        <ComboBox
          label={t("register.choose_shop")}
          value={shop.id || null}
          choices={free.map((row) => ({ id: row.shop, words: row.name, detail: row.trade_words }))}
          onChange={(id) => onChange({ ...blankShop(), id: id ?? "" })}
        />
      ) : (
        <ShopFields shop={shop} onChange={onChange} />
      )}
    </Stack>
  );
}
