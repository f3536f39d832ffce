/**
 * What a file is made of, held against what the migrations make: nothing of it has been asked for before, so no view, trigger or
 * column that reckons something can have been run.
 */
import Database from "better-sqlite3";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { migrate, versionOf } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";

const made = new Map<number, string>();

/** What the tables of a version are, as SQLite writes it down. */
function schemaOf(version: number): string {
  let schema = made.get(version);
  if (schema === undefined) {
    const db = new Database(":memory:");
    try {
      migrate(db, MIGRATIONS.slice(0, version));
      made.set(version, (schema = readSchema(db)));
    } finally {
      db.close();
    }
  }
  return schema;
}

/** One more than any version has: a file with a million tables is known by its first hundred. */
const MOST = 100;

const readSchema = (db: Database): string =>
  JSON.stringify([
    db.pragma("encoding", { simple: true }),
    db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type LIMIT ${MOST}`).raw().all(),
  ]);

/**
 * The tables and indexes must be those of the file's version, to the letter, and nothing besides.
 * @throws WorkshopError "damaged".
 */
export function checkSchema(db: Database, file: string): void {
  const is = toldPlainly(file, () => readSchema(db));
  if (is === schemaOf(versionOf(db))) return;
  throw new WorkshopError("damaged", STORE_WORDS.found.tables(quotedFileName(file)), is.slice(0, 500));
}
