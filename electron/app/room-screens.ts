/** Keeps the room's window on the room's screen, while screens come, go and change places. */
import type { BrowserWindow, Display, Rectangle, Screen } from "electron";
import type { RoomMove } from "../../shared/ipc/contract.ts";
import { windowOn } from "./window-options.ts";
import { roomMove, screenForRoom } from "./screens.ts";

/** What Electron says when a screen has come, has gone, or lies elsewhere. */
const CHANGES = ["display-added", "display-removed", "display-metrics-changed"] as const;

interface RoomOnScreens {
  readonly room: BrowserWindow;
  /** The facilitator's window, as long as there is one. */
  readonly board: () => BrowserWindow | undefined;
  /** The screen that the room's window fills as it opens. */
  readonly on: Display | undefined;
  readonly moved: (how: RoomMove) => void;
}

/** The screen that the facilitator's window is on. */
export const boardScreen = (screen: Pick<Screen, "getDisplayMatching" | "getPrimaryDisplay">, board: BrowserWindow | undefined): Display =>
  board ? screen.getDisplayMatching(board.getBounds()) : screen.getPrimaryDisplay();

/** Follows the screens until the room's window closes. */
export function followScreens(screen: Screen, { room, board, on, moved }: RoomOnScreens): void {
  let now = on?.id ?? null;
  const follow = (): void => {
    const own = boardScreen(screen, board());
    const next = screenForRoom(screen.getAllDisplays(), own.id, now);
    const how = roomMove(now, next?.id ?? null);
    if (!how) return;
    now = next?.id ?? null;
    place(room, next?.bounds ?? null, own.workArea, () => {
      // What the facilitator works on is never covered, and goes on having the keys.
      if (!next) board()?.moveTop();
      if (room.isFocused()) board()?.focus();
    });
    moved(how);
  };
  for (const change of CHANGES) screen.on(change as "display-added", follow);
  room.once("closed", () => {
    for (const change of CHANGES) screen.off(change as "display-added", follow);
  });
}

/** @param fills the screen to fill; null for a window among others. @param among the room that there is for that. */
function place(window: BrowserWindow, fills: Rectangle | null, among: Rectangle, done: () => void): void {
  const put = (): void => {
    if (window.isDestroyed()) return;
    window.setBounds(fills ?? windowOn(among));
    if (fills) window.setFullScreen(true);
    done();
  };
  if (!window.isFullScreen()) return put();
  // On a Mac it takes a moment to leave a screen; until then a window can't be moved.
  window.once("leave-full-screen", put);
  window.setFullScreen(false);
}
