/** Puts the application together: read it from top to bottom to see what there is, and in which order it starts. */
import path from "node:path";
import { app, Menu, session as electronSession } from "electron";
import type { AppError } from "../shared/base/result.ts";
import type { EventName } from "../shared/ipc/contract.ts";
import { makeHandlers } from "./ipc/handlers.ts";
import { makeRoomEar } from "./ipc/room-ear.ts";
import { makeRoom } from "./ipc/room-handlers.ts";
import { registerCalls } from "./ipc/register.ts";
import { lockSession } from "./security/lockdown.ts";
import { servePages } from "./security/serve.ts";
import { mayLose, tell } from "./app/dialogs.ts";
import { watchFaults } from "./app/faults.ts";
import { menuTemplate, setWorkshopOpen } from "./app/menu.ts";
import { openRecent } from "./app/recent.ts";
import { ENDING, Session } from "./app/session.ts";
import { openSettings } from "./app/settings.ts";
import { makeWindows } from "./app/windows.ts";
import { openWordSettings } from "./app/word-settings.ts";
import { APP_WORDS } from "../shared/guidance/app-words.ts";
import { failureOf } from "../shared/guidance/failure.ts";

/** The folder that holds `out` and `resources`, in a checkout and in a package. */
const ROOT = path.join(import.meta.dirname, "../..");

/** The person's Documents folder. A Linux that names none gives the home folder itself, which is no place for files. */
function documents(): string {
  const named = app.getPath("documents");
  return named === app.getPath("home") ? path.join(named, "Documents") : named;
}

/** @param file a workshop to open at once, or null. */
export async function start(file: string | null): Promise<void> {
  const kept = app.getPath("userData");
  const folder = path.join(documents(), "Stepping Stones");
  const notKept = (error: AppError): void => windows.board()?.webContents.send("app.notKept" satisfies EventName, error);
  const settings = openSettings(kept, notKept);
  const recent = openRecent(kept, notKept);
  const word = openWordSettings(kept, notKept);
  const menu = Menu.buildFromTemplate(
    menuTemplate(process.platform, (command) => windows.board()?.webContents.send("app.command", command)),
  );
  const windows = makeWindows({
    theme: () => settings.get().theme,
    roomChanged: (open) => {
      windows.broadcast("room.state", { open });
      room.screenChanged();
    },
    forRoom: (name, payload) => ear.hear(name, payload),
    mayClose: (window) => {
      const problem = session.unsaved();
      return problem === null || mayLose(window, problem.message);
    },
  });
  const session = new Session({
    folder,
    backups: path.join(kept, "Backups"),
    example: {
      source: path.join(ROOT, "resources/day-centre.json"),
      copy: path.join(kept, "Example", `${APP_WORDS.exampleFile}${ENDING}`),
    },
    broadcast: (name, payload) => {
      if (name === "workshop.opened" || name === "workshop.closed") {
        setWorkshopOpen(menu, name === "workshop.opened");
        room.forget();
      }
      windows.broadcast(name, payload);
    },
    onOpened: (opened) => recent.add(opened),
  });
  const ear = makeRoomEar(session, windows.tellRoom);
  const room = makeRoom(session, windows, ear);
  const faults = watchFaults({ windows, unsaved: () => session.unsaved(), closeWorkshop: () => session.close() });

  /** Opens a file that came from outside the window: a double click, the command line, another start. */
  function open(outside: string | null): void {
    if (outside === null) return;
    try {
      session.open(outside);
    } catch (error) {
      tell(windows.board(), failureOf(error).error.message);
    }
  }

  app.on("second-instance", (_event, _argv, _folder, data) => {
    windows.openBoard();
    open((data as { readonly file: string | null }).file);
  });
  // macOS tells about a double click this way, also before the app is ready.
  app.on("open-file", (event, chosen) => {
    event.preventDefault();
    if (!app.isReady()) file = chosen;
    else open(chosen);
  });
  app.on("activate", () => windows.openBoard());
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", () => session.end());

  await app.whenReady();
  await lockSession(electronSession.defaultSession);
  servePages(electronSession.defaultSession, path.join(ROOT, "out/renderer"));
  registerCalls(makeHandlers({ session, windows, settings, recent, word, room, ear, faults, folder }), windows);
  Menu.setApplicationMenu(menu);
  open(file);
  windows.openBoard();
}
