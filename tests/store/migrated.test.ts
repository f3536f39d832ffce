/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Files of today as a next version meets them: everything that opens files brings them up to date, undo and versions included. */
import Database from "better-sqlite3";
import fc from "fast-check";
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { backUp, backupsOfFile, restoreBackup } from "../../electron/store/backup.ts";
import { cardOf, checkWorkshop, fileInfo, readWorkshop } from "../../electron/store/look.ts";
import { migrate } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import type * as Index from "../../electron/store/migrations/index.ts";
import { openStore, type Store } from "../../electron/store/store.ts";
import { isEmpty } from "../../shared/model/diff.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { apartFromBytes, choices, documents, intentFor, read } from "../unit/arbitraries.ts";
import { crafted } from "./crafted.ts";
import { addStone, createStore, kept, newFolder, newStore, refusal, tried } from "./folder.ts";

vi.mock("../../electron/store/migrations/index.ts", async (original) => {
  const { MIGRATIONS } = await original<typeof Index>();
  const { readable } = await import("./rebuilt.ts");
  return { MIGRATIONS: [...MIGRATIONS, readable] };
});

// A module that a test puts in the place of another is not seen by a thread of its own.
vi.mock("../../electron/store/thread.ts", () => import("./inline-thread.ts"));

const FIXTURE = path.join(import.meta.dirname, "../fixtures/v2.stones");
const fixture = (): string => {
  const file = path.join(newFolder(), "v2.stones");
  copyFileSync(FIXTURE, file);
  return file;
};

/** Gives a closed file the version before: what the last migration has done to it was nothing yet. */
async function made(store: Store, sql = ""): Promise<string> {
  await store.close();
  const fresh = new Database(":memory:");
  migrate(fresh, MIGRATIONS.slice(0, 6));
  const table = fresh.prepare("SELECT sql FROM sqlite_schema WHERE name = 'stones'").pluck().get() as string;
  fresh.close();
  return crafted(store.path, (db) => {
    (db as Database & { unsafeMode(): void }).unsafeMode();
    db.pragma("writable_schema = ON");
    db.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'stones'").run(table);
    db.exec(`PRAGMA writable_schema = OFF; PRAGMA user_version = 6; ${sql}`);
  });
}

/** What the migration makes of a workshop. */
function after(workshop: Workshop): unknown {
  const { stones, benefits, ...others } = apartFromBytes(workshop);
  return {
    ...others,
    stones: stones.map((stone) => ({ ...stone, note: `${stone.note} (kept)` })),
    benefits: benefits.filter(({ who }) => who !== "staff"),
  };
}

describe("a file of the version before", () => {
  it("is looked at, checked and shown on a card as the new version has it, without a byte of it changing", async () => {
    const file = fixture();
    expect(fileInfo(file)).toMatchObject({ schemaVersion: 2, counts: { stones: 2 } });
    expect(readWorkshop(file).stones.get("o")?.note).toMatch(/ \(kept\)$/);
    expect(checkWorkshop(file).stones.get("o")?.note).toMatch(/ \(kept\)$/);
    expect(cardOf(file).workshop.stones.get("o")?.note).toMatch(/ \(kept\)$/);
    const looking = await kept(openStore(file, { readOnly: true }));
    expect(looking.workshop.stones.get("o")?.note).toMatch(/ \(kept\)$/);
    expect(readFileSync(file).equals(readFileSync(FIXTURE))).toBe(true);
  });

  it("is brought up to date when it is opened to work in it, and is then sound", async () => {
    const file = fixture();
    await (await kept(openStore(file))).close();
    expect(fileInfo(file).schemaVersion).toBe(8);
    expect(checkWorkshop(file).stones.size).toBe(2);
  });

  it("goes back by undo, and to its versions, as it would have before", async () => {
    await fc.assert(
      fc.asyncProperty(documents, choices, async (document, all) => {
        const file = path.join(newFolder(), "any.stones");
        let store = await createStore(file, read(document));
        const states = [after(store.workshop)];
        const versions: { name: string; was: unknown }[] = [];
        for (const [i, choice] of all.entries()) {
          const done = tried(() => store.change(intentFor(store.workshop, choice)));
          if (done && !isEmpty(done.diff)) states.push(after(store.workshop));
          if (i % 7 !== 0) continue;
          await store.versions.keep(`v${i}`);
          versions.push({ name: `v${i}`, was: after(store.workshop) });
        }
        store = await openStore(await made(store));
        try {
          expect(apartFromBytes(store.workshop)).toEqual(states.at(-1));
          for (const state of states.toReversed().slice(1)) {
            store.undo();
            expect(apartFromBytes(store.workshop)).toEqual(state);
          }
          for (const state of states.slice(1)) {
            store.redo();
            expect(apartFromBytes(store.workshop)).toEqual(state);
          }
          for (const { name, was } of versions) {
            const { id } = (await store.versions.list()).find((version) => version.name === name) ?? { id: "" };
            expect(apartFromBytes((await store.versions.read(id)).workshop)).toEqual(was);
          }
          expect(await store.save()).toBeNull();
          await store.close();
          checkWorkshop(file);
        } finally {
          await store.close();
        }
      }),
      { numRuns: 12 },
    );
  });

  it("with a damaged step and a damaged version opens, and says so where somebody comes to them", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    store.change(addStone("b"));
    await store.versions.keep("Bad");
    store.change(addStone("c"));
    await store.versions.keep("Good");
    const file = await made(
      store,
      `UPDATE history SET inverse = '{"put":[7],"remove":[]}' WHERE seq = 2; UPDATE versions SET content = x'01' WHERE name = 'Bad'`,
    );
    const again = await kept(openStore(file));
    const [good, bad] = await again.versions.list();
    expect((await again.versions.read(good?.id ?? "")).workshop.stones.get("c")?.note).toBe(" (kept)");
    expect(await refusal(() => again.versions.read(bad?.id ?? ""))).toMatchObject({
      code: "damaged",
      message: "The version “Bad” is damaged and can't be read. The workshop and its other versions are as they were.",
    });
    again.undo();
    expect((await refusal(() => again.undo())).code).toBe("damaged");
    expect([...again.workshop.stones.keys()]).toEqual(["a", "b"]);
    expect((await refusal(() => checkWorkshop(file))).code).toBe("damaged");
  });

  it("is good as a backup, and brought up to date once it is put back", async () => {
    const backups = newFolder();
    const store = await newStore();
    store.change(addStone("a"));
    const file = await made(store);
    const old = new Database(file, { readonly: true });
    const bytes = old.serialize();
    old.close();
    const backup = backUp({ path: file, bytes }, backups);
    if (!backup) throw new Error("no backup");
    expect(fileInfo(backup.file).schemaVersion).toBe(7);
    restoreBackup(backup, file);
    expect((await kept(openStore(file))).workshop.stones.get("a")?.note).toBe(" (kept)");
  });
});

describe("a new file", () => {
  it("has the tables of the new version, and loses nothing on the way", async () => {
    const store = await newStore();
    store.change(addStone("a", "outcome", { note: "mine" }));
    await store.close();
    expect(fileInfo(store.path).schemaVersion).toBe(8);
    expect(readWorkshop(store.path).stones.get("a")?.note).toBe("mine");
  });
});

it("a backup of it is kept before it is brought up to date", async () => {
  const file = fixture();
  const backups = path.join(newFolder(), "Backups");
  await kept(openStore(file, { backups }));
  const [backup] = backupsOfFile(file, backups);
  expect(fileInfo(backup?.file ?? "").schemaVersion).toBe(2);
});
