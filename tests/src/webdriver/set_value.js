// Sets a field as typing would, also with letters that the driver cannot type. It never skips the events.
const [field, text] = arguments;
field.focus();
const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text);
field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
field.dispatchEvent(new Event("change", { bubbles: true }));
