/**
 * What holds a workshop's file: the one side of a store that waits for the disk (docs/adr/0050-memory-first.md). Plain,
 * synchronous, and run in a thread of its own by `writer-thread.ts`. It knows nothing between two calls but its connection,
 * so that a new one can go on where another has ended.
 */
import type Database from "better-sqlite3";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diff } from "../../shared/model/diff.ts";
import type { Version } from "../../shared/model/version.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { fileKey, stateOfFile } from "../files/identity.ts";
import { placeFile, type PlaceOptions } from "../files/write-file.ts";
import { backUp, type FileCopy } from "./backup.ts";
import { connect, look, write, type Connection, type NewConnection } from "./connect.ts";
import { removeJournal } from "./beside.ts";
import { abandonConnection, closeConnection } from "./connection.ts";
import { inPlainWords, quotedFileName, toldPlainly } from "./errors.ts";
import { checkPath, checkSize } from "./header.ts";
import type { HistoryCommit, HistoryStep, StepContent } from "./history.ts";
import { newestStep, newFile, readWholeSteps, writeWhole, type FileFacts } from "./rows.ts";
import { salvage, type Salvaged } from "./salvage.ts";
import {
  keepVersion,
  listVersions,
  nameOfVersion,
  removeVersion,
  renameVersion,
  versionRow,
  workshopOf,
  type NewVersion,
  type VersionRow,
} from "./versions.ts";

/** What a file held when it was opened. */
export interface OpenedFile {
  readonly workshop: Workshop;
  readonly facts: FileFacts;
  /** Oldest first. */
  readonly steps: readonly (HistoryStep & StepContent)[];
  /** Why it can only be looked at; "" where it can be changed. */
  readonly why: string;
  /** The file's own number on its disk. */
  readonly key: string | null;
  /** Where the journal of another state now is that lay beside the file; null where there was none. */
  readonly journalAside: string | null;
}

/** The file that is meant, and as what it is known: nothing is written to another that has come to its place. */
export interface KnownFile {
  readonly path: string;
  readonly facts: FileFacts;
  /** The newest step that is known to be in it; null before the first. */
  readonly newest: HistoryStep | null;
  /** Steps that may be the newest in it: each ended a batch that was reported as failed, or is on its way. */
  readonly perhaps: readonly HistoryStep[];
  /** Only looked at: it is read anew for whatever is asked. */
  readonly readOnly: boolean;
}

/** What is brought to a file at once. */
export interface Batch {
  readonly records: Diff;
  readonly history: HistoryCommit;
}

/** A whole workshop as it goes into another file. */
export interface WholeWorkshop {
  readonly workshop: Workshop;
  readonly steps: readonly (HistoryStep & StepContent)[];
}

export class Writer {
  #connection: (Connection & { readonly path: string }) | null = null;
  /** How a file that is only looked at was when it was read. */
  #looked = "";

  /** @throws WorkshopError "not-found", "not-a-workshop", "newer" or "damaged"; the file is then as it was. */
  open(file: string, readOnly: boolean, patient: boolean, backups: string | null): OpenedFile {
    this.close();
    const keep = (bytes: Buffer): void => {
      if (backups !== null) backedUp({ path: file, bytes }, backups);
    };
    // Before it is read: what is done meanwhile is followed.
    this.#looked = stateOfFile(file);
    const { connection, why } = readOnly ? { connection: look(file), why: STORE_WORDS.looking } : connect(file, patient, keep);
    try {
      const { key, journalAside } = connection;
      const { workshop, facts } = connection.content;
      const steps = toldPlainly(file, () => readWholeSteps(connection.db));
      this.#take(file, connection);
      return { workshop, facts, steps, why, key, journalAside };
    } catch (error) {
      closeConnection(connection.db);
      throw error;
    }
  }

  /** Makes a new workshop file; it is not opened by that. @throws WorkshopError as `writeFile` does. */
  create(file: string, workshop: Workshop, options: PlaceOptions, versions: readonly VersionRow[] = []): void {
    createFile(file, workshop, options, versions);
  }

  /** What can still be read of a damaged file, which is not opened by that. @throws WorkshopError "damaged" where that is nothing. */
  salvage(file: string): Salvaged {
    return salvageFrom(file);
  }

  /**
   * What has been done since in a file that is only looked at, by whoever works in it.
   * @returns null where that is nothing.
   */
  follow(file: KnownFile): Omit<OpenedFile, "why" | "journalAside"> | null {
    const stamp = stateOfFile(file.path);
    if (this.#connection?.path === file.path && stamp === this.#looked) return null;
    const connection = look(file.path);
    const { db, key } = connection;
    const { workshop, facts } = connection.content;
    if (facts.id !== file.facts.id) {
      closeConnection(db);
      throw new WorkshopError("in-use", STORE_WORDS.changed(quotedFileName(file.path)));
    }
    // What is asked next, its versions above all, is of the same moment.
    this.close();
    this.#take(file.path, connection);
    this.#looked = stamp;
    const newest = newestStep(db);
    if (newest?.seq === file.newest?.seq && newest?.at === file.newest?.at) return null;
    return { workshop, facts, steps: readWholeSteps(db), key };
  }

  /**
   * Brings a batch to the file, in one transaction; steps that have reached the disk before, although that was reported as
   * failed, are only given the state that they have by now.
   * @returns the file's own number on its disk.
   * @throws WorkshopError for whatever stands in the way; the next call opens the file anew.
   */
  commit(file: KnownFile, { records, history }: Batch): string | null {
    try {
      const { db, commit, key } = this.#connected(file);
      const newest = newestStep(db)?.seq ?? 0;
      const isThere = ({ seq }: HistoryStep): boolean => seq <= newest;
      const steps = history.steps.filter((step) => !isThere(step));
      commit?.(records, { ...history, steps, restated: [...history.restated, ...history.steps.filter(isThere)] });
      return key;
    } catch (error) {
      this.#abandon();
      throw inPlainWords(error, file.path);
    }
  }

  versions(file: KnownFile): readonly Version[] {
    return this.#reading(file, listVersions);
  }

  /** @throws WorkshopError "not-found", or "damaged" where this version cannot be read. */
  version(file: KnownFile, id: string): { readonly name: string; readonly workshop: Workshop } {
    const row = this.#reading(file, (db) => versionRow(db, id));
    return { name: nameOfVersion(row), workshop: workshopOf(row) };
  }

  /** @returns whether one was kept: some reasons need none where the same is there. */
  keepVersion(file: KnownFile, version: NewVersion): boolean {
    return this.#writing(file, (db) => keepVersion(db, version));
  }

  /** @throws WorkshopError "not-found". */
  renameVersion(file: KnownFile, id: string, name: string): void {
    this.#writing(file, (db) => renameVersion(db, id, name));
  }

  /** @throws WorkshopError "not-found". */
  removeVersion(file: KnownFile, id: string): void {
    this.#writing(file, (db) => removeVersion(db, id));
  }

  /** Keeps a backup of the file. @returns its path; null where there is nothing new to keep. */
  backUp(file: KnownFile, folder: string, most?: number): string | null {
    return this.#reading(file, (db) => backUp({ path: file.path, bytes: db.serialize() }, folder, new Date(), most)?.file ?? null);
  }

  /** The file as it is on the disk. */
  bytes(file: KnownFile): Buffer {
    return this.#reading(file, (db) => db.serialize());
  }

  /**
   * Writes a whole workshop, with those versions of the file so far that can be read, under another name, and lets go of the
   * file so far.
   * @returns the new file's own number on its disk.
   * @throws WorkshopError as `writeFile` does; nothing has then changed.
   */
  keepElsewhere(file: KnownFile, target: string, options: PlaceOptions, whole: WholeWorkshop): string | null {
    placeWhole(target, options, file.facts, whole.workshop, whole.steps, this.#readableVersions(file));
    this.close();
    return fileKey(target);
  }

  /** Lets go of the file. */
  close(): void {
    if (this.#connection) closeConnection(this.#connection.db);
    this.#connection = null;
  }

  #reading<T>(file: KnownFile, work: (db: Database) => T): T {
    return toldPlainly(file.path, () => work(this.#connected(file).db));
  }

  /** Writes something beside the changes. After a failure nobody knows what the connection holds: the next call opens it anew. */
  #writing<T>(file: KnownFile, work: (db: Database) => T): T {
    try {
      const { db, transact } = this.#connected(file);
      return transact(() => work(db));
    } catch (error) {
      if (!(error instanceof WorkshopError) || error.error.code === "in-use") this.#abandon();
      throw inPlainWords(error, file.path);
    }
  }

  #abandon(): void {
    if (this.#connection) abandonConnection(this.#connection.db);
    this.#connection = null;
  }

  /** The connection, opened anew after a failure; the file must still be the one that is known. */
  #connected(file: KnownFile): Connection {
    const known = this.#connection;
    if (known?.path === file.path) {
      if (file.readOnly || fileKey(file.path) === known.key) return known;
      throw new WorkshopError("not-found", STORE_WORDS.replaced(quotedFileName(file.path)));
    }
    this.close();
    const connection = file.readOnly ? look(file.path) : write(file.path);
    const { facts, steps } = connection.content;
    const isOurs = file.readOnly || isKnown(steps.at(-1), file);
    if (!isOurs || facts.id !== file.facts.id) {
      closeConnection(connection.db);
      throw new WorkshopError("in-use", STORE_WORDS.changed(quotedFileName(file.path)));
    }
    return this.#take(file.path, connection);
  }

  /** Works through a connection from now on; what was found with it is not kept. */
  #take(file: string, { content: _content, journalAside: _journalAside, ...connection }: NewConnection): Connection {
    this.#connection = { ...connection, path: file };
    return connection;
  }

  /** Oldest first, without those that can no longer be read. */
  #readableVersions(file: KnownFile): readonly VersionRow[] {
    const tried = <T>(work: () => T): readonly T[] => {
      try {
        return [work()];
      } catch {
        return []; // the drive is gone, or this part of the file
      }
    };
    const [all = []] = tried(() => this.versions(file));
    return all.toReversed().flatMap(({ id }) => tried(() => this.#reading(file, (db) => versionRow(db, id))));
  }
}

/** Whether the newest step in a file is the one that we know to be in it, or one that may have come there. */
function isKnown(there: HistoryStep | undefined, { newest, perhaps }: KnownFile): boolean {
  if (!there) return newest === null;
  return [newest, ...perhaps].some(
    (own) => own?.seq === there.seq && own.at === there.at && own.label === there.label && own.origin === there.origin,
  );
}

/** Keeps a backup if it can be: why one can't is told when the file has been opened, and nobody waits for it here. */
function backedUp(copy: FileCopy, folder: string): void {
  try {
    backUp(copy, folder);
  } catch (error) {
    if (!(error instanceof WorkshopError)) throw error;
  }
}

/** What can still be read of a damaged file, which is left as it is. @throws WorkshopError "damaged" where that is nothing. */
export function salvageFrom(file: string): Salvaged {
  checkPath(file);
  checkSize(file);
  return salvage(
    toldPlainly(file, () => readFileSync(file)),
    quotedFileName(file),
    path.parse(file).name,
  );
}

/** Makes a new workshop file. @throws WorkshopError "exists" where something is there and `force` is not given, or as `writeFile` does. */
export function createFile(file: string, workshop: Workshop, options: PlaceOptions = {}, versions: readonly VersionRow[] = []): void {
  placeWhole(file, options, newFile(), workshop, [], versions);
}

type WholeFile = Parameters<typeof writeWhole> extends [string, ...infer Whole] ? Whole : never;

/** Makes a whole workshop file under `file`. @throws WorkshopError as `writeFile` does. */
function placeWhole(file: string, options: PlaceOptions, ...whole: WholeFile): void {
  // A journal that outlived another file of this name would be rolled back into ours.
  toldPlainly(file, () => placeFile(file, options, (temporary) => writeWhole(temporary, ...whole), removeJournal));
}
