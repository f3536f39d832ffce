/** A folder of its own for each test, and the things that tests do with workshop files. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import { Intent } from "../../shared/changes/intent.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import type { PlaceOptions } from "../../electron/files/write-file.ts";
import { makeWorkshopFile, openStore, type Store } from "../../electron/store/store.ts";
import type { Workshop } from "../../shared/model/workshop.ts";

const folders: string[] = [];
const stores: Store[] = [];

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stones-test-"));
  folders.push(folder);
  return folder;
}

/** The store is closed when the test ends, however it ends. */
export async function kept(opening: Promise<Store>): Promise<Store> {
  const store = await opening;
  stores.push(store);
  return store;
}

/** Makes a file and opens it. */
export async function createStore(file: string, workshop: Workshop, options?: PlaceOptions): Promise<Store> {
  await makeWorkshopFile(file, workshop, options);
  return openStore(file);
}

/** A new workshop file in a folder of its own. */
export const newStore = (title = "Day centre"): Promise<Store> =>
  kept(createStore(path.join(newFolder(), "day centre.stones"), emptyWorkshop(title)));

export const addStone = (id: string, kind = "outcome", more: object = {}): Intent =>
  Intent.parse({ do: "stones.add", stones: [{ id, kind, strand: "project", text: `the ${kind} ${id}`, ...more }] });

export const writeOn = (id: string, text: string): Intent => Intent.parse({ do: "stone.edit", id, patch: { text } });

/** Closes and opens again: what the next start of the application finds. */
export async function reopened(store: Store): Promise<Store> {
  await store.close();
  return kept(openStore(store.path));
}

export const textOf = (store: Store, id: string) => store.workshop.stones.get(id)?.text;

/** What some work gives; null where it is refused. */
export function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkshopError) return null;
    throw error;
  }
}

/** What a piece of work is refused with. */
export async function refusal(work: () => unknown): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof WorkshopError) return error.error;
    throw error;
  }
  throw new Error("it was not refused");
}

export const filesIn = (folder: string): string[] => readdirSync(folder).sort();
