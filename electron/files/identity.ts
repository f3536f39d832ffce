/** Which file a path leads to: two paths may lead to one, by a link, a mapped drive, other capitals, or a short name. */
import { realpathSync, statSync, type BigIntStats } from "node:fs";
import path from "node:path";

/** What is known of a file; undefined where it is not there, or can't be looked for. */
export function statOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined; // a name that is too long, a folder that may not be entered: not there for us
  }
}

/** Changes whenever a file does; "" where there is none, or where it can't even be looked for. */
export function stateOfFile(file: string): string {
  const stats = statOf(file);
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : "";
}

/** How a file is looked at; tests give their own. */
type Look = (file: string) => Pick<BigIntStats, "dev" | "ino"> | undefined;

/** Numbers that drives give to every file when they have none of their own. */
const NO_NUMBERS: readonly bigint[] = [0n, 0xffff_ffffn, 0xffff_ffff_ffff_ffffn];

/**
 * The file's own number on its disk: two names of one file give the same. Where a drive numbers no files it is the path, once
 * all links in it are followed.
 * @returns null where there is no file.
 */
export function fileKey(file: string, look: Look = statOf): string | null {
  const stats = look(file);
  if (!stats) return null;
  return NO_NUMBERS.includes(stats.ino) ? realPath(file) : `${stats.dev}:${stats.ino}`;
}

/** Whether two paths lead to one file; a path that leads nowhere is the same as itself alone. */
export function sameFile(one: string, other: string, look: Look = statOf): boolean {
  if (path.resolve(one) === path.resolve(other)) return true;
  const key = fileKey(one, look);
  if (key === null) return false;
  // A drive that numbers its files anew each time still knows the one path to each.
  return key === fileKey(other, look) || realPath(one) === realPath(other);
}

/** The system's own spelling of a path, without any link in it; where nothing is there, the path as it is. */
export function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}
