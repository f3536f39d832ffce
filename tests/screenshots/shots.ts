/** What every walk that takes pictures needs: a window that has come to rest, and the folders of a desktop. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";

/** A picture of a page that has come to rest: two in a row are the same. */
export async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ animations: "disabled" });
  for (
    let next = await page.screenshot({ animations: "disabled" });
    !next.equals(last);
    next = await page.screenshot({ animations: "disabled" })
  )
    last = next;
  return last;
}

/** A Documents folder as a desktop has it, so that the pictures show the words that people will see. */
export async function namedDocuments(home: string): Promise<void> {
  await mkdir(path.join(home, "config"), { recursive: true });
  await mkdir(path.join(home, "Documents"), { recursive: true });
  await writeFile(path.join(home, "config/user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
}
