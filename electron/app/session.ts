/**
 * The workshop that is open: the one place that holds its store. Every change is numbered by the store and told to
 * all windows; a window that comes late asks for `current`.
 */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Intent } from "../../shared/changes/intent.ts";
import { isEmpty } from "../../shared/model/diff.ts";
import { TEMPLATES } from "../../shared/guidance/templates.ts";
import type { EventName, EventPayloads, FileState, Opened } from "../../shared/ipc/contract.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { explain, plainly } from "../../shared/interchange/explain.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { InfoFields } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { startFrom } from "../../shared/interchange/start-from.ts";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { readInterchangeFile } from "../import/json.ts";
import { backUp, newestGoodBackup, restoreBackup, setDamagedAside } from "../store/backup.ts";
import { createStore, openStore, type CommittedChange, type Store } from "../store/store.ts";
import type { KeptVersions } from "../store/versions.ts";
import { noteError } from "../files/log.ts";
import { freePath } from "../files/names.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

export const ENDING = ".stones";

export interface SessionOptions {
  /** Where new workshops go; made when it is first needed. */
  readonly folder: string;
  /** Where earlier states of the workshops are kept, for the day when a file is damaged. */
  readonly backups: string;
  /** The JSON file of the example, and where a person's own copy of it lies. */
  readonly example: { readonly source: string; readonly copy: string };
  readonly broadcast: <N extends EventName>(name: N, payload: EventPayloads[N]) => void;
  /** Called with the path of every workshop that a person opened or made. */
  readonly onOpened: (file: string) => void;
}

export class Session {
  readonly #options: SessionOptions;
  #store: Store | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** What is open, or null. */
  current(): Opened | null {
    const store = this.#store;
    if (!store) return null;
    return { seq: store.seq, workshop: toSnapshot(store.workshop), file: this.#file(store), undo: store.undoState() };
  }

  get isOpen(): boolean {
    return this.#store !== null;
  }

  /** The absolute path of the open file. @throws WorkshopError "no-workshop" */
  get path(): string {
    return this.#open().path;
  }

  /** The open workshop. @throws WorkshopError "no-workshop" */
  get workshop(): Workshop {
    return this.#open().workshop;
  }

  /** Starts a workshop in a new file of the default folder. @param template the id of a template; an empty board without one. */
  create(title: string, template?: string): Opened {
    const workshop = titled(title, template);
    this.#mustBeSaved();
    mkdirSync(this.#options.folder, { recursive: true });
    return this.#adopt(createStore(freePath(this.#options.folder, title, ENDING), workshop), true);
  }

  /** Opens a workshop; a JSON file is imported into a new file beside it. What was open stays open where this fails. */
  open(file: string): Opened {
    const full = path.resolve(file);
    const store = this.#store;
    if (store && full === store.path) return this.#tell(store);
    this.#mustBeSaved();
    if (path.extname(full).toLowerCase() !== ".json") return this.#adopt(openStore(full), true);
    const workshop = readInterchangeFile(full);
    return this.#adopt(createStore(freePath(path.dirname(full), path.basename(full, path.extname(full)), ENDING), workshop), true);
  }

  /** The newest backup of a damaged file that is still good, or null. */
  backupOf(file: string): string | null {
    return newestGoodBackup(path.resolve(file), this.#options.backups);
  }

  /** Puts a backup in the place of a damaged file, which is set aside beside it, and opens it. */
  openBackup(backup: string, file: string): Opened {
    this.#mustBeSaved();
    restoreBackup(backup, path.resolve(file));
    return this.open(file);
  }

  /** Opens this person's copy of the example, made the first time; a copy that is damaged is set aside. */
  openExample(): Opened {
    const { source, copy } = this.#options.example;
    if (this.#store?.path === copy) return this.#tell(this.#store);
    this.#mustBeSaved();
    if (existsSync(copy)) {
      try {
        return this.#adopt(openStore(copy), false);
      } catch (error) {
        if (!(error instanceof WorkshopError) || !["damaged", "not-a-workshop"].includes(error.error.code)) throw error;
        setDamagedAside(copy);
      }
    }
    mkdirSync(path.dirname(copy), { recursive: true });
    return this.#adopt(createStore(copy, readInterchangeFile(source)), false);
  }

  /** Lets go of the open workshop. @throws WorkshopError "not-saved" where that would lose a change. */
  close(): void {
    this.#mustBeSaved();
    this.#store?.close();
    this.#store = null;
    this.#options.broadcast("workshop.closed", null);
  }

  /** Why the newest changes are in memory only, after one more try to save them; null where nothing can be lost. */
  unsaved(): AppError | null {
    return this.#store?.save() ?? null;
  }

  /** Lets go of the file at the end of the app, with whatever could not be saved. */
  end(): void {
    this.#store?.close();
    this.#store = null;
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
  goBackTo(version: string): { readonly seq: number } {
    return this.#committed(this.#open().goBackTo(version));
  }

  /** Goes on in another file. @param force the person has agreed to replace what is there. */
  keepElsewhere(file: string, force: boolean): void {
    const store = this.#open();
    store.keepElsewhere(file, { force });
    this.#options.onOpened(store.path);
    // The whole state: the windows also forget that something was not saved.
    this.#tell(store);
    if (store.notSaved) this.#options.broadcast("workshop.notSaved", store.notSaved);
  }

  #open(): Store {
    if (!this.#store) throw new WorkshopError("no-workshop", APP_WORDS.errors.noWorkshop);
    return this.#store;
  }

  #mustBeSaved(): void {
    const problem = this.unsaved();
    if (problem) throw new WorkshopError("not-saved", APP_WORDS.errors.keepFirst(problem.message));
  }

  #adopt(store: Store, isTheirs: boolean): Opened {
    this.#store?.close();
    this.#store = store;
    if (isTheirs) this.#options.onOpened(store.path);
    // Once the window has its answer.
    if (!store.readOnly) setImmediate(() => this.#keep(store, isTheirs));
    return this.#tell(store);
  }

  /** Keeps what was opened: as a version in the file, then as a backup of the file, but for the example. */
  #keep(store: Store, isTheirs: boolean): void {
    if (store !== this.#store) return;
    try {
      store.versions.keepOpened();
    } catch (error) {
      noteError("version unkept", error);
    }
    if (isTheirs) this.#backUp(store);
  }

  #backUp(store: Store): void {
    try {
      backUp(store, this.#options.backups);
    } catch (error) {
      noteError("backup unkept", error);
    }
  }

  #tell(store: Store): Opened {
    const opened: Opened = { seq: store.seq, workshop: toSnapshot(store.workshop), file: this.#file(store), undo: store.undoState() };
    this.#options.broadcast("workshop.opened", opened);
    return opened;
  }

  #committed({ notSaved, ...changed }: CommittedChange): { readonly seq: number } {
    if (!isEmpty(changed.diff)) this.#options.broadcast("workshop.changed", changed);
    if (notSaved) this.#options.broadcast("workshop.notSaved", notSaved);
    return { seq: changed.seq };
  }

  #file(store: Store): FileState {
    return {
      path: store.path,
      name: path.basename(store.path, ENDING),
      readOnly: store.readOnly,
      why: store.why,
      savedAt: store.savedAt,
      isExample: store.path === this.#options.example.copy,
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
