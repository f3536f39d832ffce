/**
 * A few earlier states of a workshop file, kept in a folder of ours, each with its SHA-256 beside it: SQLite's own
 * check overlooks most single flipped bits. A damaged file is set aside under another name, never deleted.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { nameAside, writeFile } from "../files/write-file.ts";
import { isOpenHere, removeJournal } from "./connection.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { checkHeader } from "./header.ts";
import type { Store } from "./store.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** How many backups of one file are kept. */
const KEEP = 5;

/**
 * Keeps a backup of an open workshop, if it differs from the newest one: for when a workshop has just been opened.
 * @returns the path of the backup, or null where there is nothing new to keep.
 * @throws WorkshopError where the folder cannot be written.
 */
export function backUp(store: Store, folder: string, now: Date = new Date()): string | null {
  const bytes = store.bytes();
  if (!bytes) return null;
  mkdirSync(folder, { recursive: true });
  const known = backupsOf(store.path, folder);
  const [newest] = known;
  const sum = sha256(bytes);
  if (newest !== undefined && sumOf(newest) === sum) return null;
  const backup = path.join(folder, `${prefixOf(store.path)}${now.toISOString().replaceAll(/[:.]/g, "-")}.stones`);
  writeFile(backup, bytes, { force: true });
  writeFile(sumFile(backup), `${sum}  ${path.basename(backup)}\n`, { force: true });
  for (const old of known.slice(KEEP - 1)) {
    rmSync(old, { force: true });
    rmSync(sumFile(old), { force: true });
  }
  return backup;
}

/** The newest backup of a file that is exactly as it was written, or null. */
export function newestGoodBackup(file: string, folder: string): string | null {
  return backupsOf(path.resolve(file), folder).find(isGood) ?? null;
}

/**
 * Puts a backup in the place of a file; what is there is set aside.
 * @returns where the file so far is now, or null where there was none.
 * @throws WorkshopError "damaged" where the backup is not as it was written; nothing has then been moved.
 */
export function restoreBackup(backup: string, file: string, now: Date = new Date()): string | null {
  if (!isGood(backup)) throw new WorkshopError("damaged", STORE_WORDS.backup.damaged(quotedFileName(backup)));
  const aside = existsSync(file) ? setDamagedAside(file, now) : null;
  removeJournal(file);
  writeFile(file, readFileSync(backup));
  return aside;
}

/**
 * Gives a damaged file another name in its folder, together with its journal.
 * @returns the new path.
 */
export function setDamagedAside(file: string, now: Date = new Date()): string {
  if (isOpenHere(file)) throw new WorkshopError("in-use", STORE_WORDS.backup.open(quotedFileName(file)));
  const aside = nameAside(file, now);
  toldPlainly(file, () => {
    renameSync(file, aside);
    if (existsSync(`${file}-journal`)) renameSync(`${file}-journal`, `${aside}-journal`);
  });
  return aside;
}

/** The backups of a file, newest first. */
function backupsOf(file: string, folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const prefix = prefixOf(file);
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(".stones"))
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
}

/** Backups belong to a path, since a damaged file cannot say which workshop it is. */
const prefixOf = (file: string): string => `${path.parse(file).name.slice(0, 60)}-${sha256(file).slice(0, 12)}-`;

const sumFile = (backup: string): string => `${backup}.sha256`;

const sumOf = (backup: string): string | undefined =>
  existsSync(sumFile(backup)) ? readFileSync(sumFile(backup), "utf8").split(" ")[0] : undefined;

function isGood(backup: string): boolean {
  try {
    const bytes = readFileSync(backup);
    if (sha256(bytes) !== sumOf(backup)) return false;
    checkHeader(backup, bytes);
    return true;
  } catch {
    return false; // unreadable or of another version: not one to offer
  }
}

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
