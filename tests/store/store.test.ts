/// <reference path="../../electron/store/better-sqlite3.d.ts" />
import Database from "better-sqlite3";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { closeConnection, openForWriting } from "../../electron/store/connection.ts";
import { createStore, openStore, type Store } from "../../electron/store/store.ts";
import { readWorkshop } from "../../electron/store/look.ts";
import { TABLES } from "../../electron/store/tables.ts";
import { apply, isEmpty } from "../../shared/diff.ts";
import { emptyWorkshop, writeInterchange } from "../../shared/model/interchange.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { WorkshopError } from "../../shared/result.ts";
import { choices, comparable, documents, intentFor, read } from "../unit/arbitraries.ts";
import { addStone, filesIn, kept, newFolder, newStore, refusal, writeOn } from "./folder.ts";

/** Closes and opens again: what the next start of the application finds. */
function reopened(store: Store): Store {
  store.close();
  return kept(openStore(store.path));
}

const textOf = (store: Store, id: string) => store.workshop.stones.get(id)?.text;

describe("a workshop file", () => {
  it("gives back any document: json → .stones → json, key order included", () => {
    const folder = newFolder();
    fc.assert(
      fc.property(documents, (document) => {
        const file = path.join(folder, "any.stones");
        createStore(file, read(document), { force: true }).close();
        expect(JSON.stringify(writeInterchange(readWorkshop(file)))).toBe(JSON.stringify(document));
      }),
      { numRuns: 60 },
    );
    expect(filesIn(folder)).toEqual(["any.stones"]);
  });

  it("has the marks, the strict tables and one column for every field", () => {
    const store = newStore();
    store.close();
    const db = new Database(store.path, { readonly: true });
    try {
      expect(db.pragma("application_id", { simple: true })).toBe(0x53746f6e);
      expect(db.pragma("user_version", { simple: true })).toBe(2);
      const tables = db.pragma("table_list") as { name: string; schema: string; strict: number }[];
      const ours = tables.filter(({ name }) => !name.startsWith("sqlite_"));
      expect(ours.filter((table) => table.strict !== 1)).toEqual([]);
      expect(ours.map(({ name }) => name).sort()).toEqual([...Object.keys(TABLES), "file", "history", "versions"].sort());
      for (const [list, { columns }] of Object.entries(TABLES)) {
        const names = (db.pragma(`table_info(${list})`) as { name: string }[]).map(({ name }) => name);
        expect(names.filter((name) => !(list === "info" && name === "key"))).toEqual(columns.map(({ name }) => name));
      }
    } finally {
      db.close();
    }
  });

  it("holds what was removed no longer, not even in free pages", () => {
    const store = newStore();
    store.change(addStone("a", "outcome", { note: "SECRETWORDS".repeat(900) }));
    store.close();
    expect(readFileSync(store.path).includes("SECRETWORDSSECRETWORDS")).toBe(true);
    const again = kept(openStore(store.path, { limits: { steps: 1, bytes: 1 } }));
    again.change(Intent.parse({ do: "stones.remove", ids: ["a"] }));
    again.change(addStone("b"));
    again.change(addStone("c"));
    again.close();
    expect(readFileSync(store.path).includes("SECRETWORDSSECRETWORDS")).toBe(false);
  });

  it("is opened as docs/file-format.md says", () => {
    const store = newStore();
    store.close();
    const db = openForWriting(store.path);
    try {
      const names = ["locking_mode", "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "cell_size_check"];
      expect(names.map((name) => db.pragma(name, { simple: true }))).toEqual(["exclusive", "truncate", 3, 1, 1, 0, 1]);
      expect(() => db.exec("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema")).toThrow(/may not be modified/);
    } finally {
      closeConnection(db);
    }
  });

  it("stands alone once it is closed", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.close();
    expect(filesIn(path.dirname(store.path))).toEqual(["day centre.stones"]);
  });

  it("is whole between two commits, so that copying it is safe", () => {
    const store = newStore();
    store.change(addStone("a"));
    const copy = path.join(newFolder(), "copy.stones");
    // As a file manager does it: a program of its own that knows no locks.
    execFileSync(process.execPath, ["-e", "require('fs').copyFileSync(...process.argv.slice(1))", store.path, copy]);
    expect(kept(openStore(copy)).workshop.stones.has("a")).toBe(true);
  });
});

describe("changes", () => {
  it("are numbered without gaps and tell what can be undone", () => {
    const store = newStore();
    const first = store.change(addStone("a"));
    expect(first).toMatchObject({ seq: 1, label: "Add an outcome", origin: "do", undo: { undo: "Add an outcome", redo: null }, notSaved: null });
    expect(store.change(writeOn("a", "b")).seq).toBe(2);
    expect(store.undo()).toMatchObject({ seq: 3, origin: "undo", label: "Write on a stone", undo: { undo: "Add an outcome", redo: "Write on a stone" } });
    expect(store.redo()).toMatchObject({ seq: 4, origin: "redo", undo: { undo: "Write on a stone", redo: null } });
    expect(Date.parse(store.savedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it("that change nothing are no step of the history", () => {
    const store = newStore();
    store.change(addStone("a"));
    const nothing = store.change(writeOn("a", "the outcome a"));
    expect([nothing.seq, isEmpty(nothing.diff)]).toEqual([1, true]);
  });

  it("that are refused leave everything as it was", () => {
    const store = newStore();
    store.change(addStone("a"));
    expect(refusal(() => store.change(addStone("a"))).message).toBe("There already is a stone with the id “a”.");
    expect(store.seq).toBe(1);
  });

  it("bring the windows' copies to the same state as the file", () => {
    fc.assert(
      fc.property(documents, choices, (document, all) => {
        const store = kept(createStore(path.join(newFolder(), "a.stones"), read(document)));
        let replica = store.workshop;
        let seq = store.seq;
        for (const choice of all) {
          const done = tried(() => store.change(intentFor(store.workshop, choice)));
          if (!done || isEmpty(done.diff)) continue;
          expect(done.seq).toBe(++seq);
          replica = apply(replica, done.diff);
        }
        expect(comparable(replica)).toEqual(comparable(store.workshop));
        expect(comparable(reopened(store).workshop)).toEqual(comparable(replica));
      }),
      { numRuns: 15 },
    );
  });
});

describe("undo", () => {
  it("takes any sequence of intents back to the start, across restarts, and forward again", () => {
    fc.assert(
      fc.property(documents, choices, fc.nat(6), (document, all, restartEvery) => {
        let store = kept(createStore(path.join(newFolder(), "a.stones"), read(document)));
        const states = [comparable(store.workshop)];
        for (const choice of all) {
          const done = tried(() => store.change(intentFor(store.workshop, choice)));
          if (done && !isEmpty(done.diff)) states.push(comparable(store.workshop));
        }
        const steps = states.length - 1;
        const restart = (i: number) => {
          if (restartEvery > 0 && i % restartEvery === 0) store = reopened(store);
        };
        for (let i = steps; i > 0; i--) {
          restart(i);
          store.undo();
          expect(comparable(store.workshop)).toEqual(states[i - 1]);
        }
        expect(store.undoState().undo).toBeNull();
        for (let i = 1; i <= steps; i++) {
          restart(i);
          store.redo();
          expect(comparable(store.workshop)).toEqual(states[i]);
        }
        expect(store.undoState().redo).toBeNull();
        expect(store.seq).toBe(3 * steps);
      }),
      { numRuns: 15 },
    );
  });

  it("survives a restart with its labels and its redo", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.change(writeOn("a", "second"));
    store.undo();
    const again = reopened(store);
    expect(again.undoState()).toEqual({ undo: "Add an outcome", redo: "Write on a stone" });
    again.redo();
    expect(textOf(again, "a")).toBe("second");
    expect(again.seq).toBe(4);
  });

  it("and redo end where there is nothing left, and a new change ends redo", () => {
    const store = newStore();
    expect(refusal(() => store.undo()).message).toBe("There is nothing left to undo.");
    store.change(addStone("a"));
    store.undo();
    store.change(addStone("b"));
    expect(refusal(() => store.redo()).message).toBe("There is nothing left to redo.");
    expect(reopened(store).undoState()).toEqual({ undo: "Add an outcome", redo: null });
  });

  it("goes back as far as the history is kept, and the numbers go on", () => {
    const store = newStore();
    store.close();
    const limits = { steps: 10, bytes: 1e9 };
    const short = kept(openStore(store.path, { limits }));
    for (let i = 0; i < 45; i++) short.change(i === 0 ? addStone("a") : writeOn("a", `text ${i}`));
    short.close();
    const again = kept(openStore(store.path, { limits }));
    expect(again.seq).toBe(45);
    let undone = 0;
    for (; again.undoState().undo !== null && undone < 10; undone++) again.undo();
    expect(undone).toBe(10);
    expect(textOf(again, "a")).toBe("text 34");
  });

  it("keeps the newest step even where that alone is over the limit", () => {
    const store = newStore();
    store.close();
    const short = kept(openStore(store.path, { limits: { steps: 100, bytes: 10 } }));
    for (let i = 0; i < 4; i++) short.change(addStone(`s${i}`));
    short.close();
    const again = kept(openStore(store.path));
    expect(again.seq).toBe(4);
    again.undo();
    expect([...again.workshop.stones.keys()]).toEqual(["s0", "s1", "s2"]);
    expect(again.undoState().undo).toBeNull();
  });

  it("refuses a step that has been tampered with, and changes nothing", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.close();
    const db = new Database(store.path);
    db.prepare(`UPDATE history SET inverse = '{"put":[{"list":"stones","record":{"id":7}}],"remove":[]}'`).run();
    db.close();
    const again = kept(openStore(store.path));
    expect(refusal(() => again.undo()).code).toBe("damaged");
    expect(again.workshop.stones.size).toBe(1);
  });
});

describe("a file that can't be written any more", () => {
  it("leaves the change in memory, says so, and has everything after the next commit that succeeds", () => {
    const store = newStore();
    store.change(addStone("a"));
    const { savedAt } = store;
    const away = `${store.path}.away`;
    renameSync(store.path, away);
    const unsaved = store.change(addStone("b"));
    expect(unsaved).toMatchObject({ seq: 2, label: "Add an outcome", savedAt });
    expect(unsaved.notSaved).toMatchObject({ code: "not-saved", message: expect.stringMatching(/^Your last change is not saved\. “day centre.stones” has been moved/) });
    expect(store.undo()).toMatchObject({ seq: 3, notSaved: { code: "not-saved" } });
    expect(store.redo().seq).toBe(4);
    expect(existsSync(store.path)).toBe(false);
    expect(store.save()).toMatchObject({ code: "not-saved" });

    renameSync(away, store.path);
    expect(store.change(addStone("c"))).toMatchObject({ seq: 5, notSaved: null });
    const again = reopened(store);
    expect([...again.workshop.stones.keys()]).toEqual(["a", "b", "c"]);
    expect(again.seq).toBe(5);
    again.undo();
    again.undo();
    expect([...again.workshop.stones.keys()]).toEqual(["a"]);
  });

  it("is not mistaken for another file of its name", () => {
    const store = newStore();
    store.change(addStone("a"));
    rmSync(store.path);
    createStore(store.path, emptyWorkshop("Another")).close();
    const before = readFileSync(store.path);
    expect(store.change(addStone("b")).notSaved?.code).toBe("not-saved");
    expect(store.change(addStone("c")).notSaved?.message).toMatch(/changed or replaced by something else/);
    expect(readFileSync(store.path).equals(before)).toBe(true);
  });

  it("is not mistaken for a copy of itself that went another way", () => {
    const store = newStore();
    const older = path.join(newFolder(), "older.stones");
    store.change(addStone("a"));
    copyFileSync(store.path, older);
    const again = kept(openStore(older));
    again.change(addStone("b"));
    again.close();
    renameSync(older, store.path);
    expect(store.change(addStone("c")).notSaved?.code).toBe("not-saved");
    expect(store.save()?.message).toMatch(/changed or replaced by something else/);
  });
});

describe("keeping a workshop elsewhere", () => {
  it("copies everything, what was never saved included, and goes on there", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.change(addStone("b"));
    const first = store.path;
    renameSync(first, `${first}.away`);
    expect(store.change(addStone("c")).notSaved?.code).toBe("not-saved");
    const place = path.join(newFolder(), "stick.stones");
    store.keepElsewhere(place);
    expect([store.path, store.notSaved]).toEqual([place, null]);
    store.change(addStone("d"));
    const again = reopened(store);
    expect([...again.workshop.stones.keys()]).toEqual(["a", "b", "c", "d"]);
    expect(again.seq).toBe(4);
    for (let i = 0; i < 4; i++) again.undo();
    expect(again.workshop.stones.size).toBe(0);
    expect(readWorkshop(`${first}.away`).stones.size).toBe(2);
    expect(filesIn(path.dirname(place))).toEqual(["stick.stones", "stick.stones-journal"]);
  });

  it("replaces no file unasked, and then goes on where it was", () => {
    const store = newStore();
    const place = path.join(newFolder(), "there.stones");
    writeFileSync(place, "somebody's words");
    expect(refusal(() => store.keepElsewhere(place)).code).toBe("exists");
    expect(readFileSync(place, "utf8")).toBe("somebody's words");
    expect(refusal(() => store.keepElsewhere(path.join(place, "no", "folder.stones"))).code).toBe("not-found");
    expect(store.change(addStone("a")).notSaved).toBeNull();
    store.keepElsewhere(place, { force: true });
    expect(readWorkshop(place).stones.size).toBe(1);
  });

  it("can be where it is", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.keepElsewhere(store.path, { force: true });
    store.change(addStone("b"));
    expect(reopened(store).workshop.stones.size).toBe(2);
  });

  it("makes one that could only be looked at one's own", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.close();
    const looking = kept(openStore(store.path, { readOnly: true }));
    expect(refusal(() => looking.change(addStone("b"))).code).toBe("read-only");
    expect(refusal(() => looking.undo()).code).toBe("read-only");
    looking.keepElsewhere(path.join(newFolder(), "mine.stones"));
    expect([looking.readOnly, looking.why]).toEqual([false, ""]);
    expect(looking.undo().label).toBe("Add an outcome");
  });
});

function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkshopError) return null;
    throw error;
  }
}
