// The usual form of a phone number or a postcode, asked of the core once the field is left; never while kana are converted.
import { host } from "../../host/host.ts";

/** The usual form, or the words as they were typed where they are none. */
export async function tidied(kind: "phone" | "postcode", words: string): Promise<string> {
  if (words.trim() === "") return "";
  const answer = await host.call("tidy_words", { kind, words });
  return answer.ok ? answer.value.words : words;
}
