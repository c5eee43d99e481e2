// The field whose label begins with this text: 「屋号」 also finds 「屋号 ※必須」. It never picks what is hidden.
const name = arguments[0];
const starts = (text) => (text ?? "").replace(/\s+/g, " ").trim().startsWith(name);
const seen = (node) => node.getClientRects().length > 0 && !node.closest("[inert], [aria-hidden=true]");
const kinds = "input:not([type=hidden]), textarea, select, [contenteditable=true], [role=combobox]";
const named = (node) => {
  if (starts(node.getAttribute("aria-label"))) return true;
  const ids = (node.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
  if (ids.some((id) => starts(document.getElementById(id)?.innerText))) return true;
  return [...(node.labels ?? [])].some((label) => starts(label.innerText));
};
return [...document.querySelectorAll(kinds)].filter(seen).find(named) ?? null;
