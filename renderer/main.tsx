/** Both windows start here; `app.state` says which of the two this one is. */
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { listenToDrops } from "./collecting/drops.ts";
import { listenToCommands } from "./commands/listen.ts";
import { followReplica } from "./state/desk.ts";
import { followMaking } from "./state/making.ts";
import { startReplica, useReplica } from "./state/replica.ts";
import "./ui/base.css";
import { LOCALE } from "../shared/guidance/locale.ts";
import "./ui/strand.css";

document.documentElement.lang = LOCALE;
followReplica();
followMaking();
await Promise.all([
  startReplica(),
  document.fonts.load('400 17px "Atkinson Hyperlegible Next"'),
  document.fonts.load('700 17px "Atkinson Hyperlegible Next"'),
]);
const isBoard = useReplica.getState().app?.role === "board";
if (isBoard) listenToCommands();
listenToDrops(isBoard);

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
