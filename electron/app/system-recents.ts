/** The workshops opened last, in the system's own list: the jump list of Windows, the menu of the Dock in macOS. */
import type { App } from "electron";

/** So many are of use there. */
const MOST = 10;

/** Elsewhere the system has no such list that we could also take something out of again. */
const HAS_LIST: ReadonlySet<NodeJS.Platform> = new Set(["win32", "darwin"]);

/** Shows these and no others. @param files the last opened first. */
export function showRecents(
  app: Pick<App, "addRecentDocument" | "clearRecentDocuments">,
  files: readonly string[],
  platform: NodeJS.Platform = process.platform,
): void {
  if (!HAS_LIST.has(platform)) return;
  app.clearRecentDocuments();
  // What is added last stands first.
  for (const file of files.slice(0, MOST).toReversed()) app.addRecentDocument(file);
}
