/** Which workshops were opened on this laptop, newest first and each path once, and which a person took off the home screen. No file is touched. */
import path from "node:path";
import { z } from "zod";
import { keptFile, type NotKept } from "../files/json-file.ts";

const LONGEST = 50;
const Recent = z.strictObject({ opened: z.array(z.string()), forgotten: z.array(z.string()) });

export interface RecentFiles {
  /** Absolute paths, the last opened first. */
  opened(): readonly string[];
  /** Whether a file was opened since the application started. */
  isOpenedNow(file: string): boolean;
  isForgotten(file: string): boolean;
  /** Notes that a file was opened; it is no longer forgotten. */
  add(file: string): void;
  /** @param ways the paths by which a file is known. */
  forget(ways: readonly string[]): void;
  /** Lets go of what was forgotten and is not there any more. @param there the files of the default folder: no others come back by themselves. */
  forgetNoMoreThan(there: readonly string[]): void;
  /** As if it had never been: for a workshop that was deleted for good. @param ways the paths by which a file is known. */
  erase(ways: readonly string[]): void;
}

/** @param changed told the files that were opened last, as often as they change. */
export function openRecent(folder: string, notKept?: NotKept, changed: (opened: readonly string[]) => void = () => undefined): RecentFiles {
  const kept = keptFile(path.join(folder, "recent.json"), Recent, { opened: [], forgotten: [] }, notKept);
  const recent: typeof kept = {
    get: () => kept.get(),
    change: (patch) => {
      const now = kept.change(patch);
      changed(now.opened);
      return now;
    },
  };
  const without = (files: readonly string[], gone: readonly string[]) => files.filter((file) => !gone.some((one) => samePath(one, file)));
  const opened = () => recent.get().opened;
  const forgotten = () => recent.get().forgotten;
  const now = new Set<string>();
  return {
    opened,
    isOpenedNow: (file) => now.has(file),
    isForgotten: (file) => forgotten().includes(file),
    add: (file) => {
      now.add(file);
      recent.change({ opened: [file, ...without(opened(), [file])].slice(0, LONGEST), forgotten: without(forgotten(), [file]) });
    },
    erase: (ways) => void recent.change({ opened: without(opened(), ways), forgotten: without(forgotten(), ways) }),
    forget: (ways) => void recent.change({ opened: without(opened(), ways), forgotten: [...ways, ...without(forgotten(), ways)] }),
    forgetNoMoreThan: (there) => {
      const known = new Set(there);
      const left = forgotten().filter((file) => known.has(file));
      if (left.length < forgotten().length) recent.change({ forgotten: left });
    },
  };
}

/** Whether two paths are spelt alike; whether they lead to one file, only asking the drive could tell. */
function samePath(one: string, other: string): boolean {
  const [a, b] = [path.resolve(one), path.resolve(other)];
  return a === b || (process.platform === "win32" && a.toLowerCase() === b.toLowerCase());
}
