/** The library that brings the faults of disks (`fault.c`), made where it is needed. */
import { spawnSync } from "node:child_process";
import path from "node:path";

/** Makes the library. @returns its path, for LD_PRELOAD; null where this system has none: it needs Linux and gcc. */
export function shimIn(folder: string): string | null {
  const library = path.join(folder, "fault.so");
  const source = path.join(import.meta.dirname, "fault.c");
  const isMade = process.platform === "linux" && spawnSync("gcc", ["-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"]).status === 0;
  return isMade ? library : null;
}

/** Every sync of a workshop takes this long. @returns the line for the shim. */
export const slowSync = (ms: number): string => `sync slow:${ms} .stones`;
