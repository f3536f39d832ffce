/** The versions of the workshop that is open: each as it was when it was asked for, and in the file when that is answered. */
import { explain, plainly } from "../../shared/interchange/explain.ts";
import { someText, TITLE_LIMIT } from "../../shared/model/fields.ts";
import type { Version } from "../../shared/model/version.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import type { NewVersion } from "./versions.ts";
import type { KnownFile } from "./writer.ts";
import type { Thread } from "./thread.ts";

/** What versions need of the store that they belong to. */
export interface Holder {
  /** The workshop as it is, and the number of its newest change. */
  readonly now: () => Pick<NewVersion, "workshop" | "seq">;
  /** Lets `work` ask the writer, after everything that was asked before. */
  readonly reading: <T>(work: (writer: Thread, file: KnownFile) => Promise<T>) => Promise<T>;
  /** The same, once every change is saved. @throws WorkshopError "read-only" or "not-saved". */
  readonly writing: Holder["reading"];
}

const NAME = someText(TITLE_LIMIT);

export class KeptVersions {
  readonly #holder: Holder;

  constructor(holder: Holder) {
    this.#holder = holder;
  }

  /** Newest first. */
  list(): Promise<readonly Version[]> {
    return this.#holder.reading((writer, file) => writer.versions(file));
  }

  /**
   * The name of a version and the workshop in it.
   * @throws WorkshopError "not-found", or "damaged" where this version cannot be read.
   */
  read(id: string): Promise<{ readonly name: string; readonly workshop: Workshop }> {
    return this.#holder.reading((writer, file) => writer.version(file, id));
  }

  /** Keeps the workshop as it is under a name. @throws WorkshopError "invalid" where the name is empty or too long. */
  async keep(name: string): Promise<void> {
    await this.#keep({ name: checkedName(name), reason: "asked" });
  }

  /** Keeps the workshop as it was opened, unless that is what the newest version holds. @returns whether one was kept. */
  keepOpened(): Promise<boolean> {
    return this.#keep({ name: "", reason: "opened" });
  }

  /** Keeps the present before it is left for a version, unless one holds the very same. The version that is gone back to stays. */
  async keepPresent(version: string): Promise<void> {
    await this.#keep({ name: "", reason: "before", needed: version });
  }

  /** @throws WorkshopError "invalid" where the name is empty or too long, "not-found". */
  async rename(id: string, name: string): Promise<void> {
    const named = checkedName(name);
    await this.#holder.writing((writer, file) => writer.renameVersion(file, id, named));
  }

  /** Takes a version out of the file for good: its bytes are overwritten. @throws WorkshopError "not-found". */
  remove(id: string): Promise<void> {
    return this.#holder.writing((writer, file) => writer.removeVersion(file, id));
  }

  #keep(version: Omit<NewVersion, "workshop" | "seq">): Promise<boolean> {
    const now = this.#holder.now();
    return this.#holder.writing((writer, file) => writer.keepVersion(file, { ...version, ...now }));
  }
}

function checkedName(name: string): string {
  const checked = NAME.safeParse(name.trim(), { error: plainly });
  if (!checked.success) throw new WorkshopError("invalid", explain(checked.error, STORE_WORDS.name));
  return checked.data;
}
