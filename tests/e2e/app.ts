/** Starts the built application for a test, in folders of its own that are gone afterwards. */
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from "@playwright/test";
import type { Rectangle } from "electron";
import type { Result } from "../../shared/base/result.ts";
import type { Bridge, Opened } from "../../shared/ipc/contract.ts";
import { SETTINGS_AT_FIRST } from "../../shared/settings/settings.ts";
import { type Engine, newestEngine, ownEngine, windowOf } from "./newest-engine.ts";
import { whoAnswers } from "./who-answers.ts";

declare global {
  /** For what a test runs inside a page. */
  interface Window {
    readonly workshop: Bridge;
  }
}

export const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Started {
  readonly app: ElectronApplication;
  /** The facilitator's window, ready to use. */
  readonly board: Page;
}

export interface Workplace {
  /** A folder of this test alone: holds the home folder and whatever it saves. */
  readonly folder: string;
  /** The application's home folder: what it keeps for itself lies in `user-data` there. */
  readonly home: string;
  /** What every start has in its environment besides. */
  readonly env: Record<string, string>;
  /** Starts the application; again after it has ended, it finds what it left. @param more a file to open, or switches. */
  start(...more: readonly string[]): Promise<Started>;
  /** Waits for the room's window. */
  room(app: ElectronApplication): Promise<Page>;
}

/** The test with a `workplace`; what it started is closed at its end. */
export const test = base.extend<{ workplace: Workplace; shared: Workplace }, { engine: Engine; common: Common }>({
  workplace: async ({ engine }, use, info) => {
    const folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-e2e-"));
    const running: Running[] = [];
    const env: Record<string, string> = {};
    await use({
      folder,
      home: folder,
      env,
      async start(...more) {
        const app = await launch(folder, more, env, engine.application);
        running.push({ app, main: app.process() });
        await engine.begun(app);
        return { app, board: await ready(await engine.shown(await app.firstWindow())) };
      },
      room: (app) => room(app, engine),
    });
    for (const { app } of running) await sayWhoAnswers(app, info);
    for (const one of running) await close(one);
    await rm(folder, { recursive: true, force: true });
  },

  /**
   * A workplace in the application that other tests of this worker use, too, for what a window does once it is open: a start
   * costs more than most tests do. It is as at its first start each time. Not for what starts, ends or crashes an
   * application, for switches and environments, nor for what is kept for later: settings of Word and print, the log.
   */
  shared: async ({ common, engine }, use, info) => {
    const folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-e2e-"));
    let app: ElectronApplication | undefined;
    await use({
      folder,
      home: common.home,
      env: {},
      async start(...more) {
        if (app) throw new Error("A second start takes an application of the test's own.");
        const started = await common.start(more);
        ({ app } = started);
        return started;
      },
      room: (app) => room(app, engine),
    });
    if (app) await sayWhoAnswers(app, info);
    await common.rest();
    await rm(folder, { recursive: true, force: true });
  },

  engine: [
    async ({}, use) => {
      const engine = process.env["E2E_PROJECT"] === "newest" ? await newestEngine(ROOT) : ownEngine(ROOT);
      await use(engine);
      await engine.end();
    },
    { scope: "worker" },
  ],

  common: [
    async ({ engine }, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-e2e-"));
      const common = commonApplication(folder, engine);
      await use(common);
      await common.end();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

const room = async (app: ElectronApplication, engine: Engine): Promise<Page> =>
  ready(await engine.shown(app.windows().find(isRoom) ?? (await app.waitForEvent("window", isRoom))));

/** Whatever stood still is named in the report, before it is gone. */
async function sayWhoAnswers(app: ElectronApplication, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  const body = await whoAnswers(app).catch(String);
  await info.attach("who answers", { body, contentType: "text/plain" });
  console.log(`${info.title}: who answers\n${body.replaceAll(/^/gm, "  ")}`);
}

interface Common {
  readonly home: string;
  /** As at a first start. @param more a file that comes from outside; switches: with others, it starts anew. */
  start(more: readonly string[]): Promise<Started>;
  /** Out of the way of other applications until the next start. */
  rest(): Promise<void>;
  end(): Promise<void>;
}

interface InCommon extends Running, Started {
  readonly bounds: Rectangle;
  readonly switches: string;
}

function commonApplication(home: string, engine: Engine): Common {
  let running: InCommon | undefined;
  async function first(switches: readonly string[]): Promise<InCommon> {
    const app = await launch(home, switches, {}, engine.application);
    await engine.begun(app);
    const board = await ready(await engine.shown(await app.firstWindow()));
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
    return { app, main: app.process(), board, bounds, switches: switches.join(" ") };
  }
  /** Lets go of all that a test has left. */
  async function tidied({ app, board, bounds }: InCommon): Promise<void> {
    await board.evaluate(async (settings) => {
      const { call } = window.workshop;
      const noWords = { drafts: {}, left: [], fields: [] };
      // Of the open workshop first: they would come to the next one of that name.
      await call("app.loose", noWords);
      await call("workshop.close");
      await call("app.settings", settings);
      const cards = await call("home.cards");
      if (cards.ok) for (const { id } of cards.value.cards) await call("home.forget", { id });
      await call("app.loose", noWords);
      // The last word of the old page: what it showed does not come back in the new one.
      addEventListener("pagehide", () => void call("app.keep", { kept: "" }));
    }, SETTINGS_AT_FIRST);
    for (const kept of ["user-data/Example", "Documents"]) await rm(path.join(home, kept), { recursive: true, force: true });
    await app.evaluate(({ BrowserWindow }, place) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds(place);
      window?.show();
    }, bounds);
    await board.reload();
    await ready(board);
  }
  const end = async (): Promise<void> => {
    if (running) await close(running);
    running = undefined;
  };
  return {
    home,
    async start(more) {
      const switches = more.filter((one) => one.startsWith("-"));
      const [file] = more.filter((one) => !one.startsWith("-"));
      if (running && running.switches !== switches.join(" ")) await end();
      if (running) await tidied(running);
      running ??= await first(switches);
      const { app, board } = running;
      // As from a second start.
      if (file !== undefined)
        await app.evaluate(({ app: electron }, asked) => void electron.emit("second-instance", {}, [], "", asked), { file, look: false });
      return { app, board };
    },
    async rest() {
      if (!running) return;
      const { app, board } = running;
      const gone = app.windows().flatMap((page) => (page === windowOf(board) ? [] : [page.waitForEvent("close")]));
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows())
          if (window.webContents.getURL().endsWith("#board")) window.hide();
          else window.destroy();
      });
      await Promise.all(gone);
    },
    end,
  };
}

/** How long an application may take to close. */
const CLOSING_MS = 15_000;

interface Running {
  readonly app: ElectronApplication;
  /** Its main process, which an application that has ended no longer tells. */
  readonly main: ChildProcess;
}

/** Closes an application, if the test has not; one that does not close is ended, so that the next test has a display of its own. */
async function close({ app, main }: Running): Promise<void> {
  const closed = app.close().then(
    () => true,
    () => true,
  );
  if (!(await Promise.race([closed, wait(CLOSING_MS, false, { ref: false })]))) main.kill("SIGKILL");
  await closed;
}

export { expect } from "@playwright/test";

/**
 * Starts the built application. @param folder becomes the home folder. @param more further arguments: switches, or a file to open.
 * @param env beside what every instance needs. @param application the folder of the application.
 */
export function launch(
  folder: string,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  application = ROOT,
): Promise<ElectronApplication> {
  const args = [...switches(folder), application, ...more];
  return _electron.launch({ args, env: { ...environment(folder), ...env } });
}

/** What an instance needs so that it touches nothing outside `folder`. */
export const switches = (folder: string): readonly string[] => [
  // Chromium has no sandbox for root, as in a container.
  ...(process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  // A virtual display has no graphics card: drawing without one costs a third less than drawing on an imitated one.
  ...(process.env["E2E_DISPLAYS"] ? ["--disable-gpu"] : []),
  `--user-data-dir=${path.join(folder, "user-data")}`,
];

export const environment = (folder: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  HOME: folder,
  USERPROFILE: folder,
  XDG_CONFIG_HOME: path.join(folder, "config"),
});

const isRoom = (page: Page): boolean => page.url().endsWith("#room");

/** Chooses from the menu of one row of a list or table. @param row the row's own words. */
export async function ofRow(page: Page, row: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: `More for “${row}”` }).click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}

/** Has the system's dialogs answer with a file from now on when they ask which to open. */
export const choose = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
  }, file);

/** Opens a file that a person chooses in the system's dialog: a page can name none. */
export async function openFile(app: ElectronApplication, board: Page, file: string): Promise<Result<Opened | null>> {
  await choose(app, file);
  return board.evaluate(() => window.workshop.call("workshop.open", {}));
}

/** Opens the example from the first page, and waits until it is there; the three things to try that stand above it have been put away. */
export async function lookAtExample(board: Page): Promise<void> {
  await board.evaluate(() => window.workshop.call("app.settings", { firstSteps: false }));
  await board.getByRole("button", { name: "Look at the example" }).click();
  await board.getByRole("button", { name: "Room screen" }).waitFor();
}

/** The open workshop as a window gets it; where one is being opened, once it is there. */
export async function current(page: Page): Promise<Opened> {
  // Not by `waitForFunction`: to that, a promise is as good as what it brings.
  for (;;) {
    const now = await page.evaluate(() => window.workshop.call("workshop.current"));
    if (now.ok && now.value) return now.value;
    await wait(50);
  }
}

/**
 * The answer to a question put to the main process, which changes nothing there. V8's inspector loses an answer now and then
 * ("Resulting promise was garbage collected"): then it is asked again.
 */
export async function answered<T>(question: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await question();
    } catch (error) {
      if (!String(error).includes("promise was garbage collected")) throw error;
    }
  }
}

/** Waits until a window has drawn what it shows first. */
export async function ready(page: Page): Promise<Page> {
  await page.waitForFunction(() => document.documentElement.dataset["ready"] === "true");
  return page;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Gives the content of a page's window a size in px, and waits until the page has it. */
export async function resize(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  const window = await app.browserWindow(windowOf(page));
  await window.evaluate((own, { width, height }) => {
    own.setFullScreen(false);
    own.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}
