/** Which workshops were opened on this laptop, newest first, and which cards a person took off the home screen. */
import path from "node:path";
import { z } from "zod";
import { readJson, writeJson } from "../files/json-file.ts";

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

export function openRecent(folder: string): RecentFiles {
  const list = path.join(folder, "recent.json");
  let recent = readJson(list, Recent, { opened: [], forgotten: [] });
  const without = (files: readonly string[], file: string) => files.filter((other) => other !== file);
  const keep = (opened: string[], forgotten: string[]) => {
    recent = { opened: opened.slice(0, LONGEST), forgotten };
    writeJson(list, recent);
  };
  return {
    opened: () => recent.opened,
    isForgotten: (file) => recent.forgotten.includes(file),
    add: (file) => keep([file, ...without(recent.opened, file)], without(recent.forgotten, file)),
    forget: (file) => keep(without(recent.opened, file), [file, ...without(recent.forgotten, file)]),
  };
}
