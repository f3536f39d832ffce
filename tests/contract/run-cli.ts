/** The command line in a process of its own, as other programs run it. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");

/** @param folder in which it runs. */
export function runCli(folder: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", path.join(ROOT, "electron/cli.ts"), ...args], {
    cwd: folder,
    encoding: "utf8",
    // Node keeps what it has compiled for the next run: each then takes half the time.
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(ROOT, "node_modules/.cache/node") },
  });
  return { status, stdout, stderr };
}
