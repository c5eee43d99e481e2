// Where the screens begin: the host, the styles, and React in the static frame of index.html.
//
// Must stay small: everything imported here is loaded before the first screen. Screens are lazy (see desk/routes.ts).
import { createRoot } from "react-dom/client";
import "@fontsource-variable/noto-sans-jp/index.css";
import "./parts/tokens.css";
import { App } from "./desk/App.tsx";
import { standBehind } from "./host/host.ts";
import { tauriHost } from "./host/tauri.ts";

standBehind(tauriHost);

const place = document.getElementById("app");
if (place) createRoot(place).render(<App />);
