/** Both windows start here; `app.state` says which of the two this one is. */
import { createRoot, type RootOptions } from "react-dom/client";
import { App } from "./App.tsx";
import { listenToDrops } from "./collecting/drops.ts";
import { followHandOver } from "./hand-over/hand-over.ts";
import { listenToCommands } from "./commands/listen.ts";
import { followPresses } from "./state/after-press.ts";
import { followReplica } from "./state/desk.ts";
import { followDrafts } from "./state/drafts.ts";
import { followFirstSteps } from "./state/first-steps.ts";
import { stay } from "./state/notices.ts";
import { listenToFaults, tellFault } from "./state/faults.ts";
import { comeBack, keepTelling } from "./state/kept.ts";
import { followLook } from "./state/look.ts";
import { followMaking } from "./state/making.ts";
import { startReplica, useReplica } from "./state/replica.ts";
import { followWriting } from "./state/telling.ts";
import { whereOf } from "./ui/Fault.tsx";
import { keepFocus } from "./ui/keep-focus.ts";
import "./ui/base.css";
import { LOCALE } from "../shared/guidance/locale.ts";
import "./ui/strand.css";

document.documentElement.lang = LOCALE;
listenToFaults();
followReplica();
followMaking();
await Promise.all([
  startReplica(),
  document.fonts.load('400 17px "Atkinson Hyperlegible Next"'),
  document.fonts.load('700 17px "Atkinson Hyperlegible Next"'),
]);
const isBoard = useReplica.getState().app?.role === "board";
if (isBoard) {
  listenToCommands();
  keepFocus();
  followPresses();
  followWriting();
  followLook();
  followFirstSteps();
  await followDrafts().here;
  keepTelling();
  followHandOver();
}
listenToDrops(isBoard);

const { back, notKept } = useReplica.getState().app ?? {};
if (isBoard && notKept) stay(notKept);
const goOn = back && comeBack(back);

const faults: RootOptions = {
  onCaughtError: (error, info) => tellFault("render", error, whereOf(info.errorBoundary)),
  // Nothing is drawn any more: the main process opens the page again.
  onUncaughtError: (error) => tellFault("lost", error, ""),
  onRecoverableError: (error) => tellFault("error", error, ""),
};
const root = document.getElementById("root");
if (root) createRoot(root, faults).render(<App />);
goOn?.();
