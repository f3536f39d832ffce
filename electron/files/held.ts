/**
 * A file that another program holds for a moment: a virus scanner, a backup, a sync client, another window. It is tried again for
 * some seconds, while the window goes on (docs/adr/0049-held-files.md).
 */
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { WorkshopError } from "../../shared/base/result.ts";

/** What the system and SQLite say of a file that somebody holds, by how it begins. */
const HELD: readonly string[] = [
  "EBUSY",
  "ETXTBSY",
  "SQLITE_BUSY",
  "SQLITE_IOERR_LOCK",
  "SQLITE_IOERR_UNLOCK",
  "SQLITE_IOERR_RDLOCK",
  "SQLITE_IOERR_CHECKRESERVEDLOCK",
  "SQLITE_IOERR_BLOCKED",
  "SQLITE_IOERR_SHMLOCK",
  "SQLITE_IOERR_DELETE",
  "SQLITE_IOERR_ACCESS",
];
/** What is said of one that is held in Windows, and of one that is protected anywhere. */
const HELD_OR_PROTECTED = ["EPERM", "EACCES", "SQLITE_CANTOPEN"];

/** Whether an error about a file may pass by itself. @param reads it was to be read, and not written. */
export function isHeld(error: unknown, file: string, reads = false): boolean {
  const { code } = error as { readonly code?: unknown };
  const isOneOf = (codes: readonly string[]): boolean => typeof code === "string" && codes.some((one) => code.startsWith(one));
  return isOneOf(HELD) || (isOneOf(HELD_OR_PROTECTED) && isAllowed(file, reads));
}

/** Whether the file and its folder are ours to use, as far as the system says so: an error then has another reason. */
function isAllowed(file: string, reads: boolean): boolean {
  // The system is asked for the user who has started the process; who acts as another hears nothing from it.
  if (process.getuid?.() !== process.geteuid?.()) return false;
  try {
    if (!reads) accessSync(path.dirname(file), constants.W_OK);
    if (reads || existsSync(file)) accessSync(file, reads ? constants.R_OK : constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** How long to wait after each try, in ms: three seconds in all. */
const WAITS: readonly number[] = [50, 100, 200, 350, 500, 800, 1000];
/** After so long a person wants to know what is being waited for, in ms. */
const PATIENCE = 600;

export interface HeldOptions {
  /** Called once, where it lasts. */
  readonly waiting?: () => void;
  /** For tests. */
  readonly waits?: readonly number[];
}

/**
 * Does some work at once, and again as long as a file is held. It must be such that it can be done again where it has failed.
 * @param work is told whether this is the last try: then another way may be taken.
 * @throws what the last try throws, and at once whatever does not come from a file that is held.
 */
export async function whileHeld<T>(work: (last: boolean) => T | Promise<T>, { waiting, waits = WAITS }: HeldOptions = {}): Promise<T> {
  let waited = 0;
  let said = false;
  for (const wait of waits) {
    try {
      return await work(false);
    } catch (error) {
      if (!(error instanceof WorkshopError) || !error.held) throw error;
    }
    if (waited >= PATIENCE && !said) {
      said = true;
      waiting?.();
    }
    await sleep(wait);
    waited += wait;
  }
  return work(true);
}
