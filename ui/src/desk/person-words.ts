// A person of the association in words: 書記 高橋 和子.
import type { PersonLine, Role } from "../bindings.ts";
import { tCode } from "../words/t.ts";

/** The roles to choose from, in the order of an association's list; "" is shown as nothing. */
export const roles: Role[] = ["chair", "vice_chair", "treasurer", "clerk", "officer"];

/** The role in words; nothing for "". */
export function roleWords(role: Role): string {
  return role === "" ? "" : tCode("frame.role", role);
}

/** Role and name. */
export function personWords(person: PersonLine): string {
  return [roleWords(person.role), person.name].filter(Boolean).join(" ");
}
