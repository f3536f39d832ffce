/**
 * The workshop as it was at earlier points, each whole: no version needs the history or another version. They lie
 * in the workshop's own file, compressed, and are written in transactions of their own.
 */
import type Database from "better-sqlite3";
import { randomUUID } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import { z } from "zod";
import { VERSION_WORDS } from "../../shared/guidance/versions-words.ts";
import type { Snapshot } from "../../shared/ipc/contract.ts";
import type { Version } from "../../shared/model/version.ts";
import { fromSnapshot, toSnapshot } from "../../shared/ipc/snapshot.ts";
import { readInterchange, writeInterchange } from "../../shared/interchange/interchange.ts";
import { byList, RECORDS } from "../../shared/model/lists.ts";
import { INFO_KEY, withoutBytes, type Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";

/** How many versions without a name are kept; the oldest of them go first. Those with a name never go by themselves. */
export const MOST_UNNAMED = 30;

/** A version's row as it lies in the file. */
export interface VersionRow extends Version {
  readonly content: Buffer;
}

/** A list or a field that an older version does not have takes its default, as everywhere. */
const Content = z.strictObject(byList((list) => z.array(RECORDS[list]).default([]))) as z.ZodType as z.ZodType<Snapshot>;

/** No workshop comes near this many bytes; a row that claims more is damaged. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What lies in a version's row, as a value. The same value gives the same bytes. */
export const packVersion = (content: object): Buffer => deflateSync(JSON.stringify(content));
/** What a version of a workshop holds: all but the bytes of its pictures, which the file has once. */
export const packWorkshop = (workshop: Workshop): Buffer => packVersion(toSnapshot(withoutBytes(workshop)));
/** @throws where the bytes are damaged. */
export const unpack = (content: Uint8Array): unknown => JSON.parse(inflateSync(content, { maxOutputLength: MOST_BYTES }).toString("utf8"));

const COLUMNS = "id, name, at, reason, seq";

/** The versions in a file without their content, newest first. */
export const listVersions = (db: Database): readonly Version[] =>
  db.prepare(`SELECT ${COLUMNS} FROM versions ORDER BY seq DESC, at DESC, rowid DESC`).all() as Version[];

/** @throws WorkshopError "not-found". */
export function versionRow(db: Database, id: string): VersionRow {
  const row = db.prepare(`SELECT ${COLUMNS}, content FROM versions WHERE id = ?`).get(id) as VersionRow | undefined;
  if (!row) throw new WorkshopError("not-found", VERSION_WORDS.errors.gone);
  return row;
}

/**
 * The workshop of a version.
 * @throws WorkshopError "damaged" where it cannot be read or breaks a rule of the model; all else in the file is as it was.
 */
export function workshopOf(row: VersionRow): Workshop {
  try {
    const workshop = fromSnapshot(Content.parse(unpack(row.content)));
    if (!workshop.info.has(INFO_KEY)) throw new Error("no title page");
    const read = readInterchange(writeInterchange(workshop));
    if (!read.ok) throw new Error(read.error.message);
    return workshop;
  } catch (error) {
    throw new WorkshopError("damaged", VERSION_WORDS.errors.damaged(nameOfVersion(row)), String(error));
  }
}

/** “Before lunch”, or the day and time of a version without a name, as the laptop's clock has them. */
export const nameOfVersion = ({ name, at }: Version): string => name || VERSION_WORDS.moment(at);

/** A version that is to be kept. */
export interface NewVersion {
  readonly name: string;
  readonly reason: Version["reason"];
  /** The number of the newest change in it. */
  readonly seq: number;
  readonly workshop: Workshop;
  /** The id of a version that is not let go for it, however old it is. */
  readonly needed?: string;
}

/**
 * Keeps a version: none where the newest is the same and this is what was opened, nor where any is and this is only the present
 * before it is left for another.
 * @returns whether one was kept.
 */
export function keepVersion(db: Database, { workshop, needed = "", ...version }: NewVersion): boolean {
  const content = packWorkshop(workshop);
  if (isThere[version.reason](db, version.seq, content)) return false;
  insertVersions(db, [{ ...version, id: randomUUID(), at: new Date().toISOString(), content }]);
  const unnamed = listVersions(db).filter(({ name }) => name === "");
  const letGo = db.prepare("DELETE FROM versions WHERE id = ?");
  for (const { id } of unnamed.slice(MOST_UNNAMED)) if (id !== needed) letGo.run(id);
  return true;
}

/** Whether a version for this reason has nothing new in it. */
const isThere: { readonly [R in Version["reason"]]: (db: Database, seq: number, content: Buffer) => boolean } = {
  asked: () => false,
  opened: (db, seq, content) => {
    const [newest] = listVersions(db);
    return newest !== undefined && (newest.seq === seq || versionRow(db, newest.id).content.equals(content));
  },
  before: (db, _seq, content) => db.prepare("SELECT 1 FROM versions WHERE content = ?").get(content) !== undefined,
};

/** @throws WorkshopError "not-found". */
export const renameVersion = (db: Database, id: string, name: string): void =>
  mustBeOne(db.prepare("UPDATE versions SET name = ? WHERE id = ?").run(name, id));

/** Takes a version out of the file for good: its bytes are overwritten. @throws WorkshopError "not-found". */
export const removeVersion = (db: Database, id: string): void => mustBeOne(db.prepare("DELETE FROM versions WHERE id = ?").run(id));

/** Writes rows as they are. */
export function insertVersions(db: Database, rows: readonly VersionRow[]): void {
  const insert = db.prepare(`INSERT INTO versions (${COLUMNS}, content) VALUES (?, ?, ?, ?, ?, ?)`);
  for (const { id, name, at, reason, seq, content } of rows) insert.run(id, name, at, reason, seq, content);
}

function mustBeOne({ changes }: { readonly changes: number }): void {
  if (changes === 0) throw new WorkshopError("not-found", VERSION_WORDS.errors.gone);
}
