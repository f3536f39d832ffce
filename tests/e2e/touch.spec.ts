/** Fingers on the board, as a touch screen sends them; and a window that goes to a screen of another density. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import type { View } from "../../shared/room/direction.ts";
import { current, expect, ROOT, test, type Workplace } from "./app.ts";
import { windowOf } from "./newest-engine.ts";

interface Touch {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly radiusX?: number;
  readonly radiusY?: number;
}

async function opened(workplace: Workplace) {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const { app, board } = await workplace.start(json);
  await board.getByRole("button", { name: "Room screen" }).click();
  await workplace.room(app);
  await expect.poll(() => viewOf(board).then((view) => view !== null)).toBe(true);
  const devtools = await board.context().newCDPSession(board);
  return { app, board, devtools };
}

const viewOf = (board: Page): Promise<View | null> =>
  board.evaluate(() => window.workshop.call("room.view").then((view) => (view.ok ? view.value : null)));

/** What is at a point of the board, in the world; and how large the world appears. */
async function seenAt(board: Page, x: number, y: number) {
  const [box, view] = [await boxOf(board), await viewOf(board)];
  if (!view) throw new Error("the board is not in view");
  const zoom = box.width / view.width;
  return { x: view.x + (x - box.x - box.width / 2) / zoom, y: view.y + (y - box.y - box.height / 2) / zoom, zoom };
}

async function boxOf(board: Page) {
  const box = await board.getByRole("application", { name: "The path" }).boundingBox();
  if (!box) throw new Error("there is no board");
  return box;
}

/** Presses, moves and lifts what is different from the touches before; only the last of all is lifted by an end. */
const touch = (devtools: CDPSession, type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", ...touchPoints: Touch[]) =>
  devtools.send("Input.dispatchTouchEvent", { type, touchPoints });

test("two fingers move and zoom the board as on a map, whatever they come down on, and change nothing", async ({ shared: workplace }) => {
  const { board, devtools } = await opened(workplace);
  const box = await boxOf(board);
  const planning = (await current(board)).workshop.stones.find(({ id }) => id === "activity-planning");
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const before = await current(board);
  const start = await seenAt(board, middleX, middleY);

  // The first finger comes down on a stone.
  const corner = await seenAt(board, 0, 0);
  const [x, y] = [((planning?.x ?? 0) - corner.x) * start.zoom, ((planning?.y ?? 0) - corner.y) * start.zoom];
  const one = { id: 1, x, y };
  const two = { id: 2, x: x + 120, y };
  await touch(devtools, "touchStart", one);
  await touch(devtools, "touchStart", one, two);
  for (let step = 1; step <= 6; step++) {
    await touch(devtools, "touchMove", { ...one, y: y + step * 5 }, { ...two, x: x + 120 + step * 20, y: y + step * 5 });
  }
  const apart = { ...two, x: x + 240, y: y + 30 };
  await expect.poll(async () => (await seenAt(board, x, y + 30)).zoom / start.zoom).toBeCloseTo(2, 1);
  const under = await seenAt(board, x, y + 30);
  expect(Math.hypot(under.x - (planning?.x ?? 0), under.y - (planning?.y ?? 0)) * under.zoom).toBeLessThan(3);

  // One finger is lifted, a third comes, all go: the board stays where it is.
  const still = await viewOf(board);
  await touch(devtools, "touchMove", { ...one, y: y + 30 });
  await touch(devtools, "touchStart", { ...one, y: y + 30 }, { id: 3, x: x + 300, y: y + 200 });
  await touch(devtools, "touchStart", { ...one, y: y + 30 }, { id: 3, x: x + 300, y: y + 200 }, { id: 4, x: x + 10, y: y + 90 });
  await touch(devtools, "touchEnd");
  expect(await viewOf(board)).toEqual(still);

  // The finger that was left of two moves the board, and its going chooses nothing.
  await touch(devtools, "touchStart", apart, { id: 5, x: x + 100, y });
  await touch(devtools, "touchMove", apart);
  await touch(devtools, "touchMove", { ...apart, x: apart.x + 50 });
  await touch(devtools, "touchEnd");
  await expect.poll(async () => ((await viewOf(board))?.x ?? 0) - (still?.x ?? 0)).toBeLessThan(-20);
  expect((await viewOf(board))?.selected).toEqual([]);
  expect((await current(board)).seq).toBe(before.seq);

  // A palm does nothing, and neither does a touch that the system takes away.
  const after = await viewOf(board);
  await touch(devtools, "touchStart", { id: 6, x, y, radiusX: 70, radiusY: 90 });
  await touch(devtools, "touchMove", { id: 6, x: x + 80, y: y + 80, radiusX: 70, radiusY: 90 });
  await touch(devtools, "touchEnd");
  await touch(devtools, "touchStart", { id: 7, x, y });
  await touch(devtools, "touchCancel");
  expect(await viewOf(board)).toEqual(after);
});

test("one finger chooses and drags a stone, and a second that comes takes the drag back", async ({ shared: workplace }) => {
  const { board, devtools } = await opened(workplace);
  const stoneNow = async () => (await current(board)).workshop.stones.find(({ id }) => id === "activity-planning");
  const placeOf = async () => {
    const [stone, corner] = [await stoneNow(), await seenAt(board, 0, 0)];
    return { x: ((stone?.x ?? 0) - corner.x) * corner.zoom, y: ((stone?.y ?? 0) - corner.y) * corner.zoom };
  };
  // The first change settles the places that the board has chosen.
  await board.evaluate(() =>
    window.workshop.call("workshop.change", { do: "stone.edit", id: "impact-centre" as never, patch: { note: "A first change" } }),
  );
  const tapped = await placeOf();
  await touch(devtools, "touchStart", { id: 1, ...tapped });
  await touch(devtools, "touchEnd");
  await expect.poll(async () => (await viewOf(board))?.selected).toEqual(["activity-planning"]);

  const { seq } = await current(board);
  const from = await placeOf();
  const was = await stoneNow();
  await touch(devtools, "touchStart", { id: 1, ...from });
  for (let step = 1; step <= 5; step++) await touch(devtools, "touchMove", { id: 1, x: from.x + step * 8, y: from.y });
  await touch(devtools, "touchStart", { id: 1, x: from.x + 40, y: from.y }, { id: 2, x: from.x + 200, y: from.y + 100 });
  await touch(devtools, "touchEnd");
  expect((await current(board)).seq).toBe(seq);

  const again = await placeOf();
  await touch(devtools, "touchStart", { id: 1, ...again });
  for (let step = 1; step <= 5; step++) await touch(devtools, "touchMove", { id: 1, x: again.x + step * 8, y: again.y });
  await touch(devtools, "touchEnd");
  await expect.poll(async () => (await current(board)).seq).toBe(seq + 1);
  expect((await stoneNow())?.x).toBeGreaterThan(was?.x ?? 0);
});

test("a pinch on a trackpad zooms around the pointer", async ({ shared: workplace }) => {
  const { board } = await opened(workplace);
  const box = await boxOf(board);
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.6];
  const before = await seenAt(board, x, y);
  await board.mouse.move(x, y);
  await board.keyboard.down("Control");
  for (let step = 0; step < 8; step++) await board.mouse.wheel(0, -20);
  await board.keyboard.up("Control");
  await expect.poll(async () => (await seenAt(board, x, y)).zoom / before.zoom).toBeGreaterThan(2);
  const after = await seenAt(board, x, y);
  expect(Math.hypot(after.x - before.x, after.y - before.y) * after.zoom).toBeLessThan(2);
});

test("on a screen of another density the board is drawn again in its pixels", async ({ shared: workplace }) => {
  const { app, board, devtools } = await opened(workplace);
  /** Whether every tile in view has so many pixels in one px of the window, and something on it. */
  const isSharp = (ratio: number): Promise<boolean> =>
    board.evaluate((wanted) => {
      const tiles = [...document.querySelectorAll<HTMLCanvasElement>(".board-sheet canvas")].filter(
        ({ style }) => style.visibility === "visible",
      );
      const drawn = (canvas: HTMLCanvasElement): boolean =>
        canvas.getContext("2d")!.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data[3] === 255;
      const sharp = (canvas: HTMLCanvasElement): boolean => Math.abs(canvas.width / Number.parseFloat(canvas.style.width) - wanted) < 0.02;
      return tiles.length > 0 && tiles.every((canvas) => sharp(canvas) && drawn(canvas));
    }, ratio);
  const density = (): Promise<number> => board.evaluate(() => devicePixelRatio);

  // As another screen is, in the same px.
  const { width, height } = await board.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await devtools.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 2, mobile: false });
  await expect.poll(density).toBe(2);
  await expect.poll(() => isSharp(2)).toBe(true);
  await devtools.send("Emulation.clearDeviceMetricsOverride");
  await expect.poll(() => isSharp(1)).toBe(true);

  // More than twice as fine is drawn twice as fine; back from there, too.
  const window = await app.browserWindow(windowOf(board));
  for (const scale of [2.5, 1.25, 2.5, 1]) {
    await window.evaluate((own, factor) => own.webContents.setZoomFactor(factor), scale);
    await expect.poll(density).toBeCloseTo(scale, 3);
    await expect.poll(() => isSharp(Math.min(2, scale))).toBe(true);
  }
});
