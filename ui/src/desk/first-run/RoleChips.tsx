// Which office a person holds in the association. Not choosing one is an answer too.
import type { Role } from "../../bindings.ts";
import { RadioChips } from "../../parts/Chips.tsx";
import { t } from "../../words/t.ts";
import { roles, roleWords } from "../person-words.ts";

/** The roles as chips. */
export function RoleChips({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  return (
    <RadioChips
      label={t("first_run.person.role")}
      need="optional"
      value={value}
      choices={roles.map((role) => ({ value: role, words: roleWords(role) }))}
      onChange={(role) => onChange(role as Role)}
    />
  );
}
