/** SQLite connections to workshop files: one that writes and locks out all others, or one that only looks. */
import Database from "better-sqlite3";
import { closeSync, openSync } from "node:fs";
import { WorkshopError } from "../../shared/base/result.ts";
import { configure, openMeant, openWhole, putBack, setForeignAside } from "./beside.ts";
import { checkFileWhole, readFileContent, type FileContent } from "./content.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { fileKey } from "../files/identity.ts";
import { checkFile, checkPath } from "./header.ts";
import { migrate, rehearseMigration, SCHEMA_VERSION, versionOf } from "./migrate.ts";
import { keepSealed } from "./seal.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

interface Writing {
  readonly db: Database;
  /** Open to read as long as the connection is, to see what others do to the file; see `in-place.ts`. */
  readonly watch: number;
}

/**
 * The writing connections of this process by their file. POSIX drops a process's locks on a file as soon as it
 * closes any handle of it, so while a file is here nothing in this process may open it by other means.
 */
const writing = new Map<string, Writing>();

export type BeforeMigrating = (bytes: Buffer) => void;

/** A connection that writes, and what was found in its file. */
export interface OpenedForWriting extends Writing {
  readonly content: FileContent;
  /** Where the journal of another state is that lay beside the file; null where there was none. */
  readonly journalAside: string | null;
}

/**
 * Opens a workshop file to work in it: locked for us alone, everything in it held against what it must be, and brought up to
 * date. Not a byte of it is written before.
 * @param lockTimeout how long to wait for the lock, in ms; nothing else is done meanwhile.
 * @param beforeMigrating is given the file as an older version left it, sound, and before a byte of it changes.
 * @throws WorkshopError "in-use" or "read-only" where it can still be looked at, "damaged", "newer",
 * "not-a-workshop" or "not-found" where it cannot.
 */
export function openForWriting(file: string, lockTimeout: number, beforeMigrating: BeforeMigrating = () => undefined): OpenedForWriting {
  checkPath(file);
  const key = fileKey(file) ?? "";
  if (writing.has(key)) throw new WorkshopError("in-use", STORE_WORDS.alreadyOpen(quotedFileName(file)));
  checkFile(file);
  const moved = setForeignAside(file);
  return toldPlainly(file, () => {
    const watch = openSync(file, "r");
    let db: Database | undefined;
    try {
      db = new Database(file, { fileMustExist: true, timeout: lockTimeout });
      const content = prepare(db, file, beforeMigrating);
      writing.set(key, { db, watch });
      return { db, watch, content, journalAside: [...moved.values()][0] ?? null };
    } catch (error) {
      db?.close();
      closeSync(watch);
      putBack(moved);
      throw error;
    }
  });
}

function prepare(db: Database, file: string, beforeMigrating: BeforeMigrating): FileContent {
  db.pragma("locking_mode = EXCLUSIVE");
  db.exec("BEGIN EXCLUSIVE; COMMIT"); // takes the lock, and rolls back what a crash has left half done
  configure(db);
  checkFileWhole(db, file);
  const isOld = versionOf(db) < SCHEMA_VERSION;
  const read = (one: Database): FileContent => readFileContent(one, file);
  const content = isOld ? rehearseMigration(db, read) : read(db);
  db.pragma("journal_mode = TRUNCATE");
  db.pragma("synchronous = EXTRA");
  db.pragma("secure_delete = ON");
  checkWritable(db);
  if (isOld) {
    beforeMigrating(db.serialize());
    migrate(db);
  }
  keepSealed(db);
  return content;
}

/** Closes a connection that has failed: whatever its journal holds is there to be rolled back later. */
export function abandonConnection(db: Database): void {
  const [key, known] = [...writing].find(([, one]) => one.db === db) ?? [];
  db.close();
  if (key === undefined || !known) return;
  writing.delete(key);
  closeSync(known.watch);
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
 * protected or open elsewhere; what a crash has left half done is rolled back in the copy. It is as it should be, and its tables
 * are of the version that the file has.
 * @throws WorkshopError "damaged", "newer", "not-a-workshop", "in-use" or "not-found".
 */
export function openToLook(file: string): Database {
  checkPath(file);
  return toldPlainly(file, () => {
    const own = writing.get(fileKey(file) ?? "");
    return own ? openWhole(file, own.db.serialize()) : openMeant(file).db;
  });
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
