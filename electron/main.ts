/**
 * Where Stepping Stones begins: what must be said before Electron is ready, and then either the command line or the
 * application. What each needs is loaded when it is known to be needed.
 */
import { app, dialog } from "electron";
import { FAULT_WORDS } from "../shared/guidance/fault-words.ts";
import { commandIn, fileIn, looksOnly, ownArguments } from "./app/arguments.ts";
import { ownFolder, type OwnFolder } from "./app/own-folder.ts";
import { note, noteError, openLog } from "./files/log.ts";
import { closeTheNetwork, lockContents, neverAskForADictionary } from "./security/lockdown.ts";
import { registerScheme } from "./security/serve.ts";
import { LOCALE } from "../shared/guidance/locale.ts";

const args = ownArguments(process.argv, app.isPackaged);
const command = commandIn(args);
const file = fileIn(args, process.cwd());
const look = looksOnly(process.argv);
/** Where what the application keeps for itself lies, whether it can be written or not. */
const kept = app.getPath("userData");
const own = command ? null : ownFolderOrEnd();

/** A start that would end without a word says why. */
function ownFolderOrEnd(): OwnFolder | null {
  try {
    const found = ownFolder(kept);
    if (!found.isKept) for (const name of ["userData", "sessionData"] as const) app.setPath(name, found.folder);
    return found;
  } catch {
    dialog.showErrorBox(FAULT_WORDS.start.message, FAULT_WORDS.start.noFolder);
    app.exit(1);
    return null;
  }
}

if (command) {
  void import("./cli.ts").then(async ({ main }) => app.exit(await main(command)));
} else if (own === null) {
  // It has been said, and the process ends.
} else if (!app.requestSingleInstanceLock({ file, look })) {
  // The instance that runs already opens the file and comes to the front.
  app.exit();
} else {
  openLog({ folder: own.folder, aloud: !app.isPackaged });
  note("start", { version: app.getVersion(), electron: process.versions.electron ?? "", platform: process.platform });
  // Chromium has no sandbox for root, as in a container; whoever starts it there says so with this switch.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  registerScheme();
  closeTheNetwork(app);
  // Days are written as in the United Kingdom, whatever the system's language: as the language of the application writes them.
  app.commandLine.appendSwitch("lang", LOCALE);
  // On Linux, Chromium asks the system for its voices only with this switch; elsewhere it means nothing.
  app.commandLine.appendSwitch("enable-speech-dispatcher");
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
  app.on("session-created", neverAskForADictionary);
  import("./start.ts")
    .then(({ start }) => start(file, look, { kept, isKept: own.isKept }))
    .catch((error: unknown) => {
      // Without a window nobody could see that it runs.
      noteError("start", error);
      dialog.showErrorBox(FAULT_WORDS.start.message, FAULT_WORDS.start.help);
      app.exit(1);
    });
}
