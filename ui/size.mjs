// How much script the window loads before its first screen; the build stops when it is more than the budget.
//
// Counted are the entry and what index.html preloads, gzipped. Screens that are loaded when first opened do not count.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = 200_000;
const page = readFileSync(new URL("dist/index.html", import.meta.url), "utf8");
const scripts = [...page.matchAll(/(?:src|href)="(\.\/[^"]+\.js)"/g)].map((found) => found[1]);
const bytes = scripts
  .map((script) => gzipSync(readFileSync(new URL(`dist/${script}`, import.meta.url))).length)
  .reduce((sum, each) => sum + each, 0);

process.stdout.write(`initial script: ${Math.round(bytes / 1000)} kB gzip of ${BUDGET / 1000}\n`);
if (scripts.length === 0 || bytes > BUDGET) process.exit(1);
