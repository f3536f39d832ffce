/** Building the application into out/, only when something changed since the last time. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { runtimeVersion } from "../electron.ts";
import { sourceDate } from "../packaging/tree.ts";
import { componentsOf, sbomOf } from "./components.ts";
import { bin, ownPackage, ROOT, run } from "./run.ts";

const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "resources",
  "docs/user-guide.md",
  "docs/pictures/guide",
  "CHANGELOG.md",
  "electron.vite.config.ts",
  "package-lock.json",
];
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
  await writeDown(runtimeVersion());
  await writeFile(STAMP, "");
  // What changed while it built is newer than the build.
  await utimes(STAMP, started, started);
}

/**
 * Writes down what is inside: the licences for *About*, and the SBOM for whoever asks what the application is made of.
 * @param electron the version of the runtime that it goes with.
 */
export async function writeDown(electron: string): Promise<void> {
  const { version } = ownPackage();
  const components = componentsOf(electron);
  const licences = components.map(({ name, version: its, licence, text }) => ({ name, version: its, licence, text }));
  await writeFile(path.join(ROOT, "out/licences.json"), JSON.stringify(licences));
  await writeFile(path.join(ROOT, "out/sbom.cdx.json"), `${JSON.stringify(sbomOf(components, version, sourceDate()), null, 2)}\n`);
}

/** The time of the newest file in a folder (or of the file), in ms; 0 where there is none. */
function newest(file: string): number {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}
