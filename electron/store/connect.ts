/** The connection that a store works through: to write, or to look only where the file is protected or open elsewhere. */
import type Database from "better-sqlite3";
import { WorkshopError } from "../../shared/base/result.ts";
import { checkSound, openForWriting, openToLook } from "./connection.ts";
import { fileKey } from "./header.ts";
import { migrateCopy } from "./migrate.ts";
import { committer, type Commit } from "./rows.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** A connection to the file and what it has prepared; `commit` is null where the file may only be looked at. */
export interface Connection {
  readonly db: Database;
  readonly commit: Commit | null;
  /** The file's own number on its disk, to notice when the name comes to mean another file. */
  readonly key: string | null;
}

export const write = (file: string): Connection => {
  const db = openForWriting(file);
  return { db, commit: committer(db), key: fileKey(file) };
};

export function look(file: string): Connection {
  const db = openToLook(file);
  try {
    checkSound(db, file);
    migrateCopy(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, commit: null, key: fileKey(file) };
}

/** A writing connection, or a looking one where the file is protected or open elsewhere. */
export function connect(file: string): { readonly connection: Connection; readonly why: string } {
  try {
    return { connection: write(file), why: "" };
  } catch (error) {
    if (!(error instanceof WorkshopError)) throw error;
    const { code, message } = error.error;
    if (code !== "in-use" && code !== "read-only" && code !== "not-saved") throw error;
    return { connection: look(file), why: STORE_WORDS.mayLook(message) };
  }
}
