/**
 * Files as they are to lie in a package: whoever builds it and whenever, the same modes and the same time. A package is
 * made of nothing else, so two builds of one commit are equal byte for byte (docs/adr/0072).
 */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, lstatSync, lutimesSync, mkdirSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../lib/run.ts";

/** The time that every file of a package has, in seconds: of the commit, or as the standard variable says. */
export function sourceDate(): number {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined && /^\d+$/.test(given)) return Number(given);
  return Number(execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: ROOT, encoding: "utf8" }));
}

/** Everything below a folder, paths from it, in the order of their letters; folders come before what is in them. */
export function allIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

/** Copies a file or a folder's content, and makes the folders that lead to it. */
export function place(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Gives everything in a folder, and itself, the modes of installed files and one time (in seconds). */
export function settle(folder: string, time: number): void {
  for (const name of [...allIn(folder), "."].toReversed()) {
    const file = path.join(folder, name);
    const stat = lstatSync(file);
    if (!stat.isSymbolicLink()) chmodSync(file, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
    lutimesSync(file, time, time);
  }
}

/** What the files in a folder take, in bytes. */
export const sizeOf = (folder: string): number =>
  allIn(folder).reduce((sum, name) => {
    const stat = lstatSync(path.join(folder, name));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);

export const isFolder = (file: string): boolean => statSync(file).isDirectory();
