/**
 * The packed application starts and opens the example. It is driven through Chromium's debugging port, because its
 * fuses are those of a release and close the way that Playwright's `_electron` takes.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { chromium, test as base } from "@playwright/test";
import { environment, expect, ready, ROOT, switches } from "./app.ts";

const run = promisify(execFile);
const test = base.extend<{ folder: string }, { program: string }>({
  program: [
    async ({}, use) => {
      const { stdout } = await run(process.execPath, [path.join(ROOT, "scripts/pack.ts")], { cwd: ROOT });
      await use(stdout.trim().split("\n").at(-1) ?? "");
    },
    { scope: "worker", timeout: 180_000 },
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

test("starts and opens the example", { tag: "@alone" }, async ({ program, folder }) => {
  const started = spawn(program, [...switches(folder), "--remote-debugging-port=0"], {
    env: environment(folder),
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(started));
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent("page"));
    if (!page) throw new Error("no window");
    await ready(page);
    await page.getByRole("button", { name: "Look at the example" }).click();
    await expect(page.getByRole("button", { name: "Room screen" })).toBeVisible();
    const opened = await page.evaluate(() => window.workshop.call("workshop.current"));
    expect(opened).toMatchObject({ value: { file: { isExample: true, readOnly: false } } });
    await page.evaluate(() => window.workshop.call("workshop.change", { do: "info.edit", patch: { title: "Changed in the package" } }));
    await browser.close();
  } finally {
    started.kill();
    if (started.exitCode === null && started.signalCode === null) await once(started, "exit");
  }
});

test("is the command line, too", { tag: "@alone" }, async ({ program, folder }) => {
  const json = path.join(folder, "in.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const [stones, picture] = [path.join(folder, "out.stones"), path.join(folder, "out.png")];
  for (const args of [
    ["import", json, stones],
    ["export", stones, picture],
  ]) {
    await run(program, [...switches(folder), ...args], { env: environment(folder) });
  }
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe("PNG");
  await expect(
    run(program, [...switches(folder), "check", path.join(folder, "gone.stones")], { env: environment(folder) }),
  ).rejects.toMatchObject({ code: 1 });
});

test("has every fuse as a release has it", { tag: "@alone" }, async ({ program }) => {
  const wire = await getCurrentFuseWire(program);
  const on = Object.entries(FuseV1Options)
    .filter(([, option]) => typeof option === "number" && wire[option] === FuseState.ENABLE)
    .map(([name]) => name);
  expect(on.filter((name) => name !== "WasmTrapHandlers").sort()).toEqual(["EnableEmbeddedAsarIntegrityValidation", "OnlyLoadAppFromAsar"]);
});
