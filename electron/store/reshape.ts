/** Carries out one migration: the tables, and the records wherever they stand. Runs inside of a transaction. */
import type Database from "better-sqlite3";
import { z } from "zod";
import { INFO_KEY } from "../../shared/model/workshop.ts";
import type { Migration, PlainRecord, Reshape } from "./migrations/migration.ts";
import { quote, recordOf, valueOf, type Column } from "./tables.ts";
import { packVersion, unpack } from "./versions.ts";

type Records = NonNullable<Migration["records"]>;

/** @throws where the migration takes away more than it says, or gives records that its tables do not hold. */
export function carryOut(db: Database, { version, sql, records = {} }: Migration): void {
  const counts = countRows(db, records);
  const taken = take(db, records);
  // Which key a record has is known only as long as its table is.
  const keyOf = keysOf(db, records);
  db.exec(sql);
  for (const [table, count] of counts) {
    if (rowsIn(db, table) !== count) throw new Error(`the migration to version ${version} has changed how many rows ${table} has`);
  }
  for (const list of taken.keys()) db.exec(`DELETE FROM ${quote(list)}`);
  for (const [list, rows] of taken) insert(db, list, rows);
  if (Object.keys(records).length > 0) {
    reshapeHistory(db, records, keyOf);
    reshapeVersions(db, records);
  }
  db.pragma(`user_version = ${version}`);
}

const tablesOf = (db: Database): readonly string[] =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'").pluck().all() as string[];

/** How many rows a table has; null where there is no such table. */
const rowsIn = (db: Database, table: string): number | null =>
  tablesOf(db).includes(table)
    ? (db
        .prepare(`SELECT count(*) FROM ${quote(table)}`)
        .pluck()
        .get() as number)
    : null;

/** The rows of each table that no reshape speaks of. */
const countRows = (db: Database, records: Records): ReadonlyMap<string, number | null> =>
  new Map(
    tablesOf(db)
      .filter((table) => !Object.hasOwn(records, table))
      .map((table) => [table, rowsIn(db, table)]),
  );

interface Declared extends Column {
  /** Its place in the key, from 1; 0 where it is not part of it. */
  readonly pk: number;
}

/** A table's columns as it declares them itself: today's schemas know only today's. `info` has a key that no record has. */
function columnsOf(db: Database, table: string): readonly Declared[] {
  const sql = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(table) as string;
  const declared = db.pragma(`table_info(${quote(table)})`) as {
    readonly name: string;
    readonly type: string;
    readonly notnull: number;
    readonly pk: number;
  }[];
  return declared.map(({ name, type, notnull, pk }) => {
    const isJson = new RegExp(`json_valid\\s*\\(\\s*"?${name}"?\\s*\\)`, "i").test(sql);
    const isFlag = new RegExp(`\\(\\s*"?${name}"?\\s+IN\\s*\\(\\s*0\\s*,\\s*1\\s*\\)`, "i").test(sql);
    return { name, pk, form: isJson ? "json" : isFlag ? "flag" : "plain", optional: type === "TEXT" && notnull === 0 };
  });
}

const fieldsOf = (db: Database, list: string): readonly Declared[] =>
  columnsOf(db, list).filter(({ name }) => !(list === "info" && name === "key"));

/** The list that a record of `list` is in from now on; null where it has none. */
const listAfter = (list: string, { list: after = list }: Reshape): string | null => after;

const recordAfter = (record: PlainRecord, { record: after }: Reshape): PlainRecord | null => (after ? after(record) : record);

/** The records of the tables as they will be, by their new lists. */
function take(db: Database, records: Records): ReadonlyMap<string, readonly PlainRecord[]> {
  const taken = new Map<string, PlainRecord[]>();
  const tables = tablesOf(db);
  for (const [list, reshape] of Object.entries(records)) {
    const after = listAfter(list, reshape);
    if (after === null) continue;
    if (tables.includes(after) && !Object.hasOwn(records, after)) throw new Error(`${list} can't become ${after}, which is there already`);
    const fields = fieldsOf(db, list);
    const rows = db.prepare(`SELECT ${fields.map(({ name }) => quote(name)).join(", ")} FROM ${quote(list)}`).all() as PlainRecord[];
    const found = rows.map((row) => recordAfter(recordOf(row, fields), reshape)).filter((record) => record !== null);
    taken.set(after, [...(taken.get(after) ?? []), ...found]);
  }
  return taken;
}

function insert(db: Database, list: string, records: readonly PlainRecord[]): void {
  const fields = fieldsOf(db, list);
  const names = new Set(fields.map(({ name }) => name));
  const places = fields.map(() => "?").join(", ");
  const put = db.prepare(`INSERT INTO ${quote(list)} (${[...names].map(quote).join(", ")}) VALUES (${places})`);
  for (const record of records) {
    const stray = Object.keys(record).find((name) => !names.has(name));
    if (stray !== undefined) throw new Error(`${list} has no column for “${stray}”`);
    put.run(...fields.map((field) => valueOf(record, field)));
  }
}

type KeyOf = (list: string, record: PlainRecord) => string;

/** Gives a record's key in its list, which is what the columns of its table's primary key hold. */
function keysOf(db: Database, records: Records): KeyOf {
  const names = new Map(
    Object.keys(records).map((list) => {
      const key = columnsOf(db, list).filter(({ pk }) => pk > 0);
      return [list, key.sort((a, b) => a.pk - b.pk).map(({ name }) => name)];
    }),
  );
  return (list, record) => {
    if (list === "info") return INFO_KEY;
    const values = (names.get(list) ?? []).map((name) => record[name]);
    return values.length === 1 ? String(values[0]) : JSON.stringify(values);
  };
}

const Plain = z.record(z.string(), z.unknown());
const PlainDiff = z.strictObject({
  put: z.array(z.strictObject({ list: z.string(), record: Plain })),
  remove: z.array(z.strictObject({ list: z.string(), key: z.string() })),
});
const PlainContent = z.record(z.string(), z.array(Plain));

/** Row by row: a long history need not fit into memory. A row that is damaged stays as it is, for whoever comes to it to be told. */
function reshapeHistory(db: Database, records: Records, keyOf: KeyOf): void {
  const read = db.prepare("SELECT diff, inverse FROM history WHERE seq = ?");
  const write = db.prepare("UPDATE history SET diff = ?, inverse = ? WHERE seq = ?");
  for (const seq of db.prepare("SELECT seq FROM history").pluck().all() as number[]) {
    const row = read.get(seq) as { readonly diff: string; readonly inverse: string };
    const [diff, inverse] = [row.diff, row.inverse].map((json) =>
      unlessDamaged(json, () => JSON.stringify(diffAfter(PlainDiff.parse(JSON.parse(json)), records, keyOf))),
    ) as [string, string];
    if (diff !== row.diff || inverse !== row.inverse) write.run(diff, inverse, seq);
  }
}

/** A diff as the new version has it. Where a put leads to a record that goes, the record is not there after it: it is removed. */
function diffAfter({ put, remove }: z.infer<typeof PlainDiff>, records: Records, keyOf: KeyOf): z.infer<typeof PlainDiff> {
  const after: z.infer<typeof PlainDiff> = { put: [], remove: [] };
  for (const one of remove) {
    const list = listAfter(one.list, reshapeOf(records, one.list));
    if (list !== null) after.remove.push({ ...one, list });
  }
  for (const one of put) {
    const reshape = reshapeOf(records, one.list);
    const list = listAfter(one.list, reshape);
    if (list === null) continue;
    const record = recordAfter(one.record, reshape);
    if (record) after.put.push({ list, record });
    else after.remove.push({ list, key: keyOf(one.list, one.record) });
  }
  return after;
}

/** Version by version, as the history. */
function reshapeVersions(db: Database, records: Records): void {
  const read = db.prepare("SELECT content FROM versions WHERE rowid = ?").pluck();
  const write = db.prepare("UPDATE versions SET content = ? WHERE rowid = ?");
  for (const row of db.prepare("SELECT rowid FROM versions").pluck().all() as number[]) {
    const content = read.get(row) as Buffer;
    const after = unlessDamaged(content, () => packVersion(contentAfter(PlainContent.parse(unpack(content)), records)));
    if (!after.equals(content)) write.run(after, row);
  }
}

function contentAfter(content: z.infer<typeof PlainContent>, records: Records): z.infer<typeof PlainContent> {
  const after: z.infer<typeof PlainContent> = {};
  for (const [name, found] of Object.entries(content)) {
    const reshape = reshapeOf(records, name);
    const list = listAfter(name, reshape);
    if (list === null) continue;
    after[list] = [...(after[list] ?? []), ...found.map((record) => recordAfter(record, reshape)).filter((record) => record !== null)];
  }
  return after;
}

const AS_IT_IS: Reshape = {};
const reshapeOf = (records: Records, list: string): Reshape => (Object.hasOwn(records, list) ? (records[list] ?? AS_IT_IS) : AS_IT_IS);

function unlessDamaged<T>(asItIs: T, work: () => T): T {
  try {
    return work();
  } catch {
    return asItIs;
  }
}
