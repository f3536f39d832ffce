/** What windows need on a Linux machine: a display, and the libraries that Electron loads. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Runtime } from "../electron.ts";
import { capture, foreground } from "./run.ts";

const DEBIAN_PACKAGES =
  "xvfb libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libdrm2 libxkbcommon0 libatspi2.0-0 " +
  "libcups2 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libnotify4 libsecret-1-0";

const hasDisplay = (): boolean => process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** A sentence naming what this machine lacks for windows and the packages that bring it; undefined where nothing is missing. */
export async function missingForWindows(runtime: Runtime): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  const { output } = await capture("ldd", [runtime.executable]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((line) => line[1]).filter((name) => name !== "libffmpeg.so");
  if (!hasDisplay()) {
    const found = (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, "Xvfb")));
    if (!found) missing.push("Xvfb (there is no display)");
  }
  if (missing.length === 0) return undefined;
  return `For a window this machine lacks ${missing.join(", ")}. On Debian and Ubuntu install what it needs:\n  apt-get install ${DEBIAN_PACKAGES}`;
}

/**
 * Does work that opens windows on displays where nothing else has the focus: virtual ones, that end with the work; or
 * this machine's own screen where it has one.
 * @param count how many displays the work can use.
 * @param work gets the names of the virtual displays, as DISPLAY has them; none for the machine's own screen.
 */
export async function onDisplays<Result>(count: number, work: (displays: readonly string[]) => Promise<Result>): Promise<Result> {
  if (hasDisplay()) return work([]);
  const started: VirtualDisplay[] = [];
  try {
    while (started.length < count) started.push(await virtualDisplay());
    return await work(started.map(({ name }) => name));
  } finally {
    await Promise.all(started.map(({ server }) => ended(server)));
  }
}

/** Runs a program with windows in this terminal, on one display. @returns its exit code. */
export const foregroundOnDisplay = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> =>
  onDisplays(1, ([display]) => foreground(command, args, { env: display === undefined ? env : { ...env, DISPLAY: display } }));

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, "exit");
  server.kill();
  await exit;
}

interface VirtualDisplay {
  readonly name: string;
  readonly server: ChildProcess;
}

/** Starts a display that no screen shows, under a number that is free. Throws with what Xvfb said where it can't. */
async function virtualDisplay(): Promise<VirtualDisplay> {
  // In a process group of its own: Ctrl+C ends the windows first, and then the display under them.
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let said = "";
  server.stderr?.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const number = await new Promise<string>((resolve, reject) => {
    // It writes its number once it takes windows.
    server.stdio[3]?.once("data", (bytes: Buffer) => resolve(bytes.toString().trim()));
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`Xvfb did not start:\n${said.trim()}`)));
  });
  return { name: `:${number}`, server };
}
