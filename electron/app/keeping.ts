/** When a backup of the open workshop is kept: at opening, and every quarter of an hour in which something is changed. */
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { failureOf } from "../../shared/guidance/failure.ts";
import { whileHeld } from "../files/held.ts";
import { noteError } from "../files/log.ts";

/** After so long since the first change that no backup has. */
export const BACKUP_EVERY_MS = 15 * 60_000;

export interface KeepingParts {
  /** Keeps a backup of what is open now, if anything new is in it. */
  readonly backUp: () => Promise<unknown>;
  /** Whether the owner of this laptop wants any. */
  readonly wanted: () => boolean;
  /** Hears once why none could be kept. */
  readonly tell: (problem: AppError) => void;
}

export class Keeping {
  readonly #parts: KeepingParts;
  #timer: NodeJS.Timeout | undefined;
  #told = false;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  /** Keeps one now. Where that fails it is noted, and told the first time; nothing else is held up by it. */
  async now(): Promise<void> {
    this.stop();
    if (!this.#parts.wanted()) return;
    try {
      await whileHeld(() => this.#parts.backUp());
    } catch (error) {
      noteError("backup unkept", error);
      if (!this.#told) this.#parts.tell(inWords(error));
      this.#told = true;
    }
  }

  /** Something has changed: within a quarter of an hour there is a backup of it. */
  changed(): void {
    this.#timer ??= setTimeout(() => void this.now(), BACKUP_EVERY_MS).unref();
  }

  /** What is open is let go of. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** A copy that is not sound says so itself; anything else is about the place. */
function inWords(error: unknown): AppError {
  const { code, message, details } = failureOf(error).error;
  const isUnsound = error instanceof WorkshopError && code === "damaged";
  return { code: "not-saved", message: isUnsound ? message : BACKUP_WORDS.notKept(message), details: details ?? code };
}
