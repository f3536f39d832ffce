/** The file under a passphrase that waits for its passphrase: one at a time, and nobody keeps what is written for it. */
import path from "node:path";
import type { LockedAsked } from "../../shared/ipc/contract.ts";
import { LOCKED_ENDING } from "../../shared/export/hand-over.ts";
import type { LockedFile } from "../store/hand-over.ts";

export interface Locked {
  /** Which one waits; null where none does. */
  readonly asked: () => LockedAsked | null;
  /** The one that waits, where that is still the one with this number. */
  readonly file: (n: number) => LockedFile | null;
  /** Has a passphrase asked for; it takes the place of the one before. */
  readonly take: (file: LockedFile) => void;
  /** Lets go of the one with this number; one that has come since stays. */
  readonly forget: (n: number) => void;
}

/** @param tell says which file waits. */
export function makeLocked(tell: (asked: LockedAsked) => void): Locked {
  let waiting: (LockedAsked & { readonly file: LockedFile }) | null = null;
  let newest = 0;
  const asked = (): LockedAsked | null => waiting && { n: waiting.n, name: waiting.name };
  return {
    asked,
    file: (n) => (waiting?.n === n ? waiting.file : null),
    take(file) {
      waiting = { n: ++newest, name: file.name, file };
      tell({ n: newest, name: file.name });
    },
    forget: (n) => void (waiting?.n === n && (waiting = null)),
  };
}

/** Whether a file is one under a passphrase, as far as its name says: whatever age has made may be a workshop. */
export const isLocked = (file: string): boolean => path.extname(file).toLowerCase() === path.extname(LOCKED_ENDING);

export const lockedAt = (file: string): LockedFile => ({ name: path.basename(file), path: file });
