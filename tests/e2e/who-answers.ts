/**
 * Says which part of the application still answers: the main process, each page, the drawing of frames, and what each
 * process of it does just now. For the report of a test that failed, so that nobody has to guess what stood still.
 */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type * as electron from "electron";
import type { ElectronApplication } from "@playwright/test";

const PATIENCE_MS = 4000;
/** Of the words that a page shows, so many letters. */
const MOST_SHOWN = 900;
const LATE = Symbol("late");

/** What some work gives, or that it did not come in time. */
async function inTime<T>(work: Promise<T>, ms = PATIENCE_MS): Promise<T | typeof LATE> {
  const end = new AbortController();
  const late = wait(ms, LATE, { signal: end.signal, ref: false }).catch(() => LATE);
  try {
    return await Promise.race([work, late as Promise<typeof LATE>]);
  } finally {
    end.abort();
  }
}

/** All of it as lines of text. Takes a few seconds where something stands still, and next to nothing where all answer. */
export async function whoAnswers(app: ElectronApplication): Promise<string> {
  const running = await processes(app.process().pid);
  const lines: string[] = [];
  const main = await inTime(app.evaluate(() => `answers, ${process.uptime().toFixed(0)} s after its start`).catch(String));
  lines.push(`main process: ${main === LATE ? "DOES NOT ANSWER" : main}`);
  if (main !== LATE) {
    const pages = await inTime(
      app.evaluate(askPages, PATIENCE_MS / 4).catch((error: unknown) => [String(error)]),
      6 * PATIENCE_MS,
    );
    lines.push(...(pages === LATE ? ["the pages: the main process DOES NOT ANSWER about them"] : pages));
  }
  for (const page of app.windows()) {
    const said = await inTime(page.evaluate(() => `${document.visibilityState}, shows: ${document.body.innerText}`).catch(String));
    const inBrief = said === LATE ? "DOES NOT ANSWER" : said.replaceAll(/\s*\n\s*/g, " | ").slice(0, MOST_SHOWN);
    lines.push(`the test's own way to ${page.url()}: ${inBrief}`);
  }
  // The last, since a report shows the beginning of a text alone.
  return [...lines, ...running].join("\n");
}

/** Runs in the main process: asks every page, and where one does not answer, what it is busy with. */
async function askPages({ BrowserWindow }: typeof electron, ms: number): Promise<string[]> {
  const LATE_HERE = "DOES NOT ANSWER";
  const within = <T>(work: Promise<T>): Promise<T | string> =>
    Promise.race([work.catch(String), new Promise<string>((resolve) => setTimeout(() => resolve(LATE_HERE), ms))]);
  const lines: string[] = [];
  for (const window of BrowserWindow.getAllWindows()) {
    const { webContents: contents } = window;
    const state = [window.isVisible() ? "visible" : "hidden", contents.isLoading() && "loading", contents.isCrashed() && "CRASHED"];
    lines.push(`window ${contents.getURL()} (process ${contents.getOSProcessId()}): ${state.filter(Boolean).join(", ")}`);
    if (contents.isCrashed()) continue;
    const page = await within(
      contents.executeJavaScript(`"answers, " + document.querySelectorAll("*").length + " elements"`) as Promise<string>,
    );
    lines.push(`  page: ${page}`);
    if (page === LATE_HERE) {
      lines.push(`  is busy with: ${await within(stackOf(contents))}`);
      continue;
    }
    const frame = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done("are drawn"))))`;
    lines.push(`  frames: ${await within(contents.executeJavaScript(frame) as Promise<string>)}`);
    lines.push(`  picture: ${await within(contents.capturePage().then((one) => `${one.getSize().width} × ${one.getSize().height}`))}`);
  }
  return lines;

  /** Stops the page for a moment wherever it is. */
  async function stackOf({ debugger: tool }: electron.WebContents): Promise<string> {
    if (!tool.isAttached()) return "not known: the test did not ask to watch its pages";
    const paused = new Promise<string>((resolve) => {
      const heard = (_event: unknown, method: string, { callFrames = [] }: { readonly callFrames?: readonly Frame[] }): void => {
        if (method !== "Debugger.paused") return;
        tool.removeListener("message", heard);
        const inWords = ({ functionName, url, location }: Frame): string =>
          `${functionName || "(no name)"} ${url.split("/").at(-1)}:${location.lineNumber + 1}:${location.columnNumber + 1}`;
        resolve(callFrames.slice(0, 12).map(inWords).join(" < "));
      };
      tool.on("message", heard);
    });
    await tool.sendCommand("Debugger.pause");
    const stack = await paused;
    void tool.sendCommand("Debugger.resume").catch(() => {});
    return stack;
  }
}

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly location: { readonly lineNumber: number; readonly columnNumber: number };
}

/**
 * Makes every page, from now on, one that can be stopped in a loop, to see what it is busy with: that must be said before it is
 * in one. Not for tests that open a page again: Playwright loses its way to such a page.
 */
export const watchPages = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: running, webContents }) => {
    const watch = (contents: electron.WebContents): void => {
      const enable = (): void => {
        if (contents.isDestroyed() || contents.debugger.isAttached()) return;
        contents.debugger.attach();
        void contents.debugger.sendCommand("Debugger.enable").catch(() => {});
      };
      contents.on("did-finish-load", enable);
      if (contents.getURL() !== "") enable();
    };
    webContents.getAllWebContents().forEach(watch);
    running.on("web-contents-created", (_event, contents) => watch(contents));
  });

interface Process {
  readonly name: string;
  readonly state: string;
  /** Processor time so far, in hundredths of a second. */
  readonly ticks: number;
}

/** What every process of the application does: on Linux only, from what the system tells of them. */
async function processes(pid: number | undefined): Promise<readonly string[]> {
  if (process.platform !== "linux" || pid === undefined) return [];
  const before = familyOf(pid);
  await wait(400);
  const after = familyOf(pid);
  return [...after].map(([id, { name, state, ticks }]) => {
    const share = Math.round((100 * (ticks - (before.get(id)?.ticks ?? ticks))) / 40);
    return `process ${id} ${name}: ${state}, ${share} % of a processor`;
  });
}

const STATES: Readonly<Record<string, string>> = {
  R: "runs",
  S: "sleeps",
  D: "waits for the disk",
  Z: "is dead",
  T: "is stopped",
  t: "is stopped",
};

/** A process and all that it has started. */
function familyOf(pid: number): ReadonlyMap<number, Process> {
  const family = new Map<number, Process>();
  const parents = new Map<number, number>();
  const all = new Map<number, Process>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const name = /--type=([\w-]+)/.exec(readFileSync(`/proc/${entry}/cmdline`, "utf8"))?.[1] ?? "main";
      parents.set(Number(entry), Number(fields[1]));
      all.set(Number(entry), { name, state: STATES[fields[0] ?? ""] ?? fields[0] ?? "", ticks: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // It has ended meanwhile.
    }
  }
  const belongs = (id: number): boolean => id === pid || (parents.has(id) && id > 1 && belongs(parents.get(id) as number));
  for (const [id, one] of all) if (belongs(id)) family.set(id, one);
  return family;
}
