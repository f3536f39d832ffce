/** The command line in a process of its own, as other programs run it. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");

/** @param folder in which it runs. */
export function runCli(folder: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", path.join(ROOT, "electron/cli.ts"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
