/**
 * Where Stepping Stones begins: what must be said before Electron is ready, and then either the command line or the
 * application. What each needs is loaded when it is known to be needed.
 */
import module from "node:module";
import path from "node:path";
import { app, dialog } from "electron";
import { FAULT_WORDS } from "../shared/guidance/fault-words.ts";
import { commandIn, fileIn, ownArguments } from "./app/arguments.ts";
import { note, noteError, openLog } from "./files/log.ts";
import { closeTheNetwork, lockContents } from "./security/lockdown.ts";
import { registerScheme } from "./security/serve.ts";
import { LOCALE } from "../shared/guidance/locale.ts";

// Electron 33 has no compile cache.
module.enableCompileCache?.(path.join(app.getPath("userData"), "Compile cache"));

const args = ownArguments(process.argv, app.isPackaged);
const command = commandIn(args);
const file = fileIn(args, process.cwd());

if (command) {
  void import("./cli.ts").then(async ({ main }) => app.exit(await main(command)));
} else if (!app.requestSingleInstanceLock({ file })) {
  // The instance that runs already opens the file and comes to the front.
  app.exit();
} else {
  openLog({ folder: app.getPath("userData"), aloud: !app.isPackaged });
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
  import("./start.ts")
    .then(({ start }) => start(file))
    .catch((error: unknown) => {
      // Without a window nobody could see that it runs.
      noteError("start", error);
      dialog.showErrorBox(FAULT_WORDS.start.message, FAULT_WORDS.start.help);
      app.exit(1);
    });
}
