// Asks the core the way the pages do. It never stands in for a press that a driver could do.
const [name, input, done] = arguments;
window.__TAURI_INTERNALS__.invoke("call", { name, input }).then(done, (cause) => done({ ok: false, cause: String(cause) }));
