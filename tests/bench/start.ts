/** Start-up and memory, beside an Electron window with one line of text. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { makeWorkshopFile } from "../../electron/store/store.ts";
import { readInterchange } from "../../shared/interchange/interchange.ts";
import { environment, ROOT, switches } from "../e2e/app.ts";
import { figure, median, printTable } from "./report.ts";
import { EMPTY, withFolder } from "./window.ts";

const RUNS = 5;

export async function measureStart(): Promise<void> {
  const [ours, empty]: [number[], number[]] = [[], []];
  const [oursMemory, emptyMemory]: [number[], number[]] = [[], []];
  await withFolder(async (folder) => {
    const file = path.join(folder, "day-centre.stones");
    const example = readInterchange(JSON.parse(readFileSync(path.join(ROOT, "resources/day-centre.json"), "utf8")));
    if (!example.ok) throw new Error(example.error.message);
    await makeWorkshopFile(file, example.value);
    for (let run = 0; run <= RUNS; run++) {
      const one = await startAndLook(folder, [ROOT, file], "board drawn");
      const other = await startAndLook(folder, [EMPTY], "first-contentful-paint");
      // The first start of each reads everything from the disk.
      if (run === 0) continue;
      ours.push(one.time);
      oursMemory.push(one.memory);
      empty.push(other.time);
      emptyMemory.push(other.memory);
    }
  });
  const row = (name: string, time: number, memory: number, ratio: boolean) =>
    ratio ? [name, `${figure(time)} ×`, `${figure(memory)} ×`] : [name, figure(time), figure(memory)];
  printTable(
    `Start; medians of ${RUNS} warm starts`,
    [
      ["", "ms to the first picture", "MB of all processes"],
      row("an empty window", median(empty), median(emptyMemory), false),
      row("the board with the example", median(ours), median(oursMemory), false),
      row("  to the empty window", median(ours) / median(empty), median(oursMemory) / median(emptyMemory), true),
    ],
    ["Wanted: at most 1.5 times the empty window, in time and in memory."],
  );
}

/**
 * Starts Electron as a person does, without a test driver in its way, and looks at it once it is there.
 * @param entry the entry of the page's performance timeline that says that the first picture is drawn
 * @returns ms from the start to that entry, and the memory of all its processes in MB (NaN where the system does not tell)
 */
async function startAndLook(
  folder: string,
  args: readonly string[],
  entry: string,
): Promise<{ readonly time: number; readonly memory: number }> {
  const executable = process.env["BENCH_EXECUTABLE"];
  if (executable === undefined) throw new Error("Start this through `npm run bench`, which finds Electron.");
  const begun = Date.now();
  const child = spawn(executable, [...switches(folder), "--remote-debugging-port=0", ...args], {
    env: environment(folder),
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child));
    const context = browser.contexts()[0]!;
    const page = context.pages()[0] ?? (await context.waitForEvent("page"));
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, entry);
    const drawn = await page.evaluate((name) => performance.timeOrigin + performance.getEntriesByName(name)[0]!.startTime, entry);
    const memory = memoryOf(child.pid!);
    await browser.close();
    return { time: drawn - begun, memory };
  } finally {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  }
}

/** The address that Electron prints for debuggers. */
function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr!.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", () => reject(new Error(`Electron ended at once:\n${said}`)));
  });
}

/** The memory of a process and all that it started, in MB; what processes share is counted once (Linux alone tells). */
function memoryOf(pid: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    // The name of a program may hold spaces and brackets: the parent is the second field after the last bracket.
    const parent = read(`/proc/${name}/stat`).split(") ").at(-1)?.split(" ")[1];
    parents.set(Number(name), Number(parent));
  }
  const family = new Set([pid]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  const kilobytes = [...family].map((one) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** A file of the system; "" where its process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
