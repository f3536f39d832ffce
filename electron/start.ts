/** Puts the application together: read it from top to bottom to see what there is, and in which order it starts. */
import path from "node:path";
import { app, Menu, powerSaveBlocker, session as electronSession } from "electron";
import type { AppError } from "../shared/base/result.ts";
import type { EventName } from "../shared/ipc/contract.ts";
import { makeHandlers } from "./ipc/handlers.ts";
import { makeWaiting } from "./ipc/makings.ts";
import { makePatience, openOrRescue, openPatiently, type ReadJson } from "./ipc/opening.ts";
import { makeRoomEar } from "./ipc/room-ear.ts";
import { makeRoom } from "./ipc/room-handlers.ts";
import { registerCalls } from "./ipc/register.ts";
import { lockSession } from "./security/lockdown.ts";
import { servePages } from "./security/serve.ts";
import { makeAwake } from "./app/awake.ts";
import { mayClose } from "./app/closing.ts";
import { askHowToGoOn, tell } from "./app/dialogs.ts";
import { watchFaults } from "./app/faults.ts";
import { isLocked, lockedAt, makeLocked } from "./app/locked.ts";
import { read } from "./app/importer.ts";
import { makeLeaving } from "./app/leaving.ts";
import { openLooseWords } from "./app/loose-words.ts";
import { menuTemplate, setWorkshopOpen } from "./app/menu.ts";
import { endOwnProcesses } from "./app/own-processes.ts";
import { openRecent } from "./app/recent.ts";
import { doFileWork } from "./app/file-work.ts";
import { makeRecovery, type Damage } from "./app/recovery.ts";
import { Session } from "./app/session.ts";
import { openSettings } from "./app/settings.ts";
import { showRecents } from "./app/system-recents.ts";
import { openWindowPlace } from "./app/window-place.ts";
import { makeWindows } from "./app/windows.ts";
import { openWordSettings } from "./app/word-settings.ts";
import { ENDING } from "./files/names.ts";
import { noteError } from "./files/log.ts";
import { folderMeant, readPolicy } from "./files/policy.ts";
import { ruledBy } from "../shared/settings/policy.ts";
import { APP_WORDS } from "../shared/guidance/app-words.ts";
import { failureOf } from "../shared/guidance/failure.ts";
import { endSpare } from "./store/thread.ts";

const { notKept: notKeptWords } = APP_WORDS;

/** The folder that holds `out` and `resources`, in a checkout and in a package. */
const ROOT = path.join(import.meta.dirname, "../..");

/** The person's Documents folder. A Linux that names none gives the home folder itself, which is no place for files. */
function documents(): string {
  const named = app.getPath("documents");
  return named === app.getPath("home") ? path.join(named, "Documents") : named;
}

interface Keeping {
  /** The folder of what the application keeps for itself. */
  readonly kept: string;
  /** Whether it can be written. */
  readonly isKept: boolean;
}

/** @param file a workshop to open at once, or null. @param look to look only. */
export async function start(file: string | null, look: boolean, { kept, isKept }: Keeping): Promise<void> {
  const { policy, problem: policyProblem } = readPolicy();
  const backups = policy.backupFolder === undefined ? path.join(kept, "Backups") : folderMeant(policy.backupFolder);
  const folder = policy.defaultFolder === undefined ? path.join(documents(), "Stepping Stones") : folderMeant(policy.defaultFolder);
  const notKept = (error: AppError): void => windows.board()?.webContents.send("app.notKept" satisfies EventName, error);
  const settings = openSettings(kept, notKept, policy);
  // Where nothing is kept, it is said at the start, and not again with every workshop.
  const recent = openRecent(kept, isKept ? notKept : undefined, (opened) => showRecents(app, opened));
  const loose = openLooseWords(kept);
  const word = openWordSettings(kept, notKept);
  const menu = Menu.buildFromTemplate(
    menuTemplate(process.platform, (command) => windows.board()?.webContents.send("app.command", command)),
  );
  const awake = makeAwake(powerSaveBlocker);
  const windows = makeWindows({
    place: openWindowPlace(kept),
    theme: () => settings.get().theme,
    roomChanged: (open) => {
      awake(open);
      room.screenChanged();
    },
    roomMoved: (how) => windows.broadcast("room.moved", how),
    forRoom: (name, payload) => ear.hear(name, payload),
    mayClose: (window) => mayClose(window, { session, leaving, loose }),
  });
  const leaving = makeLeaving(() => windows.board()?.webContents);
  const session = new Session({
    folder,
    backups,
    backupsKept: policy.backupsKept,
    // Where nothing is kept, that has been said.
    keepsBackups: () => isKept && settings.get().backups,
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
    waiting: (waiting) => windows.broadcast("app.waiting", waiting),
    onOpened: (opened) => recent.add(opened),
    onMade: (file) => loose.forget(file),
    onMoved: (from, to) => loose.moved(from, to),
  });
  const ear = makeRoomEar(session, windows.tellRoom);
  const room = makeRoom(session, windows, ear, () => settings.get().emptyFifth);
  const faults = watchFaults({ windows, unsaved: () => session.unsaved(), closeWorkshop: () => session.close() });

  const patiently = makePatience((waiting) => windows.broadcast("app.waiting", waiting));
  const reading = makeWaiting((now) => windows.broadcast("app.reading", now));
  const readJson: ReadJson = (json) => reading.done(read("json", { path: json }), path.basename(json));

  const locked = makeLocked((asked) => windows.board()?.webContents.send("locked.asked" satisfies EventName, asked));

  const recovery = makeRecovery(session, backups, folder, read, doFileWork);

  /** Opens a file that came from outside the window: a double click, the command line, another start. */
  function open(outside: string | null, looks = false): void {
    if (outside === null) return;
    if (isLocked(outside)) return locked.take(lockedAt(outside));
    const ask = (problem: string, damage: Damage) => askHowToGoOn(windows.board(), problem, damage);
    const opens = () =>
      looks
        ? openPatiently(session, patiently, readJson, outside, true)
        : openOrRescue(session, recovery, patiently, readJson, outside, ask);
    // What is being written belongs to the workshop that is open still.
    leaving
      .bringIn()
      .then(opens)
      .catch((error: unknown) => tell(windows.board(), failureOf(error).error.message));
  }

  app.on("second-instance", (_event, _argv, _folder, data) => {
    windows.openBoard();
    const asked = data as { readonly file: string | null; readonly look: boolean };
    open(asked.file, asked.look);
  });
  // macOS tells about a double click this way, also before the app is ready.
  app.on("open-file", (event, chosen) => {
    event.preventDefault();
    if (!app.isReady()) file = chosen;
    else open(chosen);
  });
  app.on("activate", () => windows.openBoard());
  // Whoever quits closes the facilitator's window, which may ask: until it goes, the room keeps what it sees.
  app.on("before-quit", (event) => {
    const board = windows.board();
    if (!board) return;
    event.preventDefault();
    board.close();
  });
  app.on("window-all-closed", () => app.quit());
  let ended = false;
  app.on("will-quit", (event) => {
    if (ended) return;
    // What is on its way to the file gets there, also where nobody has waited for it.
    event.preventDefault();
    void session
      .end()
      .catch((error: unknown) => noteError("end", error))
      .then(async () => {
        // Somebody has begun again while a slow disk was waited for.
        if (windows.board()) return;
        ended = true;
        await Promise.all([endSpare(), endOwnProcesses()]);
        // Not within the end of a thread or a process that was waited for.
        setImmediate(() => app.quit());
      });
  });

  await app.whenReady();
  await lockSession(electronSession.defaultSession);
  servePages(electronSession.defaultSession, path.join(ROOT, "out/renderer"));
  const saidAtStart = [isKept ? "" : notKeptWords.all, policyProblem].filter((said) => said !== "").join(" ");
  registerCalls(
    makeHandlers({
      ...{ session, windows, settings, recent, word, room, ear, faults, loose, leaving, patiently, recovery },
      ...{ reading, read, readJson, folder, locked, kept, backups },
      ruled: ruledBy(policy),
      notKept: saidAtStart,
    }),
    windows,
  );
  Menu.setApplicationMenu(menu);
  open(file, look);
  windows.openBoard();
}
