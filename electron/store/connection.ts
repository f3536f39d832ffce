/** SQLite connections to workshop files: one that writes and locks out all others, or one that only looks. */
import Database from "better-sqlite3";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { checkFile, checkHeader, checkPath, fileKey, unreadable } from "./header.ts";
import { migrateSafely, versionOf } from "./migrate.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** How long to wait for a lock, in ms: another instance may be closing just now. */
const LOCK_TIMEOUT = 250;

/**
 * The writing connections of this process by their file. POSIX drops a process's locks on a file as soon as it
 * closes any handle of it, so while a file is here nothing in this process may open it by other means.
 */
const writing = new Map<string, Database>();

/**
 * Opens a workshop file to work in it: locked for us alone, checked, and brought up to date.
 * @throws WorkshopError "in-use" or "read-only" where it can still be looked at, "damaged", "newer",
 * "not-a-workshop" or "not-found" where it cannot.
 */
export function openForWriting(file: string): Database {
  checkPath(file);
  const key = fileKey(file) ?? "";
  if (writing.has(key)) throw new WorkshopError("in-use", STORE_WORDS.alreadyOpen(quotedFileName(file)));
  checkFile(file);
  return toldPlainly(file, () => {
    const db = new Database(file, { fileMustExist: true, timeout: LOCK_TIMEOUT });
    try {
      db.pragma("locking_mode = EXCLUSIVE");
      db.exec("BEGIN EXCLUSIVE; COMMIT"); // takes the lock, and rolls back what a crash has left half done
      db.pragma("journal_mode = TRUNCATE");
      db.pragma("synchronous = EXTRA");
      db.pragma("secure_delete = ON");
      configure(db);
      checkSound(db, file);
      checkWritable(db);
      migrateSafely(db);
      writing.set(key, db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Closes a connection that has failed: whatever its journal holds is there to be rolled back later. */
export function abandonConnection(db: Database): void {
  for (const [key, known] of writing) if (known === db) writing.delete(key);
  db.close();
}

/** Closes a connection and removes its empty journal, which only the holder of the lock may do. */
export function closeConnection(db: Database): void {
  try {
    db.pragma("locking_mode = NORMAL");
    db.pragma("journal_mode = DELETE");
  } catch {
    // The drive is gone: an empty journal beside the file does no harm.
  }
  abandonConnection(db);
}

/**
 * Opens a copy of a workshop file in memory. Nothing is locked or written, so this works for files that are
 * protected or open elsewhere; what a crash has left half done is rolled back in the copy. Its tables are of the
 * version that the file has.
 * @throws WorkshopError "damaged", "newer", "not-a-workshop", "in-use" or "not-found".
 */
export function openToLook(file: string): Database {
  checkPath(file);
  return toldPlainly(file, () => {
    const own = writing.get(fileKey(file) ?? "");
    const bytes = own ? own.serialize() : wholeBytes(file);
    checkHeader(file, bytes);
    const db = new Database(bytes);
    try {
      configure(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Whether this process has the file open to work in it. */
export const isOpenHere = (file: string): boolean => writing.has(fileKey(file) ?? "");

/** Removes the journal beside a file that is about to be replaced or begun. */
export function removeJournal(file: string): void {
  for (const ending of ["-journal", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
}

/**
 * Asks SQLite whether the file is whole; `thoroughly` also compares indexes with their tables.
 * @throws WorkshopError "damaged".
 */
export function checkSound(db: Database, file: string, thoroughly = false): void {
  const broken = toldPlainly(file, () => {
    const answer = db.pragma(thoroughly ? "integrity_check" : "quick_check", { simple: true });
    return answer === "ok" ? db.pragma("foreign_key_check") : [answer];
  });
  if (broken.length > 0) {
    throw new WorkshopError("damaged", STORE_WORDS.found.damaged(quotedFileName(file)), JSON.stringify(broken.slice(0, 5)));
  }
}

function configure(db: Database): void {
  db.pragma("foreign_keys = ON");
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
}

/** Begins to write and takes it back: only that tells whether file and folder let us. */
function checkWritable(db: Database): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    db.pragma(`user_version = ${versionOf(db)}`);
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
  }
}

/** The bytes of a file as of one moment between two commits. */
function wholeBytes(file: string): Buffer {
  for (let before = readBoth(file), tries = 0; tries < 50; tries++) {
    const now = readBoth(file);
    if (now.main.equals(before.main) && now.journal.equals(before.journal)) {
      checkHeader(file, now.main);
      return now.journal.length === 0 ? asRollbackMode(now.main) : rolledBack(now.main, now.journal);
    }
    before = now;
  }
  throw new WorkshopError("in-use", STORE_WORDS.found.busy(quotedFileName(file)));
}

function readBoth(file: string): { readonly main: Buffer; readonly journal: Buffer } {
  try {
    return { main: readFileSync(file), journal: readIfThere(`${file}-journal`) };
  } catch (error) {
    throw unreadable(file, error);
  }
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

/** SQLite opens no bytes in memory that another program has switched to its WAL mode; the two header bytes say so. */
function asRollbackMode(bytes: Buffer): Buffer {
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
}

/** The database after the roll-back that its journal asks for, done on a copy elsewhere. */
function rolledBack(main: Buffer, journal: Buffer): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepping-stones-"));
  try {
    const copy = path.join(folder, "copy");
    writeFileSync(copy, main);
    writeFileSync(`${copy}-journal`, journal);
    const db = new Database(copy);
    try {
      versionOf(db); // the first reading is what rolls back
      return db.serialize();
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
