// What a patrol found, where it went and who went, as the record keeps them: words and codes joined by a comma or 、.
import { tCode } from "../../words/t.ts";

/** The codes of the findings; "none" and "" are no finding. */
export function findingCodes(findings: string): string[] {
  return findings.split(",").filter((code) => code !== "" && code !== "none");
}

/** The findings in words: 異常なし, or 街路灯の球切れ・落書き. */
export function findingsWords(findings: string): string {
  if (findings === "") return "";
  return findings
    .split(",")
    .map((code) => tCode("finding", code))
    .join("・");
}

/** The names in a field: 森田、大野 → two names. */
export function namesIn(field: string): string[] {
  return field
    .split(/[、,，・]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The field for these names. */
export function namesField(names: string[]): string {
  return names.join("、");
}
