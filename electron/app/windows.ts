/** The two windows: the facilitator's board and the room's screen. They show the same page in two roles. */
import path from "node:path";
import { BrowserWindow, nativeTheme, screen, type WebContents } from "electron";
import type { EventName, EventPayloads, WindowRole } from "../../shared/ipc/contract.ts";
import type { Theme } from "../../shared/settings/settings.ts";
import type { PaletteName } from "../../shared/shape/theme.ts";
import { PAGE } from "../security/pages.ts";
import { boardOptions, roomDisplay, roomOptions } from "./window-options.ts";
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
  /** The theme that is set now. */
  readonly theme: () => Theme;
  /** Called when the room's window has opened, closed, or changed its size. */
  readonly roomChanged: (open: boolean) => void;
  /** An event as the room may hear it; undefined where it may not. */
  readonly forRoom: <N extends EventName>(name: N, payload: EventPayloads[N]) => EventPayloads[N] | undefined;
  /** Asked before the facilitator's window closes. */
  readonly mayClose: (window: BrowserWindow) => boolean;
}

export function makeWindows({ theme, roomChanged, forRoom, mayClose }: WindowsOptions): Windows {
  const open: Partial<Record<WindowRole, BrowserWindow>> = {};

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
    window.on("closed", () => {
      delete open[role];
      closed();
    });
    // The page asks `app.state` for its role; in its address the role is for whoever looks at a list of windows.
    void window.loadURL(`${PAGE}?lang=${LANGUAGE}#${role}`);
    return window;
  }

  const windows: Windows = {
    openBoard: () =>
      show(
        "board",
        () => {
          const window = new BrowserWindow(boardOptions(paletteOf(theme()), PRELOAD, screen.getPrimaryDisplay().workArea));
          window.on("close", (event) => mayClose(window) || event.preventDefault());
          return window;
        },
        () => windows.closeRoom(),
      ),
    openRoom: () => {
      if (open.room) return void open.room.focus();
      const board = open.board ? screen.getDisplayMatching(open.board.getBounds()) : screen.getPrimaryDisplay();
      const display = roomDisplay(screen.getAllDisplays(), board);
      const window = show(
        "room",
        () => new BrowserWindow(roomOptions(paletteOf(theme()), PRELOAD, display)),
        () => roomChanged(false),
      );
      window.removeMenu();
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
