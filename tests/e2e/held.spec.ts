/** A file that another program holds: waited for, looked at, and worked in once it is free. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "@playwright/test";
import { current, expect, openFile, test } from "./app.ts";

/** Locks a workshop file as another computer does. @returns what lets go of it. */
function hold(file: string): () => void {
  const db = new DatabaseSync(file);
  db.exec("BEGIN EXCLUSIVE");
  return () => {
    db.exec("COMMIT");
    db.close();
  };
}

/** Makes a workshop, and goes back to the first page. @returns its file. */
async function makeWorkshop(board: Page, title: string): Promise<string> {
  const made = await board.evaluate((name) => window.workshop.call("workshop.create", { title: name }), title);
  await board.getByRole("button", { name: "Your workshops" }).click();
  await expect(board.getByRole("heading", { name: "Your workshops" })).toBeVisible();
  return (made.ok && made.value?.file.path) || "";
}

test("it is waited for in words, then looked at; “Try again” works once it is free", async ({ workplace }, info) => {
  const { app, board } = await workplace.start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  const letGo = hold(await makeWorkshop(board, "Garden"));
  const strip = board.getByRole("region", { name: "Where this workshop is kept" }).filter({ hasText: "You can look at this workshop" });
  try {
    await board.getByRole("button", { name: "Garden" }).first().click();
    await expect(board.getByText("Waiting for “Garden.stones”…")).toBeVisible();
    await info.attach("waiting", { body: await board.screenshot(), contentType: "image/png" });
    await expect(strip).toBeVisible({ timeout: 15_000 });
    await expect(board.getByText("To look at only")).toBeVisible();
    const again = strip.getByRole("button", { name: "Try again" });
    await again.click();
    await expect(board.getByText("Waiting for “Garden.stones”…")).toBeVisible();
    await expect(board.locator(".notices").getByText("open on another computer")).toBeVisible({ timeout: 15_000 });
    await info.attach("looking", { body: await board.screenshot(), contentType: "image/png" });
  } finally {
    letGo();
  }
  await board.getByRole("button", { name: "Try again" }).click();
  await expect(strip).toBeHidden();
  await expect(board.getByText("Saved on this laptop")).toBeVisible();
  const done = await board.evaluate(() => window.workshop.call("workshop.change", { do: "info.edit", patch: { title: "Ours" } }));
  expect(done).toMatchObject({ ok: true });
});

test("held for a moment, it is worked in without a word of looking", async ({ workplace }) => {
  const { board } = await workplace.start();
  const letGo = hold(await makeWorkshop(board, "Garden"));
  await board.getByRole("button", { name: "Garden" }).first().click();
  await expect(board.getByText("Waiting for “Garden.stones”…")).toBeVisible();
  letGo();
  await expect(board.getByText("Saved on this laptop")).toBeVisible();
  await expect(board.getByText("Waiting for")).toBeHidden();
});

test("opened again by a link, the open workshop stays, and nothing is saved over it", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  const made = await board.evaluate(() => window.workshop.call("workshop.create", { title: "Garden" }));
  const file = (made.ok && made.value?.file.path) || "";
  await board.evaluate(() => window.workshop.call("workshop.change", { do: "info.edit", patch: { title: "Ours" } }));
  const way = `${path.dirname(file)}${path.sep}..${path.sep}${path.basename(path.dirname(file))}${path.sep}Garden.stones`;
  // What is acknowledged comes into the file a little later.
  await expect.poll(async () => (await current(board)).file.savedSeq).toBe(1);
  const before = await readFile(file);
  expect(await openFile(app, board, way)).toMatchObject({
    ok: true,
    value: { seq: 1, file: { path: file }, undo: { undo: expect.any(String) } },
  });
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, way);
  expect(await board.evaluate(() => window.workshop.call("workshop.keepElsewhere"))).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining("open here, under this name or another") },
  });
  expect((await readFile(file)).equals(before)).toBe(true);
});
