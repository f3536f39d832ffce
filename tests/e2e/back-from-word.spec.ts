/** A plan goes out as a Word document, is edited, and comes back: seen side by side, taken in part, and undone. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { editXml, rowWith } from "../word/edited.ts";
import { current, expect, test } from "./app.ts";
import { faults } from "./axe.ts";

/** Every open dialog of `app` answers with this file. */
const choose = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
  }, file);

test("an edited plan comes back, is taken row by row as one step, and undone", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await board.getByRole("button", { name: "Look at the example" }).click();
  const plan = path.join(workplace.folder, "plan.docx");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, plan);
  const saved = await board.evaluate(() => window.workshop.call("export.save", { product: "plan" }));
  expect(saved).toEqual({ ok: true, value: { path: plan } });

  const before = (await current(board)).workshop;
  const [first, second, third] = before.evidence;
  const minutes = [first, second, third].map((row) => row?.form ?? "");
  const inXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const edited = editXml(await readFile(plan), (xml) => {
    const [one = "", two = "", three = ""] = minutes.map(inXml);
    return xml
      .replace(one, `${one} – and why it matters`)
      .replace(two, `${two}, in large print`)
      .replace(rowWith(xml, three), (row) => row.replace(three, ""));
  });
  await writeFile(plan, edited);

  await choose(app, plan);
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: /^Bring back changes from Word/ }).click();
  const dialog = board.getByRole("dialog", { name: "Changes from Word" });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole("checkbox")).toHaveCount(3);
  await expect(dialog.locator("ins").first()).toContainText("and why it matters");
  await expect(dialog.locator("del")).toContainText(minutes[2]?.slice(0, 20) ?? "");

  expect(await faults(board)).toEqual([]);

  // The third, which lost its form, stays as it is.
  await dialog.getByRole("checkbox").nth(2).uncheck({ force: true });
  await dialog.getByRole("button", { name: "Take these 2 changes" }).click();
  await expect(dialog).toBeHidden();
  await expect(board.getByText("2 changes taken over from Word")).toBeVisible();
  const after = (await current(board)).workshop;
  const forms = (workshop: typeof before) => [first, second, third].map((row) => workshop?.evidence.find(({ id }) => id === row?.id)?.form);
  expect(forms(after)).toEqual([`${minutes[0]} – and why it matters`, `${minutes[1]}, in large print`, minutes[2]]);

  await board.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(board.getByText("Undone: take over changes from Word")).toBeVisible();
  expect((await current(board)).workshop).toEqual(before);

  // Where workshops are opened, a Word document is told where it belongs.
  const opened = await board.evaluate((chosen) => window.workshop.call("workshop.open", { path: chosen }), plan);
  expect(opened.ok ? "" : opened.error.message).toContain("is a Word document. Open the workshop that it belongs to");

  // The same from the application's menu; what can't be read says so.
  await writeFile(plan, "Dear all,");
  await app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.getMenuItemById("back-from-word") as { click(): void } | null)?.click());
  await expect(board.locator(".notices")).toContainText("“plan.docx” is not a Word document (.docx).");
  expect((await current(board)).workshop).toEqual(before);
});
