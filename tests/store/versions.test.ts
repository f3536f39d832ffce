/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Versions: whole earlier states in the workshop's own file, and the way back to them. */
import fc from "fast-check";
import { copyFileSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkshop, fileInfo } from "../../electron/store/look.ts";
import { SCHEMA_VERSION } from "../../electron/store/migrate.ts";
import { openStore, type Store } from "../../electron/store/store.ts";
import { MOST_UNNAMED } from "../../electron/store/versions.ts";
import { apartFromBytes, choices, comparable, documents, intentFor, read } from "../unit/arbitraries.ts";
import { crafted } from "./crafted.ts";
import { addStone, createStore, kept, newFolder, newStore, refusal, reopened, tried, writeOn } from "./folder.ts";

const named = async (store: Store) => (await store.versions.list()).map(({ name, reason }) => name || reason);
const idOf = async (store: Store, name: string): Promise<string> => {
  const found = (await store.versions.list()).find((version) => version.name === name || version.reason === name);
  if (!found) throw new Error(`no version ${name}`);
  return found.id;
};
const spoil = async (store: Store, sql: string, ...values: readonly (string | Uint8Array)[]): Promise<Store> => {
  await store.close();
  crafted(store.path, (db) => db.prepare(sql).run(...values));
  return kept(openStore(store.path));
};

describe("keeping versions", () => {
  it("keeps one when the workshop is opened, only where something has changed", async () => {
    const store = await newStore();
    expect(await store.versions.keepOpened()).toBe(true);
    expect(await store.versions.keepOpened()).toBe(false);
    store.change(addStone("a"));
    store.undo();
    // Done and undone is as it was.
    const again = await reopened(store);
    expect(await again.versions.keepOpened()).toBe(false);
    again.redo();
    expect(await again.versions.keepOpened()).toBe(true);
    expect(await again.versions.list()).toMatchObject([
      { name: "", reason: "opened", seq: 3 },
      { name: "", reason: "opened", seq: 0 },
    ]);
  });

  it("keeps one under a name, and gives back the workshop as it was, after the file was opened again", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    const then = comparable(store.workshop);
    await store.versions.keep("  Before lunch ");
    store.change(writeOn("a", "Other words"));
    const again = await reopened(store);
    expect(await named(again)).toEqual(["Before lunch"]);
    expect(comparable((await again.versions.read(await idOf(again, "Before lunch"))).workshop)).toEqual(then);
    expect(again.undoState().undo).toBe("Write on a stone"); // keeping is no step
  });

  it.each([
    ["", "The name must not be empty."],
    ["  ", "The name must not be empty."],
    ["x".repeat(201), /^The name is too long/],
  ])("refuses the name %j", async (name, message) => {
    const store = await newStore();
    await store.versions.keep("A");
    for (const work of [() => store.versions.keep(name), async () => store.versions.rename(await idOf(store, "A"), name)]) {
      expect(await refusal(work)).toMatchObject({ code: "invalid", message: expect.stringMatching(message) });
    }
    expect(await named(store)).toEqual(["A"]);
  });

  it("renames and removes, and says so where a version is gone", async () => {
    const store = await newStore();
    await store.versions.keep("A");
    await store.versions.keep("B");
    const gone = await idOf(store, "A");
    await store.versions.rename(gone, "C");
    await store.versions.remove(gone);
    const again = await reopened(store);
    expect(await named(again)).toEqual(["B"]);
    for (const work of [
      () => again.versions.remove(gone),
      () => again.versions.rename(gone, "D"),
      () => again.versions.read(gone),
      () => again.goBackTo(gone),
    ]) {
      expect((await refusal(work)).code).toBe("not-found");
    }
  });

  it("lets the oldest without a name go, and never one with a name", async () => {
    const store = await newStore();
    await store.versions.keepOpened();
    await store.versions.rename(await idOf(store, "opened"), "The beginning");
    for (let i = 0; i < MOST_UNNAMED + 4; i++) {
      store.change(addStone(`s${i}`));
      if (i === 2) await store.versions.keep("Second");
      await store.versions.keepOpened();
    }
    const list = await store.versions.list();
    // What "Second" holds was not kept once more by itself.
    expect(list.filter(({ name }) => name === "")).toHaveLength(MOST_UNNAMED);
    expect(list.filter(({ name }) => name !== "").map(({ name }) => name)).toEqual(["Second", "The beginning"]);
    expect(list.filter(({ name }) => name === "").at(-1)?.seq).toBe(5);
  });

  it("going back to the oldest without a name doesn't let that one go", async () => {
    const store = await newStore();
    for (let i = 0; i < MOST_UNNAMED; i++) {
      store.change(addStone(`s${i}`));
      await store.versions.keepOpened();
    }
    store.change(addStone("present"));
    const oldest = (await store.versions.list()).at(-1)?.id ?? "";
    const before = store.workshop;
    await store.goBackTo(oldest);
    store.undo();
    expect(comparable(store.workshop)).toEqual(comparable(before));
    await store.goBackTo(oldest);
    expect([...store.workshop.stones.keys()]).toEqual(["s0"]);
  });

  it("takes removed words out of the file, free pages included", async () => {
    const store = await newStore();
    await store.versions.keep("A");
    await store.versions.rename(await idOf(store, "A"), "SECRETWORDS".repeat(10));
    const id = (await store.versions.list())[0]?.id ?? "";
    await store.close();
    expect(readFileSync(store.path).includes("SECRETWORDSSECRETWORDS")).toBe(true);
    const again = await kept(openStore(store.path));
    await again.versions.remove(id);
    await again.close();
    expect(readFileSync(store.path).includes("SECRETWORDS")).toBe(false);
  });

  it("goes with the workshop to another place", async () => {
    const store = await newStore();
    await store.versions.keep("A");
    store.change(addStone("a"));
    await store.versions.keep("B");
    const content = await store.versions.list();
    await store.keepElsewhere(path.join(newFolder(), "stick.stones"));
    expect(await store.versions.list()).toEqual(content);
    const again = await reopened(store);
    expect(await again.versions.list()).toEqual(content);
    await again.goBackTo(await idOf(again, "A"));
    expect(again.workshop.stones.size).toBe(0);
    expect(await again.save()).toBeNull();
    expect(checkWorkshop(again.path).stones.size).toBe(0);
  });

  it("can be looked at, and not changed, in a file that is only looked at", async () => {
    const store = await newStore();
    await store.versions.keep("A");
    await store.close();
    const looking = await kept(openStore(store.path, { readOnly: true }));
    const id = await idOf(looking, "A");
    expect((await looking.versions.read(id)).workshop.stones.size).toBe(0);
    const works = [
      () => looking.versions.keep("B"),
      () => looking.versions.rename(id, "B"),
      () => looking.versions.remove(id),
      () => looking.goBackTo(id),
    ];
    for (const work of works) expect((await refusal(work)).code).toBe("read-only");
    expect(await named(looking)).toEqual(["A"]);
  });

  it("is refused while changes are in memory only, and possible again once they are saved", async () => {
    const store = await newStore();
    await store.versions.keep("A");
    const id = await idOf(store, "A");
    const away = `${store.path}.away`;
    renameSync(store.path, away);
    store.change(addStone("a"));
    expect((await refusal(() => store.versions.keep("B"))).code).toBe("not-saved");
    expect((await refusal(() => store.goBackTo(id))).message).toMatch(/^“day centre.stones” is not there/);
    expect(store.workshop.stones.size).toBe(1);
    renameSync(away, store.path);
    await store.versions.keep("B");
    const again = await reopened(store);
    expect(await named(again)).toEqual(["B", "A"]);
    expect((await again.versions.read(await idOf(again, "B"))).workshop.stones.size).toBe(1);
  });
});

describe("a damaged version", () => {
  const good = async (): Promise<Store> => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.versions.keep("Good");
    store.change(addStone("b"));
    await store.versions.keep("Bad");
    return store;
  };
  const damages: readonly [what: string, sql: string, ...values: (string | Uint8Array)[]][] = [
    ["noise", "UPDATE versions SET content = ? WHERE name = 'Bad'", new Uint8Array([1, 2, 3])],
    ["nothing", "UPDATE versions SET content = ? WHERE name = 'Bad'", new Uint8Array(0)],
    ["half of it", "UPDATE versions SET content = substr(content, 1, 60) WHERE name = 'Bad'"],
  ];
  it.each(damages)("%s is refused in a sentence, and the rest goes on", async (_what, sql, ...values) => {
    const store = await spoil(await good(), sql, ...values);
    const bad = await idOf(store, "Bad");
    for (const work of [() => store.versions.read(bad), () => store.goBackTo(bad)]) {
      expect(await refusal(work)).toMatchObject({
        code: "damaged",
        message: "The version “Bad” is damaged and can't be read. The workshop and its other versions are as they were.",
      });
    }
    expect((await refusal(() => checkWorkshop(store.path))).code).toBe("damaged");
    expect(await named(store)).toEqual(["Bad", "Good"]);
    await store.goBackTo(await idOf(store, "Good"));
    expect([...store.workshop.stones.keys()]).toEqual(["a"]);
    await store.versions.remove(bad);
    expect(checkWorkshop(store.path).stones.size).toBe(1);
  });

  it("one that breaks a rule of the model is not gone back to", async () => {
    const store = await good();
    const link = { from: "a", to: "nobody", why: "", rank: 1 };
    const { deflateSync } = process.getBuiltinModule("node:zlib");
    const content = deflateSync(JSON.stringify({ ...comparable(store.workshop), links: [link] }));
    const again = await spoil(store, "UPDATE versions SET content = ? WHERE name = 'Bad'", content);
    expect(await refusal(async () => again.goBackTo(await idOf(again, "Bad")))).toMatchObject({
      code: "damaged",
      details: expect.stringContaining("nobody"),
    });
    expect(again.seq).toBe(2);
  });
});

describe("going back", () => {
  it("keeps the present first, is one step, and can be undone, after the file was opened again too", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.versions.keep("Then");
    store.change(writeOn("a", "Now"));
    const present = comparable(store.workshop);
    expect(await store.goBackTo(await idOf(store, "Then"))).toMatchObject({ seq: 3, label: "Go back to “Then”", origin: "do" });
    expect(await named(store)).toEqual(["before", "Then"]);
    const again = await reopened(store);
    again.undo();
    expect(comparable(again.workshop)).toEqual(present);
    again.redo();
    await again.goBackTo(await idOf(again, "before"));
    expect(comparable(again.workshop)).toEqual(present);
    expect(await named(again)).toEqual(["before", "Then"]); // what is kept already is not kept again
  });

  it("changes nothing where nothing differs", async () => {
    const store = await newStore();
    await store.versions.keep("Then");
    expect(await store.goBackTo(await idOf(store, "Then"))).toMatchObject({ seq: 0, diff: { put: [], remove: [] } });
    expect(await named(store)).toEqual(["Then"]);
  });

  it("from anywhere to any version gives that very workshop; undo gives the present; the file agrees", async () => {
    const folder = newFolder();
    await fc.assert(
      fc.asyncProperty(documents, choices, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), async (document, all, targets) => {
        const file = path.join(folder, "any.stones");
        await (await createStore(file, read(document), { force: true })).close();
        let store = await openStore(file);
        const states: { id: string; was: unknown }[] = [];
        const keep = async (name: string) => {
          await store.versions.keep(name);
          states.push({ id: await idOf(store, name), was: apartFromBytes(store.workshop) });
        };
        try {
          await keep("v0");
          for (const [i, choice] of all.entries()) {
            tried(() => store.change(intentFor(store.workshop, choice)));
            if (i % 5 === 4) await keep(`v${states.length}`);
          }
          for (const target of targets) {
            const { id, was } = states[target % states.length] as (typeof states)[number];
            const present = apartFromBytes(store.workshop);
            const seq = store.seq;
            await store.goBackTo(id);
            expect(await store.save()).toBeNull();
            expect(apartFromBytes(store.workshop)).toEqual(was);
            if (store.seq > seq) {
              store.undo();
              expect(apartFromBytes(store.workshop)).toEqual(present);
              store.redo();
            }
            await store.close();
            expect(apartFromBytes(checkWorkshop(file))).toEqual(was);
            store = await openStore(file);
            expect(apartFromBytes(store.workshop)).toEqual(was);
          }
        } finally {
          await store.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a file of version 2", () => {
  it("opens with its version, its question set aside and its round", async () => {
    const file = path.join(newFolder(), "v2.stones");
    copyFileSync(path.join(import.meta.dirname, "../fixtures/v2.stones"), file);
    expect(fileInfo(file).schemaVersion).toBe(2);
    const store = await kept(openStore(file));
    expect(store.workshop.info.get("workshop")?.title).toBe("Kept from version 2");
    expect([...store.workshop.asides.values()]).toMatchObject([{ gap: "no-voice", stone: "o", reason: "We ask them in June" }]);
    expect([...store.workshop.rounds.values()]).toMatchObject([
      { question: "What first?", way: "cards", revealed: true, votes: [{ stone: "o", counts: [4, 2, 0] }] },
    ]);
    expect(await named(store)).toEqual(["After lunch", "opened"]);
    const present = comparable(store.workshop);
    await store.goBackTo(await idOf(store, "After lunch"));
    expect(store.workshop.stones.get("o")?.text).toBe("The land is ours");
    expect([store.workshop.asides.size, store.workshop.rounds.size]).toEqual([1, 0]);
    store.undo();
    expect(comparable(store.workshop)).toEqual(present);
    await store.close();
    expect(fileInfo(file).schemaVersion).toBe(SCHEMA_VERSION);
  });
});
