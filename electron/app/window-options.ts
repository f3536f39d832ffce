/** How the windows are made. Pure, so that a test can hold every window to the same rules of safety. */
import type { BrowserWindowConstructorOptions, Rectangle, Session } from "electron";
import { PALETTES, type PaletteName } from "../../shared/shape/theme.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

/** What the board's window can be made no smaller than, on a screen that has so much. */
const SMALLEST = { width: 1024, height: 640 };

/** What every window has in common: nothing of Node reaches a page. */
const SAFE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** What a window that people see is made of. */
export interface PageOfOurs {
  readonly palette: PaletteName;
  /** The path of the preload script. */
  readonly preload: string;
  /** Whether Chromium's developer tools can be opened: in a checkout, never in a release. */
  readonly devTools: boolean;
}

/** A window that people see shows once there is something to see. */
function common({ palette, preload, devTools }: PageOfOurs): BrowserWindowConstructorOptions {
  return {
    show: false,
    backgroundColor: PALETTES[palette].background,
    // The room must go on following while the facilitator's window lies over it.
    webPreferences: { ...SAFE, preload, devTools, backgroundThrottling: false },
  };
}

/** The facilitator's window: where it was, or as large as is comfortable on `screen`, in its middle. */
export function boardOptions(page: PageOfOurs, screen: Rectangle, last: Rectangle | null = null): BrowserWindowConstructorOptions {
  return {
    ...common(page),
    title: APP_WORDS.boardWindow(null),
    width: Math.min(1600, screen.width),
    height: Math.min(1000, screen.height),
    minWidth: Math.min(SMALLEST.width, screen.width),
    minHeight: Math.min(SMALLEST.height, screen.height),
    center: true,
    ...last,
    ...(last && { center: false }),
  };
}

/** The size of the room's window where it has no screen of its own. */
const ROOM = { width: 1280, height: 720 };

/** Where the room's window lies on a screen that is not its own: in the middle, and all of it in view. */
export function windowOn({ x, y, width, height }: Rectangle): Rectangle {
  const own = { width: Math.min(ROOM.width, width), height: Math.min(ROOM.height, height) };
  return { x: x + Math.round((width - own.width) / 2), y: y + Math.round((height - own.height) / 2), ...own };
}

/**
 * The room's window: the whole of a second screen where there is one, else an ordinary window.
 * @param display its own screen.
 */
export function roomOptions(page: PageOfOurs, display: Rectangle | undefined): BrowserWindowConstructorOptions {
  const shape = display ? { x: display.x, y: display.y, width: display.width, height: display.height, fullscreen: true } : ROOM;
  return { ...common(page), ...shape, title: APP_WORDS.roomWindow(null), autoHideMenuBar: true };
}

/** The window in which a page is printed to PDF: never shown, without scripts, and with a session of its own. */
export const printOptions = (session: Session): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: { ...SAFE, session, javascript: false, devTools: false },
});
