// The first thing on the page that can be pressed and has this name. It never picks what is hidden, nor what
// stands behind an open dialogue.
const name = arguments[0];
const same = (text) => (text ?? "").replace(/\s+/g, " ").trim() === name;
const seen = (node) => node.getClientRects().length > 0 && !node.closest("[inert], [aria-hidden=true]");
const kinds = "button, a[href], summary, label, [role=button], [role=tab], [role=option], [role=menuitem], [role=radio], [role=link]";
const all = [...document.querySelectorAll(kinds)].filter(seen);
const by = (test) => all.find(test) ?? null;
const found = by((node) => same(node.getAttribute("aria-label")) || same(node.innerText))
  ?? by((node) => (node.innerText ?? "").replace(/\s+/g, " ").includes(name));
found?.scrollIntoView({ block: "nearest" });
return found;
