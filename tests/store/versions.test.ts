/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Versions: whole earlier states in the workshop's own file, and the way back to them. */
import Database from "better-sqlite3";
import fc from "fast-check";
import { copyFileSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkshop, fileInfo } from "../../electron/store/look.ts";
import { SCHEMA_VERSION } from "../../electron/store/migrate.ts";
import { createStore, openStore, type Store } from "../../electron/store/store.ts";
import { MOST_UNNAMED } from "../../electron/store/versions.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { choices, comparable, documents, intentFor, read } from "../unit/arbitraries.ts";
import { addStone, kept, newFolder, newStore, refusal, writeOn } from "./folder.ts";

const named = (store: Store) => store.versions.list().map(({ name, reason }) => name || reason);
const idOf = (store: Store, name: string): string => {
  const found = store.versions.list().find((version) => version.name === name || version.reason === name);
  if (!found) throw new Error(`no version ${name}`);
  return found.id;
};
const reopened = (store: Store): Store => {
  store.close();
  return kept(openStore(store.path));
};
const spoil = (store: Store, sql: string, ...values: readonly (string | Uint8Array)[]): Store => {
  store.close();
  const db = new Database(store.path);
  db.prepare(sql).run(...values);
  db.close();
  return kept(openStore(store.path));
};

describe("keeping versions", () => {
  it("keeps one when the workshop is opened, only where something has changed", () => {
    const store = newStore();
    expect(store.versions.keepOpened()).toBe(true);
    expect(store.versions.keepOpened()).toBe(false);
    store.change(addStone("a"));
    store.undo();
    // Done and undone is as it was.
    const again = reopened(store);
    expect(again.versions.keepOpened()).toBe(false);
    again.redo();
    expect(again.versions.keepOpened()).toBe(true);
    expect(again.versions.list()).toMatchObject([
      { name: "", reason: "opened", seq: 3 },
      { name: "", reason: "opened", seq: 0 },
    ]);
  });

  it("keeps one under a name, and gives back the workshop as it was, after the file was opened again", () => {
    const store = newStore();
    store.change(addStone("a"));
    const then = comparable(store.workshop);
    store.versions.keep("  Before lunch ");
    store.change(writeOn("a", "Other words"));
    const again = reopened(store);
    expect(named(again)).toEqual(["Before lunch"]);
    expect(comparable(again.versions.read(idOf(again, "Before lunch")).workshop)).toEqual(then);
    expect(again.undoState().undo).toBe("Write on a stone"); // keeping is no step
  });

  it.each([
    ["", "The name must not be empty."],
    ["  ", "The name must not be empty."],
    ["x".repeat(201), /^The name is too long/],
  ])("refuses the name %j", (name, message) => {
    const store = newStore();
    store.versions.keep("A");
    for (const work of [() => store.versions.keep(name), () => store.versions.rename(idOf(store, "A"), name)]) {
      expect(refusal(work)).toMatchObject({ code: "invalid", message: expect.stringMatching(message) });
    }
    expect(named(store)).toEqual(["A"]);
  });

  it("renames and removes, and says so where a version is gone", () => {
    const store = newStore();
    store.versions.keep("A");
    store.versions.keep("B");
    const gone = idOf(store, "A");
    store.versions.rename(gone, "C");
    store.versions.remove(gone);
    const again = reopened(store);
    expect(named(again)).toEqual(["B"]);
    for (const work of [
      () => again.versions.remove(gone),
      () => again.versions.rename(gone, "D"),
      () => again.versions.read(gone),
      () => again.goBackTo(gone),
    ]) {
      expect(refusal(work).code).toBe("not-found");
    }
  });

  it("lets the oldest without a name go, and never one with a name", () => {
    const store = newStore();
    store.versions.keepOpened();
    store.versions.rename(idOf(store, "opened"), "The beginning");
    for (let i = 0; i < MOST_UNNAMED + 4; i++) {
      store.change(addStone(`s${i}`));
      if (i === 2) store.versions.keep("Second");
      store.versions.keepOpened();
    }
    const list = store.versions.list();
    // What "Second" holds was not kept once more by itself.
    expect(list.filter(({ name }) => name === "")).toHaveLength(MOST_UNNAMED);
    expect(list.filter(({ name }) => name !== "").map(({ name }) => name)).toEqual(["Second", "The beginning"]);
    expect(list.filter(({ name }) => name === "").at(-1)?.seq).toBe(5);
  });

  it("going back to the oldest without a name doesn't let that one go", () => {
    const store = newStore();
    for (let i = 0; i < MOST_UNNAMED; i++) {
      store.change(addStone(`s${i}`));
      store.versions.keepOpened();
    }
    store.change(addStone("present"));
    const oldest = store.versions.list().at(-1)?.id ?? "";
    const before = store.workshop;
    store.goBackTo(oldest);
    store.undo();
    expect(comparable(store.workshop)).toEqual(comparable(before));
    store.goBackTo(oldest);
    expect([...store.workshop.stones.keys()]).toEqual(["s0"]);
  });

  it("takes removed words out of the file, free pages included", () => {
    const store = newStore();
    store.versions.keep("A");
    store.versions.rename(idOf(store, "A"), "SECRETWORDS".repeat(10));
    const id = store.versions.list()[0]?.id ?? "";
    store.close();
    expect(readFileSync(store.path).includes("SECRETWORDSSECRETWORDS")).toBe(true);
    const again = kept(openStore(store.path));
    again.versions.remove(id);
    again.close();
    expect(readFileSync(store.path).includes("SECRETWORDS")).toBe(false);
  });

  it("goes with the workshop to another place", () => {
    const store = newStore();
    store.versions.keep("A");
    store.change(addStone("a"));
    store.versions.keep("B");
    const content = store.versions.list();
    store.keepElsewhere(path.join(newFolder(), "stick.stones"));
    expect(store.versions.list()).toEqual(content);
    const again = reopened(store);
    expect(again.versions.list()).toEqual(content);
    again.goBackTo(idOf(again, "A"));
    expect(again.workshop.stones.size).toBe(0);
    expect(checkWorkshop(again.path).stones.size).toBe(0);
  });

  it("can be looked at, and not changed, in a file that is only looked at", () => {
    const store = newStore();
    store.versions.keep("A");
    store.close();
    const looking = kept(openStore(store.path, { readOnly: true }));
    const id = idOf(looking, "A");
    expect(looking.versions.read(id).workshop.stones.size).toBe(0);
    const works = [
      () => looking.versions.keep("B"),
      () => looking.versions.rename(id, "B"),
      () => looking.versions.remove(id),
      () => looking.goBackTo(id),
    ];
    for (const work of works) expect(refusal(work).code).toBe("read-only");
    expect(named(looking)).toEqual(["A"]);
  });

  it("is refused while changes are in memory only, and possible again once they are saved", () => {
    const store = newStore();
    store.versions.keep("A");
    const id = idOf(store, "A");
    const away = `${store.path}.away`;
    renameSync(store.path, away);
    store.change(addStone("a"));
    expect(refusal(() => store.versions.keep("B")).code).toBe("not-saved");
    expect(refusal(() => store.goBackTo(id)).message).toMatch(/^“day centre.stones” is not there/);
    expect(store.workshop.stones.size).toBe(1);
    renameSync(away, store.path);
    store.versions.keep("B");
    const again = reopened(store);
    expect(named(again)).toEqual(["B", "A"]);
    expect(again.versions.read(idOf(again, "B")).workshop.stones.size).toBe(1);
  });
});

describe("a damaged version", () => {
  const good = (): Store => {
    const store = newStore();
    store.change(addStone("a"));
    store.versions.keep("Good");
    store.change(addStone("b"));
    store.versions.keep("Bad");
    return store;
  };
  const damages: readonly [what: string, sql: string, ...values: (string | Uint8Array)[]][] = [
    ["noise", "UPDATE versions SET content = ? WHERE name = 'Bad'", new Uint8Array([1, 2, 3])],
    ["nothing", "UPDATE versions SET content = ? WHERE name = 'Bad'", new Uint8Array(0)],
    ["half of it", "UPDATE versions SET content = substr(content, 1, 60) WHERE name = 'Bad'"],
  ];
  it.each(damages)("%s is refused in a sentence, and the rest goes on", (_what, sql, ...values) => {
    const store = spoil(good(), sql, ...values);
    const bad = idOf(store, "Bad");
    for (const work of [() => store.versions.read(bad), () => store.goBackTo(bad)]) {
      expect(refusal(work)).toMatchObject({
        code: "damaged",
        message: "The version “Bad” is damaged and can't be read. The workshop and its other versions are as they were.",
      });
    }
    expect(refusal(() => checkWorkshop(store.path)).code).toBe("damaged");
    expect(named(store)).toEqual(["Bad", "Good"]);
    store.goBackTo(idOf(store, "Good"));
    expect([...store.workshop.stones.keys()]).toEqual(["a"]);
    store.versions.remove(bad);
    expect(checkWorkshop(store.path).stones.size).toBe(1);
  });

  it("one that breaks a rule of the model is not gone back to", () => {
    const store = good();
    const link = { from: "a", to: "nobody", why: "", rank: 1 };
    const { deflateSync } = process.getBuiltinModule("node:zlib");
    const content = deflateSync(JSON.stringify({ ...comparable(store.workshop), links: [link] }));
    const again = spoil(store, "UPDATE versions SET content = ? WHERE name = 'Bad'", content);
    expect(refusal(() => again.goBackTo(idOf(again, "Bad")))).toMatchObject({
      code: "damaged",
      details: expect.stringContaining("nobody"),
    });
    expect(again.seq).toBe(2);
  });
});

describe("going back", () => {
  it("keeps the present first, is one step, and can be undone, after the file was opened again too", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.versions.keep("Then");
    store.change(writeOn("a", "Now"));
    const present = comparable(store.workshop);
    expect(store.goBackTo(idOf(store, "Then"))).toMatchObject({ seq: 3, label: "Go back to “Then”", origin: "do" });
    expect(named(store)).toEqual(["before", "Then"]);
    const again = reopened(store);
    again.undo();
    expect(comparable(again.workshop)).toEqual(present);
    again.redo();
    again.goBackTo(idOf(again, "before"));
    expect(comparable(again.workshop)).toEqual(present);
    expect(named(again)).toEqual(["before", "Then"]); // what is kept already is not kept again
  });

  it("changes nothing where nothing differs", () => {
    const store = newStore();
    store.versions.keep("Then");
    expect(store.goBackTo(idOf(store, "Then"))).toMatchObject({ seq: 0, diff: { put: [], remove: [] } });
    expect(named(store)).toEqual(["Then"]);
  });

  it("from anywhere to any version gives that very workshop; undo gives the present; the file agrees", () => {
    const folder = newFolder();
    fc.assert(
      fc.property(documents, choices, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (document, all, targets) => {
        const file = path.join(folder, "any.stones");
        createStore(file, read(document), { force: true }).close();
        let store = openStore(file);
        const states: { id: string; was: unknown }[] = [];
        const keep = (name: string) => {
          store.versions.keep(name);
          states.push({ id: idOf(store, name), was: comparable(store.workshop) });
        };
        try {
          keep("v0");
          for (const [i, choice] of all.entries()) {
            tried(() => store.change(intentFor(store.workshop, choice)));
            if (i % 5 === 4) keep(`v${states.length}`);
          }
          for (const target of targets) {
            const { id, was } = states[target % states.length] as (typeof states)[number];
            const present = comparable(store.workshop);
            const seq = store.seq;
            const { notSaved } = store.goBackTo(id);
            expect(notSaved).toBeNull();
            expect(comparable(store.workshop)).toEqual(was);
            if (store.seq > seq) {
              store.undo();
              expect(comparable(store.workshop)).toEqual(present);
              store.redo();
            }
            store.close();
            expect(comparable(checkWorkshop(file))).toEqual(was);
            store = openStore(file);
            expect(comparable(store.workshop)).toEqual(was);
          }
        } finally {
          store.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a file of version 2", () => {
  it("opens with its version, its question set aside and its round", () => {
    const file = path.join(newFolder(), "v2.stones");
    copyFileSync(path.join(import.meta.dirname, "../fixtures/v2.stones"), file);
    expect(fileInfo(file).schemaVersion).toBe(2);
    const store = kept(openStore(file));
    expect(store.workshop.info.get("workshop")?.title).toBe("Kept from version 2");
    expect([...store.workshop.asides.values()]).toMatchObject([{ gap: "no-voice", stone: "o", reason: "We ask them in June" }]);
    expect([...store.workshop.rounds.values()]).toMatchObject([
      { question: "What first?", way: "cards", revealed: true, votes: [{ stone: "o", counts: [4, 2, 0] }] },
    ]);
    expect(named(store)).toEqual(["After lunch", "opened"]);
    const present = comparable(store.workshop);
    store.goBackTo(idOf(store, "After lunch"));
    expect(store.workshop.stones.get("o")?.text).toBe("The land is ours");
    expect([store.workshop.asides.size, store.workshop.rounds.size]).toEqual([1, 0]);
    store.undo();
    expect(comparable(store.workshop)).toEqual(present);
    store.close();
    expect(fileInfo(file).schemaVersion).toBe(SCHEMA_VERSION);
  });
});

function tried(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof WorkshopError)) throw error;
  }
}
