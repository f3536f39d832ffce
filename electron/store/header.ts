/** What a file says of itself in its first bytes: read before SQLite sees it, so that a foreign file stays untouched. */
import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { isHeld } from "../files/held.ts";
import { statOf } from "../files/identity.ts";
import { quotedFileName } from "./errors.ts";
import { SCHEMA_VERSION } from "./migrate.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** SQLite's `application_id` of a workshop: "Ston". */
export const APPLICATION_ID = 0x53746f6e;

const { look: words } = STORE_WORDS;

const MAGIC = "SQLite format 3\0";
/** Offsets in the header of a database file. Source: sqlite.org/fileformat2.html, "The Database Header". */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const HEADER_LENGTH = 100;

/** No workshop comes near this many bytes; whatever claims to is not read into memory. */
export const MOST_FILE_BYTES = 256 * 1024 * 1024;

/** @throws WorkshopError "not-a-workshop" where the file is larger than any workshop. */
export function checkSize(file: string): void {
  if ((statOf(file)?.size ?? 0n) > BigInt(MOST_FILE_BYTES)) throw new WorkshopError("not-a-workshop", words.tooLarge(quotedFileName(file)));
}

/**
 * Checks that a path leads to a file that can be there at all.
 * @throws WorkshopError "not-found", "not-a-workshop" or "invalid".
 */
export function checkPath(file: string): void {
  if (file !== file.trim()) {
    throw new WorkshopError("invalid", words.spaces(quotedFileName(file)));
  }
  const stats = statOf(file);
  if (stats?.isFile()) return;
  if (stats) throw new WorkshopError("not-a-workshop", words.noFile(quotedFileName(file)));
  const folder = path.dirname(file);
  throw statOf(folder)?.isDirectory()
    ? new WorkshopError("not-found", words.gone(quotedFileName(file)))
    : new WorkshopError("not-found", words.noFolder(inQuotes(folder)));
}

/** Reads and checks the header of a file that no connection of this process has open. */
export function checkFile(file: string): void {
  checkPath(file);
  checkSize(file);
  const header = Buffer.alloc(HEADER_LENGTH);
  let length = 0;
  try {
    const handle = openSync(file, "r");
    try {
      length = readSync(handle, header, 0, HEADER_LENGTH, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  checkHeader(file, header.subarray(0, length));
}

/** What people bring back from Word, and may look for where workshops are opened. */
const WORD = /\.(?:docx?|docm|odt|rtf)$/i;

/**
 * Checks the first bytes of a file.
 * @throws WorkshopError "not-a-workshop", "newer" or "damaged".
 */
export function checkHeader(file: string, bytes: Buffer): void {
  if (bytes.length === 0) throw new WorkshopError("not-a-workshop", words.empty(quotedFileName(file)));
  const isDatabase = bytes.subarray(0, MAGIC.length).toString("latin1") === MAGIC;
  if (isDatabase && bytes.length < HEADER_LENGTH) {
    throw new WorkshopError("damaged", words.cutOff(quotedFileName(file)));
  }
  if (!isDatabase && WORD.test(file)) {
    throw new WorkshopError("not-a-workshop", words.isWord(quotedFileName(file)));
  }
  if (!isDatabase || bytes.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
    throw new WorkshopError("not-a-workshop", STORE_WORDS.found.foreign(quotedFileName(file)));
  }
  const version = bytes.readInt32BE(USER_VERSION_AT);
  if (version > SCHEMA_VERSION) {
    throw new WorkshopError("newer", words.newer(quotedFileName(file), version, SCHEMA_VERSION));
  }
  if (version < 0) throw new WorkshopError("damaged", STORE_WORDS.found.damaged(quotedFileName(file)));
  if (version === 0) throw new WorkshopError("damaged", words.unfinished(quotedFileName(file)));
}

/** A file that is there, but may not be read. */
export const unreadable = (file: string, error: unknown): WorkshopError =>
  new WorkshopError("not-found", words.unreadable(quotedFileName(file)), String(error), isHeld(error, file, true));
