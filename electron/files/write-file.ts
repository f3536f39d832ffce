/**
 * Puts a file in its place in one step: what stands there is whole before and after, whatever happens in
 * between. Every output of the product goes through here.
 */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { isHeld, whileHeld } from "./held.ts";
import { noteError } from "./log.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

const { writing: words } = STORE_WORDS;

export interface PlaceOptions {
  /** Replace what is there; without it an existing file is refused. */
  readonly force?: boolean;
  /** A document for others: as readable as the system makes files. Without it a new file is for its owner alone, where the system has that. */
  readonly forOthers?: boolean;
}

/** The name of a file of ours that is being made, or was when something stopped it. */
export const PART = /^\.stepping-stones-[0-9a-f]{12}\.part$/;

/** Read and written by its owner alone. */
const OWNER_ALONE = 0o600;
/** As a new file is usually made; the system takes off what its owner's settings (umask) say. */
const USUAL = 0o666;

/**
 * Writes `bytes` to a file.
 * @throws WorkshopError "exists" where something is there and `force` is not given, "not-found" where the folder
 * is missing, "read-only" or "not-saved" where it cannot be written; nothing is left behind.
 */
export function writeFile(file: string, bytes: Uint8Array | string, options: PlaceOptions = {}): void {
  placeFile(file, options, (temporary) => writeFileSync(temporary, bytes));
}

/**
 * Lets `write` make a file under a temporary name in the same folder, brings it safely to the disk and then
 * gives it its name. Who may read it: whoever could read what stood there, and its owner alone where nothing did.
 * @param write finds an empty file there.
 * @param beforePlacing runs when the new file is complete, just before it takes the name.
 * @throws WorkshopError as `writeFile` does, and whatever `write` throws.
 */
export function placeFile(
  file: string,
  { force = false, forOthers = false }: PlaceOptions,
  write: (temporary: string) => void,
  beforePlacing: (target: string) => void = () => undefined,
): void {
  const asked = path.resolve(file);
  const target = existsSync(asked) ? realpathSync(asked) : asked;
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.stepping-stones-${randomBytes(6).toString("hex")}.part`);
  const before = checkPlace(target, force);
  let reserved = false;
  try {
    // Nobody else may read it while it is made, either.
    closeSync(openSync(temporary, "wx", forOthers ? USUAL : OWNER_ALONE));
    write(temporary);
    if (before) keepMode(temporary, before.mode);
    sync(temporary);
    if (!force) {
      // Taking the name first keeps a file that has appeared meanwhile; hard links would, too, but USB sticks have none.
      closeSync(openSync(target, "wx", OWNER_ALONE));
      reserved = true;
    }
    beforePlacing(target);
    renameSync(temporary, target);
    reserved = false;
  } catch (error) {
    remove(temporary);
    if (reserved) remove(target);
    throw fileErrorInWords(error, target);
  }
  try {
    syncFolder(folder);
  } catch (error) {
    throw fileErrorInWords(error, target);
  }
}

/**
 * Removes a file, if it is there. Node's own `rmSync` loses the code of the error of a file that is held.
 * @throws WorkshopError where it can't be removed.
 */
export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw fileErrorInWords(error, file);
  }
}

/** Removes what is ours alone, as soon as nobody holds it. */
function remove(file: string): void {
  whileHeld(() => removeFile(file)).catch((error: unknown) => noteError("file left", error));
}

/** @returns what is there, to be replaced. */
function checkPlace(target: string, force: boolean): Stats | undefined {
  const folder = path.dirname(target);
  if (!statOf(folder)?.isDirectory()) throw new WorkshopError("not-found", words.noFolder(inQuotes(folder)));
  const there = statOf(target);
  if (there?.isDirectory()) throw new WorkshopError("exists", words.isFolder(inQuotes(target)));
  if (there && !there.isFile()) throw new WorkshopError("exists", words.notOrdinary(inQuotes(target)));
  if (there && !force) throw exists(target);
  return there;
}

/** Who may read and write a file stays as it was; a stick without such a thing refuses, and needs none. */
function keepMode(file: string, mode: number): void {
  try {
    chmodSync(file, mode & 0o777);
  } catch {
    // The new file is then its owner's alone, or everybody's as all on that stick.
  }
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
  if (isHeld(error, target)) return new WorkshopError("in-use", words.held(inQuotes(target)), message, true);
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
