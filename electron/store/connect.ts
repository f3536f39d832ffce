/** The connection that a store works through: to write, or to look only where the file is protected or open elsewhere. */
import type Database from "better-sqlite3";
import { WorkshopError } from "../../shared/base/result.ts";
import { openForWriting, openToLook, type BeforeMigrating } from "./connection.ts";
import { readFileContent, type FileContent } from "./content.ts";
import { fileKey } from "../files/identity.ts";
import { guarded } from "./in-place.ts";
import { migrateCopy } from "./migrate.ts";
import { committer, type Commit } from "./rows.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** A connection to the file and what it has prepared; `commit` is null where the file may only be looked at. */
export interface Connection {
  readonly db: Database;
  readonly commit: Commit | null;
  /** Writes something else in one transaction. @throws where the file may only be looked at. */
  readonly transact: <T>(work: () => T) => T;
  /**
   * Makes sure that nobody but us has written into the file; whatever is written does so by itself.
   * @throws WorkshopError "in-use" where somebody has.
   */
  readonly check: () => void;
  /** The file's own number on its disk, to notice when the name comes to mean another file. */
  readonly key: string | null;
}

/** A connection that has just been made, and what was found: too large to be kept along with it. */
export interface NewConnection extends Connection {
  /** What is in the file. */
  readonly content: FileContent;
  /** Where the journal of another state now is that lay beside the file; null where there was none. */
  readonly journalAside: string | null;
}

/** How long to wait for a lock, in ms: another instance may be closing just now. */
const LOCK_TIMEOUT = 250;

/**
 * Opens a file to work in it. Whatever is written through the connection is written only where the file is as it was left.
 * @throws WorkshopError as `openForWriting` does.
 */
export function write(file: string, lockTimeout = LOCK_TIMEOUT, beforeMigrating?: BeforeMigrating): NewConnection {
  const { db, watch, content, journalAside } = openForWriting(file, lockTimeout, beforeMigrating);
  const { check, writing } = guarded(db, file, watch);
  const commit = committer(db);
  return {
    db,
    commit: (records, history) => writing(() => commit(records, history)),
    transact: (work) => writing(() => db.transaction(work).immediate()),
    check,
    key: fileKey(file),
    content,
    journalAside,
  };
}

const LOOKING = {
  commit: null,
  transact: () => {
    throw new WorkshopError("read-only", STORE_WORDS.looking);
  },
  check: () => undefined,
} as const;

export function look(file: string): NewConnection {
  const db = openToLook(file);
  try {
    migrateCopy(db);
    const content = readFileContent(db, file);
    return { ...LOOKING, db, key: fileKey(file), content, journalAside: null };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A writing connection, or a looking one where the file is protected or open elsewhere.
 * @param patient whoever asks comes again: no wait for a lock, and an error where another program holds the file.
 */
export function connect(
  file: string,
  patient: boolean,
  beforeMigrating: BeforeMigrating,
): { readonly connection: NewConnection; readonly why: string } {
  try {
    return { connection: write(file, patient ? 0 : LOCK_TIMEOUT, beforeMigrating), why: "" };
  } catch (error) {
    if (!(error instanceof WorkshopError) || (patient && error.held)) throw error;
    const { code, message } = error.error;
    if (code !== "in-use" && code !== "read-only" && code !== "not-saved") throw error;
    return { connection: look(file), why: STORE_WORDS.mayLook(message) };
  }
}
