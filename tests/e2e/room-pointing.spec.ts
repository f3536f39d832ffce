/** Pointing and ink: from the facilitator's board to the same place of the room's. */
import type { Page } from "@playwright/test";
import { tightView } from "../../renderer/board/viewport.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { current, expect, resize, test } from "./app.ts";
import { still, unlike } from "./pixels.ts";
import { bothWindows, marked } from "./room-windows.ts";

test("pointing and ink show at the same place of the board, fade, and are kept nowhere; the live picture shows it", async ({
  shared: workplace,
}) => {
  const { app, board, room } = await bothWindows(workplace);
  const strip = board.getByRole("region", { name: "What the room sees" });
  const picture = strip.getByRole("img", { name: "The room's screen, as it is now" });
  await expect(picture).toBeVisible();
  const { seq } = await current(board);
  const plain = await still(room);
  await strip.getByRole("button", { name: "Point", exact: true }).click();
  const target = await stoneOnScreen(board, "impact-centre");
  await board.mouse.move(target.x - 60, target.y);
  const marks = room.locator(".marks");
  await expect(marks).toHaveAttribute("data-mark", "true");
  expect(await unlike(room, await still(room), plain)).toBeGreaterThan(0);
  const [there, wanted] = [await marked(room), await stoneOnScreen(room, "impact-centre", -60 / target.zoom)];
  expect(Math.hypot(there.x - wanted.x, there.y - wanted.y)).toBeLessThan(4);

  const before = await picture.getAttribute("src");
  await board.mouse.down();
  for (let step = 0; step <= 20; step++) await board.mouse.move(target.x - 60 + step * 6, target.y + 20 * Math.sin(step / 3));
  await expect.poll(async () => Number(await marks.getAttribute("data-ink"))).toBeGreaterThan(3);
  await expect.poll(() => picture.getAttribute("src")).not.toBe(before);
  await board.mouse.up();
  await expect.poll(async () => Number(await marks.getAttribute("data-ink")), { timeout: 10_000 }).toBe(0);

  // Nothing was moved, chosen or kept.
  expect((await current(board)).seq).toBe(seq);
  await board.keyboard.press("Escape");
  await expect(marks).toHaveAttribute("data-mark", "false");
  expect(await unlike(room, await still(room), plain)).toBe(0);

  // On the small picture, whatever the screen shows.
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "impact-centre" } }));
  await board.keyboard.press("p");
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    await resize(app, room, size);
    // All of the screen is there, in its own shape.
    await expect.poll(async () => shapeOf((await picture.boundingBox())!)).toBeCloseTo(shapeOf(size), 1);
    const box = (await picture.boundingBox())!;
    await board.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.5);
    await expect(marks).toHaveAttribute("data-mark", "true");
    await expect.poll(async () => Math.abs((await marked(room)).x / size.width - 0.75)).toBeLessThan(0.03);
    expect(Math.abs((await marked(room)).y / size.height - 0.5)).toBeLessThan(0.03);
    // The board is not what the room sees: nothing is pointed at there.
    await board.mouse.move(target.x, target.y);
    await expect(marks).toHaveAttribute("data-mark", "false");
    await expect(board.locator(".pathway-board")).toHaveAttribute("data-pointing", "false");
  }
});

const shapeOf = ({ width, height }: { readonly width: number; readonly height: number }): number => width / height;

/** Where a stone is in a window, by the view that both look at. @param dx px at zoom 1 beside its middle. */
async function stoneOnScreen(page: Page, id: string, dx = 0) {
  const box = (await page.locator(".board").boundingBox())!;
  const seen = await page.evaluate(() => window.workshop.call("room.view").then((now) => (now.ok ? now.value : null)));
  const { workshop } = await current(page);
  const stone = workshop.stones.find((one) => one.id === id);
  // Where the whole path is seen, the room fits it to its own screen.
  const fits = page.url().endsWith("#room") && seen?.whole === true;
  const view = seen && fits ? tightView(seen, sceneOf(fromSnapshot(workshop)).bounds) : seen;
  if (!view || !stone || stone.x === null || stone.y === null) throw new Error("the board is not in view");
  const zoom = Math.min(box.width / view.width, box.height / view.height);
  const at = { x: box.x + box.width / 2 + (stone.x + dx - view.x) * zoom, y: box.y + box.height / 2 + (stone.y - view.y) * zoom };
  return { x: Math.round(at.x), y: Math.round(at.y), zoom };
}
