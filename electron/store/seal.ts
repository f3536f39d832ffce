/**
 * The seal of a file: for each table the SHA-256 of all its rows, each by itself, added up without carry (exclusive or), so that the
 * order of rows does not matter and one row more or less is one sum more. SQLite's own checks overlook a letter that has
 * become another, and a file that was torn between two commits; the seal does not. Anybody can make a seal that fits: it
 * shows damage, not who has written. See docs/file-format.md.
 */
import type Database from "better-sqlite3";
import { hash } from "node:crypto";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { quotedFileName } from "./errors.ts";
import { quote } from "./tables.ts";

type Value = string | number | null | Uint8Array;

export const SEAL = "seal";
const LENGTH = 32;

/** Whether the tables of this file have a seal: those of the first three versions have none. */
const hasSeal = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(SEAL) !== undefined;

/** The tables that are sealed, by name: all but the seal itself. */
const sealedTables = (db: Database): readonly string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> ? ORDER BY name")
    .pluck()
    .all(SEAL) as string[];

/** No two rows are told alike: a text stands behind its length. */
function told(value: Value): string {
  if (value === null) return "-";
  if (typeof value === "number") return `#${value}`;
  return typeof value === "string" ? `${value.length}:${value}` : `=${hash("sha256", value)}`;
}

const rowSum = (table: string, row: readonly Value[]): Buffer => hash("sha256", `${table}(${row.map(told).join(",")})`, "buffer");

function plus(one: Uint8Array, other: Uint8Array): Buffer {
  const sum = Buffer.alloc(LENGTH);
  for (let i = 0; i < LENGTH; i++) sum[i] = (one[i] ?? 0) ^ (other[i] ?? 0);
  return sum;
}

/** What the seal of a table has to be. */
function sumOf(db: Database, table: string): Buffer {
  let sum: Buffer = Buffer.alloc(LENGTH);
  const rows = db.prepare(`SELECT * FROM ${quote(table)}`).raw();
  for (const row of rows.iterate()) sum = plus(sum, rowSum(table, row as Value[]));
  return sum;
}

/** Seals what is in the file now, where its version has a seal. */
export function writeSeal(db: Database): void {
  if (!hasSeal(db)) return;
  db.exec(`DELETE FROM ${SEAL}`);
  const insert = db.prepare(`INSERT INTO ${SEAL} (name, sum) VALUES (?, ?)`);
  for (const table of sealedTables(db)) insert.run(table, sumOf(db, table));
}

/** The seal as it stands in the file, as one text: two files with the same have the same in them. */
export const readSeal = (db: Database): string =>
  JSON.stringify(db.prepare(`SELECT name, hex(sum) FROM ${SEAL} ORDER BY name`).raw().all());

/**
 * Holds what is in a file against its seal.
 * @throws WorkshopError "damaged" where that is not what was sealed.
 */
export function checkSeal(db: Database, file: string): void {
  if (!hasSeal(db)) return;
  const sealed = new Map(db.prepare(`SELECT name, sum FROM ${SEAL}`).raw().all() as [string, Uint8Array][]);
  const tables = sealedTables(db);
  const broken = tables.filter((table) => !sumOf(db, table).equals(sealed.get(table) ?? Buffer.alloc(0)));
  if (broken.length === 0 && sealed.size === tables.length) return;
  throw new WorkshopError("damaged", STORE_WORDS.found.unsealed(quotedFileName(file)), `seal: ${broken.join(", ")}`);
}

/**
 * Keeps the seal true on this connection, whoever writes and whatever: each row that comes or goes changes it in the same
 * transaction. The triggers are the connection's own, and never in the file.
 */
export function keepSealed(db: Database): void {
  db.pragma("temp_store = MEMORY");
  db.function("sealed_with", { varargs: true, deterministic: true }, (sum, table, ...row) =>
    plus(sum as Uint8Array, rowSum(table as string, row as Value[])),
  );
  const columns = db.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid").pluck();
  const triggers = sealedTables(db).flatMap((table) => {
    const names = columns.all(table) as string[];
    const turned = (sum: string, row: "OLD" | "NEW"): string =>
      `sealed_with(${sum}, '${table}', ${names.map((name) => `${row}.${quote(name)}`).join(", ")})`;
    const keep = (when: string, sum: string): string =>
      `CREATE TEMP TRIGGER "${table} ${when}" AFTER ${when} ON main.${quote(table)}
       BEGIN UPDATE ${SEAL} SET sum = ${sum} WHERE name = '${table}'; END;`;
    return [
      keep("INSERT", turned("sum", "NEW")),
      keep("UPDATE", turned(turned("sum", "OLD"), "NEW")),
      keep("DELETE", turned("sum", "OLD")),
    ];
  });
  db.exec(`BEGIN; ${triggers.join("\n")} COMMIT;`);
}
