/** The two windows: the facilitator's board and the room's screen. They show the same page in two roles. */
import { once } from "node:events";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from "electron";
import type { EventName, EventPayloads, RoomMove, WindowRole } from "../../shared/ipc/contract.ts";
import type { Theme } from "../../shared/settings/settings.ts";
import type { PaletteName } from "../../shared/shape/theme.ts";
import { PAGE } from "../security/pages.ts";
import { boardScreen, followScreens } from "./room-screens.ts";
import { screenForRoom } from "./screens.ts";
import type { KeptFile } from "../files/json-file.ts";
import { notePlace, placeOnScreens, type WindowPlace } from "./window-place.ts";
import { boardOptions, roomOptions, type PageOfOurs } from "./window-options.ts";
import { LANGUAGE } from "../../shared/guidance/language.ts";

const PRELOAD = path.join(import.meta.dirname, "../preload/preload.cjs");

export interface Windows {
  /** Shows the facilitator's window, made the first time. */
  openBoard(): BrowserWindow;
  openRoom(): void;
  closeRoom(): void;
  board(): BrowserWindow | undefined;
  room(): BrowserWindow | undefined;
  /** The role of the window that a message came from; undefined for anything that is not one of ours. */
  roleOf(contents: WebContents): WindowRole | undefined;
  /** Sends an event to every window that may hear it. */
  broadcast<N extends EventName>(name: N, payload: EventPayloads[N]): void;
  /** Sends an event to the room's window, as far as that may hear it. */
  tellRoom<N extends EventName>(name: N, payload: EventPayloads[N]): void;
}

export interface WindowsOptions {
  /** Where the facilitator's window was. */
  readonly place: KeptFile<WindowPlace>;
  /** The theme that is set now. */
  readonly theme: () => Theme;
  /** Called when the room's window has opened, closed, or changed its size. */
  readonly roomChanged: (open: boolean) => void;
  /** Called when a screen came or went and the room's window with it. */
  readonly roomMoved: (how: RoomMove) => void;
  /** An event as the room may hear it; undefined where it may not. */
  readonly forRoom: <N extends EventName>(name: N, payload: EventPayloads[N]) => EventPayloads[N] | undefined;
  /** Asked before the facilitator's window closes, which waits for the answer. */
  readonly mayClose: (window: BrowserWindow) => Promise<boolean>;
}

export function makeWindows({ place, theme, roomChanged, roomMoved, forRoom, mayClose }: WindowsOptions): Windows {
  const open: Partial<Record<WindowRole, BrowserWindow>> = {};
  const page = (): PageOfOurs => ({ palette: paletteOf(theme()), preload: PRELOAD, devTools: !app.isPackaged });

  function show(role: WindowRole, make: () => BrowserWindow, closed: () => void): BrowserWindow {
    const known = open[role];
    if (known) {
      if (known.isMinimized()) known.restore();
      known.focus();
      return known;
    }
    const window = make();
    open[role] = window;
    window.once("ready-to-show", () => window.show());
    // The name of a window tells the two apart: it never has that of the page's address, as before the page is there.
    window.on("page-title-updated", (event, _title, isItsOwn) => isItsOwn || event.preventDefault());
    window.on("closed", () => {
      delete open[role];
      closed();
    });
    // The page asks `app.state` for its role; in its address the role is for whoever looks at a list of windows.
    void window.loadURL(`${PAGE}?lang=${LANGUAGE}#${role}`);
    return window;
  }

  /** Takes a window down, and waits until it is gone and whoever heard of it is done. */
  async function taken(window: BrowserWindow): Promise<void> {
    if (window.isDestroyed()) return;
    const gone = once(window, "closed");
    window.destroy();
    await gone;
    await setImmediate();
  }

  let closing = false;
  /** All that a page does before it goes has been done by then, and one that hangs would not be rid of otherwise. */
  async function closeIfItMay(window: BrowserWindow): Promise<void> {
    if (closing) return;
    closing = true;
    try {
      if (!(await mayClose(window))) return;
      // The room's window goes first, with whatever is being printed, and each on its own: none within the end of another.
      for (const other of BrowserWindow.getAllWindows()) if (other !== window) await taken(other);
      await taken(window);
    } finally {
      closing = false;
    }
  }

  const windows: Windows = {
    openBoard: () =>
      show(
        "board",
        () => {
          const last = placeOnScreens(
            place.get().bounds,
            screen.getAllDisplays().map(({ workArea }) => workArea),
          );
          const window = new BrowserWindow(boardOptions(page(), screen.getPrimaryDisplay().workArea, last));
          if (last && place.get().maximised) window.maximize();
          notePlace(window, place);
          window.on("close", (event) => {
            event.preventDefault();
            void closeIfItMay(window);
          });
          return window;
        },
        () => windows.closeRoom(),
      ),
    openRoom: () => {
      const known = open.room;
      if (known) {
        // Whoever presses the key for it goes on in their own window.
        if (known.isMinimized()) known.restore();
        return known.moveTop();
      }
      const on = screenForRoom(screen.getAllDisplays(), boardScreen(screen, open.board).id, null);
      const window = show(
        "room",
        () => new BrowserWindow(roomOptions(page(), on?.bounds)),
        () => roomChanged(false),
      );
      window.removeMenu();
      followScreens(screen, { room: window, board: () => open.board, on, moved: roomMoved });
      // What is shown on it is laid out by its size.
      window.on("resize", () => roomChanged(true));
      roomChanged(true);
    },
    closeRoom: () => open.room?.close(),
    board: () => open.board,
    room: () => open.room,
    roleOf: (contents) => (["board", "room"] as const).find((role) => open[role]?.webContents === contents),
    broadcast: (name, payload) => {
      open.board?.webContents.send(name, payload);
      windows.tellRoom(name, payload);
    },
    tellRoom: (name, payload) => {
      const heard = open.room && forRoom(name, payload);
      if (heard !== undefined) open.room?.webContents.send(name, heard);
    },
  };
  return windows;
}

const paletteOf = (theme: Theme): PaletteName => (theme === "system" ? (nativeTheme.shouldUseDarkColors ? "dark" : "paper") : theme);
