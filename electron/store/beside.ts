/**
 * What may lie beside a workshop file: the journal of a commit that was broken off, which belongs to the file and makes it whole; or
 * one that another state of the file has left there, which would spoil it. SQLite can't tell them apart, so what it would do is
 * rehearsed on a copy, and only a file that is whole afterwards was meant.
 */
import Database from "better-sqlite3";
import { hash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { nameAside } from "../files/names.ts";
import { removeFile, syncFolder } from "../files/write-file.ts";
import { checkFileWhole } from "./content.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { checkHeader, checkSize, MOST_FILE_BYTES, unreadable } from "./header.ts";
import { versionOf } from "./migrate.ts";

/** SQLite applies both by itself as soon as it opens the file; it makes a `-shm` anew. */
const BESIDE = ["-journal", "-wal"] as const;

type Beside = { readonly [E in (typeof BESIDE)[number]]?: Buffer };

/** Removes the journal beside a file that is about to be replaced or begun. */
export function removeJournal(file: string): void {
  for (const ending of [...BESIDE, "-shm"]) removeFile(`${file}${ending}`);
}

/** A copy of a file in memory, and whether what lies beside it is another's. */
interface Meant {
  readonly db: Database;
  readonly isForeign: boolean;
}

/**
 * Opens a copy of a file in memory, as it was meant to be: with what lies beside it applied, or without where only that is whole.
 * @throws WorkshopError "damaged" where neither is, "in-use" where the file is being written all the time.
 */
export function openMeant(file: string): Meant {
  const { main, beside } = readTogether(file);
  checkHeader(file, main);
  const alone = (): Database => openWhole(file, main);
  if (Object.keys(beside).length === 0) return { db: alone(), isForeign: false };
  try {
    if (!Object.values(beside).every(isOurs)) throw new WorkshopError("damaged", STORE_WORDS.found.damaged(quotedFileName(file)));
    return { db: openWhole(file, applied(main, beside)), isForeign: false };
  } catch (error) {
    if (!(error instanceof WorkshopError) || error.error.code !== "damaged") throw error;
    try {
      return { db: alone(), isForeign: true };
    } catch {
      throw error;
    }
  }
}

/**
 * Moves what lies beside a file out of SQLite's reach, where it belongs to another state of the file.
 * @returns the new paths by the old ones; none where nothing had to be moved.
 * @throws WorkshopError as `openMeant` does; nothing has then been moved.
 */
export function setForeignAside(file: string, now: Date = new Date()): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  const beside = BESIDE.map((ending) => `${file}${ending}`).filter((one) => sizeOf(one) > 0);
  if (beside.length === 0) return moved;
  const { db, isForeign } = toldPlainly(file, () => openMeant(file));
  db.close();
  if (!isForeign) return moved;
  for (const one of beside) moved.set(one, nameAside(`${one}.aside`, now));
  toldPlainly(file, () => {
    for (const [from, to] of moved) renameSync(from, to);
    syncFolder(path.dirname(file));
  });
  return moved;
}

/** Undoes `setForeignAside`, where the file could not be opened after all. */
export function putBack(moved: ReadonlyMap<string, string>): void {
  for (const [from, to] of moved) if (existsSync(to) && sizeOf(from) === 0) renameSync(to, from);
}

/** Opens the bytes of a file in memory. @throws WorkshopError "damaged" where they are not a whole workshop. */
export function openWhole(file: string, bytes: Buffer): Database {
  // SQLite opens no bytes in memory that another program has switched to its WAL mode; the two header bytes say so.
  bytes[18] = 1;
  bytes[19] = 1;
  const db = toldPlainly(file, () => new Database(bytes));
  try {
    configure(db);
    checkFileWhole(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What holds for every connection to a workshop, before anything is asked of it. */
export function configure(db: Database): void {
  db.pragma("foreign_keys = ON");
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
}

/** How a journal ends that names a journal over several files. Source: sqlite.org/fileformat2.html, "The Rollback Journal". */
const SEVERAL_FILES = Buffer.from("d9d505f920a163d7", "hex");

/**
 * Whether SQLite may so much as see it. Ours never belong to several files: SQLite would read, and remove, whatever file such a
 * journal names.
 */
const isOurs = (bytes: Buffer): boolean => !bytes.subarray(-SEVERAL_FILES.length).equals(SEVERAL_FILES);

/** The bytes of a file and what lies beside it, as of one moment between two commits. */
function readTogether(file: string): { readonly main: Buffer; readonly beside: Beside } {
  // Read until it is twice the same; of what was read before only the sum is kept, since it may be large.
  for (let before = "", tries = 0; tries < 50; tries++) {
    const now = readAll(file);
    const sum = now.map((bytes) => hash("sha256", bytes)).join(" ");
    if (sum === before) {
      const [main = Buffer.alloc(0), ...others] = now;
      const found = BESIDE.map((ending, i) => [ending, others[i] as Buffer] as const).filter(([, { length }]) => length > 0);
      return { main, beside: Object.fromEntries(found) };
    }
    before = sum;
  }
  throw new WorkshopError("in-use", STORE_WORDS.found.busy(quotedFileName(file)));
}

function readAll(file: string): readonly Buffer[] {
  try {
    checkSize(file);
    return [readFileSync(file), ...BESIDE.map((ending) => readIfThere(`${file}${ending}`))];
  } catch (error) {
    throw error instanceof WorkshopError ? error : unreadable(file, error);
  }
}

function readIfThere(file: string): Buffer {
  // What is too large to be ours is another's: it is known by its end alone.
  if (sizeOf(file) > MOST_FILE_BYTES) return SEVERAL_FILES;
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The database after what lies beside it was applied by SQLite, to a copy elsewhere. */
function applied(main: Buffer, beside: Beside): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepping-stones-"));
  try {
    const copy = path.join(folder, "copy");
    writeFileSync(copy, main);
    for (const [ending, bytes] of Object.entries(beside)) writeFileSync(`${copy}${ending}`, bytes);
    const db = new Database(copy);
    try {
      configure(db);
      versionOf(db); // the first reading is what applies it
      return db.serialize();
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  }
}
