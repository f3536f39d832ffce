/** Building the application into out/, only when something changed since the last time. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { bin, ROOT, run } from "./run.ts";

const SOURCES = ["electron", "renderer", "shared", "resources", "electron.vite.config.ts", "package-lock.json"];
const STAMP = path.join(ROOT, "out", "built");

/** Builds if a source is newer than the last build. @returns whether it built. */
export async function buildIfStale(): Promise<boolean> {
  const started = new Date();
  if (existsSync(STAMP) && SOURCES.every((name) => newest(path.join(ROOT, name)) < statSync(STAMP).mtimeMs)) return false;
  await build(started);
  return true;
}

/** Builds. Throws with what the build said where it fails. */
export async function build(started = new Date()): Promise<void> {
  await run(bin("electron-vite"), ["build", "--logLevel", "warn"]);
  await writeFile(STAMP, "");
  // What changed while it built is newer than the build.
  await utimes(STAMP, started, started);
}

/** The time of the newest file in a folder (or of the file), in ms; 0 where there is none. */
function newest(file: string): number {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}
