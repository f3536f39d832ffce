/**
 * Everything on this computer that belongs to one workshop, and its deletion for good: for a person who is finished with it.
 * Plain Node; for a process of its own, since drives may answer late.
 */
import Database from "better-sqlite3";
import { readdirSync, rmdirSync, statSync } from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { FINISH_WORDS } from "../../shared/guidance/finish-words.ts";
import { failureOf } from "../../shared/guidance/failure.ts";
import { isAsideOf } from "../files/names.ts";
import { fileErrorInWords, PART, removeFile } from "../files/write-file.ts";
import { backupFilesOf } from "./backup.ts";
import { quotedFileName } from "./errors.ts";

export interface Belonging {
  /** Absolute. */
  readonly path: string;
  readonly kind: keyof typeof FINISH_WORDS.kinds;
}

export interface Finished {
  readonly file: string;
  /** The folders in which more of it may lie: of backups, of what the application keeps for itself, and the system's for temporary files. */
  readonly backups: string;
  readonly kept: string;
  readonly temporary: string;
}

/** What is younger may still be in the making somewhere, in ms. */
const SETTLED_MS = 60_000;
/** The folders that a look at a half-saved file makes (connection.ts), and what it puts there. */
const LOOKED = /^stepping-stones-[A-Za-z0-9]{6}$/;
const LOOKED_FILE = /^copy(?:-journal|-wal|-shm)?$/;
/** Lists of workshops that could not be read and were set aside. */
const OLD_NAMES = /^recent \(damaged, .*\)\.json$/;
/** The same of words in fields: nobody can tell any more whose they are. */
const OLD_WORDS = /^words \(damaged, .*\)\.json$/;
/** And of those that were being written when the application was ended. */
const HALF_WORDS = /^words\.json\.part$/;

/** All files of one workshop that are there, the workshop itself last: whatever stops a deletion, it can be asked for again. */
export function belongingTo({ file, backups, kept, temporary }: Finished, now: number = Date.now()): readonly Belonging[] {
  const folder = path.dirname(file);
  const settled = (one: string): boolean => now - (statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? now) > SETTLED_MS;
  const asides = inFolder(folder, (other) => isAside(other, file)).flatMap((one) => [one, ...beside(one)]);
  const parts = [...new Set([folder, backups, kept])].flatMap((one) => inFolder(one, (other) => PART.test(other))).filter(settled);
  const looked = inFolder(temporary, (other) => LOOKED.test(other)).flatMap((one) => inFolder(one, (other) => LOOKED_FILE.test(other)));
  return [
    ...looked.filter(settled).map(as("temporary")),
    ...parts.map(as("part")),
    ...inFolder(kept, (other) => OLD_NAMES.test(other)).map(as("names")),
    ...inFolder(kept, (other) => OLD_WORDS.test(other)).map(as("words")),
    ...inFolder(kept, (other) => HALF_WORDS.test(other))
      .filter(settled)
      .map(as("halfWords")),
    ...backupFilesOf(file, backups).map(as("backup")),
    ...asides.map(as("aside")),
    ...beside(file).map(as("journal")),
    ...(isThere(file) ? [file] : []).map(as("workshop")),
  ];
}

export interface Deletion {
  readonly gone: number;
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Deletes what a person has seen and agreed to.
 * @param remove deletes one file; given by tests.
 * @throws WorkshopError "in-use" where the workshop is open elsewhere, "not-found" where something else belongs to it by now than
 * `agreed` names; nothing has then been deleted.
 */
export function deleteBelongings(finished: Finished, agreed: readonly string[], remove: (file: string) => void = removeFile): Deletion {
  checkNotOpenElsewhere(finished.file);
  const now = belongingTo(finished).map((one) => one.path);
  // What has gone by itself needs no second look; what has come does.
  if (now.some((one) => !agreed.includes(one))) throw new WorkshopError("not-found", FINISH_WORDS.errors.changed);
  const left: { path: string; why: string }[] = [];
  for (const one of now) {
    try {
      remove(one);
    } catch (error) {
      left.push({ path: one, why: failureOf(fileErrorInWords(error, one)).error.message });
    }
  }
  for (const folder of new Set(now.map((one) => path.dirname(one)))) if (LOOKED.test(path.basename(folder))) removeEmpty(folder);
  return { gone: now.length - left.length, left };
}

/** @throws WorkshopError "in-use" where another program or computer works in the file. */
export function checkNotOpenElsewhere(file: string): void {
  if (!isThere(file)) return;
  try {
    const db = new Database(file, { fileMustExist: true, timeout: 250 });
    try {
      db.exec("BEGIN EXCLUSIVE; ROLLBACK");
    } finally {
      db.close();
    }
  } catch (error) {
    // Whatever else is said of it, a file that is damaged or protected may go.
    if ((error as { readonly code?: unknown }).code !== "SQLITE_BUSY") return;
    throw new WorkshopError("in-use", FINISH_WORDS.errors.elsewhere(quotedFileName(file)));
  }
}

const as =
  (kind: Belonging["kind"]) =>
  (one: string): Belonging => ({ path: one, kind });

/** What SQLite leaves beside a file. */
const beside = (file: string): readonly string[] => ["-journal", "-wal", "-shm"].map((ending) => file + ending).filter(isThere);

/** Whether a name is that of a state of a workshop that was set aside, or of a journal that was no part of it. */
const isAside = (other: string, file: string): boolean =>
  [file, ...["-journal", "-wal"].map((ending) => `${file}${ending}.aside`)].some((one) => isAsideOf(other, one));

function inFolder(folder: string, fits: (name: string) => boolean): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(fits)
      .map((name) => path.join(folder, name));
  } catch {
    return []; // not there, or not ours to read
  }
}

function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it, and none of ours.
  }
}
