/** What every walk that takes pictures needs: a window of a known size that has come to rest. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture of a page that has come to rest: two in a row are the same. */
export async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ animations: "disabled" });
  for (let next = await page.screenshot({ animations: "disabled" }); !next.equals(last); next = await page.screenshot({ animations: "disabled" })) last = next;
  return last;
}

/** A Documents folder as a desktop has it, so that the pictures show the words that people will see. */
export async function namedDocuments(home: string): Promise<void> {
  await mkdir(path.join(home, "config"), { recursive: true });
  await mkdir(path.join(home, "Documents"), { recursive: true });
  await writeFile(path.join(home, "config/user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
}

/** Gives a window's content a size, and waits until the page has it. */
export async function resize(app: ElectronApplication, hash: string, size: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [part, { width, height }]) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith(part));
      window?.setFullScreen(false);
      window?.setContentSize(width, height);
    },
    [hash, size] as const,
  );
  const page = app.windows().find((one) => one.url().endsWith(hash));
  await page?.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}
