#!/usr/bin/env -S node --no-warnings
/**
 * Stands in for the 7-Zip that electron-builder would fetch. A `.tar.gz` has its files in the order of their names and the
 * one time of the package, so that two builds are equal; the rest is left to the system's 7-Zip.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { settle, sourceDate } from "./tree.ts";

const args = process.argv.slice(2);
const [made, from] = args.slice(-2);
if (args[0] === "a" && made?.endsWith(".tar.gz") && from !== undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), "archive-"));
  try {
    execFileSync("tar", ["-xf", from, "-C", folder]);
    settle(folder, sourceDate());
    const same = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu", "--use-compress-program=gzip -9n"];
    execFileSync("tar", [...same, "-cf", made, "-C", folder, "."]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  const tool = ["7zz", "7za", "7z"].find((name) => spawnSync(name, { stdio: "ignore" }).error === undefined);
  if (tool === undefined) throw new Error("7-Zip is not on this machine. Install the package “7zip”.");
  execFileSync(tool, args, { stdio: "inherit", env: { ...process.env, TZ: "UTC" } });
}
