// Where the screens begin: mounts React into the static frame of index.html.
//
// Must stay small: everything imported here is loaded before the first screen. Screens are lazy (see desk/routes.ts).
import { createRoot } from "react-dom/client";

const place = document.getElementById("app");
if (place) createRoot(place).render(<h1>にぎわい帳</h1>);
