/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Makes workshop files as somebody with ill intent would, or chance: each is a sound file but for one thing. */
import type Database from "better-sqlite3";
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Writer } from "../../electron/store/writer.ts";
import { crafted } from "./crafted.ts";

export interface Hostile {
  readonly what: string;
  /** Changes a sound file. */
  readonly make: (file: string) => unknown;
  /** What it is refused with. */
  readonly message: RegExp;
  readonly code?: "damaged" | "not-a-workshop" | "newer";
}

/** A sound file of today's version with stones, links, evidence, history, versions, a question set aside and a round. */
export function soundFile(file: string): string {
  copyFileSync(path.join(import.meta.dirname, "../fixtures/v2.stones"), file);
  const writer = new Writer();
  writer.open(file, false, false, null);
  writer.close();
  return file;
}

const sql = (text: string) => (file: string) => crafted(file, (db) => db.exec(text));
/** Changes what SQLite takes for the schema, as no statement may. */
const schema = (text: string) => (file: string) =>
  crafted(file, (db) => {
    (db as Database & { unsafeMode(): void }).unsafeMode();
    db.exec(`PRAGMA writable_schema = ON; ${text}; PRAGMA writable_schema = OFF`);
  });
const patched = (change: (bytes: Buffer) => unknown) => (file: string) => {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
};
/** Runs SQL while the tables pretend to be others, and gives them back their look. */
const behind = (table: string, from: string, to: string, work: string) => (file: string) => {
  const turn = (one: string, other: string) =>
    schema(`UPDATE sqlite_schema SET sql = replace(sql, '${one}', '${other}') WHERE name = '${table}'`);
  turn(from, to)(file);
  sql(work)(file);
  turn(to, from)(file);
};
const endless = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)";
const instead = (table: string, as: string) => `DROP TABLE ${table}; CREATE VIEW ${table} AS ${as}`;

const TABLES = /its tables are not as they should be/;
const DAMAGED = /is damaged/;
const RULE = /does not fit together/;

/** Pages that each lead to the next alone, deeper than any tree: what walks them by calling itself runs out of its stack. */
function deepTree(bytes: Buffer): Buffer {
  const size = bytes.readUInt16BE(16);
  const first = bytes.length / size + 1;
  const count = 8000;
  const pages = Array.from({ length: count }, (_, i) => {
    const page = Buffer.alloc(size);
    page[0] = 5; // an inner page of a table, without cells: its right child is all
    page.writeUInt16BE(size, 5);
    page.writeUInt32BE(i + 1 < count ? first + i + 1 : 2, 8);
    return page;
  });
  const whole = Buffer.concat([bytes, ...pages]);
  whole.writeUInt32BE(whole.length / size, 28);
  return whole;
}
const rootOf = (db: Database, table: string) =>
  db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck().get(table) as number;

export const HOSTILE: readonly Hostile[] = [
  // What the tables are.
  {
    what: "a view in the place of a table",
    make: sql(instead("worksheet", "SELECT '' id, '' what, '' how, '' accessible, '' improve, '' keep, 1 rank")),
    message: TABLES,
  },
  {
    what: "a view without an end in the place of a table",
    make: sql(
      instead(
        "info",
        `${endless} SELECT 'workshop' key, 'T' title, '' project, '' organisation, '' place, '' date, '' about, n rank FROM r`,
      ),
    ),
    message: TABLES,
  },
  {
    what: "views in a circle",
    make: schema(
      "INSERT INTO sqlite_schema VALUES ('view', 'one', 'one', 0, 'CREATE VIEW one AS SELECT * FROM other'), ('view', 'other', 'other', 0, 'CREATE VIEW other AS SELECT * FROM one')",
    ),
    message: TABLES,
  },
  {
    what: "a trigger that swallows what is saved",
    make: sql("CREATE TRIGGER swallow BEFORE INSERT ON history BEGIN SELECT RAISE(IGNORE); END"),
    message: TABLES,
  },
  {
    what: "a trigger that writes without an end",
    make: sql(
      `CREATE TRIGGER grow AFTER INSERT ON history BEGIN INSERT INTO worksheet ${endless} SELECT n, '', '', '', '', '', n FROM r; END`,
    ),
    message: TABLES,
  },
  {
    what: "an fts5 table in the place of a table",
    make: sql("DROP TABLE questions; CREATE VIRTUAL TABLE questions USING fts5(id, stone, text, rank_)"),
    message: TABLES,
  },
  { what: "an rtree table more", make: sql("CREATE VIRTUAL TABLE more USING rtree(id, a, b)"), message: TABLES },
  {
    what: "a column that reckons",
    make: sql(
      "DROP TABLE worksheet; CREATE TABLE worksheet (id TEXT PRIMARY KEY NOT NULL, what TEXT, how TEXT, accessible TEXT, improve TEXT, keep TEXT AS (hex(zeroblob(100000000))), rank REAL) STRICT",
    ),
    message: TABLES,
  },
  { what: "an index over an expression", make: sql("CREATE INDEX reckons ON stones (abs(-rank))"), message: TABLES },
  { what: "a partial index", make: sql("CREATE UNIQUE INDEX part ON stones (text) WHERE kind = 'change'"), message: TABLES },
  {
    what: "a constraint less",
    make: schema("UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (text <> '''')', '') WHERE name = 'stones'"),
    message: TABLES,
  },
  {
    what: "a reference less",
    make: schema("UPDATE sqlite_schema SET sql = replace(sql, 'REFERENCES stones (id) DEFERRABLE INITIALLY DEFERRED', '')"),
    message: TABLES,
  },
  {
    what: "a table that is not strict",
    make: schema("UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'stones'"),
    message: TABLES,
  },
  {
    what: "a column of another type",
    make: schema("UPDATE sqlite_schema SET sql = replace(sql, 'x REAL', 'x TEXT') WHERE name = 'stones'"),
    message: TABLES,
  },
  { what: "a table more", make: sql("CREATE TABLE more (id)"), message: TABLES },
  { what: "a column more", make: sql("ALTER TABLE stones ADD COLUMN colour TEXT"), message: TABLES },
  { what: "a table less", make: sql("DROP TABLE rounds"), message: TABLES },
  { what: "no seal", make: sql("DROP TABLE seal"), message: TABLES },
  { what: "thousands of tables", make: sql(Array.from({ length: 500 }, (_, i) => `CREATE TABLE t${i} (a)`).join(";")), message: TABLES },
  { what: "statistics of another program", make: sql("ANALYZE"), message: TABLES },
  { what: "a version that its tables are not", make: sql("PRAGMA user_version = 1"), message: TABLES },
  {
    what: "two tables on one page",
    make: schema("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'history') WHERE name = 'rounds'"),
    message: DAMAGED,
  },
  {
    what: "a table on no page of the file",
    make: schema("UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'rounds'"),
    message: DAMAGED,
  },

  // What stands in them. Each has a seal that fits.
  { what: "a place that is far away", make: sql("UPDATE stones SET x = 1e300"), message: RULE },
  { what: "a place without an end", make: sql("UPDATE stones SET y = -9e999"), message: RULE },
  { what: "a rank without an end", make: sql("UPDATE stones SET rank = 9e999"), message: RULE },
  { what: "a rank of no room", make: sql("UPDATE asides SET rank = 1.7e308"), message: RULE },
  { what: "a list that is an object", make: sql(`UPDATE evidence SET ways = '{"0":"a"}'`), message: RULE },
  { what: "a list of numbers", make: sql("UPDATE options SET examples = '[1,2]'"), message: RULE },
  {
    what: "a list that is nothing",
    make: sql("UPDATE feedback SET comments = 'null'; INSERT INTO feedback VALUES ('f', '', 0, 0, 0, 'null', 9)"),
    message: RULE,
  },
  { what: "a list in lists without an end", make: sql(`UPDATE options SET ways = '${"[".repeat(900)}${"]".repeat(900)}'`), message: RULE },
  { what: "no JSON", make: sql("UPDATE options SET ways = 'words'"), message: DAMAGED },
  { what: "a picture of another shape", make: sql(`UPDATE stones SET picture = '{"__proto__":{"sha256":"x"},"alt":7}'`), message: RULE },
  { what: "votes of another shape", make: sql(`UPDATE rounds SET votes = '[{"stone":"o","counts":[-1,2,3,4,5]}]'`), message: RULE },
  { what: "a text without an end", make: sql("UPDATE stones SET note = hex(zeroblob(1000000))"), message: RULE },
  { what: "a title without words", make: sql("UPDATE info SET title = ' '"), message: RULE },
  { what: "a day that is none", make: sql("UPDATE info SET date = '2026-02-31'"), message: RULE },
  { what: "a link to nothing", make: sql("INSERT INTO links VALUES ('o', 'gone', '', 1)"), message: DAMAGED },
  {
    what: "links in a circle",
    make: sql(
      "INSERT INTO stones SELECT 'o2', kind, strand, text, reportText, \"group\", progress, note, 0, x, y, picture, found, 99 FROM stones WHERE id = 'o'; INSERT INTO links VALUES ('o', 'o2', '', 8), ('o2', 'o', '', 9)",
    ),
    message: RULE,
  },
  {
    what: "evidence of what has none",
    make: sql("UPDATE evidence SET outcome = 'a'; UPDATE stones SET kind = 'activity' WHERE id = 'a'"),
    message: RULE,
  },
  { what: "a question about nothing", make: sql("UPDATE asides SET stone = 'gone'"), message: RULE },
  { what: "a vote for nothing", make: sql(`UPDATE rounds SET votes = '[{"stone":"gone","counts":[1]}]'`), message: RULE },
  {
    what: "bytes in the place of words",
    make: behind("stones", "STRICT", "      ", "UPDATE stones SET text = CAST(text AS BLOB)"),
    message: DAMAGED,
  },
  { what: "words in the place of a number", make: behind("stones", "STRICT", "      ", "UPDATE stones SET x = 'far'"), message: DAMAGED },
  { what: "two stones of one name", make: twice, message: DAMAGED },
  { what: "a kind that there is not", make: sql("UPDATE stones SET kind = 'constructor'"), message: DAMAGED },
  { what: "a step before the first", make: sql("UPDATE history SET seq = -seq"), message: RULE },
  {
    what: "a step beyond all numbers",
    make: sql("UPDATE history SET seq = 9007199254740993 WHERE seq = (SELECT max(seq) FROM history)"),
    message: RULE,
  },
  { what: "a hole in the history", make: sql("DELETE FROM history WHERE seq = 3"), message: RULE },
  { what: "a step at no time", make: sql("UPDATE history SET at = 'yesterday'"), message: RULE },
  { what: "a step with a long name", make: sql("UPDATE history SET label = hex(zeroblob(1000000)) WHERE seq = 1"), message: RULE },
  { what: "a version at no time", make: sql("UPDATE versions SET at = '2026-99-99T00:00:00Z'"), message: RULE },
  { what: "a version with a long name", make: sql("UPDATE versions SET name = hex(zeroblob(10000))"), message: RULE },
  { what: "a version of no step", make: sql("UPDATE versions SET seq = -7"), message: RULE },
  { what: "a file from no time", make: sql("UPDATE file SET created_at = ''"), message: RULE },
  { what: "a file with a long name of its own", make: sql("UPDATE file SET id = hex(zeroblob(100000))"), message: RULE },
  { what: "no title page", make: sql("DELETE FROM info"), message: /title page/ },

  // Its pages and its header. Source of the places: sqlite.org/fileformat2.html.
  {
    what: "another application's mark",
    make: patched((bytes) => bytes.writeUInt32BE(7, 68)),
    message: /is not a workshop/,
    code: "not-a-workshop",
  },
  {
    what: "pages of three bytes",
    make: patched((bytes) => bytes.writeUInt16BE(3, 16)),
    message: /is not a workshop|is damaged/,
    code: "not-a-workshop",
  },
  {
    what: "pages of no bytes",
    make: patched((bytes) => bytes.writeUInt16BE(0, 16)),
    message: /is not a workshop|is damaged/,
    code: "not-a-workshop",
  },
  { what: "pages larger than they are", make: patched((bytes) => bytes.writeUInt16BE(32768, 16)), message: DAMAGED },
  { what: "pages smaller than they are", make: patched((bytes) => bytes.writeUInt16BE(512, 16)), message: DAMAGED },
  { what: "pages of which nothing can be used", make: patched((bytes) => (bytes[20] = 255)), message: DAMAGED },
  { what: "a format of the future", make: patched((bytes) => bytes.writeUInt32BE(9, 44)), message: DAMAGED },
  { what: "letters of another kind", make: patched((bytes) => bytes.writeUInt32BE(2, 56)), message: DAMAGED },
  {
    what: "billions of pages",
    make: patched((bytes) => (bytes.writeUInt32BE(0xff_ff_ff_fe, 28), bytes.copy(bytes, 92, 24, 28))),
    message: DAMAGED,
  },
  {
    what: "free pages that are not there",
    make: patched((bytes) => (bytes.writeUInt32BE(0x00_ff_ff_ff, 32), bytes.writeUInt32BE(0x7f_ff_ff_ff, 36))),
    message: DAMAGED,
  },
  {
    what: "free pages that are in use",
    make: patched((bytes) => (bytes.writeUInt32BE(3, 32), bytes.writeUInt32BE(2, 36))),
    message: DAMAGED,
  },
  {
    what: "a page that leads to itself",
    make: patched((bytes) => ((bytes[4096 * 2] = 5), bytes.writeUInt16BE(0, 4096 * 2 + 3), bytes.writeUInt32BE(3, 4096 * 2 + 8))),
    message: DAMAGED,
  },
  { what: "pages without an end, each below the other", make: deep, message: DAMAGED },
  {
    what: "more bytes than any workshop has",
    make: (file) => truncateSync(file, 300 * 1024 * 1024),
    message: /too large to be a workshop/,
    code: "not-a-workshop",
  },
];

/** Two rows with one key, and an index that knows of one. */
function twice(file: string): void {
  let index: unknown[] = [];
  crafted(file, (db) => {
    (db as Database & { unsafeMode(): void }).unsafeMode();
    index = db.prepare("SELECT * FROM sqlite_schema WHERE name = 'sqlite_autoindex_stones_1'").raw().get() as unknown[];
    db.exec(`PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_stones_1';
      UPDATE sqlite_schema SET sql = replace(sql, 'PRIMARY KEY', '') WHERE name = 'stones'`);
  });
  sql("INSERT INTO stones SELECT * FROM stones")(file);
  crafted(file, (db) => {
    (db as Database & { unsafeMode(): void }).unsafeMode();
    db.exec(
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'TEXT  NOT NULL CHECK (id', 'TEXT PRIMARY KEY NOT NULL CHECK (id') WHERE name = 'stones'",
    );
    db.prepare("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)").run(...(index as (string | number | null)[]));
  });
}

function deep(file: string): void {
  const pages = readFileSync(file).length / 4096;
  let root = 0;
  crafted(file, (db) => (root = rootOf(db, "history")));
  const whole = deepTree(readFileSync(file));
  // The root of the history becomes an inner page above the first of them.
  whole.fill(0, (root - 1) * 4096, root * 4096);
  whole[(root - 1) * 4096] = 5;
  whole.writeUInt16BE(4096, (root - 1) * 4096 + 5);
  whole.writeUInt32BE(pages + 1, (root - 1) * 4096 + 8);
  writeFileSync(file, whole);
}
