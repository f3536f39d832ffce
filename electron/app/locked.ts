/** The file under a passphrase that waits for its passphrase: one at a time, and nobody keeps what is written for it. */
import path from "node:path";
import { LOCKED_ENDING } from "../../shared/export/hand-over.ts";
import type { LockedFile } from "../store/hand-over.ts";

export interface Locked {
  /** Its name, or null where none waits. */
  readonly name: () => string | null;
  readonly file: () => LockedFile | null;
  /** Has a passphrase asked for. */
  readonly take: (file: LockedFile) => void;
  readonly forget: () => void;
}

/** @param tell says which file waits. */
export function makeLocked(tell: (name: string) => void): Locked {
  let waiting: LockedFile | null = null;
  return {
    name: () => waiting?.name ?? null,
    file: () => waiting,
    take(file) {
      waiting = file;
      tell(file.name);
    },
    forget: () => void (waiting = null),
  };
}

/** Whether a file is one under a passphrase, as far as its name says: whatever age has made may be a workshop. */
export const isLocked = (file: string): boolean => path.extname(file).toLowerCase() === path.extname(LOCKED_ENDING);

export const lockedAt = (file: string): LockedFile => ({ name: path.basename(file), path: file });
