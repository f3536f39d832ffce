/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Files that somebody has made by other means than ours: sealed, so that only what they are can give them away. */
import Database from "better-sqlite3";
import { writeSeal } from "../../electron/store/seal.ts";

/** Changes a closed file by other means, and seals what is in it then where it still can be sealed. */
export function crafted(file: string, work: (db: Database) => void): string {
  const db = new Database(file);
  try {
    db.pragma("foreign_keys = OFF");
    db.pragma("ignore_check_constraints = ON");
    work(db);
    try {
      writeSeal(db);
    } catch {
      // What can't be read can't be sealed.
    }
  } finally {
    db.close();
  }
  return file;
}
