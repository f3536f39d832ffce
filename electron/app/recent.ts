/** Which workshops were opened on this laptop, newest first, and which cards a person took off the home screen. */
import path from "node:path";
import { z } from "zod";
import { keptFile, type NotKept } from "../files/json-file.ts";

const LONGEST = 50;
const Recent = z.strictObject({ opened: z.array(z.string()), forgotten: z.array(z.string()) });

export interface RecentFiles {
  /** Absolute paths, the last opened first. */
  opened(): readonly string[];
  isForgotten(file: string): boolean;
  /** Notes that a file was opened; it is no longer forgotten. */
  add(file: string): void;
  forget(file: string): void;
}

export function openRecent(folder: string, notKept?: NotKept): RecentFiles {
  const recent = keptFile(path.join(folder, "recent.json"), Recent, { opened: [], forgotten: [] }, notKept);
  const without = (files: readonly string[], file: string) => files.filter((other) => other !== file);
  const opened = () => recent.get().opened;
  const forgotten = () => recent.get().forgotten;
  return {
    opened,
    isForgotten: (file) => forgotten().includes(file),
    add: (file) =>
      void recent.change({ opened: [file, ...without(opened(), file)].slice(0, LONGEST), forgotten: without(forgotten(), file) }),
    forget: (file) => void recent.change({ opened: without(opened(), file), forgotten: [file, ...without(forgotten(), file)] }),
  };
}
