/** The backups of a workshop in real windows: looking into one, opening it as a new file, and out of a damaged file. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { backUp } from "../../electron/store/backup.ts";
import { openStore } from "../../electron/store/store.ts";
import { createFile } from "../../electron/store/writer.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import { current, expect, ROOT, test, type Workplace } from "./app.ts";
import { faultsInThemes } from "./axe.ts";

/** A workshop where new ones lie, with backups: before each further one a stone was added. @returns the path of its file. */
async function kept(workplace: Workplace, backups: number): Promise<string> {
  const folder = path.join(workplace.home, "Documents", "Stepping Stones");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "The day centre that we plan.stones");
  const read = parseInterchange(readFileSync(path.join(ROOT, "resources/day-centre.json"), "utf8"));
  if (!read.ok) throw new Error(read.error.message);
  createFile(file, read.value);
  const from = Date.parse("2026-11-02T09:30:00Z");
  const store = await openStore(file);
  for (let n = 0; n < backups; n++) {
    const stone = { id: `more-${n}`, kind: "outcome", strand: "project", text: `People have tried idea ${n + 1}` };
    store.change(Intent.parse({ do: "stones.add", stones: [stone] }));
    expect(await store.save()).toBeNull();
    // The times are for people alone: what stays is reckoned by what was done.
    backUp({ path: file, bytes: await store.bytes() }, path.join(workplace.home, "user-data", "Backups"), new Date(from + n * 5_400_000));
  }
  await store.close();
  return file;
}

const dialogOf = (board: Page) => board.getByRole("dialog", { name: /^Backups of / });
/** The three dots of the one card. */
async function openBackups(board: Page): Promise<void> {
  await board.getByRole("button", { name: /^More for “/ }).click();
  await board.getByRole("menuitem", { name: "Backups…" }).click();
  await dialogOf(board).waitFor();
}

test("a backup is looked into, and opened as a new file", async ({ workplace }) => {
  const file = await kept(workplace, 3);
  const before = readFileSync(file);
  const { board } = await workplace.start();
  await openBackups(board);
  const dialog = dialogOf(board);
  const list = dialog.getByRole("list", { name: "Backups, the newest first" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  const oldest = list.getByRole("listitem").last().getByRole("button");
  await oldest.click();
  await expect(dialog.getByText("People have tried idea 1")).toBeVisible();
  await expect(dialog.getByText("People have tried idea 2")).toHaveCount(0);
  expect(await faultsInThemes(board, [board], ".dialog")).toEqual([]);
  await dialog.getByRole("button", { name: "Open as a new file" }).click();
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  const { workshop, file: opened } = await current(board);
  expect(path.basename(opened.path)).toBe("The day centre that we plan (backup 2026-11-02).stones");
  expect(workshop.stones.filter(({ text }) => text.startsWith("People have tried idea"))).toHaveLength(1);
  // The workshop itself is as it was.
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a damaged file says so on its card, and its backup takes its place", async ({ workplace }) => {
  const file = await kept(workplace, 1);
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 3, 4096 * 6);
  writeFileSync(file, bytes);
  const { board } = await workplace.start();
  await expect(board.getByText(/is damaged/)).toBeVisible();
  await expect(board.getByText("Open it to see what can still be done.")).toBeVisible();
  await openBackups(board);
  await dialogOf(board).getByRole("button", { name: "Use it in place of the file" }).click();
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  expect((await current(board)).file.path).toBe(file);
  const aside = readdirSync(path.dirname(file)).find((name) => name.includes("(damaged"));
  expect(readFileSync(path.join(path.dirname(file), aside ?? "")).equals(bytes)).toBe(true);
});
