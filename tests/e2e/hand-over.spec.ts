/** Handing over to the end, opening what has a passphrase, looking only, and finishing with a workshop, in real windows. */
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { expect, lookAtExample, test } from "./app.ts";
import { faults, faultsInThemes } from "./axe.ts";
import { saveTo } from "./save.ts";

const PASSPHRASE = "river stones cross quietly";

/** Chooses from the menu bar, as a person does. */
const choose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, command) => void Menu.getApplicationMenu()?.getMenuItemById(command)?.click(), id);

/** The next open dialog answers with this file. */
const openFile = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
  }, file);

test("a workshop goes to a stick under a passphrase, is opened from it, and is deleted for good", async ({ workplace }) => {
  test.setTimeout(240_000);
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  const stick = path.join(workplace.folder, "The day centre to hand over.stones.age");
  await saveTo(app, stick);

  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  await choose(app, "hand-over");
  const dialog = board.getByRole("dialog", { name: "Hand over on a stick" });
  await expect(dialog.getByRole("status").first()).toContainText("Stays on this computer");
  for (const tick of await dialog.getByRole("checkbox").all()) await expect(tick).not.toBeChecked();
  // The steps hold every word: what is in them goes along.
  await dialog.getByText("Every step, so that it can be undone").click();
  await expect(dialog.getByRole("checkbox", { name: /Notes and what is not/ })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: /Notes and what is not/ })).toBeDisabled();
  await dialog.getByText("Every step, so that it can be undone").click();
  await dialog.getByText("Lock the file with a passphrase").click();
  await dialog.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel("The same passphrase once more").fill("river stones");
  await dialog.getByRole("button", { name: "Choose a place…" }).click();
  await expect(dialog.getByText("The two are not the same.")).toBeVisible();
  expect(await faultsInThemes(board, [board], ".dialog")).toEqual([]);
  await dialog.getByLabel("The same passphrase once more").fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "Choose a place…" }).click();
  const safe = board.getByRole("dialog", { name: "It is safe to unplug the stick" });
  await expect(safe).toBeVisible({ timeout: 90_000 });
  expect((await readFile(stick, "latin1")).startsWith("age-encryption.org/v1\n")).toBe(true);
  await safe.getByRole("button", { name: "Done" }).click();

  await openFile(app, stick);
  await choose(app, "open");
  const asks = board.getByRole("dialog", { name: "This file has a passphrase" });
  await asks.getByLabel("Passphrase").fill("river stones cross loudly");
  await asks.getByRole("button", { name: "Open it" }).click();
  await expect(asks.getByRole("alert")).toContainText("does not open “The day centre to hand over.stones.age”", { timeout: 60_000 });
  await expect(asks.getByLabel("Passphrase")).toBeFocused();
  expect(await faults(board, ".dialog")).toEqual([]);
  await asks.getByLabel("Passphrase").fill(PASSPHRASE);
  await asks.getByLabel("Passphrase").press("Enter");
  await expect(board.getByText("is now in your folder “Stepping Stones”, without a passphrase.")).toBeVisible({ timeout: 60_000 });
  const folder = path.join(workplace.folder, "Documents", "Stepping Stones");
  expect(readdirSync(folder).filter((name) => !name.endsWith("-journal"))).toEqual(["The day centre to hand over.stones"]);

  const opened = path.join(folder, "The day centre to hand over.stones");
  await openFile(app, opened);
  await choose(app, "home");
  await expect(board.getByRole("heading", { name: "Your workshops" })).toBeVisible();
  await choose(app, "open-look");
  await expect(board.getByText("You are looking at this workshop without changing it.")).toBeVisible();
  expect(await faults(board)).toEqual([]);
  await board.getByRole("button", { name: "Work in it" }).click();
  await expect(board.getByText("You are looking at this workshop without changing it.")).toBeHidden();
  await expect(board.locator("#workshop-title")).toBeFocused();

  await choose(app, "finish");
  const looks = board.getByRole("dialog", { name: "Delete this workshop for good" });
  await expect(looks.getByRole("region").getByText(opened, { exact: true })).toBeVisible();
  await expect(looks.getByText(/SSD/)).toBeVisible();
  expect(await faultsInThemes(board, [board], ".dialog")).toEqual([]);
  await looks.getByRole("button", { name: "Go on" }).click();
  expect(existsSync(opened)).toBe(true);
  await board.getByRole("dialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(board.getByRole("dialog", { name: "What has become of it" })).toContainText("no longer knows its name", { timeout: 30_000 });
  expect(readdirSync(folder)).toEqual([]);
  expect(await readFile(path.join(workplace.folder, "user-data", "recent.json"), "utf8")).not.toContain("hand over");
  // What was handed over is where it was put.
  expect(existsSync(stick)).toBe(true);
});
