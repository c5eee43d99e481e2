// The plain search of lists in the window: kana of either kind, full or half width, with or without spaces.
//
// Old forms of kanji and readings are the core's: a list that needs them searches by a command.

function plain(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\s・]/g, "");
}

/** True when the typed words stand in one of these. */
export function fits(typed: string, places: string[]): boolean {
  const wanted = plain(typed);
  return places.some((place) => plain(place).includes(wanted));
}
