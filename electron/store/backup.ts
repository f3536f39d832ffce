/**
 * Earlier states of workshop files, kept in a folder of ours. Each is the whole file as it was, under a number that only grows, with
 * a note beside it: whose it is, what is in it, and its SHA-256, since SQLite's own check overlooks most single flipped bits.
 * A backup belongs to the workshop's own id, so that a file that was renamed or moved still has it; a file too damaged to tell its
 * id is known by the paths that the notes name. A damaged file is set aside under another name, never deleted.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { WorkshopError } from "../../shared/base/result.ts";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { realPath, sameFile } from "../files/identity.ts";
import { nameAside } from "../files/names.ts";
import { fileErrorInWords, placeFile, removeFile, writeFile } from "../files/write-file.ts";
import { removeJournal } from "./beside.ts";
import { checkNotHeldElsewhere } from "./held-elsewhere.ts";
import { isOpenHere } from "./open-here.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { checkHeader, checkPath, checkSize } from "./header.ts";
import { readWorkshop } from "./look.ts";
import { factsIn } from "./salvaged-rows.ts";

/** A workshop file as it is on the disk at one moment, between two commits. */
export interface FileCopy {
  /** The absolute path of the file. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const Note = z.object({
  /** The workshop's own id. */
  workshop: z.string(),
  /** The number of the newest change in it. */
  seq: z.int().min(0),
  /** When it was kept, as the laptop's clock had it: for people alone, since a clock may be wrong. ISO 8601 in UTC. */
  at: z.string(),
  title: z.string(),
  stones: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  /** Where the file lay when it was as it is here. */
  paths: z.array(z.string()),
});

export interface Backup extends z.infer<typeof Note> {
  /** The absolute path of the backup. */
  readonly file: string;
  /** What orders all backups of this laptop, whatever its clock says. */
  readonly n: number;
}

/**
 * Keeps a backup of a workshop, unless the newest one is the very same, and then lets go of older ones (see `stayingBackups`).
 * The copy is read back and held against every rule of a workshop file before it has a name: a damaged one is never kept, and
 * pushes out no other.
 * @param now the laptop's time, which is only noted.
 * @param most how many of this workshop's stay at most.
 * @returns the backup, or null where there is nothing new to keep.
 * @throws WorkshopError where the folder can't be written, or "damaged" where the copy is; what was kept before is still there.
 */
export function backUp({ path: file, bytes }: FileCopy, folder: string, now: Date = new Date(), most: number = Infinity): Backup | null {
  const { id, seq } = factsIn(bytes);
  if (id === null) throw new WorkshopError("damaged", BACKUP_WORDS.unsound(quotedFileName(file)));
  makeFolder(folder);
  const paths = [...new Set([path.resolve(file), realPath(file)])];
  const known = backupsOf(id, folder);
  const sha256 = sumOf(bytes);
  const [newest] = known;
  if (newest?.sha256 === sha256 && isGoodBackup(newest)) {
    notePaths(newest, paths);
    return null;
  }
  const n = lastNumber(folder) + 1;
  const backup = path.join(folder, `${stemOf(file)}-${keyOf(id)}-${String(n).padStart(6, "0")}${ENDING}`);
  const made: { title?: string; stones?: number } = {};
  placeFile(
    backup,
    {},
    (temporary) => {
      writeFileSync(temporary, bytes);
      const workshop = checkedCopy(temporary, sha256, file);
      Object.assign(made, { title: infoOf(workshop).title, stones: workshop.stones.size });
    },
    // Its note comes first: one without its backup is cleared away, a backup without its note would stay for ever.
    () =>
      writeNote(backup, { workshop: id, seq, at: now.toISOString(), title: "", stones: 0, ...made, bytes: bytes.length, sha256, paths }),
  );
  clearNotes(folder, id);
  const good = backupsOf(id, folder).filter(isGoodBackup);
  const staying = stayingBackups(good.toReversed(), most);
  removeBackups(good.filter((one) => !staying.has(one)));
  return good.find((one) => one.n === n) ?? null;
}

/** The workshop in a copy that was just written. @throws WorkshopError "damaged" */
function checkedCopy(copy: string, sha256: string, file: string): Workshop {
  const unsound = (why: string): WorkshopError => new WorkshopError("damaged", BACKUP_WORDS.unsound(quotedFileName(file)), why);
  if (sumOf(readFileSync(copy)) !== sha256) throw unsound("sum");
  try {
    return readWorkshop(copy);
  } catch (error) {
    throw error instanceof WorkshopError ? unsound(error.error.details ?? error.message) : error;
  }
}

/** So many of the newest stay, however little lies between them. */
const RECENT = 6;
/** The most bytes of the backups of one workshop; the newest two are kept even so. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Which backups of one workshop stay: the newest six, and of the older ones fewer the more has been done since. Of those that lie
 * 1, 2–3, 4–7, 8–15 … changes back the oldest of each stays, so that it grows older and passes from one group into the next. How much has been done
 * is counted by the numbers of the changes along the order in which the backups were kept: no clock is asked, since a day that was
 * wrong once would make all later ones look old.
 * @param most how many stay at most: the newest.
 * @param oldestFirst in the order of their numbers. A number of a change may be less than the one before, where an older state was put back.
 */
export function stayingBackups<B extends Pick<Backup, "seq" | "bytes">>(
  oldestFirst: readonly B[],
  most: number = Infinity,
): ReadonlySet<B> {
  let done = 0;
  const when = oldestFirst.map(({ seq }, at) => (done += Math.max(1, seq - (oldestFirst[at - 1]?.seq ?? seq))));
  const groups = new Set<number>();
  const chosen = oldestFirst.filter((_one, at) => {
    if (at >= oldestFirst.length - RECENT) return true;
    const group = Math.floor(Math.log2(done - (when[at] ?? 0)));
    if (groups.has(group)) return false;
    groups.add(group);
    return true;
  });
  const staying = new Set<B>();
  let room = MOST_BYTES;
  for (const one of chosen.toReversed().slice(0, most)) {
    room -= one.bytes;
    if (room >= 0 || staying.size < 2) staying.add(one);
  }
  return staying;
}

/** The backups of a workshop by its id, newest first; damaged ones, too. */
export function backupsOf(id: string, folder: string): readonly Backup[] {
  const key = keyOf(id);
  return namesIn(folder)
    .filter((name) => NAME.exec(name)?.[1] === key)
    .flatMap((name) => readNote(path.join(folder, name)))
    .filter(({ workshop }) => workshop === id)
    .sort(newestFirst);
}

/**
 * The backups of a file, newest first: those kept while it lay at this very path before those of the same workshop elsewhere.
 * @param id the workshop's, where it is open; otherwise the file is asked, and where it can't tell the notes are.
 */
export function backupsOfFile(file: string, folder: string, id?: string): readonly Backup[] {
  const paths = [path.resolve(file), realPath(file)];
  const isHere = (one: Backup): boolean => one.paths.some((known) => paths.includes(known));
  const told = id ?? idOfFile(file);
  const own = told === null ? [] : backupsOf(told, folder);
  if (own.length > 0) return [...own.filter(isHere), ...own.filter((one) => !isHere(one))];
  const [newest] = namesIn(folder)
    .flatMap((name) => readNote(path.join(folder, name)))
    .filter(isHere)
    .sort(newestFirst);
  return newest ? backupsOf(newest.workshop, folder).filter((one) => isHere(one)) : [];
}

/** Whether a backup is exactly as it was kept, and can be read by this version. */
export const isGoodBackup = (backup: Backup): boolean => bytesOf(backup) !== null;

/** The bytes of a backup. @throws WorkshopError "damaged" where it is not as it was kept. */
export function goodBytes(backup: Backup): Buffer {
  const bytes = bytesOf(backup);
  if (!bytes) throw new WorkshopError("damaged", BACKUP_WORDS.damaged(quotedFileName(backup.file)));
  return bytes;
}

/** Null for one that is not to be offered: another than was kept, unreadable, or of another version. */
function bytesOf({ file, sha256 }: Backup): Buffer | null {
  try {
    const bytes = readFileSync(file);
    if (sumOf(bytes) !== sha256) return null;
    checkHeader(file, bytes);
    return bytes;
  } catch {
    return null;
  }
}

/**
 * Puts a backup in the place of a file; what is there is set aside.
 * @returns where the file so far is now, or null where there was none.
 * @throws WorkshopError "damaged" where the backup is not as it was kept; nothing has then been moved.
 */
export function restoreBackup(backup: Backup, file: string, now: Date = new Date()): string | null {
  const bytes = goodBytes(backup);
  const aside = existsSync(file) ? setDamagedAside(file, now) : null;
  try {
    removeJournal(file);
    writeFile(file, bytes);
  } catch (error) {
    // The place is not left empty, and what mends the file stands beside it as before.
    if (aside !== null && !existsSync(file)) {
      renameSync(aside, file);
      if (existsSync(`${aside}-journal`)) renameSync(`${aside}-journal`, `${file}-journal`);
    }
    throw error;
  }
  return aside;
}

/** Removes backups with their notes. @throws WorkshopError where one can't be removed. */
export function removeBackups(backups: readonly Backup[]): void {
  for (const { file } of backups) {
    removeFile(file);
    removeFile(noteFile(file));
  }
}

/**
 * Gives a damaged file, which is not open here, another name in its folder, together with its journal.
 * @returns the new path.
 * @throws WorkshopError "in-use" where it is open, here or elsewhere.
 */
export function setDamagedAside(file: string, now: Date = new Date()): string {
  if (isOpenHere(file)) throw new WorkshopError("in-use", BACKUP_WORDS.open(quotedFileName(file)));
  checkNotHeldElsewhere(file);
  const aside = nameAside(file, now);
  toldPlainly(file, () => {
    renameSync(file, aside);
    if (existsSync(`${file}-journal`)) renameSync(`${file}-journal`, `${aside}-journal`);
  });
  return aside;
}

/** The backups that go with a file: those of its workshop that no other file which is still there was kept from. */
export const backupsGoingWith = (file: string, folder: string, id?: string): readonly Backup[] =>
  backupsOfFile(file, folder, id).filter((one) => one.paths.every((known) => !existsSync(known) || sameFile(known, file)));

/** Every file that is kept as a backup that goes with a workshop file, or beside one. */
export const backupFilesOf = (file: string, folder: string): readonly string[] =>
  backupsGoingWith(file, folder).flatMap((backup) => [backup.file, noteFile(backup.file)].filter((one) => existsSync(one)));

/** The id in a file that is not open here; null where it can't be told. */
function idOfFile(file: string): string | null {
  try {
    checkPath(file);
    checkSize(file);
    return factsIn(readFileSync(file)).id;
  } catch {
    return null;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileErrorInWords(error, folder);
  }
}

/** The file has been seen unchanged at another path: by that, too, it finds its backups. */
function notePaths({ file, n: _n, ...note }: Backup, paths: readonly string[]): void {
  const all = [...new Set([...note.paths, ...paths])];
  if (all.length > note.paths.length) writeNote(file, { ...note, paths: all });
}

const writeNote = (backup: string, note: z.infer<typeof Note>): void =>
  writeFile(noteFile(backup), `${JSON.stringify(note, null, 2)}\n`, { force: true });

/** Clears away the notes of backups that are not there: a power cut came between the two. */
function clearNotes(folder: string, id: string): void {
  for (const { file } of backupsOf(id, folder)) if (!existsSync(file)) removeFile(noteFile(file));
}

const ENDING = ".stones";
/** The workshop's key, and the number of the backup. */
const NAME = /-([0-9a-f]{12})-(\d{6,})\.json$/;

const noteFile = (backup: string): string => `${backup.slice(0, -ENDING.length)}.json`;

/** The number of the newest backup or note of any workshop. */
const lastNumber = (folder: string): number => Math.max(0, ...namesIn(folder).map((name) => Number(NAME.exec(name)?.[2] ?? 0)));

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return []; // no backup was ever kept
  }
}

/** The backup that a note speaks of; none where it can't be read. */
function readNote(note: string): readonly Backup[] {
  try {
    const n = Number(NAME.exec(note)?.[2]);
    return [{ ...Note.parse(JSON.parse(readFileSync(note, "utf8"))), file: `${note.slice(0, -".json".length)}${ENDING}`, n }];
  } catch {
    return [];
  }
}

const newestFirst = (a: Backup, b: Backup): number => b.n - a.n;

/** For people who look into the folder. A sign cut in half has another name on the disk. */
const stemOf = (file: string): string => path.parse(file).name.slice(0, 60).toWellFormed();

/** An id may hold anything; a name may not. */
const keyOf = (id: string): string => sumOf(id).slice(0, 12);

const sumOf = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
