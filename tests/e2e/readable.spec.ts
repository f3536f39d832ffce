/** The facilitator's strip says what the back row can read, and offers what helps. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { roomPath } from "../unit/room-path.ts";
import { expect, resize, test } from "./app.ts";

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;

const strip = (board: Page) => board.getByRole("region", { name: "What the room sees" });
/** The share in the strip's sentence, in percent; null where the back row can read it all. */
const said = async (board: Page): Promise<number | null> => {
  const words = await strip(board).locator(".readable").getByRole("button").textContent();
  const share = /(\d+\.\d) %/.exec(words ?? "")?.[1];
  return share === undefined ? null : Number(share);
};

test("forty stones are too small for the back row; a part, folding and one stone help; the depth of the room is kept", async ({
  workplace,
}) => {
  const file = path.join(workplace.folder, "forty.json");
  await writeFile(file, formatInterchange(roomPath(40, 1)));
  const { app, board } = await workplace.start(file);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);

  // The same share on every screen of one shape.
  const shares: (number | null)[] = [];
  for (const size of SCREENS) {
    await resize(app, room, size);
    await expect.poll(() => said(board)).toBeLessThan(2);
    shares.push(await said(board));
  }
  expect(Math.max(...(shares as number[])) - Math.min(...(shares as number[]))).toBeLessThanOrEqual(0.1);

  // One line on a small screen, whatever it says.
  await resize(app, board, { width: 1366, height: 768 });
  expect((await strip(board).boundingBox())?.height).toBeLessThanOrEqual(60);

  const sentence = strip(board).locator(".readable").getByRole("button");
  await sentence.click();
  const dialog = board.getByRole("dialog", { name: "What the back row can read" });
  await dialog.getByRole("button", { name: "Show one outcome and what leads to it" }).click();
  await expect.poll(() => said(board)).toBeNull();

  // Back to the whole path, and nearer by folding.
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("look-whole")?.click());
  await expect.poll(() => said(board)).toBeLessThan(2);
  const whole = (await said(board)) ?? 0;
  await sentence.click();
  await dialog.getByRole("button", { name: "Fold outcomes under their impacts" }).click();
  await expect.poll(async () => (await said(board)) ?? 100).toBeGreaterThan(whole * 2);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("fold-none")?.click());
  // The board may still have been on its way to the whole path when its share was read.
  await expect.poll(async () => Math.abs(((await said(board)) ?? 100) - whole)).toBeLessThanOrEqual(0.11);

  // One stone at full height is read from every row.
  await board.getByRole("radio", { name: "Both", exact: true }).click();
  await board.getByRole("treegrid", { name: "The path, as a list" }).getByRole("row").nth(1).click();
  await sentence.click();
  await dialog.getByRole("button", { name: "Show one stone alone" }).click();
  await expect.poll(() => said(board)).toBeNull();
  await strip(board).getByRole("button", { name: "Bring everyone back here" }).click();
  await expect.poll(() => said(board)).not.toBeNull();

  await sentence.click();
  await dialog.getByText("10", { exact: true }).click();
  await expect(dialog).toContainText("The back row needs 5.0 %");
  await expect
    .poll(
      async () => JSON.parse(await readFile(path.join(workplace.folder, "user-data/settings.json"), "utf8").catch(() => "{}")) as unknown,
    )
    .toMatchObject({ roomDepth: 10 });
});
