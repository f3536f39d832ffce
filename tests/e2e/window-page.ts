/**
 * Asks the pages of the windows through the application itself: once a page has crashed, Playwright's own is of no use
 * any more, even when the window shows another.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication } from "@playwright/test";
import type { WindowRole } from "../../shared/ipc/contract.ts";
import { answered, expect } from "./app.ts";

/** What a page answers; null while it is not there, or does not answer. @param code an expression */
export const ask = (app: ElectronApplication, role: WindowRole, code: string): Promise<unknown> =>
  answered(() =>
    app.evaluate(
      async ({ BrowserWindow }, asked) => {
        const contents = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith(`#${asked.role}`))?.webContents;
        if (!contents || contents.isCrashed() || contents.isLoading()) return null;
        let end: ReturnType<typeof setTimeout> | undefined;
        const late = new Promise((resolve) => {
          end = setTimeout(() => resolve(null), 2000);
        });
        return Promise.race([contents.executeJavaScript(asked.code).catch(() => null), late]).finally(() => clearTimeout(end));
      },
      { role, code },
    ),
  );

/** Whether the page has drawn what it shows first. */
export const isReady = (app: ElectronApplication, role: WindowRole): Promise<unknown> =>
  ask(app, role, `document.documentElement.dataset.ready === "true"`);

/** The page's process ends as if it had crashed. */
export const crash = (app: ElectronApplication, role: WindowRole): Promise<void> =>
  app.evaluate(({ BrowserWindow }, asked) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith(`#${asked}`));
    window?.webContents.forcefullyCrashRenderer();
  }, role);

/** Waits until the page is another one than before, and ready. */
export async function comesBack(app: ElectronApplication, role: WindowRole, before: () => Promise<void>): Promise<void> {
  await ask(app, role, "window.isTheOldPage = true");
  await before();
  await expect
    .poll(() => ask(app, role, `!("isTheOldPage" in window) && document.documentElement.dataset.ready === "true"`), { timeout: 40_000 })
    .toBe(true);
}

/** The system's own dialogs are answered by themselves from now on. @param answer the button, or null to leave it open */
export const answerDialogs = (app: ElectronApplication, answer: number | null): Promise<void> =>
  app.evaluate(({ dialog }, button) => {
    const said: { message: string; detail: string; open: boolean }[] = [];
    Object.assign(globalThis, { saidInDialogs: said });
    dialog.showMessageBox = ((...all: unknown[]) => {
      const options = all.at(-1) as { message: string; detail?: string; signal?: AbortSignal };
      const one = { message: options.message, detail: options.detail ?? "", open: button === null };
      said.push(one);
      if (button !== null) return Promise.resolve({ response: button, checkboxChecked: false });
      return new Promise((resolve) => {
        options.signal?.addEventListener("abort", () => {
          one.open = false;
          resolve({ response: 0, checkboxChecked: false });
        });
      });
    }) as typeof dialog.showMessageBox;
  }, answer);

interface Said {
  readonly message: string;
  readonly detail: string;
  readonly open: boolean;
}
export const saidInDialogs = (app: ElectronApplication): Promise<readonly Said[]> =>
  answered(() => app.evaluate(() => (globalThis as unknown as { saidInDialogs: Said[] }).saidInDialogs));

/** The log as it stands. @param home of the test's workplace */
export const logIn = (home: string): Promise<string> => readFile(path.join(home, "user-data/log.txt"), "utf8");
