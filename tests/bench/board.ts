/** The board: first drawing, main-thread time of dragging and panning, the longest frame after a drop, and how soon a change is drawn. */
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { makeWorkshopFile } from "../../electron/store/store.ts";
import { FIT_MARGIN, fitted, toScreen, ZOOM } from "../../renderer/board/viewport.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { NEWEST, newestChromium, NO_NEWEST } from "../../scripts/lib/newest-chromium.ts";
import { choose, ready, ROOT } from "../e2e/app.ts";
import { type Engine, newestEngine, ownEngine, windowOf } from "../e2e/newest-engine.ts";
import { canvasPage } from "./canvas-page.ts";
import { largeWorkshop } from "./large-workshop.ts";
import { figure, median, printTable } from "./report.ts";
import { wordsInBrief } from "./tidy.ts";
import { frames, longestFrame, mainThread, withFolder, withWindow } from "./window.ts";

/** The picture's size, as in the table of what others reach. */
export const SIZE = { width: 1600, height: 900 } as const;
export const RUNS = 5;
export const STEPS = 60;
/** How far the hand goes to each side while it pans, in px. */
export const PAN = { x: 300, y: 200 } as const;
const CHOICES = 12;
const CHANGES = 12;

interface Figures {
  /** Once the compiled code of two starts before is kept, as on all but the first days. */
  readonly first: number;
  /** In the very first start. */
  readonly firstEver: number;
  readonly drag: number;
  readonly pan: number;
  /** At zoom 1, where most stones are out of sight. */
  readonly panClose: number;
  readonly drop: number;
  /** From sending new words for a stone to the board drawn with them: by way of the main process, saved behind it. */
  readonly change: number;
  /** From choosing a stone to its chain lit and the rest dimmed, with its panel beside the board, and without. */
  readonly choose: number;
  readonly chooseBare: number;
  /** The same by a click on a stone far away, in another chain. */
  readonly chooseFar: number;
  /** The same with a key that does nothing: the part of the two above that is not ours. */
  readonly noKey: number;
}
export type Point = { readonly x: number; readonly y: number };

/** Where the hand is at a step of its round: a figure of eight, so that it passes over everything and comes back. */
export const round = (middle: Point, step: number, wide: number, high: number): Point => ({
  x: middle.x + wide * Math.sin((step / STEPS) * 2 * Math.PI),
  y: middle.y + high * Math.sin((step / STEPS) * 4 * Math.PI),
});

/** An empty page of an engine, for as long as `work` takes. */
type InEmpty = <T>(work: (page: Page) => Promise<T>) => Promise<T>;

/** In the windows of the application, and where this machine has it, in the engine that is shipped. */
export async function measureBoard(counts: readonly number[]): Promise<void> {
  await measureIn(ownEngine(ROOT), (work) => withFolder((folder) => withWindow("empty", folder, work)), counts, "");
  if (newestChromium() === undefined) return console.log(`\nThe board in the newest engine: ${NO_NEWEST}`);
  const newest = await newestEngine(ROOT);
  const inEmpty: InEmpty = async (work) => {
    const page = await newest.empty(SIZE);
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  };
  try {
    await measureIn(newest, inEmpty, counts, ` in Chromium ${NEWEST} or newer`);
  } finally {
    await newest.end();
  }
}

async function measureIn(engine: Engine, inEmpty: InEmpty, counts: readonly number[], where: string): Promise<void> {
  const rows: string[][] = [["", ...counts.map((count) => `${count} stones`)]];
  const ours: Figures[] = [];
  const plain: Figures[] = [];
  for (const count of counts) {
    console.error(`Measuring the board with ${count} stones${where} …`);
    ours.push(await withFolder((folder) => measureOurs(folder, count, engine)));
    plain.push(await inEmpty((page) => measureCanvas(page, count)));
  }
  const idle = await inEmpty(measureEmpty);
  const row = (name: string, all: readonly Figures[], value: (one: Figures) => number) =>
    rows.push([name, ...all.map((one) => figure(value(one)))]);
  row("first drawing", ours, ({ first }) => first);
  row("  in the very first start", ours, ({ firstEver }) => firstEver);
  row("  a plain canvas", plain, ({ first }) => first);
  row("a dragged move", ours, ({ drag }) => drag);
  row("  a plain canvas", plain, ({ drag }) => drag);
  row("a panned step, all in view", ours, ({ pan }) => pan);
  row("  a plain canvas", plain, ({ pan }) => pan);
  row("a panned step at zoom 1", ours, ({ panClose }) => panClose);
  row("longest frame after a drop", ours, ({ drop }) => drop);
  row("a change, from the window to the drawn board", ours, ({ change }) => change);
  row("a stone chosen, its chain lit", ours, ({ chooseBare }) => chooseBare);
  row("  by a click, in another chain", ours, ({ chooseFar }) => chooseFar);
  row("  with its panel beside the board", ours, ({ choose }) => choose);
  row("  a key that does nothing", ours, ({ noKey }) => noKey);
  printTable(`The board${where}, ${SIZE.width} × ${SIZE.height}, as many links as stones; ms, medians of ${RUNS} rounds`, rows, [
    `A moved pointer over an empty page costs ${figure(idle)} ms. Moves and steps are the main thread's own time.`,
    "Wanted on the machine of the comparison: a move at most 5 up to 3,000 stones; at 1,000 a first drawing at most 120,",
    "a step at most 8 (at zoom 1 at most 6), the longest frame and a chain at most 17; there a plain canvas needs 67, 4.6 and 20.6 at 1,000.",
    "Wanted in any one run at 1,000: a first drawing at most 4 × a plain canvas, the longest frame at most 17, a change at most 25.",
    `Words of the whole path on a 16:9 screen: ${wordsInBrief([16, 40, 90, 200])}.`,
  ]);
}

async function measureOurs(folder: string, count: number, engine: Engine): Promise<Figures> {
  const file = path.join(folder, `${count}.stones`);
  const workshop = largeWorkshop(count);
  await makeWorkshopFile(file, workshop);
  const firstIn = async (page: Page, app: ElectronApplication): Promise<number> => {
    await ready(page);
    // The guide lists every stone that could be linked; what is measured here is the picture.
    await page.evaluate(() => window.workshop.call("app.settings", { guide: false }));
    const drawn = await openAndDraw(app, page, file);
    await frames(page, 60);
    return drawn;
  };
  const inWindow = <T>(work: (page: Page, app: ElectronApplication) => Promise<T>): Promise<T> =>
    withWindow("ours", folder, work, {}, engine);
  const firstEver = await inWindow(firstIn);
  await inWindow(firstIn);
  return inWindow(async (page, app) => {
    const first = await firstIn(page, app);
    await makeBoard(page, app);
    const stone = [...workshop.stones.values()][Math.floor(count * 0.55)] as Stone;
    // A drop that moved nothing would be quick: every one must come back as a change.
    await page.evaluate(() => window.workshop.on("workshop.changed", () => performance.mark("change")));
    const measure = await mainThread(page);
    const drags: number[] = [];
    const drops: number[] = [];
    const start = await placeOf(page, workshop, stone);
    for (let run = 0; run < RUNS; run++) {
      // Each drop leaves the stone a little further on.
      const at = { x: start.x + 8 * run, y: start.y + 8 * run };
      await moveTo(page, at);
      await page.mouse.down();
      await page.mouse.move(at.x + 6, at.y + 6);
      await frames(page);
      drags.push(await measure(STEPS, (step) => moveTo(page, round({ x: at.x + 6, y: at.y + 6 }, step, 200, 150))));
      await page.mouse.move(at.x + 8, at.y + 8);
      await frames(page);
      drops.push(await longestFrame(page, () => page.mouse.up()));
      await page.waitForFunction((changes) => performance.getEntriesByName("change").length === changes, run + 1);
      await page.keyboard.press("Escape");
      await frames(page);
    }
    // In another engine it would go by way of the test.
    const change = windowOf(page) === page ? await measureChange(page, stone) : Number.NaN;
    const choose = await measureChoice(page, workshop, measure, ALONG);
    await page.getByRole("toolbar").getByRole("button", { name: "Hide the panel" }).click();
    await frames(page);
    const chooseBare = await measureChoice(page, workshop, measure, ALONG);
    const chooseFar = await measureClicks(page, workshop, measure);
    const noKey = await measureChoice(page, workshop, measure, NOTHING);
    const pan = await measurePan(page, measure);
    await closeUp(page, workshop.stones.size);
    const panClose = await measurePan(page, measure);
    return { first, firstEver, drag: median(drags), drop: median(drops), change, pan, panClose, choose, chooseBare, chooseFar, noKey };
  });
}

/** From sending a change to the end of the frame that draws it, in ms: seen where the canvases are drawn on. */
async function measureChange(page: Page, { id }: Stone): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < CHANGES; run++) {
    values.push(
      await page.evaluate(
        ([stone, text]) =>
          new Promise<number>((resolve, reject) => {
            const canvas = CanvasRenderingContext2D.prototype;
            const { fillRect } = canvas;
            let heard = false;
            const stop = window.workshop.on("workshop.changed", () => (heard = true));
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () => {
              stop();
              resolve(performance.now() - begun);
            });
            port1.start();
            // Every part of the picture that is drawn begins with its water; a message sent then comes after that frame.
            canvas.fillRect = function (this: CanvasRenderingContext2D, ...where: Parameters<typeof fillRect>) {
              fillRect.apply(this, where);
              if (!heard) return;
              canvas.fillRect = fillRect;
              port2.postMessage(null);
            };
            const begun = performance.now();
            void window.workshop
              .call("workshop.change", { do: "stone.edit", id: stone as StoneId, patch: { text } })
              .then((result) => !result.ok && reject(new Error(result.error.message)));
          }),
        [id, `The words of this stone, changed for the ${run + 1}. time`] as const,
      ),
    );
    await frames(page);
  }
  return median(values);
}

/** From the moment the workshop has come to the window until its picture is drawn, in ms. */
async function openAndDraw(app: ElectronApplication, page: Page, file: string): Promise<number> {
  await choose(app, file);
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        let opened = 0;
        window.workshop.on("workshop.opened", () => (opened = performance.now()));
        requestAnimationFrame(function next() {
          if (performance.getEntriesByName("board drawn").length === 0) return void requestAnimationFrame(next);
          // The canvas is made into pixels at the end of this frame.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - opened));
          port1.start();
          port2.postMessage(null);
        });
        void window.workshop.call("workshop.open", {}).then((result) => !result.ok && reject(new Error(result.error.message)));
      }),
  );
}

const board = (page: Page) => page.locator(".board");

/** Gives the window the size that makes the picture in it as large as in the comparison. */
async function makeBoard(page: Page, app: ElectronApplication): Promise<void> {
  const box = (await board(page).boundingBox())!;
  const inner = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await app.evaluate(
    ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]!.setContentSize(width!, height!),
    [inner.width + SIZE.width - Math.round(box.width), inner.height + SIZE.height - Math.round(box.height)],
  );
  await page.waitForFunction((width) => Math.abs(document.querySelector(".board")!.clientWidth - width) < 3, SIZE.width);
  await frames(page, 30);
}

const moveTo = (page: Page, { x, y }: Point) => page.mouse.move(x, y);

/** Where a stone is in the window while the whole path is in view. */
async function placeOf(page: Page, workshop: Workshop, stone: Stone): Promise<Point> {
  const box = (await board(page).boundingBox())!;
  const { x, y } = toScreen(fitted(sceneOf(workshop).bounds, box, FIT_MARGIN, ZOOM.fitsUpTo), { x: stone.x!, y: stone.y! });
  return { x: box.x + x, y: box.y + y };
}

const ALONG = ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"] as const;
/** Does nothing on the board: what the key itself and the two frames cost. */
const NOTHING = ["F9"] as const;

/** Walks from stone to stone by `keys`: each is chosen, and its chain painted, before the next. */
async function measureChoice(
  page: Page,
  workshop: Workshop,
  measure: Awaited<ReturnType<typeof mainThread>>,
  keys: readonly string[],
): Promise<number> {
  const first = [...workshop.stones.values()][Math.floor(workshop.stones.size * 0.3)] as Stone;
  await page.keyboard.press("Control+0");
  await frames(page, 40);
  const at = await placeOf(page, workshop, first);
  await page.mouse.click(at.x, at.y);
  await board(page).focus();
  await frames(page);
  const values: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    values.push(
      await measure(CHOICES, async (step) => {
        await page.keyboard.press(keys[step % keys.length] as string);
        await frames(page, 2);
      }),
    );
  }
  await page.keyboard.press("Escape");
  await frames(page);
  return median(values);
}

/** Clicks two stones far from each other in turn, the pointer already over them. */
async function measureClicks(page: Page, workshop: Workshop, measure: Awaited<ReturnType<typeof mainThread>>): Promise<number> {
  const stones = [...workshop.stones.values()];
  const spots = await Promise.all([0.3, 0.62].map((part) => placeOf(page, workshop, stones[Math.floor(stones.length * part)] as Stone)));
  const values: number[] = [];
  for (let click = 0; click < 2 * CHOICES; click++) {
    await moveTo(page, spots[click % 2] as Point);
    await frames(page, 2);
    values.push(
      await measure(1, async () => {
        await page.mouse.down();
        await page.mouse.up();
        await frames(page, 2);
      }),
    );
  }
  await page.keyboard.press("Escape");
  await frames(page);
  return median(values);
}

async function measurePan(page: Page, measure: Awaited<ReturnType<typeof mainThread>>): Promise<number> {
  const box = (await board(page).boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const pans: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await moveTo(page, middle);
    await page.mouse.down({ button: "middle" });
    pans.push(await measure(STEPS, (step) => moveTo(page, round(middle, step, PAN.x, PAN.y))));
    await page.mouse.up({ button: "middle" });
    await frames(page);
  }
  return median(pans);
}

/** Zooms in at the middle of the board until the words have their size. */
async function closeUp(page: Page, stones: number): Promise<void> {
  const box = (await board(page).boundingBox())!;
  await moveTo(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await page.keyboard.down("Control");
  for (let zoom = 0; zoom < Math.ceil(Math.log(Math.sqrt(stones) / 2) / Math.log(1.27)); zoom++) await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await frames(page, 40);
}

async function measureEmpty(page: Page): Promise<number> {
  const measure = await mainThread(page);
  const values: number[] = [];
  for (let run = 0; run < RUNS; run++) values.push(await measure(STEPS, (step) => moveTo(page, round({ x: 800, y: 450 }, step, 300, 200))));
  return median(values);
}

/** The same stones and links, drawn by hand on a canvas: about the least that such a picture can cost. */
async function measureCanvas(page: Page, count: number): Promise<Figures> {
  await page.setContent(canvasPage(count));
  const first = await page.evaluate(() => (globalThis as unknown as { start: () => Promise<number> }).start());
  const measure = await mainThread(page);
  const run = async (button: "left" | "middle"): Promise<number> => {
    const values: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      await page.mouse.move(800, 450);
      await page.mouse.down({ button });
      values.push(await measure(STEPS, (step) => moveTo(page, round({ x: 800, y: 450 }, step, 200, 150))));
      await page.mouse.up({ button });
      await frames(page);
    }
    return median(values);
  };
  return {
    first,
    firstEver: first,
    drag: await run("left"),
    pan: await run("middle"),
    panClose: Number.NaN,
    drop: Number.NaN,
    change: Number.NaN,
    choose: Number.NaN,
    chooseBare: Number.NaN,
    chooseFar: Number.NaN,
    noKey: Number.NaN,
  };
}
