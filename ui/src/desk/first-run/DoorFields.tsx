// The three answers with which a new PC comes to the ward: its address, the one-time code, what this PC is called.
import { TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";

/** What was typed. */
export interface Door {
  address: string;
  code: string;
  device_name: string;
}

interface DoorFieldsProps {
  door: Door;
  onChange: (door: Door) => void;
  /** Whether the last step was pressed already. */
  asked: boolean;
  /** Words of a refusal at one of the fields. */
  wrong?: { field: string; words: string };
}

/** Whether something that is needed is missing. */
export function doorLacks(door: Door): boolean {
  return door.address.trim() === "" || door.code.trim() === "";
}

/** The fields. */
export function DoorFields({ door, onChange, asked, wrong }: DoorFieldsProps) {
  const lacks = (field: "address" | "code", words: string) => {
    if (wrong?.field === field) return wrong.words;
    return asked && door[field].trim() === "" ? words : undefined;
  };
  return (
    <>
      <TextField
        id="door-address"
        label={t("keys.join.address")}
        need="required"
        help={t("keys.join.address_help")}
        value={door.address}
        onChange={(address) => onChange({ ...door, address })}
        error={lacks("address", t("keys.join.address_missing"))}
        width="long"
      />
      <TextField
        id="door-code"
        label={t("keys.join.code")}
        need="required"
        help={t("keys.join.code_help")}
        value={door.code}
        onChange={(code) => onChange({ ...door, code })}
        error={lacks("code", t("keys.join.code_missing"))}
      />
      <TextField
        id="door-device"
        label={t("settings.device_name")}
        need="optional"
        help={t("ward.join.device_help")}
        value={door.device_name}
        onChange={(device_name) => onChange({ ...door, device_name })}
      />
    </>
  );
}

const AT_CODE = [
  "ward_wrong_code",
  "ward_used_code",
  "ward_expired_code",
  "ward_locked_code",
  "code_missing",
  "code_without_book",
];
const AT_ADDRESS = ["address_unsafe", "ward_nonsense"];

/** The field that a refusal is about, or "". */
export function doorField(code: string): string {
  if (AT_CODE.includes(code)) return "code";
  return AT_ADDRESS.includes(code) ? "address" : "";
}
