/**
 * The page in the Chromium of the Electron that we ship (docs/adr/0073-the-page-in-the-newest-engine.md). The application runs as ever, with its
 * store, its exporters, its menus and dialogs; only its windows show nothing. What they would show runs in that Chromium: each call of the page
 * is made by its window, and what the window hears comes to the page, in the order in which it came.
 */
import { randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type CDPSession, type ElectronApplication, type Page, type Route } from "@playwright/test";
import type { PrintToPDFOptions } from "electron";
import { contentType, fileFor, ORIGIN, served } from "../../electron/security/pages.ts";
import { NO_NEWEST, newestChromium } from "../../scripts/lib/newest-chromium.ts";
import { LOCALE } from "../../shared/guidance/locale.ts";
import { EVENTS } from "../../shared/ipc/contract.ts";

/** Where the pages of an application's windows run. */
export interface Engine {
  /** The folder of the application that is started. */
  readonly application: string;
  /** To be called once an application has been started. */
  begun(app: ElectronApplication): Promise<void>;
  /** The page that shows what a window of the application shows. */
  shown(window: Page): Promise<Page>;
  end(): Promise<void>;
}

/** The window itself shows its page. @param application the folder of the built application. */
export const ownEngine = (application: string): Engine => ({
  application,
  begun: () => Promise.resolve(),
  shown: (window) => Promise.resolve(window),
  end: () => Promise.resolve(),
});

const windows = new WeakMap<Page, Page>();

/** The window of the application that a page belongs to: the page itself, where the window shows it. */
export const windowOf = (page: Page): Page => windows.get(page) ?? page;

/** What pages of an application are called by in another program, which has no scheme of ours. Nobody is asked for it. */
const ELSEWHERE = "https://stepping-stones.test";

export interface NewestEngine extends Engine {
  /** A page that has nothing to do with an application. */
  empty(size: { readonly width: number; readonly height: number }): Promise<Page>;
}

/** The pages run in the newest Chromium of this machine. @param root the folder of the built application. Throws where there is none. */
export async function newestEngine(root: string): Promise<NewestEngine> {
  const executablePath = newestChromium();
  if (executablePath === undefined) throw new Error(`The newest engine can't be tested: ${NO_NEWEST}.`);
  const application = await silentApplication(root);
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    // As electron/security/lockdown.ts and app.ts have it.
    args: [...(process.env["E2E_DISPLAYS"] ? ["--disable-gpu"] : []), `--lang=${LOCALE}`, "--host-resolver-rules=MAP * ~NOTFOUND"],
    // They take their room in a window, too.
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  const shown = new WeakMap<Page, Promise<Page>>();
  return {
    application,
    begun: (app) => printElsewhere(browser, app),
    shown(window) {
      const known = shown.get(window) ?? show(browser, path.join(root, "out/renderer"), window);
      shown.set(window, known);
      return known;
    },
    empty: (viewport) => browser.newPage({ viewport }),
    async end() {
      await browser.close();
      await rm(application, { recursive: true, force: true });
    },
  };
}

/** The built application with a page that is empty: the same main process and preload, and nothing in its windows that calls it. */
async function silentApplication(root: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-silent-"));
  // The main process finds what lies beside it by its own path, which of a link is where that leads.
  for (const own of ["package.json", "out/main", "out/preload", "out/licences.json"])
    await cp(path.join(root, own), path.join(folder, own), { recursive: true });
  for (const beside of ["resources", "node_modules"]) await symlink(path.join(root, beside), path.join(folder, beside), "junction");
  await mkdir(path.join(folder, "out/renderer"));
  await writeFile(path.join(folder, "out/renderer/index.html"), `<!doctype html><html lang="${LOCALE}"><title>-</title></html>\n`);
  return folder;
}

/** Opens the page of a window. @param pages the folder of the built pages. */
async function show(browser: Browser, pages: string, window: Page): Promise<Page> {
  await window.waitForURL(/#(board|room)$/);
  // Its size comes from the window.
  const page = await browser.newPage({ viewport: null, locale: LOCALE });
  windows.set(page, window);
  window.once("close", () => void page.close().catch(() => undefined));
  await page.route(`${ELSEWHERE}/**`, (route) => serve(route, pages));
  await page.addInitScript({ content: `(${standIn.toString()})(${asText.toString()}, ${fromText.toString()})` });
  const inWindow = await window.context().newCDPSession(window);
  const inPage = await page.context().newCDPSession(page);

  await hear(inPage, "toWindow", (said) => tell(inWindow, "fromPage", said));
  await hear(inWindow, "toPage", (said) => tell(inPage, "fromWindow", said));
  const sized = (size: string): Promise<unknown> =>
    inPage.send("Emulation.setDeviceMetricsOverride", { ...(JSON.parse(size) as Size), mobile: false });
  await hear(inWindow, "toSize", (size) => void sized(size).catch(() => undefined));
  await sized(await window.evaluate(() => JSON.stringify({ width: innerWidth, height: innerHeight, deviceScaleFactor: devicePixelRatio })));
  await inWindow.send("Runtime.evaluate", {
    expression: `(${forward.toString()})(${asText.toString()}, ${fromText.toString()}, ${JSON.stringify(EVENTS)})`,
  });
  const { search, hash } = new URL(window.url());
  await page.goto(`${ELSEWHERE}/index.html${search}${hash}`);
  return page;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor: number;
}

/** Gives a page a function of this name; what it is called with is heard here. */
async function hear(session: CDPSession, name: string, heard: (text: string) => void): Promise<void> {
  session.on("Runtime.bindingCalled", (called) => called.name === name && heard(called.payload));
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name });
}

/** Calls a function of a page. One that is not there yet, or not any more, hears nothing, as with an event that nobody listens to. */
const tell = (session: CDPSession, name: string, text: string): void =>
  void session.send("Runtime.evaluate", { expression: `globalThis.${name}?.(${JSON.stringify(text)})` }).catch(() => undefined);

/** A file of the built pages, as the application sends it to its windows. */
async function serve(route: Route, pages: string): Promise<void> {
  const file = fileFor(`${ORIGIN}${new URL(route.request().url()).pathname}`, pages);
  const type = file === undefined ? undefined : contentType(file);
  if (file === undefined || type === undefined) return route.fulfill({ status: 404 });
  try {
    const { headers, body } = served(await readFile(file), type, randomBytes(16).toString("base64"));
    return await route.fulfill({ headers: { ...headers }, body });
  } catch {
    return route.fulfill({ status: 404 });
  }
}

/** A page that the application is printing, kept in its main process until it is printed. */
interface Printing {
  readonly html: string;
  readonly options: PrintToPDFOptions;
  readonly done: (pdf: Buffer) => void;
}
interface InMain {
  printing: Printing[];
}
const PRINTS = "the newest engine prints page ";

/** Pages that the application prints to PDF are printed by that Chromium, in the same way and by the same options. */
async function printElsewhere(browser: Browser, app: ElectronApplication): Promise<void> {
  app.on("console", (message) => {
    const text = message.text();
    // One that is not printed is waited for by the test, which says so.
    if (text.startsWith(PRINTS)) void print(browser, app, Number(text.slice(PRINTS.length))).catch(() => undefined);
  });
  await app.evaluate(({ app: electron }, prints) => {
    const here = globalThis as unknown as InMain;
    here.printing = [];
    electron.on("web-contents-created", (_event, contents) => {
      contents.printToPDF = async (options) => {
        const html = await (await contents.session.fetch(contents.getURL())).text();
        return new Promise((done) => console.log(`${prints}${here.printing.push({ html, options, done }) - 1}`));
      };
    });
  }, PRINTS);
}

async function print(browser: Browser, app: ElectronApplication, at: number): Promise<void> {
  const [html, options] = await app.evaluate((_electron, one) => {
    const { html, options } = (globalThis as unknown as InMain).printing[one] as Printing;
    return [html, options] as const;
  }, at);
  // As electron/app/print.ts has its window: without scripts, and with nothing to load.
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.route(`${ELSEWHERE}/**`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await page.goto(`${ELSEWHERE}/print`);
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send("Page.printToPDF", options as Parameters<typeof devtools.send<"Page.printToPDF">>[1]);
    await app.evaluate((_electron, [one, pdf]) => (globalThis as unknown as InMain).printing[one]?.done(Buffer.from(pdf, "base64")), [
      at,
      data,
    ] as const);
  } finally {
    await page.close();
  }
}

// What follows runs in the pages: each of these functions is handed over as its text, and knows only what it is given.

/** What a structured clone has and JSON has not is marked by this key. */
interface Marked {
  readonly "%": "nothing" | "bytes" | "number";
  readonly is?: string;
}
type AsText = (value: unknown) => string;
type FromText = (text: string) => unknown;

/** What crosses between a window and the main process, as text. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown): unknown => {
    if (one === undefined) return { "%": "nothing" } satisfies Marked;
    if (ArrayBuffer.isView(one)) {
      const bytes = new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
      return { "%": "bytes", is: Array.from(bytes, (byte) => String.fromCharCode(byte)).join("") } satisfies Marked;
    }
    return typeof one === "number" && !Number.isFinite(one) ? ({ "%": "number", is: String(one) } satisfies Marked) : one;
  });
}

function fromText(text: string): unknown {
  const back = (one: unknown): unknown => {
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return one.map(back);
    const { "%": mark, is = "" } = one as Partial<Marked>;
    if (mark === "nothing") return undefined;
    if (mark === "bytes") return Uint8Array.from(is, (letter) => letter.charCodeAt(0));
    if (mark === "number") return Number(is);
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, back(inner)]));
  };
  return back(JSON.parse(text));
}

interface Call {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}
type Told = { readonly id: string; readonly result: unknown } | { readonly event: string; readonly payload: unknown };

/** In Chromium, before any script of the page: `window.workshop`, and what electron/preload.ts takes away. */
function standIn(asText: AsText, fromText: FromText): void {
  const here = globalThis as unknown as {
    toWindow(text: string): void;
    fromWindow(text: string): void;
  };
  const waiting = new Map<string, (result: unknown) => void>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let last = 0;
  here.fromWindow = (text) => {
    const told = fromText(text) as Told;
    if ("event" in told) return [...(listeners.get(told.event) ?? [])].forEach((listener) => listener(told.payload));
    waiting.get(told.id)?.(told.result);
    waiting.delete(told.id);
  };
  const workshop = {
    call: (name: string, input?: unknown) =>
      new Promise<unknown>((resolve) => {
        // An answer to a page that was there before is nobody's.
        const id = `${performance.timeOrigin} ${++last}`;
        waiting.set(id, resolve);
        here.toWindow(asText({ id, name, input } satisfies Call));
      }),
    on(name: string, listener: (payload: unknown) => void) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
    },
  };
  Object.defineProperty(globalThis, "workshop", { value: workshop });
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) Reflect.deleteProperty(globalThis, name);
}

/** In the window: makes the calls of its page, and passes on what it hears and how large it is. */
function forward(asText: AsText, fromText: FromText, events: readonly string[]): void {
  const here = globalThis as unknown as {
    readonly workshop: {
      call(name: string, input: unknown): Promise<unknown>;
      on(name: string, listener: (payload: unknown) => void): void;
    };
    fromPage(text: string): void;
    toPage(text: string): void;
    toSize(text: string): void;
  };
  here.fromPage = (text) => {
    const { id, name, input } = fromText(text) as Call;
    void here.workshop.call(name, input).then((result) => here.toPage(asText({ id, result } satisfies Told)));
  };
  for (const event of events) here.workshop.on(event, (payload) => here.toPage(asText({ event, payload } satisfies Told)));
  addEventListener("resize", () =>
    here.toSize(JSON.stringify({ width: innerWidth, height: innerHeight, deviceScaleFactor: devicePixelRatio })),
  );
}
