/**
 * Which Electron the scripts use. The pinned official one where it is there or can be fetched by Electron's own
 * installer, which checks it against the checksums in its package; else, on Linux x64, the closed-network runtime.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { closedNetworkRuntime, CLOSED_NETWORK_VERSION } from "./electron-runtime/closed-network.ts";
import { placeSqlite, removePlacedSqlite } from "./electron-runtime/sqlite.ts";
import { capture } from "./lib/run.ts";

const electron = path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));

export interface Runtime {
  /** Holds the binary; what electron-builder calls `electronDist`. */
  readonly folder: string;
  readonly executable: string;
  readonly version: string;
  /** False for the closed-network runtime, from which nothing may be released. */
  readonly official: boolean;
  /** The environment in which `require("electron")`, Playwright and Electron itself find this runtime. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Finds, fetches or makes the runtime, and sees to it that better-sqlite3 loads in it.
 * Throws with a sentence for the person at the terminal where there is none for this machine.
 */
export async function electronRuntime(): Promise<Runtime> {
  const official = installed() ?? (await install());
  if (official) {
    await removePlacedSqlite();
    return official;
  }
  const folder = await closedNetworkRuntime();
  await placeSqlite(folder);
  return {
    folder,
    executable: path.join(folder, "electron"),
    version: CLOSED_NETWORK_VERSION,
    official: false,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
  };
}

/** The version of the runtime that this machine has so far; nothing is fetched. */
export const runtimeVersion = (): string => installed()?.version ?? CLOSED_NETWORK_VERSION;

/** The official runtime of the pinned version in node_modules, if it is there. */
function installed(): Runtime | undefined {
  const { version } = JSON.parse(readFileSync(path.join(electron, "package.json"), "utf8")) as { version: string };
  const folder = path.join(electron, "dist");
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");
  if (read(path.join(folder, "version")).replace(/^v/, "") !== version) return undefined;
  const executable = path.join(folder, read(path.join(electron, "path.txt")));
  if (!existsSync(executable)) return undefined;
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env;
  return { folder, executable, version, official: true, env };
}

async function install(): Promise<Runtime | undefined> {
  console.error("Fetching Electron …");
  const { code, output } = await capture(process.execPath, [path.join(electron, "install.js")]);
  const fetched = code === 0 ? installed() : undefined;
  if (fetched) return fetched;
  const reason = output.trim().split("\n")[0] ?? "no reason given";
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `Electron could not be fetched (${reason}), and there is a stand-in for Linux x64 only. ` +
        "Connect to a network that reaches Electron's releases on GitHub and run the command again.",
    );
  }
  console.error(
    `Electron's own releases are out of reach (${reason}). Using the closed-network runtime, Electron ` +
      `${CLOSED_NETWORK_VERSION}: for development and tests only, never for a release.`,
  );
  return undefined;
}

/**
 * The switches that this machine needs, said aloud: Chromium refuses to run as root inside its sandbox.
 * The application itself never asks for that.
 */
export function sandboxSwitches(): readonly string[] {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return [];
  console.error("Running as root, so Chromium's sandbox is off for this run. Use an ordinary account to keep it on.");
  return ["--no-sandbox"];
}

/** A sentence where this Linux gives an ordinary user no sandbox, which would end Electron at once; else undefined. */
export function sandboxProblem(runtime: Runtime): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() === 0) return undefined;
  const helper = path.join(runtime.folder, "chrome-sandbox");
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4755) === 0o4755) return undefined;
  const flag = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").trim() : undefined);
  const refused =
    flag("/proc/sys/kernel/unprivileged_userns_clone") === "0" || flag("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
  if (!refused) return undefined;
  return (
    "This Linux does not let ordinary programs make a sandbox, so Electron's own helper has to. Allow it once with:\n" +
    `  sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`
  );
}
