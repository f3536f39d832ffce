/** Programs that the scripts start: displays for windows, and what becomes of them all when a script is ended. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { onDisplays } from "../../../scripts/lib/display.ts";
import { capture, ROOT } from "../../../scripts/lib/run.ts";

const NO_XVFB = process.platform === "linux" && (await capture("Xvfb", ["-help"])).code !== 127 ? "" : "Xvfb is not on this machine";
const socketOf = (display: string): string => `/tmp/.X11-unix/X${display.slice(1)}`;

test("each that needs a display gets one of its own, which ends with the work, also when that fails", async ({ skip }) => {
  skip(NO_XVFB !== "", NO_XVFB);
  vi.stubEnv("DISPLAY", "");
  vi.stubEnv("WAYLAND_DISPLAY", "");
  let seen: readonly string[] = [];
  const work = onDisplays(2, (displays) => {
    seen = displays;
    expect(displays.map((display) => existsSync(socketOf(display)))).toEqual([true, true]);
    throw new Error("the work failed");
  });
  await expect(work).rejects.toThrow("the work failed");
  expect(new Set(seen).size).toBe(2);
  expect(seen.map((display) => existsSync(socketOf(display)))).toEqual([false, false]);
});

test("a screen that is there is used", async () => {
  vi.stubEnv("DISPLAY", ":0");
  expect(await onDisplays(2, (displays) => Promise.resolve(displays))).toEqual([]);
  vi.unstubAllEnvs();
});

test("what ends a script ends what it runs, and the script goes on to tidy up", async ({ skip }) => {
  skip(process.platform === "win32", "Windows has no signals");
  const run = pathToFileURL(path.join(ROOT, "scripts/lib/run.ts")).href;
  const waits = "console.log(process.pid); setInterval(() => {}, 1000)";
  const source = `
    import { foreground } from ${JSON.stringify(run)};
    const codes = await Promise.all([1, 2].map(() => foreground(process.execPath, ["-e", ${JSON.stringify(waits)}])));
    console.log("tidied up after", ...codes);`;
  const script = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", source], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const lines = (): readonly string[] => said.trim().split("\n");
  for await (const bytes of script.stdout) {
    said += String(bytes);
    if (said.endsWith("\n") && lines().length === 2) script.kill("SIGTERM");
  }
  if (script.exitCode === null) await once(script, "exit");
  expect(lines().at(-1)).toBe("tidied up after 1 1");
  for (const pid of lines().slice(0, 2)) expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH");
});
