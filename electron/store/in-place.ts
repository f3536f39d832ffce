/**
 * Whether another program has written into a file that we work in: a sync client, a copy over it. Our lock keeps out SQLite alone,
 * and what SQLite still has in memory would be mixed with what is there now, or written over it.
 */
import Database from "better-sqlite3";
import { fstatSync, readSync } from "node:fs";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { checkFileWhole } from "./content.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { readSeal } from "./seal.ts";

/** How a file looks from outside. */
interface Stamp {
  readonly size: bigint;
  readonly time: bigint;
  /** The first bytes, in which SQLite counts every commit. Source: sqlite.org/fileformat2.html, "The Database Header". */
  readonly header: Buffer;
}
const HEADER_LENGTH = 100;

/** A file in which nobody but us should write. */
export interface Guarded {
  /** @throws WorkshopError "in-use" where the file is no longer as we left it: the connection is then to be given up. */
  check(): void;
  /** Writes to the file, after a check; how it is then is how it should be. @throws as `check`, and what `work` throws. */
  writing<T>(work: () => T): T;
}

/** @param watch a handle of the file that stays open as long as it is worked in: closing one would drop all locks. */
export function guarded(db: Database, file: string, watch: number): Guarded {
  let known = toldPlainly(file, () => stampOf(watch));
  const check = (): void => {
    const now = toldPlainly(file, () => stampOf(watch));
    if (now.size === known.size && now.header.equals(known.header)) {
      if (now.time === known.time) return;
      // Some drives say a new time of a file that nobody has written, and so does whoever only touches it.
      if (isAsKnown(db, file, bytesOf(watch, Number(now.size)))) {
        known = now;
        return;
      }
    }
    throw new WorkshopError("in-use", STORE_WORDS.changed(quotedFileName(file)));
  };
  const writing = <T>(work: () => T): T => {
    check();
    const done = work();
    known = stampOf(watch);
    return done;
  };
  return { check, writing };
}

function stampOf(watch: number): Stamp {
  const { size, mtimeNs } = fstatSync(watch, { bigint: true });
  return { size, time: mtimeNs, header: bytesOf(watch, HEADER_LENGTH) };
}

function bytesOf(watch: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, read = -1; read !== 0 && at < length; at += read) read = readSync(watch, bytes, at, length - at, at);
  return bytes;
}

/** Whether these bytes are whole and hold what our connection holds. */
function isAsKnown(db: Database, file: string, bytes: Buffer): boolean {
  const there = new Database(bytes);
  try {
    checkFileWhole(there, file);
    return readSeal(there) === readSeal(db);
  } catch {
    return false;
  } finally {
    there.close();
  }
}
