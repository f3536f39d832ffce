/**
 * The workshop that is open: the one place that holds its store. Every change is numbered by the store and told to
 * all windows, and so is what has reached the file; a window that comes late asks for `current`.
 */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Intent } from "../../shared/changes/intent.ts";
import { isEmpty } from "../../shared/model/diff.ts";
import { TEMPLATES } from "../../shared/guidance/templates.ts";
import type { Changed, EventName, EventPayloads, FileState, Opened, WaitingFor } from "../../shared/ipc/contract.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { explain, plainly } from "../../shared/interchange/explain.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { InfoFields } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { startFrom } from "../../shared/interchange/start-from.ts";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { readInterchangeFile } from "../import/json.ts";
import { setDamagedAside } from "../store/backup.ts";
import { makeWorkshopFile, openStore, type Store } from "../store/store.ts";
import type { KeptVersions } from "../store/kept-versions.ts";
import { whileHeld } from "../files/held.ts";
import { sameFile } from "../files/identity.ts";
import { noteError } from "../files/log.ts";
import { ENDING, freePath } from "../files/names.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { Keeping } from "./keeping.ts";

/** What could not be saved is tried again after so long, and then after twice as long each time, up to the last; in ms. */
const SOONEST_MS = 50;
const LATEST_MS = 10_000;
/** After so long a person wants to know what is being waited for, in ms. */
const PATIENCE_MS = 600;
/** How often a file that is only looked at is looked at again, in ms. */
const FOLLOW_MS = 2000;

export interface SessionOptions {
  /** Where new workshops go; made when it is first needed. */
  readonly folder: string;
  /** Where earlier states of the workshops are kept, for the day when a file is damaged. */
  readonly backups: string;
  /** How many of one workshop stay at most; without it, as many as is sensible. */
  readonly backupsKept?: number | undefined;
  /** Whether the owner of this laptop wants any; without it, yes. */
  readonly keepsBackups?: () => boolean;
  /** The JSON file of the example, and where a person's own copy of it lies. */
  readonly example: { readonly source: string; readonly copy: string };
  readonly broadcast: <N extends EventName>(name: N, payload: EventPayloads[N]) => void;
  /** Told what is asked for waits for, where it lasts; null when that has ended. */
  readonly waiting: (waiting: WaitingFor | null) => void;
  /** Called with the path of every workshop that a person opened or made. */
  readonly onOpened: (file: string) => void;
  /** Called with the path of every file that was made for a workshop: whatever was known of an older one there is over. */
  readonly onMade: (file: string) => void;
  /** Called where the open workshop goes on in another file, before the windows hear of it. */
  readonly onMoved: (from: string, to: string) => void;
}

export class Session {
  readonly #options: SessionOptions;
  #store: Store | null = null;
  /** Why a file lies in another folder than was asked for, in a sentence. */
  readonly #elsewhere = new Map<string, string>();
  /** What is done again and again while a workshop is open: saving what could not be saved, following what is only looked at. */
  #later: NodeJS.Timeout | undefined;
  #wait = SOONEST_MS;
  /** What is being opened, by its path, and whether those who asked for it still want it. */
  readonly #beingOpened = new Map<string, { readonly done: Promise<Opened | null>; readonly wanted: (() => boolean)[] }>();
  readonly #backups: Keeping;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#backups = new Keeping({
      backUp: async () => {
        const store = this.#store;
        if (store && !store.readOnly && !this.#isExample(store)) await store.backUp(options.backups, options.backupsKept);
      },
      wanted: () => this.#wantsBackups,
      tell: (problem) => options.broadcast("app.notKept", problem),
    });
  }

  get #wantsBackups(): boolean {
    return this.#options.keepsBackups?.() ?? true;
  }

  /** Where a backup goes before a file is brought up to date. */
  get #backupsBefore(): string | null {
    return this.#wantsBackups ? this.#options.backups : null;
  }

  /** What is open, or null. */
  current(): Opened | null {
    return this.#store && this.#opened(this.#store);
  }

  get isOpen(): boolean {
    return this.#store !== null;
  }

  /** The absolute path of the open file. @throws WorkshopError "no-workshop" */
  get path(): string {
    return this.#open().path;
  }

  /** The id of the open workshop, wherever its file is kept. @throws WorkshopError "no-workshop" */
  get id(): string {
    return this.#open().id;
  }

  /** The open workshop. @throws WorkshopError "no-workshop" */
  get workshop(): Workshop {
    return this.#open().workshop;
  }

  /** Starts a workshop in a new file of the default folder. @param template the id of a template; an empty board without one. */
  async create(title: string, template?: string): Promise<Opened> {
    return this.open(await this.make(title, template));
  }

  /** Makes the file of a new workshop in the default folder. @returns its path, to be opened. */
  async make(title: string, template?: string): Promise<string> {
    const workshop = titled(title, template);
    await this.#mustBeSaved();
    return this.#inDefaultFolder(title, workshop);
  }

  /** Opens the file that another has just made of a workshop, as from a backup. */
  async openMade(file: string): Promise<Opened> {
    this.#options.onMade(path.resolve(file));
    return this.open(file);
  }

  /**
   * Opens a workshop. What was open stays open where this fails. A path that leads to the open file gives what is open, and
   * changes nothing.
   * @param patient whoever asks comes again where another program holds the file, which is an error then and no reason to look only.
   * @param look nothing is to be changed, even where it could be.
   */
  async open(file: string, patient = false, look = false): Promise<Opened> {
    return (await this.openWanted(file, () => true, patient, look)) as Opened;
  }

  /**
   * The same, for somebody who may have asked for another by the time that a slow place has answered.
   * @param wanted whether it is still wanted. @returns null where it is not; what was open stays open then.
   */
  async openWanted(file: string, wanted: () => boolean, patient = false, look = false): Promise<Opened | null> {
    const full = path.resolve(file);
    if (this.#isOpen(full)) return this.#opened(this.#open());
    const begun = this.#beingOpened.get(full);
    if (begun) {
      begun.wanted.push(wanted);
      return begun.done;
    }
    const all = [wanted];
    const work = async (): Promise<Opened | null> => {
      await this.#mustBeSaved();
      const store = await openStore(full, { patient, readOnly: look, backups: this.#backupsBefore });
      if (all.some((still) => still())) return this.#adopt(store, true);
      await store.close();
      return null;
    };
    const done = work().finally(() => this.#beingOpened.delete(full));
    this.#beingOpened.set(full, { done, wanted: all });
    return done;
  }

  /**
   * Makes a file of the workshop that was read from a JSON file: beside it, or in the default folder where nothing can be written there.
   * @param patient as for `open`: the other folder is then taken only where nobody holds a file in the first.
   * @returns its path, to be opened.
   */
  async take(file: string, workshop: Workshop, patient = false): Promise<string> {
    const full = path.resolve(file);
    await this.#mustBeSaved();
    const title = path.basename(full, path.extname(full));
    const beside = freePath(path.dirname(full), title, ENDING);
    try {
      await this.#make(beside, workshop);
      return beside;
    } catch (error) {
      if (!(error instanceof WorkshopError) || (patient && error.held)) throw error;
      const made = await this.#inDefaultFolder(title, workshop);
      this.#elsewhere.set(made, APP_WORDS.elsewhere(path.basename(full), path.basename(made), path.basename(this.#options.folder)));
      return made;
    }
  }

  /** Works in what could only be looked at, or saves what could not be saved, where nothing stands in the way any more. */
  async tryAgain(patient = false): Promise<Opened> {
    const store = this.#open();
    if (!store.readOnly) {
      await this.#saved(store);
      return this.#opened(store);
    }
    const again = await openStore(store.path, { patient, backups: this.#backupsBefore });
    const isOpen = store === this.#store; // another may have been opened meanwhile, or none
    if (isOpen && !again.readOnly) return this.#adopt(again, !this.#isExample(store));
    await again.close();
    if (!isOpen) return this.#opened(this.#open());
    throw new WorkshopError("read-only", again.why);
  }

  async #inDefaultFolder(title: string, workshop: Workshop): Promise<string> {
    mkdirSync(this.#options.folder, { recursive: true });
    const file = freePath(this.#options.folder, title, ENDING);
    await this.#make(file, workshop);
    return file;
  }

  async #make(file: string, workshop: Workshop): Promise<void> {
    await makeWorkshopFile(file, workshop);
    this.#options.onMade(file);
  }

  #isOpen(file: string): boolean {
    return this.#store !== null && sameFile(file, this.#store.path);
  }

  #isExample(store: Store): boolean {
    return sameFile(store.path, this.#options.example.copy);
  }

  /** Opens this person's copy of the example, made the first time; a copy that is damaged is set aside. */
  async openExample(): Promise<Opened> {
    const { source, copy } = this.#options.example;
    if (this.#store && sameFile(this.#store.path, copy)) return this.#opened(this.#store);
    await this.#mustBeSaved();
    if (existsSync(copy)) {
      try {
        return this.#adopt(await openStore(copy), false);
      } catch (error) {
        if (!(error instanceof WorkshopError) || !["damaged", "not-a-workshop"].includes(error.error.code)) throw error;
        setDamagedAside(copy);
      }
    }
    mkdirSync(path.dirname(copy), { recursive: true });
    await this.#make(copy, readInterchangeFile(source));
    return this.#adopt(await openStore(copy), false);
  }

  /** Lets go of the open workshop, once all is saved. @throws WorkshopError "not-saved" where that would lose a change. */
  async close(): Promise<void> {
    await this.#allSaved();
    await this.end();
    this.#options.broadcast("workshop.closed", null);
  }

  /**
   * Has the file of the open workshop deleted. Where that is refused, or the file is still there afterwards, the workshop is open as
   * before, with all that was done meanwhile; otherwise it is closed as it is.
   * @param work deletes the file, which nothing here holds meanwhile.
   */
  async letGo<T>(work: () => Promise<T>): Promise<T> {
    const store = this.#open();
    let isGone = false;
    try {
      const done = await store.withoutFile(work);
      isGone = !existsSync(store.path);
      return done;
    } finally {
      if (!isGone) await store.holdAgain();
      else if (store === this.#store) {
        await this.end();
        this.#options.broadcast("workshop.closed", null);
      }
    }
  }

  /** Why the newest changes are in memory only, as far as that is known now; null where all is in the file. */
  unsaved(): AppError | null {
    if (!this.#store || this.#store.isSaved) return null;
    return this.#store.saved.notSaved ?? { code: "not-saved", message: STORE_WORDS.saving };
  }

  /** Tries to bring to the file what is only in memory. @returns once that is done, what stood in the way, or null. */
  async save(): Promise<AppError | null> {
    return this.#store ? this.#store.save() : null;
  }

  /** Lets go of the file at the end of the app, with whatever could not be saved. */
  async end(): Promise<void> {
    const store = this.#store;
    this.#store = null;
    clearTimeout(this.#later);
    this.#backups.stop();
    await store?.close();
  }

  change(intent: Intent): { readonly seq: number } {
    return this.#committed(this.#open().change(intent));
  }

  undo(): { readonly seq: number } {
    return this.#committed(this.#open().undo());
  }

  redo(): { readonly seq: number } {
    return this.#committed(this.#open().redo());
  }

  /** The versions of the open workshop. */
  get versions(): KeptVersions {
    return this.#open().versions;
  }

  /** Makes the workshop what it was in a version. */
  async goBackTo(version: string): Promise<{ readonly seq: number }> {
    return this.#committed(await this.#open().goBackTo(version));
  }

  /** Whether a path leads to the open workshop. */
  isFile(file: string): boolean {
    return this.#isOpen(path.resolve(file));
  }

  /** Refuses a place to write to that is the open file itself, by whatever name. @throws WorkshopError "in-use" */
  mayWrite(file: string): void {
    if (this.#store?.isFile(file)) throw new WorkshopError("in-use", STORE_WORDS.isOpen(inQuotes(path.basename(file))));
  }

  /** Goes on in another file. @param force the person has agreed to replace what is there. */
  async keepElsewhere(file: string, force: boolean): Promise<void> {
    const store = this.#open();
    const before = store.path;
    await store.keepElsewhere(file, { force });
    this.#options.onMoved(before, store.path);
    this.#options.onOpened(store.path);
    if (store !== this.#store) return; // closed meanwhile
    // The whole state: the windows also forget that something was not saved.
    this.#tell(store);
    this.#toldOf(store);
  }

  #open(): Store {
    if (!this.#store) throw new WorkshopError("no-workshop", APP_WORDS.errors.noWorkshop);
    return this.#store;
  }

  async #mustBeSaved(): Promise<void> {
    const { waiting } = this.#options;
    let told = false;
    const tell = (): void => {
      told = true;
      waiting({ name: path.basename(this.#store?.path ?? ""), why: "saving" });
    };
    const lasts = setTimeout(tell, PATIENCE_MS);
    const problem = await this.save();
    clearTimeout(lasts);
    if (told) waiting(null);
    if (problem) throw new WorkshopError("not-saved", APP_WORDS.errors.keepFirst(problem.message));
  }

  /** @throws WorkshopError where something stands in the way. */
  async #saved(store: Store): Promise<void> {
    const problem = await store.save();
    if (problem) throw WorkshopError.of(problem, store.isHeld);
  }

  async #adopt(store: Store, isTheirs: boolean): Promise<Opened> {
    try {
      // It was saved before the other was opened; since then there may be more.
      await this.#allSaved();
    } catch (error) {
      await store.close();
      throw error;
    }
    const before = this.#store;
    clearTimeout(this.#later);
    this.#backups.stop();
    this.#store = store;
    this.#wait = SOONEST_MS;
    store.told = () => this.#toldOf(store);
    if (isTheirs) this.#options.onOpened(store.path);
    if (store.readOnly) this.#followLater(store);
    // Once the window has its answer.
    else setImmediate(() => void this.#keep(store));
    const opened = this.#tell(store);
    await before?.close();
    return opened;
  }

  /** Once this is done, nothing of what is open is in memory only. @throws WorkshopError "not-saved". */
  async #allSaved(): Promise<void> {
    do await this.#mustBeSaved();
    while (this.#store !== null && !this.#store.isSaved);
  }

  /** Keeps what was opened: as a version in the file, then as a backup of the file, but for the example. */
  async #keep(store: Store): Promise<void> {
    const isOpen = (): boolean => store === this.#store;
    await whileHeld(async () => void (isOpen() && (await store.versions.keepOpened()))).catch((error: unknown) =>
      noteError("version unkept", error),
    );
    if (isOpen()) await this.#backups.now();
  }

  /** Tells the windows how the workshop lies in its file; what could not be saved is tried again, ever more seldom, until it is. */
  #toldOf(store: Store): void {
    if (store !== this.#store) return;
    const { notSaved, ...saved } = store.saved;
    clearTimeout(this.#later);
    if (notSaved) {
      this.#options.broadcast("workshop.notSaved", notSaved);
      this.#later = setTimeout(() => void store.save(), this.#wait).unref();
      this.#wait = Math.min(this.#wait * 2, LATEST_MS);
    } else {
      this.#wait = SOONEST_MS;
      this.#options.broadcast("workshop.saved", saved);
    }
  }

  /** Shows what others do in a file that is only looked at here. */
  #followLater(store: Store): void {
    const follow = async (): Promise<void> => {
      const changes = await store.follow().catch(() => []); // in a moment, perhaps
      if (store !== this.#store) return;
      if (!changes) this.#tell(store);
      for (const change of changes ?? []) this.#options.broadcast("workshop.changed", change);
      if (store.readOnly) this.#followLater(store);
    };
    this.#later = setTimeout(() => void follow(), FOLLOW_MS).unref();
  }

  #tell(store: Store): Opened {
    const opened = this.#opened(store);
    this.#options.broadcast("workshop.opened", opened);
    return opened;
  }

  #opened(store: Store): Opened {
    return { seq: store.seq, workshop: toSnapshot(store.workshop), file: this.#file(store), undo: store.undoState() };
  }

  #committed(changed: Changed): { readonly seq: number } {
    if (!isEmpty(changed.diff)) {
      this.#options.broadcast("workshop.changed", changed);
      this.#backups.changed();
    }
    return { seq: changed.seq };
  }

  #file(store: Store): FileState {
    const { journalAside } = store;
    const spoiler =
      journalAside === null
        ? undefined
        : STORE_WORDS.journalAside(inQuotes(path.basename(store.path)), inQuotes(path.basename(journalAside)));
    const elsewhere = this.#elsewhere.get(store.path) ?? spoiler;
    const { savedAt, seq: savedSeq } = store.saved;
    return {
      path: store.path,
      name: path.basename(store.path, ENDING),
      readOnly: store.readOnly,
      why: store.why,
      savedAt,
      savedSeq,
      isExample: this.#isExample(store),
      ...(store.why === STORE_WORDS.looking && { looks: true as const }),
      ...(elsewhere !== undefined && { elsewhere }),
    };
  }
}

/** A new workshop with this title. @throws WorkshopError "invalid", or "not-found" where there is no such template */
function titled(title: string, id?: string): Workshop {
  const checked = InfoFields.shape.title.safeParse(title, { error: plainly });
  if (!checked.success) throw new WorkshopError("invalid", explain(checked.error, APP_WORDS.title));
  if (id === undefined) return emptyWorkshop(title);
  const template = TEMPLATES.find((one) => one.id === id);
  if (!template) throw new WorkshopError("not-found", APP_WORDS.errors.noTemplate);
  return startFrom(template, title, randomUUID);
}
