/** A real window for measuring, and what its main thread does. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { environment, launch, ROOT, switches } from "../e2e/app.ts";
import { type Engine, ownEngine } from "../e2e/newest-engine.ts";

/** Runs `work` with a folder of its own, which is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Starts the application (`ours`) or an empty window, and closes it in the end. @param env for ours, beside what every instance needs.
 * @param engine where the page of ours runs.
 */
export async function withWindow<T>(
  which: "ours" | "empty",
  folder: string,
  work: (page: Page, app: ElectronApplication) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
  engine: Engine = ownEngine(ROOT),
): Promise<T> {
  const empty = { args: [...switches(folder), EMPTY], env: environment(folder) };
  const app = which === "ours" ? await launch(folder, [], env, engine.application) : await _electron.launch(empty);
  try {
    const window = await app.firstWindow();
    return await work(which === "ours" ? await engine.shown(window) : window, app);
  } finally {
    await app.close();
  }
}
export const EMPTY = path.join(import.meta.dirname, "empty-window.cjs");

/** Gives a function that measures some work: milliseconds of the page's main thread for each of `steps`. */
export async function mainThread(page: Page): Promise<(steps: number, work: (step: number) => Promise<unknown>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other programs of the machine do meanwhile does not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? Number.NaN);
  };
  return async (steps, work) => {
    const before = await spent();
    for (let step = 0; step < steps; step++) await work(step);
    return ((await spent()) - before) / steps;
  };
}

/** Waits until the page has drawn `count` frames: what was begun before is on the screen then. */
export const frames = (page: Page, count = 12): Promise<void> =>
  page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = () => (left-- <= 0 ? resolve() : requestAnimationFrame(next));
        next();
      }),
    count,
  );

/** The longest time between two frames while `work` goes on and for some frames after it, in ms. */
export async function longestFrame(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const record = { longest: 0, on: true };
    Object.assign(globalThis, { record });
    let last = performance.now();
    requestAnimationFrame(function next() {
      const now = performance.now();
      record.longest = Math.max(record.longest, now - last);
      last = now;
      if (record.on) requestAnimationFrame(next);
    });
  });
  await work();
  await frames(page, 20);
  return page.evaluate(() => {
    const { record } = globalThis as unknown as { record: { longest: number; on: boolean } };
    record.on = false;
    return record.longest;
  });
}
