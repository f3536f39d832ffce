/** The app's own folder, and another for this run alone where nothing can be written there. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface OwnFolder {
  /** Where Chromium and the log may write. */
  readonly folder: string;
  /** Whether what is written there is there again at the next start. */
  readonly isKept: boolean;
}

/**
 * Looks whether the wanted folder can be made and written. Where it can't be, a folder of the system's for temporary files stands
 * in; it is gone when the process ends.
 * @throws the system's error where that can't be made either.
 */
export function ownFolder(wanted: string): OwnFolder {
  if (canBeWritten(wanted)) return { folder: wanted, isKept: true };
  const folder = mkdtempSync(path.join(tmpdir(), "stepping-stones-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return { folder, isKept: false };
}

function canBeWritten(folder: string): boolean {
  const tried = path.join(folder, `.written-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    // The lock that keeps a second start out is a link but on Windows, and some sticks have none.
    if (process.platform !== "win32") {
      symlinkSync("nowhere", tried);
      unlinkSync(tried);
    }
    writeFileSync(tried, "");
    unlinkSync(tried);
    return true;
  } catch {
    return false;
  }
}
