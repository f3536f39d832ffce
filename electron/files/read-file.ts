/** The bytes of an ordinary file, and of nothing else: what never ends, or never answers, is not begun. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { isHeld } from "./held.ts";

const { files: words } = APP_WORDS;

/** Bytes that are read at a time of what grows meanwhile. */
const PIECE = 1 << 20;
export const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file that was named to be read. A pipe is not waited for, and a device not opened.
 * @param most bytes that it may have, in whole megabytes; one that grows while it is read is no exception.
 * @throws WorkshopError "not-found" or "invalid", with the name of the file.
 */
export function readNamed(file: string, most: number): Buffer {
  const name = inQuotes(path.basename(file));
  try {
    // Opening a device may do something with it.
    if (!statSync(file).isFile()) throw new WorkshopError("invalid", words.notOrdinary(name));
    const bytes = readOrdinary(file, most);
    if (bytes === null) throw new WorkshopError("invalid", words.tooLarge(name, Math.floor(most / MEGABYTE)));
    return bytes;
  } catch (error) {
    if (error instanceof WorkshopError) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new WorkshopError("not-found", (isMissing ? words.gone : words.unreadable)(name), String(error), isHeld(error, file, true));
  }
}

/** @returns null where there are more bytes than `most`. */
function readOrdinary(file: string, most: number): Buffer | null {
  // Where a pipe has come into its place by now, opening must not wait for somebody who writes. Windows has no such flag.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = fstatSync(handle);
    if (size > most) return null;
    const pieces: Buffer[] = [];
    let length = 0;
    // One byte more than the file says tells that it has ended.
    for (let room = size + 1; ; room = PIECE) {
      const piece = Buffer.allocUnsafe(room);
      const read = readSync(handle, piece, 0, room, null);
      length += read;
      if (length > most) return null;
      if (read === 0) return Buffer.concat(pieces, length);
      pieces.push(piece.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
