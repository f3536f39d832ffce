/** What windows need on a Linux machine: a display, and the libraries that Electron loads. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Runtime } from "../electron.ts";
import { capture } from "./run.ts";

const DEBIAN_PACKAGES =
  "xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libdrm2 libxkbcommon0 libatspi2.0-0 " +
  "libcups2 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libnotify4 libsecret-1-0";

const hasDisplay = (): boolean => process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** A sentence naming what this machine lacks for windows and the packages that bring it; undefined where nothing is missing. */
export async function missingForWindows(runtime: Runtime): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  const { output } = await capture("ldd", [runtime.executable]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((line) => line[1]).filter((name) => name !== "libffmpeg.so");
  if (!hasDisplay()) {
    const found = (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, "xvfb-run")));
    if (!found) missing.push("xvfb-run (there is no display)");
  }
  if (missing.length === 0) return undefined;
  return `For a window this machine lacks ${missing.join(", ")}. On Debian and Ubuntu install what it needs:\n  apt-get install ${DEBIAN_PACKAGES}`;
}

/** The command, run on a virtual display where this machine has no screen. */
export const withDisplay = (command: readonly [string, ...string[]]): readonly [string, ...string[]] =>
  hasDisplay() ? command : ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1200x24", ...command];
