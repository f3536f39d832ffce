/** What SQLite and the file system say, in words for the person whose file it is. */
import path from "node:path";
import { WorkshopError, type AppError, type ErrorCode } from "../../shared/base/result.ts";
import { inWords } from "../files/write-file.ts";

/** “Day centre.stones” as people know it. */
export const nameOf = (file: string): string => `“${path.basename(file)}”`;

/** SQLite's codes by how they begin, and the sentence about the file. */
const SENTENCES: readonly (readonly [string, ErrorCode, (name: string) => string])[] = [
  ["SQLITE_NOTADB", "not-a-workshop", (name) => `${name} is not a workshop of Stepping Stones. It has been left as it is.`],
  ["SQLITE_CORRUPT", "damaged", (name) => `${name} is damaged and can't be trusted. It has been left as it is.`],
  ["SQLITE_BUSY", "in-use", (name) => `${name} is open on another computer or in another window.`],
  ["SQLITE_IOERR_LOCK", "in-use", (name) => `${name} is in a place where it can't be locked for us alone.`],
  ["SQLITE_ERROR", "damaged", (name) => `${name} is damaged: its tables are not as they should be. It has been left as it is.`],
  ["SQLITE_READONLY_DIRECTORY", "read-only", (name) => `${name} can't be written, because its folder is protected.`],
  ["SQLITE_READONLY", "read-only", (name) => `${name} is protected: it can be read, but not changed.`],
  ["SQLITE_CANTOPEN", "read-only", (name) => `${name} can't be written, because its folder is protected.`],
  ["SQLITE_FULL", "not-saved", () => "The disk is full."],
  ["SQLITE_IOERR", "not-saved", (name) => `${name} can't be reached or written. Is its drive still there?`],
];

/** Something thrown while working on `file`, as a WorkshopError where it is one of the world's troubles. */
export function inPlainWords(error: unknown, file: string): unknown {
  if (error instanceof WorkshopError) return error;
  const code = (error as { readonly code?: unknown }).code;
  const known = SENTENCES.find(([start]) => typeof code === "string" && code.startsWith(start));
  if (known) return new WorkshopError(known[1], known[2](nameOf(file)), String(error));
  // Columns that hold no JSON, or rows that break a rule of the tables, are damage too.
  if (error instanceof SyntaxError) {
    return new WorkshopError("damaged", `${nameOf(file)} is damaged and can't be trusted. It has been left as it is.`, String(error));
  }
  return inWords(error, file);
}

/** Runs `work` on a file and throws in plain words what it throws. */
export function plainly<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inPlainWords(error, file);
  }
}

/** Why a commit failed, for the person who goes on working meanwhile. */
export function notSaved(error: unknown, file: string): AppError {
  const plain = inPlainWords(error, file);
  const reason = plain instanceof WorkshopError ? plain.message : `${nameOf(file)} could not be written.`;
  return {
    code: "not-saved",
    message: `Your last change is not saved. ${reason} Your work is kept here while Stepping Stones is open: you can keep it in another place.`,
    details: String(error),
  };
}
