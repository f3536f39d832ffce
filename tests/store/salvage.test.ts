/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** What is rescued of damaged files: always a workshop that keeps every rule, or a sentence; never anything else. */
import Database from "better-sqlite3";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkWorkshop, readWorkshop } from "../../electron/store/look.ts";
import { salvage, type Losses, type Salvaged } from "../../electron/store/salvage.ts";
import { factsIn } from "../../electron/store/salvaged-rows.ts";
import { openStore, type Store } from "../../electron/store/store.ts";
import { createFile } from "../../electron/store/writer.ts";
import { emptyWorkshop, parseInterchange, readInterchange, writeInterchange } from "../../shared/interchange/interchange.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { LISTS, RECORDS } from "../../shared/model/lists.ts";
import { keysNamed, NAMINGS } from "../../shared/model/references.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { addStone, newFolder } from "./folder.ts";

const ROOT = path.join(import.meta.dirname, "../..");
/** How many times as many cases as usual: set to look for seldom ones. */
const MORE = Number(process.env["STONES_MORE"] ?? 1);
const NO_LOSS: Losses = { unread: 0, pages: 0, mended: 0, fromHistory: 0, loose: 0, versions: 0, title: false };

/** The example with a history, versions, and what the JSON form does not hold. */
async function exampleBytes(): Promise<Buffer> {
  const read = parseInterchange(readFileSync(path.join(ROOT, "resources/day-centre.json"), "utf8"));
  if (!read.ok) throw new Error(read.error.message);
  const file = path.join(newFolder(), "example.stones");
  createFile(file, read.value);
  const store = await openStore(file);
  for (let i = 0; i < 12; i++) store.change(addStone(`more-${i}`, "outcome", { note: `the note ${i} `.repeat(i * 60) }));
  await store.versions.keep("Before lunch");
  const [stone] = store.workshop.stones.keys();
  store.change(Intent.parse({ do: "item.add", list: "questions", item: { id: "q", stone, text: "Who pays?" } }));
  store.change(Intent.parse({ do: "item.add", list: "asides", item: { id: "a", stone: "", gap: "one-strand", reason: "later" } }));
  await store.close();
  return readFileSync(file);
}
const WHOLE = await exampleBytes();

async function started(): Promise<Store> {
  const file = path.join(newFolder(), "x.stones");
  createFile(file, emptyWorkshop("Day centre"));
  return openStore(file);
}

/** The file of a store once all that was done is in it. */
async function bytesOf(store: Store): Promise<Buffer> {
  expect(await store.save()).toBeNull();
  return Buffer.from(await store.bytes());
}

function expectRules(workshop: Workshop): void {
  expect(workshop.info.size).toBe(1);
  for (const list of LISTS) {
    for (const record of workshop[list].values()) {
      expect(RECORDS[list].safeParse(record)).toMatchObject({ success: true });
      for (const naming of NAMINGS[list]) for (const key of keysNamed(record, naming)) expect(workshop[naming.to].has(key)).toBe(true);
    }
  }
  expect(readInterchange(writeInterchange(workshop))).toMatchObject({ ok: true });
}

/** What is rescued, held against every rule; null where it is refused in a sentence. */
function rescued(bytes: Buffer): Salvaged | null {
  const before = Buffer.from(bytes);
  let found: Salvaged;
  try {
    found = salvage(bytes, "“x.stones”", "x");
  } catch (error) {
    expect(error).toBeInstanceOf(WorkshopError);
    expect((error as WorkshopError).error).toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/^Nothing of “x.stones” can be read/),
    });
    return null;
  } finally {
    expect(bytes.equals(before)).toBe(true);
  }
  expectRules(found.workshop);
  return found;
}

function withSql(sql: string, bytes: Buffer = WHOLE): Buffer {
  const db = new Database(bytes);
  db.pragma("foreign_keys = OFF");
  db.pragma("ignore_check_constraints = ON");
  db.exec(sql);
  const after = db.serialize();
  db.close();
  return after;
}

function damaged(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(WHOLE);
  change(bytes);
  return bytes;
}

const example = (): Workshop => {
  const file = path.join(newFolder(), "x.stones");
  writeFileSync(file, WHOLE);
  return readWorkshop(file);
};

describe("a sound file", () => {
  test("is rescued as it is, versions and all", () => {
    const found = rescued(WHOLE);
    expect(found?.lost).toEqual(NO_LOSS);
    expect(toSnapshot(found?.workshop as Workshop)).toEqual(toSnapshot(example()));
    expect(found?.versions.map(({ name }) => name)).toContain("Before lunch");
  });

  test.each(["v1.stones", "v2.stones"])("of an older version too: %s", (name) => {
    const file = path.join(ROOT, "tests/fixtures", name);
    const found = rescued(readFileSync(file));
    expect(found?.lost).toEqual(NO_LOSS);
    expect(toSnapshot(found?.workshop as Workshop)).toEqual(toSnapshot(readWorkshop(file)));
  });

  test("what is rescued makes a sound file", () => {
    const file = path.join(newFolder(), "rescued.stones");
    createFile(file, rescued(damaged((bytes) => bytes.fill(0, 20_480, 24_576)))?.workshop as Workshop);
    expect(() => checkWorkshop(file)).not.toThrow();
  });

  test("tells its id and its newest change", async () => {
    const store = await started();
    store.change(addStone("a"));
    const facts = factsIn(await bytesOf(store));
    const db = new Database(await bytesOf(store));
    expect(facts).toEqual({ id: db.prepare("SELECT id FROM file").pluck().get(), seq: 1 });
    db.close();
  });
});

describe("damage of each kind", () => {
  test("a page of stones that became zeros: they come from the history as far as it goes", async () => {
    const store = await started();
    for (let i = 0; i < 40; i++) store.change(addStone(`s${i}`, "outcome", { note: "words ".repeat(300) }));
    const bytes = await bytesOf(store);
    const db = new Database(bytes);
    const root = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'stones'").pluck().get() as number;
    db.close();
    bytes.fill(0, (root - 1) * 4096, root * 4096);
    const found = rescued(bytes);
    expect([...(found?.workshop.stones.keys() ?? [])]).toEqual([...store.workshop.stones.keys()]);
    expect(found?.lost.pages).toBe(1);
  });

  test("the first page lost, and with it where every table begins: rows are known by what they hold", () => {
    const found = rescued(damaged((bytes) => bytes.fill(0, 0, 4096)));
    const whole = example();
    for (const list of ["stones", "links", "evidence", "options", "examples", "asides", "questions"] as const) {
      expect([list, found?.workshop[list].size]).toEqual([list, whole[list].size]);
    }
    expect(found?.workshop.info.get("workshop")?.title).toBe(whole.info.get("workshop")?.title);
    expect(factsIn(damaged((bytes) => bytes.fill(0, 0, 4096))).id).toBe(factsIn(WHOLE).id);
  });

  test.each(LISTS)("the table %s is missing", (list) => {
    const found = rescued(withSql(`DROP TABLE "${list}"`));
    expect(found).not.toBeNull();
    if (list === "info") expect(found?.workshop.info.get("workshop")?.title).toBe("x");
    if (list === "options") expect(found?.workshop.evidence.size).toBe(example().evidence.size);
  });

  test("links, evidence, findings and history of stones that are gone are left out and counted", () => {
    const whole = example();
    const [outcome] = [...whole.evidence.values()].map((row) => row.outcome);
    const gone = [...whole.links.values()].filter(({ from, to }) => from === outcome || to === outcome).length;
    const rows = [...whole.evidence.values()].filter((row) => row.outcome === outcome);
    const findings = [...whole.findings.values()].filter(({ evidence }) => rows.some(({ id }) => id === evidence)).length;
    const entries = [...whole.progress.values()].filter((entry) => entry.outcome === outcome).length;
    const found = rescued(withSql(`DELETE FROM history; DELETE FROM stones WHERE id = '${outcome}'`));
    expect(found?.lost).toEqual({ ...NO_LOSS, loose: gone + rows.length + findings + entries });
  });

  test("a list that is no JSON any more is empty, and the row is kept", () => {
    const found = rescued(withSql("UPDATE evidence SET ways = '[\"half'"));
    expect(found?.lost).toMatchObject({ mended: example().evidence.size, unread: 0 });
    expect([...(found?.workshop.evidence.values() ?? [])].every(({ ways }) => ways.length === 0)).toBe(true);
  });

  test("numbers out of bounds, wrong words and wrong types break nothing", () => {
    const found = rescued(
      withSql(`
        UPDATE stones SET x = 9e15, y = -9e15 WHERE id = 'more-1'; UPDATE stones SET rank = 9e999 WHERE id = 'more-2';
        UPDATE stones SET progress = 'flying' WHERE id = 'more-3'; UPDATE stones SET text = '' WHERE id = 'more-4';
        UPDATE stones SET kind = 'nothing' WHERE id = 'more-5'; UPDATE stones SET note = printf('%.*c', 200000, 'n') WHERE id = 'more-6';
        DELETE FROM history;
      `),
    );
    expect(found?.workshop.stones.get("more-1" as never)).toMatchObject({ x: null, y: null });
    expect(found?.workshop.stones.get("more-3" as never)).toMatchObject({ progress: "none" });
    expect(found?.workshop.stones.get("more-6" as never)?.note.length).toBe(100_000);
    expect(found?.lost).toMatchObject({ unread: 2 });
  });

  test("what is rescued can be opened: a rank without room, and versions of no moment, no number and a name without an end", async () => {
    const file = path.join(newFolder(), "x.stones");
    writeFileSync(
      file,
      withSql(`
        UPDATE stones SET rank = 1.7e308 WHERE id = 'more-2';
        UPDATE versions SET at = 'yesterday', seq = -1, name = printf('%.*c', 1000, 'n');
      `),
    );
    const found = rescued(readFileSync(file));
    const made = path.join(newFolder(), "made.stones");
    createFile(made, found?.workshop as Workshop, {}, found?.versions ?? []);
    expect(readWorkshop(made).stones.has("more-2" as never)).toBe(true);
  });

  test("links that go round in a circle, or where none may be, are left out", () => {
    const add = ["a", "b", "c"].map((id, i) => `('${id}', 'outcome', 'project', '${id}', '', '', 'none', '', 0, ${i})`).join();
    const found = rescued(
      withSql(`
        INSERT INTO stones (id, kind, strand, text, reportText, "group", progress, note, parked, rank) VALUES ${add};
        INSERT INTO links VALUES ('a', 'b', '', 1), ('b', 'c', '', 2), ('c', 'a', '', 3), ('a', 'a', '', 4);
      `),
    );
    expect(found?.lost).toMatchObject({ loose: 2 });
  });

  test("what another program hides in a file is not carried out", () => {
    const endless = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT n, n, n FROM more";
    const found = rescued(
      withSql(`DROP TABLE questions; CREATE VIEW questions AS ${endless}; ALTER TABLE file RENAME TO f; CREATE VIEW file AS ${endless}`),
    );
    expect(found?.workshop.stones.size).toBe(example().stones.size);
  });

  test("removed stones on pages that are free again do not come back", () => {
    const db = new Database(WHOLE);
    db.pragma("secure_delete = OFF");
    db.pragma("foreign_keys = OFF");
    db.exec(
      "DELETE FROM history; DELETE FROM links; DELETE FROM evidence; DELETE FROM findings; DELETE FROM rounds; DELETE FROM asides; DELETE FROM questions; DELETE FROM stones",
    );
    const bytes = db.serialize();
    db.close();
    expect(rescued(bytes)?.workshop.stones.size).toBe(0);
  });

  test("a version that can't be read is counted, the others are kept", () => {
    const found = rescued(withSql("UPDATE versions SET content = x'00' WHERE name = 'Before lunch'"));
    expect(found?.lost).toEqual({ ...NO_LOSS, versions: 1 });
  });

  test("of nothing nothing is rescued, and that is said", () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from("hello"), Buffer.alloc(40_000), Buffer.alloc(5000, 0xff), Buffer.alloc(9000, 0x0d)]) {
      expect(rescued(bytes)).toBeNull();
    }
  });
});

describe("whatever happens to a file", () => {
  const place = fc.integer({ min: 0, max: WHOLE.length - 1 });

  it.each([1, 5, 400])("%i bytes changed anywhere: a sentence or a workshop that keeps every rule", (most) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: most }), (changes) => {
        rescued(damaged((bytes) => changes.forEach(([at, to]) => (bytes[at] = to))));
      }),
      { numRuns: 10 * MORE },
    );
  });

  it("one bit flipped anywhere loses next to nothing", () => {
    const all = example().stones.size;
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const found = rescued(damaged((bytes) => (bytes[at] = (bytes[at] ?? 0) ^ (1 << bit))));
        expect(found?.workshop.stones.size).toBeGreaterThan(all * 0.5);
      }),
      { numRuns: 30 * MORE },
    );
  });

  it("cut off anywhere", () => {
    fc.assert(
      fc.property(place, (length) => void rescued(WHOLE.subarray(0, length))),
      { numRuns: 15 * MORE },
    );
  });

  it("pages that became zeros, another page, or noise", () => {
    const pages = WHOLE.length / 4096;
    const page = fc.integer({ min: 0, max: pages - 1 });
    const how = fc.oneof(
      fc.constant(() => Buffer.alloc(4096)),
      page.map((other) => () => Buffer.from(WHOLE.subarray(other * 4096, (other + 1) * 4096))),
      fc.uint8Array({ minLength: 4096, maxLength: 4096 }).map((noise) => () => Buffer.from(noise)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(page, how), { minLength: 1, maxLength: 6 }), (changes) => {
        rescued(damaged((bytes) => changes.forEach(([at, make]) => make().copy(bytes, at * 4096))));
      }),
      { numRuns: 15 * MORE },
    );
  });

  it("a half written file, the rest of it older", async () => {
    const store = await started();
    for (let i = 0; i < 60; i++) store.change(addStone(`s${i}`, "outcome", { note: "words ".repeat(200) }));
    const before = await bytesOf(store);
    for (let i = 0; i < 40; i++) store.change(addStone(`t${i}`, "outcome", { note: "words ".repeat(200) }));
    await store.close();
    const after = readFileSync(store.path);
    for (let at = 4096; at < before.length; at += 4096 * 20) rescued(Buffer.concat([after.subarray(0, at), before.subarray(at)]));
    // The file itself was only read.
    expect(readWorkshop(store.path).stones.size).toBe(100);
  });
});

describe("a file whose number of its version is damaged", () => {
  test.each([1, 2, 3, 4, 5, 7])("as if it were %i is read by its tables", (version) => {
    const found = rescued(damaged((bytes) => bytes.writeUInt32BE(version, 60)));
    expect(found?.lost).toEqual(NO_LOSS);
    expect(found?.workshop.stones.size).toBe(example().stones.size);
  });
});

describe("a damaged file of an older version", () => {
  test("is rescued where what was referred to is lost", () => {
    const bytes = readFileSync(path.join(ROOT, "tests/fixtures/v2.stones"));
    const db = new Database(bytes);
    db.pragma("foreign_keys = OFF");
    db.exec("DELETE FROM history; DELETE FROM stones WHERE id = 'o'");
    const found = rescued(db.serialize());
    db.close();
    expect(found?.workshop.info.get("workshop")?.title).toBe("Kept from version 2");
    expect(found?.lost.loose).toBeGreaterThan(0);
  });
});
