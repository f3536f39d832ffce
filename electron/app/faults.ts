/**
 * What becomes of faults: a window that crashes or hangs, a process that ends, an error that nobody caught. The facilitator's
 * window comes again where it was; the room's comes again by itself and says nothing to the room. All of it is in the log.
 */
import { app, type WebContents } from "electron";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import type { Back, FaultReport, WindowRole } from "../../shared/ipc/contract.ts";
import type { AppError } from "../../shared/base/result.ts";
import { note, noteError } from "../files/log.ts";
import { askAboutHang, askAfterLoop, tell } from "./dialogs.ts";
import { afterStop } from "./stops.ts";
import type { Windows } from "./windows.ts";

export interface Faults {
  /** Keeps what the facilitator's window last told of itself: in memory only. */
  keep(kept: string): void;
  /** What the facilitator's window gets back; told once. */
  back(): Back | null;
  /** A window tells of a fault in it. */
  told(role: WindowRole, report: FaultReport): void;
  /** Opens the page of the facilitator's window again. */
  again(): void;
}

interface Parts {
  readonly windows: Windows;
  /** Why the newest changes are in memory only; null where all is saved. */
  readonly unsaved: () => AppError | null;
  /** Closes the workshop, so that the window begins at all of them. Throws where that would lose a change. */
  readonly closeWorkshop: () => Promise<void>;
}

/** The room's page is asked this often whether it still answers, in ms, and may leave so many of these unanswered. */
const ASK_ROOM_MS = 3000;
const UNANSWERED = 4;
/** A room's screen that goes on stopping is opened again after this long. */
const ROOM_REST_MS = 10_000;
/** So many faults of a window are noted in one run: a page that fails with every frame must not fill the log. */
const MOST_NOTED = 200;

export function watchFaults({ windows, unsaved, closeWorkshop }: Parts): Faults {
  let kept = "";
  let back: Back | null = null;
  const stops: { [R in WindowRole]: readonly number[] } = { board: [], room: [] };
  const noted: { [R in WindowRole]: number } = { board: 0, room: 0 };
  /** Whose process was ended here because it no longer answered. */
  const hung = new WeakSet<WebContents>();

  /** The help, after the sentence that all is saved where that is so. */
  function saved(help: string): string {
    try {
      return unsaved() === null ? `${FAULT_WORDS.saved} ${help}` : help;
    } catch (error) {
      noteError("save unknown", error);
      return help;
    }
  }

  /** The window shows nothing any more. */
  function stopped(role: WindowRole, contents: WebContents, after: Back["after"]): void {
    const { stops: lately, does } = afterStop(stops[role], Date.now());
    stops[role] = lately;
    const reload = (): void => {
      if (!contents.isDestroyed()) contents.reload();
    };
    if (role === "room") {
      if (does !== "ask") return reload();
      if (lately.length === 3) tell(windows.board(), FAULT_WORDS.room.message, FAULT_WORDS.room.help);
      setTimeout(reload, ROOM_REST_MS);
      return;
    }
    back = { after, kept, plain: does !== "back" };
    if (does !== "ask") return reload();
    void askAfterLoop(windows.board(), saved(FAULT_WORDS.loop.help)).then(async (answer) => {
      stops.board = [];
      if (answer === "close") return app.quit();
      if (answer === "home") await leave();
      reload();
    });
  }

  async function leave(): Promise<void> {
    try {
      await closeWorkshop();
    } catch (error) {
      tell(windows.board(), (error as Error).message);
    }
  }

  /** Ends the process of a page that no longer answers; it then comes again as after a crash. */
  function end(contents: WebContents): void {
    if (contents.isDestroyed()) return;
    hung.add(contents);
    contents.forcefullyCrashRenderer();
  }

  app.on("render-process-gone", (_event, contents, { reason, exitCode }) => {
    const role = windows.roleOf(contents);
    note("page gone", { window: role ?? "other", reason, exitCode });
    if (role === undefined || reason === "clean-exit") return;
    const after = hung.delete(contents) ? "hang" : "crash";
    // Electron is still busy with the old process.
    setImmediate(() => stopped(role, contents, after));
  });
  app.on("child-process-gone", (_event, { type, reason, exitCode, name = "", serviceName = "" }) => {
    // A maker of files is ended when it is done, or not wanted any more.
    if (reason !== "clean-exit" && reason !== "killed") note("process gone", { type, reason, exitCode, name, serviceName });
  });
  app.on("web-contents-created", (_event, contents) => {
    contents.on("preload-error", (_preload, _path, error) => noteError("preload", error));
    contents.on("did-fail-load", (_load, code) => note("page unloaded", { window: windows.roleOf(contents) ?? "other", code }));
  });
  app.on("browser-window-created", (_event, window) => {
    const { webContents } = window;
    window.on("unresponsive", () => {
      const role = windows.roleOf(webContents);
      note("unresponsive", { window: role ?? "other" });
      // Nobody is asked in front of the room; whether its page answers is seen below.
      if (role !== "board") return;
      const asking = new AbortController();
      const answers = (): void => asking.abort();
      window.once("responsive", answers);
      void askAboutHang(window, saved(FAULT_WORDS.hang.help), asking.signal).then((again) => {
        window.removeListener("responsive", answers);
        if (again && !asking.signal.aborted) end(webContents);
      });
    });
    window.on("responsive", () => note("responsive", { window: windows.roleOf(webContents) ?? "other" }));
  });
  watchRoom(windows, end);

  let told = false;
  const inMain = (what: string) => (thrown: unknown) => {
    noteError(what, thrown);
    // Before there is a window the start itself says why it failed. Once: whoever goes on has heard it.
    if (told || !app.isReady()) return;
    told = true;
    tell(windows.board(), FAULT_WORDS.main.message, saved(FAULT_WORDS.main.help));
  };
  process.on("uncaughtException", inMain("uncaught"));
  process.on("unhandledRejection", inMain("unhandled"));

  return {
    keep: (now) => void (kept = now),
    back() {
      const once = back;
      back = null;
      return once;
    },
    told(role, { kind, where, ...fault }) {
      if (++noted[role] <= MOST_NOTED) note(`page ${kind}`, { window: role, where, ...fault });
      const contents = windows[role]()?.webContents;
      if (kind === "lost" && contents) stopped(role, contents, "crash");
    },
    again: () => windows.board()?.webContents.reload(),
  };
}

/** Nobody presses anything in the room's window, so the system does not see that it hangs: it is asked. */
function watchRoom(windows: Windows, end: (contents: WebContents) => void): void {
  let asked: WebContents | null = null;
  let unanswered = 0;
  const ask = (): void => {
    const contents = windows.room()?.webContents;
    if (!contents || contents.isLoading() || contents.isCrashed() || contents.isDevToolsOpened()) {
      asked = null;
    } else if (asked !== contents) {
      asked = contents;
      unanswered = 0;
      const answered = (): void => {
        if (asked === contents) asked = null;
      };
      contents.executeJavaScript("0").then(answered, answered);
    } else if (++unanswered >= UNANSWERED) {
      note("unresponsive", { window: "room", ms: ASK_ROOM_MS * UNANSWERED });
      asked = null;
      end(contents);
    }
  };
  setInterval(ask, ASK_ROOM_MS).unref();
}
