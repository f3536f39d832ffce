/**
 * One open workshop: its records in memory, its file, and what has been done to it. Every change is in the
 * file, with its step of the history, before it is reported; one that cannot be written stays in memory and is
 * reported as such. Plain Node, synchronous.
 */
import type Database from "better-sqlite3";
import path from "node:path";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { apply, diffBetween, isEmpty, NO_CHANGE, reverse, squash, type Diff } from "../../shared/model/diff.ts";
import { VERSION_WORDS } from "../../shared/guidance/versions-words.ts";
import type { Changed, UndoState } from "../../shared/ipc/contract.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { placeFile, type PlaceOptions } from "../files/write-file.ts";
import { connect, look, write, type Connection } from "./connect.ts";
import { abandonConnection, closeConnection, isOpenHere, removeJournal } from "./connection.ts";
import { inPlainWords, quotedFileName, notSaved, toldPlainly } from "./errors.ts";
import { fileKey } from "./header.ts";
import { History, LIMITS, type Limits, type Origin, type HistoryStep } from "./history.ts";
import { newestStep, newFile, parseDiff, readContent, readFacts, readSteps, writeWhole, type FileFacts } from "./rows.ts";
import { readRecords } from "./tables.ts";
import { versionRow, KeptVersions, type VersionRow } from "./versions.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** One change, numbered and undoable: what every window is told. */
export interface CommittedChange extends Changed {
  /** Why the change is in memory only; null where it is safely in the file. */
  readonly notSaved: AppError | null;
}

export interface OpenOptions {
  /** Look only, even where the file could be written. */
  readonly readOnly?: boolean;
  /** How much history is kept. */
  readonly limits?: Limits;
}

/**
 * Opens a workshop file: to work in it, or to look only where it is protected or open elsewhere.
 * @throws WorkshopError "not-found", "not-a-workshop", "newer" or "damaged"; the file is then as it was.
 */
export function openStore(file: string, { readOnly = false, limits = LIMITS }: OpenOptions = {}): Store {
  const full = path.resolve(file);
  const { connection, why } = readOnly ? { connection: look(full), why: LOOKING } : connect(full);
  try {
    return toldPlainly(full, () => new Store(full, connection, why, limits));
  } catch (error) {
    closeConnection(connection.db);
    throw error;
  }
}

/**
 * Makes a new workshop file and opens it.
 * @throws WorkshopError "exists" where something is there and `force` is not given, or as `writeFile` does.
 */
export function createStore(file: string, workshop: Workshop, options: PlaceOptions = {}): Store {
  createFile(file, workshop, options);
  return openStore(file);
}

/** Makes a new workshop file; see `createStore`. */
export function createFile(file: string, workshop: Workshop, options: PlaceOptions = {}): void {
  place(file, options, newFile(), workshop, [], []);
}

const LOOKING = STORE_WORDS.looking;

export class Store {
  /** The workshop at earlier points. */
  readonly versions: KeptVersions;
  #path: string;
  #connection: Connection | null;
  #why: string;
  #workshop: Workshop;
  #facts: FileFacts;
  #history: History;
  /** What memory has and the file has not. */
  #unsaved: Diff = NO_CHANGE;
  #notSaved: AppError | null = null;
  #savedAt: string;

  /** For `openStore` alone. */
  constructor(file: string, connection: Connection, why: string, limits: Limits) {
    this.#path = file;
    this.#connection = connection;
    this.#why = why;
    this.#workshop = readRecords(connection.db);
    this.#facts = readFacts(connection.db);
    this.#history = new History(readSteps(connection.db), limits, (seq) => this.#load(seq));
    this.#savedAt = this.#history.steps.at(-1)?.at ?? this.#facts.createdAt;
    this.versions = new KeptVersions({
      now: () => ({ workshop: this.#workshop, seq: this.seq }),
      reading: (work) => toldPlainly(this.#path, () => work((this.#connection ?? this.#connected()).db)),
      writing: (work) => this.#write(work),
    });
  }

  /** The absolute path of the file. */
  get path(): string {
    return this.#path;
  }

  /** The workshop as it is now: everything that was done, saved or not. */
  get workshop(): Workshop {
    return this.#workshop;
  }

  /** The number of the newest change. */
  get seq(): number {
    return this.#history.seq;
  }

  get readOnly(): boolean {
    return this.#why !== "";
  }

  /** Why the workshop can only be looked at, in a sentence; "" where it can be changed. */
  get why(): string {
    return this.#why;
  }

  /** When the last change was safely in the file; ISO 8601 in UTC. */
  get savedAt(): string {
    return this.#savedAt;
  }

  /** Why changes are in memory only; null where all are in the file. */
  get notSaved(): AppError | null {
    return this.#notSaved;
  }

  undoState(): UndoState {
    return this.#history.undoState;
  }

  /**
   * Carries out an intent.
   * @returns the change; for an intent that changes nothing an empty diff under the number of the change before.
   * @throws WorkshopError with the sentence that refuses it.
   */
  change(intent: Intent): CommittedChange {
    this.#mustBeWritable();
    const result = changeFor(this.#workshop, intent);
    if (!result.ok) throw new WorkshopError(result.error.code, result.error.message, result.error.details);
    const { diff, label } = result.value;
    return isEmpty(diff) ? this.#report(diff, label, "do") : this.#do(diff, label, "do");
  }

  /** @throws WorkshopError "not-found" where there is nothing to undo. */
  undo(): CommittedChange {
    return this.#goBack("undo", this.#history.newest("undoable"), STORE_WORDS.nothingToUndo);
  }

  /** @throws WorkshopError "not-found" where there is nothing to redo. */
  redo(): CommittedChange {
    return this.#goBack("redo", this.#history.newest("redoable"), STORE_WORDS.nothingToRedo);
  }

  /**
   * Makes the workshop what it was in a version, as one change that can be undone. The present is kept first.
   * @throws WorkshopError "not-found", "damaged" where the version cannot be read, "not-saved" where the present cannot be kept.
   */
  goBackTo(version: string): CommittedChange {
    this.#mustBeWritable();
    const { name, workshop } = this.versions.read(version);
    const label = VERSION_WORDS.goBackLabel(name);
    const diff = diffBetween(this.#workshop, workshop);
    if (isEmpty(diff)) return this.#report(diff, label, "do");
    this.versions.keepPresent(version);
    return this.#do(diff, label, "do");
  }

  /** Tries again to write what could not be written. */
  save(): AppError | null {
    if (this.readOnly || (isEmpty(this.#unsaved) && this.#notSaved === null)) return null;
    try {
      this.#connected().commit?.(this.#unsaved, this.#history.unsaved);
      this.#allSaved(new Date().toISOString());
    } catch (error) {
      if (this.#connection) abandonConnection(this.#connection.db);
      this.#connection = null;
      this.#notSaved = notSaved(error, this.#path);
    }
    return this.#notSaved;
  }

  /**
   * Keeps a complete copy, history included, in another place, and goes on working there. The file so far
   * stays as it was last saved.
   * @throws WorkshopError as `writeFile` does; the store then goes on where it was.
   */
  keepElsewhere(file: string, options: PlaceOptions = {}): void {
    const target = path.resolve(file);
    if (fileKey(target) !== this.#connection?.key && isOpenHere(target)) {
      throw new WorkshopError("in-use", STORE_WORDS.alreadyOpenElsewhere(quotedFileName(target)));
    }
    place(target, options, this.#facts, this.#workshop, this.#readableSteps(), this.#readableVersions());
    this.#disconnect();
    this.#path = target;
    this.#why = "";
    this.#allSaved(new Date().toISOString());
    try {
      this.#connected();
    } catch (error) {
      this.#notSaved = notSaved(error, target); // the copy is whole; the next change tries to reach it again
    }
  }

  /** The file as it is on the disk, as bytes; null where it cannot be reached. */
  bytes(): Buffer | null {
    return this.#connection ? this.#connection.db.serialize() : null;
  }

  /** Writes what is still unsaved, if it can be, and lets go of the file. */
  close(): void {
    this.save();
    this.#disconnect();
  }

  #do(diff: Diff, label: string, origin: Origin, of?: HistoryStep): CommittedChange {
    const before = this.#workshop;
    this.#history.add(label, origin, diff, reverse(before, diff), new Date().toISOString(), of);
    this.#workshop = apply(before, diff);
    this.#unsaved = isEmpty(this.#unsaved) ? diff : squash([this.#unsaved, diff]);
    this.save();
    return this.#report(diff, label, origin);
  }

  #goBack(origin: "undo" | "redo", step: HistoryStep | undefined, nothing: string): CommittedChange {
    this.#mustBeWritable();
    if (!step) throw new WorkshopError("not-found", nothing);
    const inverse = toldPlainly(this.#path, () => parseDiff(this.#history.contentOf(step).inverse));
    return this.#do(inverse, step.label, origin, step);
  }

  #report(diff: Diff, label: string, origin: Origin): CommittedChange {
    return { seq: this.seq, diff, label, origin, undo: this.undoState(), savedAt: this.#savedAt, notSaved: this.#notSaved };
  }

  /** Writes something beside the changes, once these are all in the file. */
  #write(work: (db: Database) => void): void {
    this.#mustBeWritable();
    const problem = this.save();
    if (problem) throw new WorkshopError(problem.code, problem.message, problem.details);
    try {
      const { db } = this.#connected();
      db.transaction(() => work(db)).immediate();
    } catch (error) {
      if (error instanceof WorkshopError) throw error;
      // After a failure nobody knows what the connection holds: the next change opens it anew.
      if (this.#connection) abandonConnection(this.#connection.db);
      this.#connection = null;
      throw inPlainWords(error, this.#path);
    }
  }

  #mustBeWritable(): void {
    if (this.readOnly) throw new WorkshopError("read-only", this.#why);
  }

  #allSaved(at: string): void {
    this.#history.saved(this.seq);
    this.#unsaved = NO_CHANGE;
    this.#notSaved = null;
    this.#savedAt = at;
  }

  /** The connection, opened anew after a failure; the file must still be the one that we know. */
  #connected(): Connection {
    if (this.#connection) {
      if (fileKey(this.#path) === this.#connection.key) return this.#connection;
      throw new WorkshopError("not-found", STORE_WORDS.replaced(quotedFileName(this.#path)));
    }
    const connection = write(this.#path);
    try {
      const newest = newestStep(connection.db);
      if (readFacts(connection.db).id !== this.#facts.id || !this.#history.isOurs(newest)) {
        throw new WorkshopError("in-use", STORE_WORDS.changed(quotedFileName(this.#path)));
      }
      this.#history.saved(newest?.seq ?? 0); // a commit may have reached the disk although it was reported as failed
    } catch (error) {
      closeConnection(connection.db);
      throw error;
    }
    this.#connection = connection;
    return connection;
  }

  #disconnect(): void {
    if (this.#connection) closeConnection(this.#connection.db);
    this.#connection = null;
  }

  #load(seq: number): { readonly diff: string; readonly inverse: string } {
    return readContent((this.#connection ?? this.#connected()).db, seq);
  }

  /** The steps with their diffs, from the newest back to where the file can no longer be read. */
  #readableSteps() {
    const found = [];
    try {
      for (const step of this.#history.steps.toReversed()) found.push({ ...step, ...this.#history.contentOf(step) });
    } catch {
      // The drive with the older steps is gone: the copy keeps the workshop and the steps that we have.
    }
    return found.reverse();
  }

  /** Oldest first, without those that can no longer be read. */
  #readableVersions(): readonly VersionRow[] {
    const tried = <T>(work: () => T): readonly T[] => {
      try {
        return [work()];
      } catch {
        return []; // the drive is gone, or this part of the file
      }
    };
    const [all = []] = tried(() => this.versions.list());
    return all.toReversed().flatMap(({ id }) => tried(() => versionRow((this.#connection ?? this.#connected()).db, id)));
  }
}

type WholeFile = Parameters<typeof writeWhole> extends [string, ...infer Whole] ? Whole : never;

/** Makes a whole workshop file under `file`. */
function place(file: string, options: PlaceOptions, ...whole: WholeFile): void {
  // A journal that outlived another file of this name would be rolled back into ours.
  toldPlainly(file, () => placeFile(file, options, (temporary) => writeWhole(temporary, ...whole), removeJournal));
}
