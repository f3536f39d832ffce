/**
 * Puts a file in its place in one step: what stands there is whole before and after, whatever happens in
 * between. Every output of the product goes through here.
 */
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

const { writing: words } = STORE_WORDS;

export interface PlaceOptions {
  /** Replace what is there; without it an existing file is refused. */
  readonly force?: boolean;
}

/**
 * Writes `bytes` to a file.
 * @throws WorkshopError "exists" where something is there and `force` is not given, "not-found" where the folder
 * is missing, "read-only" or "not-saved" where it cannot be written; nothing is left behind.
 */
export function writeFile(file: string, bytes: Uint8Array | string, options: PlaceOptions = {}): void {
  placeFile(file, options, (temporary) => writeFileSync(temporary, bytes, { flag: "wx" }));
}

/**
 * Lets `write` make a file under a temporary name in the same folder, brings it safely to the disk and then
 * gives it its name.
 * @param beforePlacing runs when the new file is complete, just before it takes the name.
 * @throws WorkshopError as `writeFile` does, and whatever `write` throws.
 */
export function placeFile(
  file: string,
  { force = false }: PlaceOptions,
  write: (temporary: string) => void,
  beforePlacing: (target: string) => void = () => undefined,
): void {
  const asked = path.resolve(file);
  const target = existsSync(asked) ? realpathSync(asked) : asked;
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.stepping-stones-${randomBytes(6).toString("hex")}.part`);
  checkPlace(target, force);
  let reserved = false;
  try {
    write(temporary);
    sync(temporary);
    if (!force) {
      // Taking the name first keeps a file that has appeared meanwhile; hard links would, too, but USB sticks have none.
      closeSync(openSync(target, "wx"));
      reserved = true;
    }
    beforePlacing(target);
    renameSync(temporary, target);
    reserved = false;
  } catch (error) {
    rmSync(temporary, { force: true });
    if (reserved) rmSync(target, { force: true });
    throw fileErrorInWords(error, target);
  }
  try {
    syncFolder(folder);
  } catch (error) {
    throw fileErrorInWords(error, target);
  }
}

/** A free name beside a file for what is set aside: “x (damaged, 2026-11-22 10.42).json”. */
export function nameAside(file: string, now: Date = new Date()): string {
  const { dir, name, ext } = path.parse(file);
  const when = now.toISOString().slice(0, 16).replace("T", " ").replace(":", ".");
  const free = (n: number): string => {
    const aside = path.join(dir, `${name} (damaged, ${when}${n > 1 ? `, ${n}` : ""})${ext}`);
    return existsSync(aside) ? free(n + 1) : aside;
  };
  return free(1);
}

function checkPlace(target: string, force: boolean): void {
  const folder = path.dirname(target);
  if (!statOf(folder)?.isDirectory()) throw new WorkshopError("not-found", words.noFolder(inQuotes(folder)));
  const there = statOf(target);
  if (there?.isDirectory()) throw new WorkshopError("exists", words.isFolder(inQuotes(target)));
  if (there && !there.isFile()) throw new WorkshopError("exists", words.notOrdinary(inQuotes(target)));
  if (there && !force) throw exists(target);
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw fileErrorInWords(error, file);
  }
}

const exists = (target: string): WorkshopError => new WorkshopError("exists", words.exists(inQuotes(target)));

/**
 * What a system says that can't sync a folder, or lets nobody do it: many shares, FUSE drives and sticks. The files in it are
 * whole all the same; only after a power cut might a name be the old one.
 */
const REFUSED: ReadonlySet<string | undefined> = new Set("EINVAL ENOTSUP EOPNOTSUPP ENOSYS EPERM EACCES EISDIR EBADF".split(" "));

/**
 * Brings the names in a folder to the disk, where the system can do that.
 * @param by syncs one path; given by tests.
 * @throws the system's error where it means that something is lost.
 */
export function syncFolder(folder: string, by: (path: string) => void = sync): void {
  // Windows has no such thing.
  if (process.platform === "win32") return;
  try {
    by(folder);
  } catch (error) {
    if (!REFUSED.has((error as NodeJS.ErrnoException).code)) throw error;
  }
}

/** Brings a file, or the names in a folder, to the disk. */
function sync(file: string): void {
  const handle = openSync(file, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** An error of the file system as a sentence about `target`; anything else as it is. */
export function fileErrorInWords(error: unknown, target: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "EEXIST":
      return exists(target);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new WorkshopError("read-only", words.protected(inQuotes(target)), message);
    case "ENOSPC":
    case "EDQUOT":
      return new WorkshopError("not-saved", words.full(inQuotes(target)), message);
    case "ENAMETOOLONG":
      return new WorkshopError("invalid", words.longName(inQuotes(target)), message);
    case "ENOENT":
      return new WorkshopError("not-found", words.outOfReach(inQuotes(target)), message);
    default:
      return typeof code === "string" && code.startsWith("E")
        ? new WorkshopError("not-saved", words.failed(inQuotes(target)), message)
        : error;
  }
}
