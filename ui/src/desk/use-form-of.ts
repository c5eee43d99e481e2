// A form over a record that is kept by one button: what the core keeps shows at once where nobody has typed, so that
// 元に戻す is seen; what was typed and not kept yet is never thrown away.
import { useState } from "react";

/** The form, how to change it, and whether it says something that is not kept yet. */
export function useFormOf<T>(kept: T): { form: T; setForm: (next: T | ((before: T) => T)) => void; unsaved: boolean } {
  const now = JSON.stringify(kept);
  const [form, setForm] = useState(kept);
  const [seen, setSeen] = useState(now);
  if (now !== seen) {
    setSeen(now);
    if (JSON.stringify(form) === seen) setForm(kept);
  }
  return { form, setForm, unsaved: JSON.stringify(form) !== now };
}
