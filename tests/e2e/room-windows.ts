/** Both windows of a session, and what tests of the room's screen ask of them. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type { Intent } from "../../shared/changes/intent.ts";
import type { Direction } from "../../shared/room/direction.ts";
import { current, expect, ROOT, type Started, type Workplace } from "./app.ts";

interface Both {
  readonly app: ElectronApplication;
  readonly board: Page;
  readonly room: Page;
}

/** The example in a file of its own. */
export async function oneWindow(workplace: Workplace): Promise<Started> {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const started = await workplace.start(json);
  await current(started.board);
  return started;
}

/** The example in a file of its own, with the room's screen open. */
export async function bothWindows(workplace: Workplace): Promise<Both> {
  const { app, board } = await oneWindow(workplace);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await expect
    .poll(() => board.evaluate(() => window.workshop.call("room.view").then((view) => view.ok && view.value !== null)))
    .toBe(true);
  // The first change settles the places that the board has chosen.
  await change(board, { do: "stone.edit", id: "impact-centre", patch: { note: "A first change" } });
  return { app, board, room };
}

export async function change(board: Page, intent: unknown): Promise<void> {
  // A file that comes from outside is open a little after the window is there.
  await current(board);
  const result = await board.evaluate((asked) => window.workshop.call("workshop.change", asked), intent as Intent);
  expect(result).toMatchObject({ ok: true });
}

export const direction = (page: Page): Promise<Direction> =>
  page.evaluate(() =>
    window.workshop.call("room.direction").then((now) => (now.ok ? now.value : Promise.reject(new Error("no direction")))),
  );

/** What the room's screen has at full height, in one line. */
export const words = async (room: Page): Promise<string> => (await room.locator(".full-words").innerText()).replace(/\s+/g, " ").trim();

export const textOf = async (page: Page, id: string): Promise<string> =>
  (await current(page)).workshop.stones.find((stone) => stone.id === id)?.text ?? "";

/** The middle of all that is drawn on the layer of marks, in px of the window. */
export const marked = (room: Page) =>
  room.locator(".marks").evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = canvas.getContext("2d")!.getImageData(0, 0, width, height).data;
    let [left, top, right, bottom] = [width, height, 0, 0];
    for (let i = 3; i < pixels.length; i += 4) {
      if (pixels[i]! < 200) continue;
      const at = (i - 3) / 4;
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
    const ratio = width / canvas.clientWidth;
    const corner = canvas.getBoundingClientRect();
    return { x: Math.round(corner.x + (left + right) / 2 / ratio), y: Math.round(corner.y + (top + bottom) / 2 / ratio) };
  });
