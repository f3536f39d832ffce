/** What SQLite itself finds wrong with a file. */
import type Database from "better-sqlite3";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";

/**
 * Asks SQLite whether the file is whole, indexes included: what is looked for through one that lacks a row would be written twice.
 * @throws WorkshopError "damaged".
 */
export function checkSound(db: Database, file: string): void {
  const broken = toldPlainly(file, () => {
    const answer = db.pragma("integrity_check(5)", { simple: true });
    return answer === "ok" ? db.pragma("foreign_key_check") : [answer];
  });
  if (broken.length > 0) {
    throw new WorkshopError("damaged", STORE_WORDS.found.damaged(quotedFileName(file)), JSON.stringify(broken.slice(0, 5)));
  }
}
