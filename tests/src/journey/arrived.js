// Whether the screen that the address names is drawn and reads nothing any more. It never waits by itself.
const here = window.location.hash;
const drawn = document.querySelector("main h1, main p, main form") !== null;
const quiet = document.querySelector("main [aria-busy=true]") === null;
if (window.lastSeen !== here) {
  window.lastSeen = here;
  window.lastText = "";
}
const text = document.querySelector("main")?.innerText ?? "";
const still = text === window.lastText && text.length > 20;
window.lastText = text;
return drawn && quiet && still;
