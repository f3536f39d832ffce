/** Saving for others as a person does it, with the system's dialog answering for them. */
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { expect } from "./app.ts";

/** Every save dialog of `app` answers with this file. */
export const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, file);

/** Saves through the menu of the top bar, and waits until the window says that it is done. */
export async function saveAs(app: ElectronApplication, board: Page, entry: RegExp, file: string): Promise<void> {
  await saveTo(app, file);
  await board.getByRole("button", { name: "Save for others" }).click();
  // What came of the path has a menu of its own in that menu.
  const here = board.getByRole("menuitem", { name: entry });
  const came = board.getByRole("menuitem", { name: "What came of it" });
  await expect(came).toBeVisible();
  if (!(await here.isVisible())) await came.click();
  await here.click();
  // A Word document is looked at before it is saved.
  if (file.endsWith(".docx")) await board.getByRole("dialog").getByRole("button", { name: "Save…" }).click();
  await expect(board.getByText(`Saved as “${path.basename(file)}”`).first()).toBeVisible({ timeout: 30_000 });
}
