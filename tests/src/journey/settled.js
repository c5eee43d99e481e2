// Answers when the fonts are there and the page has been drawn. It never waits for a time, but for two frames.
const done = arguments[arguments.length - 1];
document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
