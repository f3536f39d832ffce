/** What SQLite and the file system say, in words for the person whose file it is. */
import path from "node:path";
import { WorkshopError, type AppError, type ErrorCode } from "../../shared/base/result.ts";
import { isHeld } from "../files/held.ts";
import { fileErrorInWords } from "../files/write-file.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

const { found } = STORE_WORDS;

/** “Day centre.stones” as people know it. */
export const quotedFileName = (file: string): string => inQuotes(path.basename(file));

/** SQLite's codes by how they begin, and the sentence about the file. */
const SENTENCES: readonly (readonly [string, ErrorCode, (name: string) => string])[] = [
  ["SQLITE_NOTADB", "not-a-workshop", found.foreign],
  ["SQLITE_CORRUPT", "damaged", found.damaged],
  ["SQLITE_BUSY", "in-use", found.openElsewhere],
  ["SQLITE_IOERR_LOCK", "in-use", found.noLock],
  ["SQLITE_ERROR", "damaged", found.tables],
  ["SQLITE_READONLY_DIRECTORY", "read-only", found.folderProtected],
  ["SQLITE_READONLY", "read-only", found.protected],
  ["SQLITE_CANTOPEN", "read-only", found.folderProtected],
  ["SQLITE_FULL", "not-saved", found.full],
  ["SQLITE_IOERR", "not-saved", found.outOfReach],
];

/** Something thrown while working on `file`, as a WorkshopError where it is one of the world's troubles. */
export function inPlainWords(error: unknown, file: string): unknown {
  if (error instanceof WorkshopError) return error;
  const code = (error as { readonly code?: unknown }).code;
  const known = SENTENCES.find(([start]) => typeof code === "string" && code.startsWith(start));
  if (known) return new WorkshopError(known[1], known[2](quotedFileName(file)), String(error), isHeld(error, file));
  // Columns that hold no JSON, or rows that break a rule of the tables, are damage too.
  if (error instanceof SyntaxError) {
    return new WorkshopError("damaged", found.damaged(quotedFileName(file)), String(error));
  }
  return fileErrorInWords(error, file);
}

/** Runs `work` on a file and throws in plain words what it throws. */
export function toldPlainly<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inPlainWords(error, file);
  }
}

/** Why a commit failed, for the person who goes on working meanwhile. */
export function notSaved(error: unknown, file: string): AppError {
  const plain = inPlainWords(error, file);
  const reason = plain instanceof WorkshopError ? plain.message : STORE_WORDS.writing.failed(quotedFileName(file));
  return {
    code: "not-saved",
    message: STORE_WORDS.notSaved(reason),
    details: String(error),
  };
}
