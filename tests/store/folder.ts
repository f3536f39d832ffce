/** A folder of its own for each test, and the things that tests do with workshop files. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import { Intent } from "../../shared/changes/intent.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { createStore, openStore, type Store } from "../../electron/store/store.ts";

const folders: string[] = [];
const stores: Store[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stones-test-"));
  folders.push(folder);
  return folder;
}

/** The store is closed when the test ends, however it ends. */
export function kept(store: Store): Store {
  stores.push(store);
  return store;
}

/** A new workshop file in a folder of its own. */
export const newStore = (title = "Day centre"): Store =>
  kept(createStore(path.join(newFolder(), "day centre.stones"), emptyWorkshop(title)));

export const addStone = (id: string, kind = "outcome", more: object = {}): Intent =>
  Intent.parse({ do: "stones.add", stones: [{ id, kind, strand: "project", text: `the ${kind} ${id}`, ...more }] });

export const writeOn = (id: string, text: string): Intent => Intent.parse({ do: "stone.edit", id, patch: { text } });

/** Closes and opens again: what the next start of the application finds. */
export function reopened(store: Store): Store {
  store.close();
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
export function refusal(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkshopError) return error.error;
    throw error;
  }
  throw new Error("it was not refused");
}

export const filesIn = (folder: string): string[] => readdirSync(folder).sort();
