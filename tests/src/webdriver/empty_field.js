// Empties a field before it is filled, and leaves it with the page's attention. A choice list is left as it is.
const field = arguments[0];
field.focus();
if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
  if (field.value === "" || ["date", "time", "file", "checkbox", "radio"].includes(field.type)) return;
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, "");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "deleteContentBackward" }));
}
