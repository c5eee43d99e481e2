// What a person would stumble over and axe does not see: keys in place of words, raw values, sideways scrolling, and
// buttons whose words are cut. It never judges names of files and addresses.
const faults = [];
const text = document.body.innerText;
for (const [key] of text.matchAll(/(?<![\w./:@-])[a-z][a-z_]+(?:\.[a-z][a-z0-9_-]*)+/g)) {
  if (!/\.(xlsx|xls|csv|ods|pdf|jp|book|key|com|sqlite|nigiwai|nigiwai-pc|work)$/.test(key)) faults.push(`a key in place of words: ${key}`);
}
for (const [raw] of text.matchAll(/(?:^|\s)(?:undefined|NaN|null|none|\[object Object\]|\{[a-z_]+\})(?=\s|$)/g)) faults.push(`a raw value: ${raw}`);
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth + 1) faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
const seen = (node) => node.getClientRects().length > 0 && !node.closest("[inert], [aria-hidden=true]");
for (const node of [...document.querySelectorAll("button:not([data-premises]), a[href], h1, h2, label")].filter(seen)) {
  const box = node.getBoundingClientRect();
  if (box.width < 3 || box.height < 3) continue;
  if (getComputedStyle(node).overflowX === "hidden" && node.scrollWidth > node.clientWidth + 2) {
    faults.push(`cut words: ${node.innerText.slice(0, 30)}`);
  }
  if (box.right > root.clientWidth + 2 && !node.closest("[role=grid], table, [tabindex]")) {
    faults.push(`beyond the edge: ${node.innerText.slice(0, 30)}`);
  }
}
return [...new Set(faults)];
