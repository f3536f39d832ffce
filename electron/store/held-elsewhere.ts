/** Whether another process holds a file that is not open here. */
import Database from "better-sqlite3";
import { statSync } from "node:fs";
import { toldPlainly } from "./errors.ts";

/** Another instance may be closing just now; in ms. */
const LOCK_TIMEOUT = 250;

/**
 * Asks for the lock that whoever works in a workshop file has on it. Nothing is written and no journal is applied, whatever the file
 * holds: a damaged one is asked all the same.
 * @throws WorkshopError "in-use" where another process has it.
 */
export function checkNotHeldElsewhere(file: string): void {
  // Beside an empty file SQLite would take a journal away, and nobody works in one.
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  toldPlainly(file, () => {
    try {
      const db = new Database(file, { readonly: true, fileMustExist: true, timeout: LOCK_TIMEOUT });
      try {
        db.prepare("SELECT 1 FROM sqlite_schema").get();
      } finally {
        db.close();
      }
    } catch (error) {
      // The lock comes before anything else: what is wrong beside it is for others to say.
      if (String((error as { readonly code?: unknown }).code).startsWith("SQLITE_BUSY")) throw error;
    }
  });
}
