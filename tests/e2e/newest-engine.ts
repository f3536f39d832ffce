/**
 * The page in the Chromium that current Electron has (docs/adr/0003): the page alone runs there, over the real application,
 * its store and its exporters. A window of the application keeps the bridge and shows nothing; what the page in Chromium calls goes
 * to it, and what it hears comes back.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type ElectronApplication, type Page } from "@playwright/test";
import { contentSecurityPolicy, contentType } from "../../electron/security/pages.ts";
import { EVENTS, type CallName } from "../../shared/ipc/contract.ts";

const OUT = path.resolve(import.meta.dirname, "../../out/renderer");
/** Any origin of its own: nothing is asked of a network. */
const ORIGIN = "https://stepping-stones.test";
const PROGRAM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

/** Whether the windows' pages are to run in that Chromium; scripts/e2e.ts says so. */
export const IN_NEWEST = process.env["E2E_ENGINE"] === "newest";

let started: Promise<Browser> | undefined;
const browser = (): Promise<Browser> =>
  (started ??= chromium.launch({ ...(PROGRAM && { executablePath: PROGRAM }), args: ["--no-sandbox", "--disable-gpu"] }));

/** Ends it, where it was started. */
export async function endNewest(): Promise<void> {
  await (await started)?.close();
  started = undefined;
}

const mirrored = new WeakMap<Page, Promise<Page>>();

/** The page of a window, in the newest engine. */
export const inNewest = (app: ElectronApplication, window: Page): Promise<Page> => {
  const known = mirrored.get(window);
  if (known) return known;
  const made = mirror(app, window);
  mirrored.set(window, made);
  return made;
};

async function mirror(app: ElectronApplication, window: Page): Promise<Page> {
  const hash = new URL(window.url()).hash;
  await silence(app, window);
  const context = await (await browser()).newContext({ viewport: { width: 1366, height: 740 } });
  const page = await context.newPage();
  await context.route(`${ORIGIN}/**`, (route) => {
    const file = path.join(OUT, new URL(route.request().url()).pathname);
    if (!file.startsWith(OUT) || !existsSync(file)) return route.fulfill({ status: 404 });
    const type = contentType(file) ?? "application/octet-stream";
    if (!type.startsWith("text/html")) return route.fulfill({ path: file, contentType: type });
    const headers = { "content-type": type, "content-security-policy": contentSecurityPolicy("newest") };
    return route.fulfill({ headers, body: readFileSync(file, "utf8").replaceAll("__NONCE__", "newest") });
  });
  await page.exposeFunction("toWindow", (name: CallName, input: unknown) =>
    window.evaluate(([called, given]) => (globalThis as unknown as Here).workshop.call(called, given), [name, input] as const),
  );
  await page.addInitScript(() => {
    const heardBy = new Map<string, Set<(payload: never) => void>>();
    const bridge = {
      call: (name: string, input?: unknown) => here.toWindow(name, input),
      on: (name: string, listener: (payload: never) => void) => {
        const all = heardBy.get(name) ?? new Set();
        heardBy.set(name, all.add(listener));
        return () => all.delete(listener);
      },
    };
    const here = globalThis as unknown as Here;
    here.workshop = bridge;
    here.heard = (name, payload) => heardBy.get(name)?.forEach((listener) => listener(payload as never));
  });
  await window.exposeFunction("fromWindow", (name: string, payload: unknown) =>
    page.evaluate(([said, what]) => (globalThis as unknown as Here).heard(said, what), [name, payload] as const).catch(() => undefined),
  );
  await window.evaluate((names) => {
    const here = globalThis as unknown as Here;
    for (const name of names) here.workshop.on(name, (payload: unknown) => void here.fromWindow(name, payload));
  }, EVENTS);
  await page.goto(`${ORIGIN}/index.html${hash}`);
  return page;
}

/** What stands in the pages on both sides. */
interface Here {
  workshop: { call(name: string, input?: unknown): unknown; on(name: string, listener: (payload: never) => void): () => unknown };
  heard(name: string, payload: unknown): void;
  toWindow(name: string, input: unknown): Promise<unknown>;
  fromWindow(name: string, payload: unknown): Promise<unknown>;
}

/** The window's own page without its program: it keeps the bridge, and shows nothing. */
async function silence(app: ElectronApplication, window: Page): Promise<void> {
  const devtools = await app.context().newCDPSession(window);
  await devtools.send("Network.enable");
  await devtools.send("Network.setBlockedURLs", { urls: ["*/assets/*"] });
  await window.reload({ waitUntil: "domcontentloaded" });
}
