/** How the windows are made. Pure, so that a test can hold every window to the same rules of safety. */
import type { BrowserWindowConstructorOptions, Display, Rectangle, Session } from "electron";
import { PALETTES, type PaletteName } from "../../shared/shape/theme.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { APP_NAME } from "../../shared/guidance/interface.ts";

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

/** A window that people see shows once there is something to see. */
function common(palette: PaletteName, preload: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    backgroundColor: PALETTES[palette].background,
    // The room must go on following while the facilitator's window lies over it.
    webPreferences: { ...SAFE, preload, backgroundThrottling: false },
  };
}

/** The facilitator's window: as large as is comfortable on `screen`, in its middle. */
export function boardOptions(palette: PaletteName, preload: string, screen: Rectangle): BrowserWindowConstructorOptions {
  return {
    ...common(palette, preload),
    title: APP_NAME,
    width: Math.max(SMALLEST.width, Math.min(1600, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(1000, screen.height)),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    center: true,
  };
}

/**
 * The room's window: the whole of a second display where there is one, else an ordinary window.
 * @param display what `roomDisplay` chose.
 */
export function roomOptions(palette: PaletteName, preload: string, display: Rectangle | undefined): BrowserWindowConstructorOptions {
  const shape = display
    ? { x: display.x, y: display.y, width: display.width, height: display.height, fullscreen: true }
    : { width: 1280, height: 720 };
  return { ...common(palette, preload), ...shape, title: APP_WORDS.roomWindow, autoHideMenuBar: true };
}

/** The window in which a page is printed to PDF: never shown, without scripts, and with a session of its own. */
export const printOptions = (session: Session): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: { ...SAFE, session, javascript: false },
});

/** The display for the room: the first that the facilitator's window is not on; undefined where there is only one. */
export function roomDisplay(displays: readonly Display[], board: Display): Rectangle | undefined {
  return displays.find((display) => display.id !== board.id)?.bounds;
}
