// Whether a key belongs to the kana-kanji conversion and not to us.
//
// Every look at Enter, Esc or an arrow in this program asks here first. Chromium reports the confirming Enter as code
// 229, WebKit as a real Enter while composing, and sometimes as 229 just after; both must be left to the conversion.
import type { KeyboardEvent } from "react";

/** True while the person is converting kana: then no key means anything to the program. */
export function isIme(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}
