/**
 * What others draw boards with, on the scene of the board's table, in the same window: first drawing, and main-thread time of dragging and
 * panning. They are installed by themselves, in tests/bench/peers, so that nothing of them is in the product.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { build, preview } from "vite";
import { sceneOf } from "../../shared/scene/build.ts";
import { PAN, round, RUNS, SIZE, STEPS, type Point } from "./board.ts";
import { largeWorkshop } from "./large-workshop.ts";
import { figure, median, printTable } from "./report.ts";
import { frames, mainThread, withFolder, withWindow } from "./window.ts";

const PEERS = ["react-flow", "excalidraw", "tldraw"] as const;

const ROOT = path.join(import.meta.dirname, "peers");
const ADDRESS = "127.0.0.1";

interface Scene {
  readonly stones: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly text: string;
  }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** What tests/bench/peers/main.js puts into its page. */
interface PeerPage {
  prepare(scene: Scene): Promise<void>;
  start(): Promise<number>;
  place(id: string): Point;
}
/** Runs in the page. */
declare const window: PeerPage;

interface Figures {
  readonly first: number;
  readonly drag: number;
  readonly pan: number;
}

export async function measurePeers(counts: readonly number[]): Promise<void> {
  if (!existsSync(path.join(ROOT, "node_modules"))) {
    console.log("\nThe peers are not installed, and not measured: run `npm install --ignore-scripts` in tests/bench/peers first.");
    return;
  }
  await build({ root: ROOT, logLevel: "error", build: { chunkSizeWarningLimit: 20_000 } });
  const server = await preview({ root: ROOT, logLevel: "error", preview: { host: ADDRESS, port: 0 } });
  try {
    const address = server.resolvedUrls?.local[0] as string;
    const rows: string[][] = [["", ...counts.map((count) => `${count} stones`)]];
    for (const peer of PEERS) {
      const all: Figures[] = [];
      for (const count of counts) {
        console.error(`Measuring ${peer} with ${count} stones …`);
        all.push(await withFolder((folder) => withWindow("empty", folder, (page) => measurePeer(page, `${address}#${peer}`, count))));
      }
      const row = (name: string, value: (one: Figures) => number) => rows.push([name, ...all.map((one) => figure(value(one)))]);
      row(`${peer}: first drawing`, ({ first }) => first);
      row("  a dragged move", ({ drag }) => drag);
      row("  a panned step, all in view", ({ pan }) => pan);
    }
    printTable(`Others, on the scene of the board's table, ${SIZE.width} × ${SIZE.height}; ms, medians of ${RUNS} rounds`, rows, [
      "First drawing: from showing the scene until nothing more is drawn. Wanted of ours: at most half of the best.",
    ]);
  } finally {
    await server.close();
  }
}

/** The scene of the board, as data that any library can draw. */
function plainScene(count: number): Scene {
  const workshop = largeWorkshop(count);
  const { stones } = sceneOf(workshop);
  return {
    stones: stones.map(({ id, x, y, shape: { width, height } }) => ({
      id,
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      text: workshop.stones.get(id)?.text ?? "",
    })),
    links: [...workshop.links.values()].map(({ from, to }) => ({ from, to })),
  };
}

async function measurePeer(page: Page, address: string, count: number): Promise<Figures> {
  const scene = plainScene(count);
  await page.goto(address);
  await page.evaluate((given) => window.prepare(given), scene);
  const first = await page.evaluate(() => window.start());
  const measure = await mainThread(page);
  const stone = scene.stones[Math.floor(count * 0.55)]!.id;
  const drags: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const at = await page.evaluate((id) => window.place(id), stone);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 6, at.y + 6);
    await frames(page);
    drags.push(await measure(STEPS, (step) => page.mouse.move(...asArguments(round({ x: at.x + 6, y: at.y + 6 }, step, 200, 150)))));
    await page.mouse.up();
    await frames(page);
    const to = await page.evaluate((id) => window.place(id), stone);
    // The hand ends where it began, 6 px on: a stone that stayed was not dragged, and its figure would be of something else.
    if (run === 0 && Math.hypot(to.x - at.x, to.y - at.y) < 2) throw new Error(`${address}: the stone was not dragged.`);
  }
  const pans: number[] = [];
  const middle = { x: SIZE.width / 2, y: SIZE.height / 2 };
  for (let run = 0; run < RUNS; run++) {
    const before = await page.evaluate((id) => window.place(id), stone);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down({ button: "middle" });
    pans.push(await measure(STEPS, (step) => page.mouse.move(...asArguments(round(middle, step, PAN.x, PAN.y)))));
    await page.mouse.move(middle.x + 9, middle.y + 9);
    await page.mouse.up({ button: "middle" });
    await frames(page);
    const after = await page.evaluate((id) => window.place(id), stone);
    if (Math.hypot(after.x - before.x, after.y - before.y) < 4) throw new Error(`${address}: the picture was not panned.`);
  }
  return { first, drag: median(drags), pan: median(pans) };
}

const asArguments = ({ x, y }: Point): [number, number] => [x, y];
