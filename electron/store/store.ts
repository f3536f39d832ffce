/**
 * One open workshop: its records and its history in memory, and behind them the writer of its file. A change is done and
 * numbered at once; the file gets what has gathered in one transaction, and only what is there is called saved. What can't be
 * written stays in memory and is reported as such (docs/adr/0050-memory-first.md). Plain Node.
 */
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { today } from "../../shared/base/today.ts";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { apply, diffBetween, isEmpty, NO_CHANGE, reverse, squash, withoutByteRecords, type Diff } from "../../shared/model/diff.ts";
import { brokenRule } from "../../shared/interchange/rules.ts";
import { VERSION_WORDS } from "../../shared/guidance/versions-words.ts";
import type { Changed, UndoState } from "../../shared/ipc/contract.ts";
import { NOTHING, withBytesOf, type Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import type { PlaceOptions } from "../files/write-file.ts";
import { notSaved, quotedFileName, toldPlainly } from "./errors.ts";
import { fileKey, sameFile } from "../files/identity.ts";
import { History, LIMITS, type Limits, type Origin, type HistoryStep } from "./history.ts";
import { KeptVersions, type Holder } from "./kept-versions.ts";
import { parseDiff, type FileFacts } from "./rows.ts";
import { isOpenHere, openHere } from "./open-here.ts";
import { startThread, type Thread } from "./thread.ts";
import type { Salvaged } from "./salvage.ts";
import type { VersionRow } from "./versions.ts";
import type { KnownFile, OpenedFile } from "./writer.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** How a workshop lies in its file, told whenever that has been tried. */
export interface SaveState {
  /** Everything up to this number is in the file. */
  readonly seq: number;
  /** When that was so; ISO 8601 in UTC. */
  readonly savedAt: string;
  /** Why what came after it is in memory only; null where nothing stood in the way. */
  readonly notSaved: AppError | null;
}

export interface OpenOptions {
  /** Look only, even where the file could be written. */
  readonly readOnly?: boolean;
  /** Whoever asks comes again in a moment where another program holds the file: that is an error then, and no reason to look only. */
  readonly patient?: boolean;
  /** Where a backup goes before a file of an older version is brought up to date; null for none. */
  readonly backups?: string | null;
  /** How much history is kept. */
  readonly limits?: Limits;
}

/** A disk that has not answered for so long, in ms, is not waited for where a person wants another place. */
const STUCK_MS = 3000;

/**
 * Opens a workshop file: to work in it, or to look only where it is protected or open elsewhere.
 * @throws WorkshopError "not-found", "not-a-workshop", "newer" or "damaged"; the file is then as it was. "in-use" where it is
 * open in this process.
 */
export async function openStore(
  file: string,
  { readOnly = false, patient = false, backups = null, limits = LIMITS }: OpenOptions = {},
): Promise<Store> {
  const full = path.resolve(file);
  if (isOpenHere(full)) {
    throw new WorkshopError("in-use", STORE_WORDS.alreadyOpen(quotedFileName(full)));
  }
  // From here on nothing else may open or read it: neither a second call for it, nor who has looked at it so far.
  const opening = { readOnly: false, isFile: (other: string) => sameFile(other, full), idle: () => Promise.resolve() };
  const looking = [...openHere].filter((one) => one.isFile(full));
  openHere.add(opening);
  const writer = startThread();
  try {
    await Promise.all(looking.map((one) => one.idle()));
    return new Store(full, writer, await writer.open(full, readOnly, patient, backups), limits);
  } catch (error) {
    await writer.end();
    throw error;
  } finally {
    openHere.delete(opening);
  }
}

/**
 * Makes a new workshop file; it is not opened by that.
 * @throws WorkshopError "exists" where something is there and `force` is not given, or as `writeFile` does.
 */
export async function makeWorkshopFile(
  file: string,
  workshop: Workshop,
  options: PlaceOptions = {},
  versions: readonly VersionRow[] = [],
): Promise<void> {
  const writer = startThread();
  await writer.create(path.resolve(file), workshop, options, versions).finally(() => writer.end());
}

/** What can still be read of a damaged file, which is left as it is. @throws WorkshopError "damaged" where that is nothing. */
export async function salvageFile(file: string): Promise<Salvaged> {
  const writer = startThread();
  return writer.salvage(path.resolve(file)).finally(() => writer.end());
}

export class Store {
  /** The workshop at earlier points. */
  readonly versions: KeptVersions;
  /** Where the journal of another state now is that lay beside the file when it was opened; null where there was none. */
  readonly journalAside: string | null;
  /** Called whenever it has been tried to bring something to the file. */
  told: (state: SaveState) => void = () => undefined;
  #path: string;
  #why: string;
  readonly #facts: FileFacts;
  #history: History;
  /** The number of the newest change when the file was opened. */
  readonly #openedAt: number;
  readonly #limits: Limits;
  #writer: Thread;
  #key: string | null;
  #workshop: Workshop;
  /** What memory has and the file has not, but for what is on its way there. */
  #unsaved: Diff = NO_CHANGE;
  #sent: Diff = NO_CHANGE;
  /** The newest steps of what was sent and failed, or is on its way: each may have come to the file all the same. */
  #perhaps: readonly HistoryStep[] = [];
  #notSaved: AppError | null = null;
  #isHeld = false;
  #savedAt: string;
  /** The end of what the writer has been asked: one thing after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  /** A commit that has not begun, and takes all that gathers until it does. */
  #next: Promise<AppError | null> | null = null;
  #isClosed = false;

  /** For `openStore` alone. */
  constructor(file: string, writer: Thread, { workshop, facts, steps, why, key, journalAside }: OpenedFile, limits: Limits) {
    this.#path = file;
    this.#writer = writer;
    this.#why = why;
    this.journalAside = journalAside;
    this.#key = key;
    this.#workshop = workshop;
    this.#facts = facts;
    this.#limits = limits;
    this.#history = new History(steps, limits);
    this.#openedAt = this.#history.seq;
    this.#savedAt = this.#history.steps.at(-1)?.at ?? facts.createdAt;
    const asking: Holder["reading"] = (work) => this.#inTurn(() => work(this.#writer, this.#file));
    this.versions = new KeptVersions({
      now: () => ({ workshop: this.#workshop, seq: this.seq }),
      reading: asking,
      writing: async (work) => {
        await this.#mustBeSaved();
        return asking(work);
      },
    });
    openHere.add(this);
  }

  /** The absolute path of the file. */
  get path(): string {
    return this.#path;
  }

  /** The workshop's own, wherever its file is kept. */
  get id(): string {
    return this.#facts.id;
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

  /** How it lies in its file. */
  get saved(): SaveState {
    return { seq: this.#history.savedSeq, savedAt: this.#savedAt, notSaved: this.#notSaved };
  }

  /** Whether everything is in the file, and nothing on its way there. */
  get isSaved(): boolean {
    return this.#history.savedSeq === this.seq && this.#notSaved === null;
  }

  /** Whether what keeps changes from the file may pass by itself: another program holds it. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  undoState(): UndoState {
    return this.#history.undoState;
  }

  /**
   * Carries out an intent, in memory; the file follows.
   * @returns the change; for an intent that changes nothing an empty diff under the number of the change before.
   * @throws WorkshopError with the sentence that refuses it.
   */
  change(intent: Intent): Changed {
    this.#mustBeWritable();
    const result = changeFor(this.#workshop, intent, today());
    if (!result.ok) throw WorkshopError.of(result.error);
    const { diff, label } = result.value;
    return isEmpty(diff) ? this.#report(diff, label, "do") : this.#do(diff, label, "do");
  }

  /** @throws WorkshopError "not-found" where there is nothing to undo. */
  undo(): Changed {
    return this.#goBack("undo", this.#history.toUndo, STORE_WORDS.nothingToUndo);
  }

  /** @throws WorkshopError "not-found" where there is nothing to redo. */
  redo(): Changed {
    return this.#goBack("redo", this.#history.toRedo, STORE_WORDS.nothingToRedo);
  }

  /**
   * Makes the workshop what it was in a version, as one change that can be undone. The present is kept first.
   * @throws WorkshopError "not-found", "damaged" where the version cannot be read, "not-saved" where the present cannot be kept.
   */
  async goBackTo(version: string): Promise<Changed> {
    this.#mustBeWritable();
    const { name, workshop: kept } = await this.versions.read(version);
    const workshop = withBytesOf(this.#workshop, kept);
    const label = VERSION_WORDS.goBackLabel(name);
    const isThere = (): boolean => isEmpty(diffBetween(this.#workshop, workshop));
    if (!isThere()) await this.versions.keepPresent(version);
    this.#mustBeWritable(); // it may have been closed meanwhile
    const diff = diffBetween(this.#workshop, workshop);
    return isThere() ? this.#report(diff, label, "do") : this.#do(diff, label, "do");
  }

  /**
   * Brings what is only in memory to the file; what could not be brought there is tried again.
   * @returns once that is done: why something is still in memory only, or null where all is in the file.
   */
  save(): Promise<AppError | null> {
    this.#next ??= this.#inTurn(() => {
      this.#next = null;
      return this.#commit();
    });
    return this.#next;
  }

  /**
   * Keeps a complete copy, history included, in another place, and goes on working there. The file so far
   * stays as it was last saved. A writer whose disk does not answer is left behind.
   * @throws WorkshopError "in-use" where the other place is the file itself, or as `writeFile` does; the store then goes on where it was.
   */
  async keepElsewhere(file: string, options: PlaceOptions = {}): Promise<void> {
    const target = path.resolve(file);
    if ([...openHere].some((store) => store.isFile(target))) throw new WorkshopError("in-use", STORE_WORDS.isOpen(quotedFileName(target)));
    if (await Promise.race([this.#turn.then(() => false), sleep(STUCK_MS, true, { ref: false })])) this.#leaveWriter();
    await this.#inTurn(() =>
      this.#bringing(async () => {
        const whole = { workshop: this.#workshop, steps: this.#history.wholeSteps };
        const writer = this.#writer;
        const key = await writer.keepElsewhere(this.#file, target, options, whole);
        if (writer !== this.#writer) return;
        this.#key = key;
        this.#path = target;
        this.#why = "";
      }).then(() => this.#commit(true)),
    );
  }

  /**
   * Takes over what has been done in a file that is only looked at, by whoever works in it.
   * @returns the changes since; null where they are not all known, and the workshop is another by now.
   * @throws WorkshopError where the file can't be read at this moment.
   */
  async follow(): Promise<readonly Changed[] | null> {
    const mayRead = (): boolean => this.readOnly && !isOpenHere(this.#path);
    let writer = this.#writer;
    const found = await this.#inTurn(async () => {
      writer = this.#writer;
      return mayRead() ? writer.follow(this.#file) : null;
    });
    // What comes from a writer that was left is of a file that is no longer ours.
    if (!found || writer !== this.#writer) return [];
    const known = this.#history.newestSaved;
    const seq = this.seq;
    const bytes = diffBetween(withBytesOf(this.#workshop, NOTHING), withBytesOf(found.workshop, NOTHING));
    this.#workshop = found.workshop;
    this.#key = found.key;
    this.#history = new History(found.steps, this.#limits);
    this.#savedAt = this.#history.steps.at(-1)?.at ?? this.#savedAt;
    const since = found.steps.filter((step) => step.seq > seq);
    const wentAnotherWay = found.steps.some((step) => step.seq === seq && step.at !== known?.at);
    if (wentAnotherWay || since[0]?.seq !== seq + 1) return null;
    try {
      return since.map((step, nth) => ({
        seq: step.seq,
        // What the history does not tell comes with the first of the steps that it may belong to.
        diff: nth === 0 ? squash([bytes, parseDiff(step.diff)]) : parseDiff(step.diff),
        label: step.label,
        origin: step.origin,
        undo: this.undoState(),
      }));
    } catch {
      return null; // a step is damaged; what it has led to is whole
    }
  }

  /** Resolves once all that was asked of the file is done. */
  idle(): Promise<unknown> {
    return this.#turn;
  }

  /** Keeps a backup of the file in a folder. @returns its path; null where there is nothing new to keep. */
  backUp(folder: string, most?: number): Promise<string | null> {
    return this.#inTurn(() => this.#writer.backUp(this.#file, folder, most));
  }

  /** The file as it is on the disk, as bytes. @throws WorkshopError where it can't be reached. */
  bytes(): Promise<Uint8Array> {
    return this.#inTurn(() => this.#writer.bytes(this.#file));
  }

  /** Whether a path leads to this file, which nothing else may be written to. Where another has taken its place it is that one's. */
  isFile(other: string): boolean {
    const key = fileKey(other);
    return key !== null && (this.#notSaved ? sameFile(other, this.#path) : key === this.#key);
  }

  /**
   * Does some work while nothing here holds the file, once all that can be saved is. What is done meanwhile is in memory, and comes
   * to the file afterwards.
   */
  withoutFile<T>(work: () => Promise<T>): Promise<T> {
    void this.save();
    return this.#inTurn(async () => {
      await this.#writer.close();
      return work();
    });
  }

  /** Holds the file again, after that. @returns why it can't be, or why something is in memory only. */
  holdAgain(): Promise<AppError | null> {
    return this.#inTurn(() => this.#commit(true));
  }

  /** Writes what is still unsaved, if it can be, does what else was asked before, and lets go of the file. Nothing is changed from here on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.save();
    await this.idle();
    openHere.delete(this);
    await this.#writer.end();
  }

  /** The file as the writer must find it. */
  get #file(): KnownFile {
    return { path: this.#path, facts: this.#facts, newest: this.#history.newestSaved, perhaps: this.#perhaps, readOnly: this.readOnly };
  }

  #do(diff: Diff, label: string, origin: Origin, of: readonly HistoryStep[] = []): Changed {
    const before = this.#workshop;
    const told = withoutByteRecords(diff);
    this.#history.add(label, origin, told, reverse(before, told), new Date().toISOString(), of);
    this.#workshop = apply(before, diff);
    this.#unsaved = isEmpty(this.#unsaved) ? diff : squash([this.#unsaved, diff]);
    void this.save();
    return this.#report(diff, label, origin);
  }

  /** @param steps what is taken back, the newest first. */
  #goBack(origin: "undo" | "redo", steps: readonly HistoryStep[], nothing: string): Changed {
    this.#mustBeWritable();
    const first = steps.at(-1);
    if (!first) throw new WorkshopError("not-found", nothing);
    const inverse = toldPlainly(this.#path, () => squash(steps.map((step) => parseDiff(this.#history.contentOf(step).inverse))));
    // What was done before this session is as the file says, and that may have been made to mislead.
    const problem = first.seq <= this.#openedAt ? brokenRule(apply(this.#workshop, inverse)) : null;
    if (problem !== null) throw new WorkshopError("damaged", STORE_WORDS.breaksRule(quotedFileName(this.#path), problem));
    return this.#do(inverse, first.label, origin, steps);
  }

  #report(diff: Diff, label: string, origin: Origin): Changed {
    return { seq: this.seq, diff, label, origin, undo: this.undoState() };
  }

  /** Does some work with the writer after all that was asked before; what waits for a writer that is left goes on with the next. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const writer = this.#writer;
    const done: Promise<T> = this.#turn.then(() => (writer === this.#writer ? work() : this.#inTurn(work)));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** @param anyway the file is opened, and so locked, even where there is nothing to bring to it. */
  async #commit(anyway = false): Promise<AppError | null> {
    if (this.readOnly || (this.isSaved && !anyway)) return null;
    const commit = async (records: Diff): Promise<void> => {
      const writer = this.#writer;
      const key = await writer.commit(this.#file, { records, history: this.#history.unsaved });
      if (writer === this.#writer) this.#key = key;
    };
    await this.#bringing(commit).catch((error: unknown) => {
      this.#notSaved = notSaved(error, this.#path);
      this.#isHeld = error instanceof WorkshopError && error.held;
      this.told(this.saved);
    });
    return this.#notSaved;
  }

  /** Goes on with another writer; what the one so far still does counts no more. */
  #leaveWriter(): void {
    void this.#writer.end();
    this.#writer = startThread();
    this.#turn = Promise.resolve();
    this.#next = null;
    this.#takeBack();
  }

  /** What was on its way to the file has perhaps not come there. */
  #takeBack(): void {
    this.#unsaved = squash([this.#sent, this.#unsaved]);
    this.#sent = NO_CHANGE;
  }

  /** Everything that is in memory now is in the file once `work` is done; what is done meanwhile is not. */
  async #bringing(work: (records: Diff) => Promise<void>): Promise<void> {
    const [newest, writer] = [this.#history.newestStep, this.#writer];
    this.#sent = this.#unsaved;
    this.#unsaved = NO_CHANGE;
    if (newest) this.#perhaps = [...this.#perhaps.filter(({ seq }) => seq !== newest.seq), newest];
    try {
      await work(this.#sent);
      if (writer !== this.#writer) return;
    } catch (error) {
      if (writer !== this.#writer) return;
      this.#takeBack();
      throw error;
    }
    this.#sent = NO_CHANGE;
    this.#perhaps = [];
    this.#history.saved(newest);
    this.#notSaved = null;
    this.#isHeld = false;
    this.#savedAt = new Date().toISOString();
    this.told(this.saved);
  }

  async #mustBeSaved(): Promise<void> {
    this.#mustBeWritable();
    const problem = await this.save();
    if (problem) throw WorkshopError.of(problem, this.#isHeld);
  }

  #mustBeWritable(): void {
    if (this.#isClosed) throw new WorkshopError("no-workshop", APP_WORDS.errors.noWorkshop);
    if (this.readOnly) throw new WorkshopError("read-only", this.#why);
  }
}
