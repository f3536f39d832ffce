/** Where the facilitator's window was, for the next time: kept in `window.json`, and taken up only where it can be seen and held. */
import path from "node:path";
import type { BrowserWindow, Rectangle } from "electron";
import { z } from "zod";
import { keptFile, type KeptFile } from "../files/json-file.ts";

const Place = z.strictObject({
  /** As it is when it fills no screen, in the pixels of the desktop; null before the first time. */
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }).nullable(),
  maximised: z.boolean(),
});
export type WindowPlace = z.infer<typeof Place>;

/** Where it can't be written, the window opens as at its first time: nothing is lost by that, so nothing is said. */
export const openWindowPlace = (folder: string): KeptFile<WindowPlace> =>
  keptFile(path.join(folder, "window.json"), Place, { bounds: null, maximised: false });

/** So much of the top of a window must be on a screen that it can be seen and pulled back, in pixels. */
const HELD = { width: 200, height: 40 };

/**
 * Where the window opens, no larger than its screen; null where it would lie outside of all of them.
 * @param screens what of each screen is free for windows.
 */
export function placeOnScreens(last: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (last === null) return null;
  const shared = (from: number, size: number, at: number, length: number): number =>
    Math.min(from + size, at + length) - Math.max(from, at);
  const on = screens.find(
    ({ x, y, width, height }) =>
      shared(last.x, last.width, x, width) >= Math.min(HELD.width, last.width) && last.y >= y && last.y + HELD.height <= y + height,
  );
  return on ? { ...last, width: Math.min(last.width, on.width), height: Math.min(last.height, on.height) } : null;
}

/** Notes where a window is when it goes. */
export function notePlace(window: BrowserWindow, place: KeptFile<WindowPlace>): void {
  const note = (): unknown => place.change({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  window.on("close", note);
}
