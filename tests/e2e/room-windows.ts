/** Both windows of a session, and what tests of the room's screen ask of them. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type { Intent } from "../../shared/changes/intent.ts";
import type { Direction } from "../../shared/room/direction.ts";
import { current, expect, ROOT, type Workplace } from "./app.ts";

interface Both {
  readonly app: ElectronApplication;
  readonly board: Page;
  readonly room: Page;
}

/** The example in a file of its own, with the room's screen open. */
export async function bothWindows(workplace: Workplace): Promise<Both> {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const { app, board } = await workplace.start(json);
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

/** A window's picture once it has come to rest: the same before and after some frames, in which a zoom is drawn again. */
export async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (;;) {
    await frames(page, 20);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = () => (left-- <= 0 ? resolve() : requestAnimationFrame(next));
        next();
      }),
    count,
  );

/** How many pixels of two pictures are clearly unlike: where a part is drawn again, the edges of curves may differ by a shade. */
export const unlike = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
          const ctx = canvas.getContext("2d")!;
          ctx.drawImage(image, 0, 0);
          return ctx.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let count = 0;
      for (let i = 0; i < a!.length; i += 4) if ([0, 1, 2].some((channel) => Math.abs(a![i + channel]! - b![i + channel]!) > 64)) count++;
      return count;
    },
    [one.toString("base64"), other.toString("base64")],
  );
