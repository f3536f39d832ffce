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
import { explain, plainly } from "../../shared/interchange/explain.ts";
import { someText, TITLE_LIMIT } from "../../shared/model/fields.ts";
import { readInterchange, writeInterchange } from "../../shared/interchange/interchange.ts";
import { byList, RECORDS } from "../../shared/model/lists.ts";
import { INFO_KEY, type Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** How many versions without a name are kept; the oldest of them go first. Those with a name never go by themselves. */
export const MOST_UNNAMED = 30;

/** A version's row as it lies in the file. */
export interface VersionRow extends Version {
  readonly content: Buffer;
}

const NAME = someText(TITLE_LIMIT);

/** A list or a field that an older version does not have takes its default, as everywhere. */
const Content = z.strictObject(byList((list) => z.array(RECORDS[list]).default([]))) as z.ZodType as z.ZodType<Snapshot>;

/** No workshop comes near this many bytes; a row that claims more is damaged. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What lies in a version's row, as a value. The same value gives the same bytes. */
export const packVersion = (content: object): Buffer => deflateSync(JSON.stringify(content));
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
    throw new WorkshopError("damaged", VERSION_WORDS.errors.damaged(nameOf(row)), String(error));
  }
}

/** “Before lunch”, or the day and time of a version without a name, as the laptop's clock has them. */
const nameOf = ({ name, at }: Version): string => name || VERSION_WORDS.moment(at);

/** What versions need of the store that they belong to. */
export interface Holder {
  /** The workshop as it is, and the number of its newest change. */
  readonly now: () => { readonly workshop: Workshop; readonly seq: number };
  /** Lets `work` read in the file. */
  readonly reading: <T>(work: (db: Database) => T) => T;
  /** Lets `work` write in the file in one transaction, once every change is saved. @throws WorkshopError "read-only" or "not-saved". */
  readonly writing: (work: (db: Database) => void) => void;
}

/** The versions of one open workshop. */
export class KeptVersions {
  readonly #holder: Holder;

  constructor(holder: Holder) {
    this.#holder = holder;
  }

  /** Newest first. */
  list(): readonly Version[] {
    return this.#holder.reading(listVersions);
  }

  /**
   * The name of a version and the workshop in it.
   * @throws WorkshopError "not-found", or "damaged" where this version cannot be read.
   */
  read(id: string): { readonly name: string; readonly workshop: Workshop } {
    const row = this.#holder.reading((db) => versionRow(db, id));
    return { name: nameOf(row), workshop: workshopOf(row) };
  }

  /** Keeps the workshop as it is under a name. @throws WorkshopError "invalid" where the name is empty or too long. */
  keep(name: string): void {
    const named = checkedName(name);
    this.#holder.writing((db) => this.#insert(db, named, "asked", this.#content()));
  }

  /** Keeps the workshop as it was opened, unless that is what the newest version holds. @returns whether one was kept. */
  keepOpened(): boolean {
    const [newest] = this.list();
    if (newest?.seq === this.#holder.now().seq) return false;
    const content = this.#content();
    if (newest && this.#holder.reading((db) => versionRow(db, newest.id)).content.equals(content)) return false;
    this.#holder.writing((db) => this.#insert(db, "", "opened", content));
    return true;
  }

  /** Keeps the present before it is left for a version, unless one holds the very same. The version that is gone back to stays. */
  keepPresent(version: string): void {
    const content = this.#content();
    this.#holder.writing((db) => {
      if (!db.prepare("SELECT 1 FROM versions WHERE content = ?").get(content)) this.#insert(db, "", "before", content, version);
    });
  }

  /** @throws WorkshopError "invalid" where the name is empty or too long, "not-found". */
  rename(id: string, name: string): void {
    const named = checkedName(name);
    this.#holder.writing((db) => mustBeOne(db.prepare("UPDATE versions SET name = ? WHERE id = ?").run(named, id)));
  }

  /** Takes a version out of the file for good: its bytes are overwritten. @throws WorkshopError "not-found". */
  remove(id: string): void {
    this.#holder.writing((db) => mustBeOne(db.prepare("DELETE FROM versions WHERE id = ?").run(id)));
  }

  /** Everything the workshop holds; the same workshop gives the same bytes. */
  #content(): Buffer {
    return packVersion(toSnapshot(this.#holder.now().workshop));
  }

  /** @param needed never let go, however old it is. */
  #insert(db: Database, name: string, reason: Version["reason"], content: Buffer, needed = ""): void {
    insertVersions(db, [{ id: randomUUID(), name, at: new Date().toISOString(), reason, seq: this.#holder.now().seq, content }]);
    const unnamed = listVersions(db).filter((version) => version.name === "");
    const letGo = db.prepare("DELETE FROM versions WHERE id = ?");
    for (const { id } of unnamed.slice(MOST_UNNAMED)) if (id !== needed) letGo.run(id);
  }
}

/** Writes rows as they are. */
export function insertVersions(db: Database, rows: readonly VersionRow[]): void {
  const insert = db.prepare(`INSERT INTO versions (${COLUMNS}, content) VALUES (?, ?, ?, ?, ?, ?)`);
  for (const { id, name, at, reason, seq, content } of rows) insert.run(id, name, at, reason, seq, content);
}

function mustBeOne({ changes }: { readonly changes: number }): void {
  if (changes === 0) throw new WorkshopError("not-found", VERSION_WORDS.errors.gone);
}

function checkedName(name: string): string {
  const checked = NAME.safeParse(name.trim(), { error: plainly });
  if (!checked.success) throw new WorkshopError("invalid", explain(checked.error, STORE_WORDS.name));
  return checked.data;
}
