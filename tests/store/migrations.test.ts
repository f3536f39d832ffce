/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** What a migration can do: rebuild a table that others refer to, and change records wherever they stand. */
import Database from "better-sqlite3";
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { migrate, versionOf } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import type { Migration } from "../../electron/store/migrations/migration.ts";
import { TABLES } from "../../electron/store/tables.ts";
import { unpack } from "../../electron/store/versions.ts";
import { newFolder, refusal } from "./folder.ts";
import { byRecipe, migrateSafely, withFound } from "./rebuilt.ts";

const NEXT = MIGRATIONS.length + 1;
type Row = Readonly<Record<string, unknown>>;
interface PlainDiff {
  put: { list: string; record: Row }[];
  remove: { list: string; key: string }[];
}

/** A file that a published version has written, opened as the store opens it. */
function opened(version: number): { readonly db: Database; readonly file: string } {
  const file = path.join(newFolder(), `v${version}.stones`);
  copyFileSync(path.join(import.meta.dirname, `../fixtures/v${version}.stones`), file);
  const db = new Database(file);
  db.pragma("foreign_keys = ON");
  return { db, file };
}

const rows = (db: Database, sql: string): Row[] => db.prepare(sql).all() as Row[];
const table = (db: Database, name: string): Row[] => rows(db, `SELECT * FROM "${name}"`);
const steps = (db: Database) =>
  rows(db, "SELECT * FROM history ORDER BY seq").map(({ diff, inverse, ...facts }) => ({
    facts,
    diffs: [diff, inverse].map((json) => JSON.parse(json as string) as PlainDiff),
  }));
const contents = (db: Database) =>
  rows(db, "SELECT * FROM versions ORDER BY rowid").map(({ content, ...facts }) => ({
    facts,
    lists: unpack(content as Buffer) as Record<string, Row[]>,
  }));
const next = (sql: string, records?: Migration["records"]): Migration[] => [
  ...MIGRATIONS,
  { version: NEXT, sql, ...(records && { records }) },
];
const deepMap = (diff: PlainDiff, list: string, change: (record: Row) => Row): PlainDiff => ({
  ...diff,
  put: diff.put.map((one) => (one.list === list ? { ...one, record: change(one.record) } : one)),
});

describe.each([1, 2])("a file of version %i", (version) => {
  it("gets a table of stones with a new kind and a new field, and so do its history and its versions", () => {
    const { db } = opened(version);
    migrate(db); // to today's, which is what the next version finds
    const before = {
      tables: Object.keys(TABLES).map((name) => [name, table(db, name)] as const),
      steps: steps(db),
      contents: contents(db),
    };
    expect(() => db.exec("UPDATE stones SET kind = 'found' WHERE id = 'o'")).toThrow(/CHECK/);
    migrateSafely(db, [...MIGRATIONS, withFound]);

    expect(versionOf(db)).toBe(NEXT);
    const found = ({ rank, ...stone }: Row): Row => ({ ...stone, seen: "no", rank });
    for (const [name, was] of before.tables) expect(table(db, name)).toEqual(name === "stones" ? was.map(found) : was);
    expect(before.tables.find(([name]) => name === "links")?.[1].length).toBeGreaterThan(0);
    expect(before.tables.find(([name]) => name === "evidence")?.[1].length).toBeGreaterThan(0);
    expect(steps(db)).toEqual(
      before.steps.map(({ facts, diffs }) => ({ facts, diffs: diffs.map((diff) => deepMap(diff, "stones", found)) })),
    );
    expect(before.steps.some(({ diffs }) => diffs.some(({ put }) => put.some(({ list }) => list === "stones")))).toBe(true);
    expect(contents(db)).toEqual(
      before.contents.map(({ facts, lists }) => ({ facts, lists: { ...lists, stones: lists["stones"]?.map(found) } })),
    );
    if (version === 2) expect(before.contents.some(({ lists }) => lists["stones"]?.length)).toBe(true);

    // The new kind has its place, and what refers to stones still does.
    db.exec("UPDATE stones SET kind = 'found' WHERE id = 'o'");
    expect(() => db.exec("INSERT INTO links VALUES ('o', 'nobody', '', 9)")).toThrow(/FOREIGN KEY/);
    for (const name of ["links", "evidence"]) {
      expect((db.pragma(`foreign_key_list(${name})`) as { table: string }[]).map((one) => one.table)).toContain("stones");
    }
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
  });

  it("takes SQLite's own recipe for a new table as well", () => {
    const { db } = opened(version);
    migrate(db);
    const before = ["stones", "links", "evidence", "history"].map((name) => table(db, name));
    migrateSafely(db, [...MIGRATIONS, byRecipe]);
    expect(["stones", "links", "evidence", "history"].map((name) => table(db, name))).toEqual(before);
    db.exec("UPDATE stones SET kind = 'found' WHERE id = 'o'");
    expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(rows(db, "SELECT sql FROM sqlite_schema WHERE name = 'links'")[0]?.["sql"]).toMatch(/REFERENCES "?stones"? \(id\)/);
    db.close();
  });
});

describe("records", () => {
  it("that go are removed where the history put them, and gone from tables and versions", () => {
    const { db } = opened(2);
    migrate(db, next("", { links: { record: () => null }, evidence: { record: () => null }, findings: { record: () => null } }));
    expect(["links", "evidence", "findings"].map((name) => table(db, name))).toEqual([[], [], []]);
    const diffs = steps(db).flatMap((step) => step.diffs);
    expect(diffs.flatMap(({ put }) => put.map(({ list }) => list)).filter((list) => list !== "stones")).not.toContain("links");
    const removed = diffs.flatMap(({ remove }) => remove);
    expect(removed).toContainEqual({ list: "links", key: expect.stringMatching(/^\["a","o"\]$/) });
    for (const { lists } of contents(db)) expect([lists["links"], lists["evidence"]]).toEqual([[], []]);
    db.close();
  });

  it("follow their list to its new name, removals included, and a list that goes leaves nothing behind", () => {
    const { db } = opened(2);
    migrate(db);
    const before = { stones: table(db, "asides"), steps: steps(db), contents: contents(db) };
    const lists = (diff: PlainDiff) => [...diff.put, ...diff.remove].map(({ list }) => list);
    expect(before.steps.flatMap(({ diffs }) => diffs.flatMap(lists))).toEqual(expect.arrayContaining(["asides", "rounds"]));
    const sql = `
      DROP TABLE asides; DROP TABLE rounds;
      CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL, about TEXT NOT NULL, reason TEXT NOT NULL, rank REAL NOT NULL) STRICT;`;
    const later = ({ id, stone, reason, rank }: Row): Row => ({ id, about: stone, reason, rank });
    migrate(db, next(sql, { asides: { list: "later", record: later }, rounds: { list: null } }));

    expect(table(db, "later")).toEqual(before.stones.map(later));
    const renamed = ({ put, remove }: PlainDiff): PlainDiff => ({
      put: put
        .filter(({ list }) => list !== "rounds")
        .map((one) => (one.list === "asides" ? { list: "later", record: later(one.record) } : one)),
      remove: remove.filter(({ list }) => list !== "rounds").map((one) => (one.list === "asides" ? { ...one, list: "later" } : one)),
    });
    expect(steps(db)).toEqual(before.steps.map(({ facts, diffs }) => ({ facts, diffs: diffs.map(renamed) })));
    for (const [at, { lists: now }] of contents(db).entries()) {
      const { asides = [], rounds: _gone, ...others } = before.contents[at]?.lists ?? {};
      expect(now).toEqual({ ...others, later: asides.map(later) });
    }
    db.close();
  });

  it("that are lists, objects, or true and false reach the function as such, and the title page without its table's key", () => {
    const { db } = opened(1);
    const seen = new Map<string, Row>();
    const look = (list: string) => ({ record: (record: Row) => (seen.set(list, record), record) });
    migrate(db, next("", { stones: look("stones"), evidence: look("evidence"), info: look("info") }));
    expect(seen.get("evidence")).toMatchObject({ ways: expect.any(Array) });
    expect(seen.get("stones")).toMatchObject({ parked: expect.any(Boolean) });
    expect(seen.get("info")).not.toHaveProperty("key");
    expect(table(db, "info")).toMatchObject([{ key: "workshop", title: "Kept from version 1" }]);
    db.close();
  });

  it("of every list are known by what their tables declare: it is what the schemas of today say", () => {
    const { db } = opened(2);
    const seen: Record<string, Row[]> = {};
    const records = Object.fromEntries(
      Object.keys(TABLES).map((list) => [list, { record: (record: Row) => ((seen[list] ??= []).push(record), record) }]),
    );
    migrate(db);
    const before = Object.keys(TABLES).map((name) => table(db, name));
    migrate(db, next("", records));
    expect(Object.keys(TABLES).map((name) => table(db, name))).toEqual(before);
    for (const [list, { columns }] of Object.entries(TABLES)) {
      for (const record of seen[list] ?? []) {
        for (const { name, form, optional } of columns) {
          const is = typeof record[name];
          if (form === "flag") expect(is).toBe("boolean");
          else if (form === "json") expect(["object", "undefined"]).toContain(is);
          else expect(["string", "number", "object", ...(optional ? ["undefined"] : [])]).toContain(is);
          if (form === "plain" && is === "object") expect(record[name]).toBeNull();
        }
      }
    }
    db.close();
  });

  it("in a damaged step or version stay as they are there, and change everywhere else", () => {
    const { db } = opened(2);
    migrate(db);
    db.pragma("ignore_check_constraints = ON");
    db.exec(`UPDATE history SET diff = '{"put":' WHERE seq = 1; UPDATE history SET inverse = '{"put":[7],"remove":[]}' WHERE seq = 2`);
    db.exec("UPDATE versions SET content = x'010203' WHERE rowid = 1");
    db.pragma("ignore_check_constraints = OFF");
    const damaged = () => [
      rows(db, "SELECT diff FROM history WHERE seq = 1"),
      rows(db, "SELECT inverse FROM history WHERE seq = 2"),
      rows(db, "SELECT hex(content) FROM versions WHERE rowid = 1"),
    ];
    const before = damaged();
    migrate(db, [...MIGRATIONS, withFound]);
    expect(damaged()).toEqual(before);
    const others = [
      ...rows(db, "SELECT diff AS json FROM history WHERE seq > 1"),
      ...rows(db, "SELECT inverse AS json FROM history WHERE seq <> 2"),
    ].flatMap(({ json }) => (JSON.parse(json as string) as PlainDiff).put.filter(({ list }) => list === "stones"));
    expect(others.length).toBeGreaterThan(0);
    for (const { record } of others) expect(record).toHaveProperty("seen", "no");
    const [version] = rows(db, "SELECT content FROM versions WHERE rowid = 2");
    expect((unpack(version?.["content"] as Buffer) as Record<string, Row[]>)["stones"]?.[0]).toHaveProperty("seen", "no");
    db.close();
  });
});

describe("a migration is refused, and the file stays as it was, where it", () => {
  const refused: readonly (readonly [what: string, why: RegExp, migration: Migration[]])[] = [
    ["leaves a reference to nothing", /reference to nothing.*links/, next("", { stones: { record: () => null } })],
    ["breaks off", /no such table/, next("DROP TABLE stones; DROP TABLE nonsense")],
    ["takes rows away without saying so", /how many rows stones has/, next("DROP TABLE stones; CREATE TABLE stones (id) ")],
    ["takes a table away without saying so", /how many rows findings has/, next("DROP TABLE findings")],
    [
      "gives a record that its table does not hold",
      /stones has no column for “colour”/,
      next("", { stones: { record: (stone) => ({ ...stone, colour: "blue" }) } }),
    ],
    ["forgets a field", /NOT NULL/, next("", { stones: { record: ({ note: _note, ...stone }) => stone } })],
    ["pours a list into another", /asides can't become rounds/, next("", { asides: { list: "rounds" } })],
  ];
  it.each(refused)("%s", async (_what, why, migrations) => {
    const { db, file } = opened(2);
    const before = readFileSync(file);
    expect(await refusal(() => migrateSafely(db, migrations))).toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/^This workshop was made by an older .* left as it was\.$/),
      details: expect.stringMatching(why),
    });
    expect(() => migrate(db, migrations)).toThrow(why);
    expect([versionOf(db), db.pragma("foreign_keys", { simple: true }), db.inTransaction]).toEqual([2, 1, false]);
    expect(() => db.exec("INSERT INTO links VALUES ('o', 'nobody', '', 9)")).toThrow(/FOREIGN KEY/);
    db.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("runs inside of another's transaction", () => {
    const { db } = opened(1);
    db.exec("BEGIN");
    expect(() => migrate(db)).toThrow(/transaction of its own/);
    db.exec("ROLLBACK");
    db.close();
  });
});
