/** What opening a file does before anything is read from it or written to it. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { write } from "../../electron/store/connect.ts";
import { closeConnection } from "../../electron/store/connection.ts";
import { createFile } from "../../electron/store/writer.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { newFolder } from "./folder.ts";

function newFile(): string {
  const file = path.join(newFolder(), "day centre.stones");
  createFile(file, emptyWorkshop("Day centre"));
  return file;
}

it.each(["versions", "links_to", "rounds"])("a file with damage that nothing would read yet is not opened to work in it: %s", (part) => {
  const file = newFile();
  const db = new Database(file, { readonly: true });
  const { rootpage } = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").get(part) as { readonly rootpage: number };
  const size = db.pragma("page_size", { simple: true }) as number;
  db.close();
  const bytes = readFileSync(file);
  // The kind of a page stands in its first byte; there is none of this kind.
  bytes[(rootpage - 1) * size] = 0x77;
  writeFileSync(file, bytes);
  expect(() => closeConnection(write(file).db)).toThrow("is damaged");
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

it("a lock is waited for a moment, since another program may let go of it just now", () => {
  const connection = write(newFile());
  expect(connection.db.pragma("busy_timeout", { simple: true })).toBeGreaterThanOrEqual(100);
  closeConnection(connection.db);
});
