/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** A workshop file: what is in it, and that it stands alone. */
import Database from "better-sqlite3";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { closeConnection, openForWriting } from "../../electron/store/connection.ts";
import { makeWorkshopFile, openStore } from "../../electron/store/store.ts";
import { readWorkshop } from "../../electron/store/look.ts";
import { TABLES } from "../../electron/store/tables.ts";
import { writeInterchange } from "../../shared/interchange/interchange.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { documents, read } from "../unit/arbitraries.ts";
import { addStone, filesIn, kept, newFolder, newStore } from "./folder.ts";

describe("a workshop file", () => {
  it("gives back any document: json → .stones → json, key order included", async () => {
    const folder = newFolder();
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const file = path.join(folder, "any.stones");
        await makeWorkshopFile(file, read(document), { force: true });
        expect(JSON.stringify(writeInterchange(readWorkshop(file)))).toBe(JSON.stringify(document));
      }),
      { numRuns: 60 },
    );
    expect(filesIn(folder)).toEqual(["any.stones"]);
  });

  it("has the marks, the strict tables and one column for every field", async () => {
    const store = await newStore();
    await store.close();
    const db = new Database(store.path, { readonly: true });
    try {
      expect(db.pragma("application_id", { simple: true })).toBe(0x53746f6e);
      expect(db.pragma("user_version", { simple: true })).toBe(7);
      const tables = db.pragma("table_list") as { name: string; schema: string; strict: number }[];
      const ours = tables.filter(({ name }) => !name.startsWith("sqlite_"));
      expect(ours.filter((table) => table.strict !== 1)).toEqual([]);
      expect(ours.map(({ name }) => name).sort()).toEqual([...Object.keys(TABLES), "file", "history", "seal", "versions"].sort());
      for (const [list, { columns }] of Object.entries(TABLES)) {
        const names = (db.pragma(`table_info(${list})`) as { name: string }[]).map(({ name }) => name);
        expect(names.filter((name) => !(list === "info" && name === "key")).sort()).toEqual(columns.map(({ name }) => name).sort());
      }
    } finally {
      db.close();
    }
  });

  it("holds what was removed no longer, not even in free pages", async () => {
    const store = await newStore();
    store.change(addStone("a", "outcome", { note: "SECRETWORDS".repeat(900) }));
    await store.close();
    expect(readFileSync(store.path).includes("SECRETWORDSSECRETWORDS")).toBe(true);
    const again = await kept(openStore(store.path, { limits: { steps: 1, bytes: 1 } }));
    again.change(Intent.parse({ do: "stones.remove", ids: ["a"] }));
    again.change(addStone("b"));
    again.change(addStone("c"));
    await again.close();
    expect(readFileSync(store.path).includes("SECRETWORDSSECRETWORDS")).toBe(false);
  });

  it("is opened as docs/file-format.md says", async () => {
    const store = await newStore();
    await store.close();
    const { db } = openForWriting(store.path, 250);
    try {
      const names = ["locking_mode", "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "cell_size_check"];
      expect(names.map((name) => db.pragma(name, { simple: true }))).toEqual(["exclusive", "truncate", 3, 1, 1, 0, 1]);
      expect(() => db.exec("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema")).toThrow(/may not be modified/);
    } finally {
      closeConnection(db);
    }
  });

  it("stands alone once it is closed", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.close();
    expect(filesIn(path.dirname(store.path))).toEqual(["day centre.stones"]);
  });

  it("is whole between two commits, so that copying it is safe", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.save();
    const copy = path.join(newFolder(), "copy.stones");
    // As a file manager does it: a program of its own that knows no locks.
    execFileSync(process.execPath, ["-e", "require('fs').copyFileSync(...process.argv.slice(1))", store.path, copy]);
    expect((await kept(openStore(copy))).workshop.stones.has("a")).toBe(true);
  });
});
