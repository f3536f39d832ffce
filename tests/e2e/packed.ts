/**
 * The packed application, and what installs it, made once for the tests that need them. It is driven through Chromium's
 * debugging port, because its fuses are those of a release and close the way that Playwright's `_electron` takes.
 */
import { execFile, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium, test as base, type Browser, type Page } from "@playwright/test";
import { ready, ROOT } from "./app.ts";

const run = promisify(execFile);

/** Whether this machine makes packages for Debian. */
const MAKES_DEB = process.platform === "linux" && spawnSync("dpkg-deb", ["--version"]).status === 0;

interface Packed {
  readonly program: string;
  /** Null where the machine makes none. */
  readonly deb: string | null;
}

export const packedTest = base.extend<{ folder: string }, { packed: Packed }>({
  packed: [
    async ({}, use) => {
      const script = path.join(ROOT, "scripts/pack.ts");
      const { stdout } = await run(process.execPath, [script, ...(MAKES_DEB ? ["deb"] : [])], { cwd: ROOT });
      const made = stdout.trim().split("\n");
      await use({ program: made.at(-1) ?? "", deb: made.find((file) => path.isAbsolute(file) && file.endsWith(".deb")) ?? null });
    },
    { scope: "worker", timeout: 240_000 },
  ],
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-packed-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** The address of the debugging port, as Chromium announces it. */
async function debuggingAddress(started: ChildProcess): Promise<string> {
  let said = "";
  for await (const bytes of started.stderr ?? []) {
    said += String(bytes);
    const [address] = /ws:\/\/\S+/.exec(said) ?? [];
    if (address) return address;
  }
  throw new Error(`It ended before its window was there:\n${said}`);
}

/** The first window of a program that was started with a debugging port, ready to use, while something is done in it. */
export async function inWindow<T>(started: ChildProcess, work: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(started));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent("page"));
    if (!page) throw new Error("no window");
    await ready(page);
    const done = await work(page, browser);
    await browser.close();
    return done;
  } finally {
    started.kill();
    if (started.exitCode === null && started.signalCode === null) await once(started, "exit");
  }
}
