// Where a unit is: a postcode fills in the town, and a whole line typed as it stands on paper comes apart into its parts.
//
// Only Tokyo's postcodes are known without a network; elsewhere the parts are written by hand. Nothing is changed while kana
// are converted: the core is asked once the field is left.
import { useState } from "react";
import type { Address, Premises } from "../../bindings.ts";
import { host } from "../../host/host.ts";
import { Message } from "../../parts/Message.tsx";
import { Row } from "../../parts/Panel.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";

interface UnitAddressProps {
  unit: Premises;
  onChange: (part: Partial<Premises>) => void;
}

/** 153-0051. */
function postcodeWords(code: string): string {
  return /^\d{7}$/.test(code) ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}

async function optionsOf(words: string): Promise<Address[]> {
  const answer = words.trim() === "" ? null : await host.call("find_address", { words });
  return answer?.ok ? answer.value.options : [];
}

/** The fields. */
export function UnitAddress({ unit, onChange }: UnitAddressProps) {
  const [unknown, setUnknown] = useState(false);
  const take = ({ building, ...parts }: Address) => onChange(building ? { ...parts, building } : parts);

  const byPostcode = async (postcode: string) => {
    const [found] = await optionsOf(postcode);
    setUnknown(postcode.trim() !== "" && !found);
    if (!found) return onChange({ postcode });
    // The numbers that stand there already belong to the town that the postcode names, or they are of another place.
    take(unit.town.startsWith(found.town) ? { ...found, town: unit.town } : found);
  };
  const byLine = async (town: string) => {
    const [found] = await optionsOf(`${unit.prefecture}${unit.city}${town}`);
    const whole = found?.city ? found : (await optionsOf(town))[0];
    if (!whole) return onChange({ town });
    take({ ...whole, postcode: whole.postcode || unit.postcode, city_code: whole.city_code || unit.city_code });
  };
  return (
    <>
      <Row>
        <TextField
          label={t("field.premises.postcode")}
          width="short"
          placeholder="153-0051"
          value={postcodeWords(unit.postcode)}
          onDone={byPostcode}
        />
        <TextField
          label={t("field.premises.prefecture")}
          width="short"
          value={unit.prefecture}
          onChange={(prefecture) => onChange({ prefecture })}
        />
        <TextField
          label={t("field.premises.city")}
          width="short"
          value={unit.city}
          onChange={(city) => onChange({ city, city_code: "" })}
        />
      </Row>
      {unknown ? <Message kind="info">{t("address.postcode_unknown")}</Message> : null}
      <TextField
        label={t("field.premises.town")}
        help={t("address.town_help")}
        width="full"
        value={unit.town}
        onDone={byLine}
      />
    </>
  );
}
