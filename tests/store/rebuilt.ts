/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Migrations as a next version may have them: they rebuild the table that links and evidence refer to, with one more kind. */
import type Database from "better-sqlite3";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { migrate, rehearseMigration } from "../../electron/store/migrate.ts";
import type { Migration } from "../../electron/store/migrations/migration.ts";

/** Migrates a file as it is done when one is opened. */
export function migrateSafely(db: Database, migrations: readonly Migration[]): void {
  rehearseMigration(db, () => undefined, migrations);
  migrate(db, migrations);
}

const VERSION = MIGRATIONS.length + 1;

const stonesTable = (name: string, more: string): string => `
  CREATE TABLE ${name} (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('activity', 'outcome', 'impact', 'change', 'found')),
    strand TEXT NOT NULL CHECK (strand IN ('project', 'coproduction')),
    text TEXT NOT NULL CHECK (text <> ''),
    reportText TEXT NOT NULL,
    "group" TEXT NOT NULL,
    progress TEXT NOT NULL CHECK (progress IN ('none', 'started', 'achieved', 'impossible')),
    note TEXT NOT NULL,
    parked INTEGER NOT NULL CHECK (parked IN (0, 1)),
    x REAL,
    y REAL,
    picture TEXT CHECK (json_valid(picture)),
    found TEXT CHECK (found IN ('no', 'good', 'bad')),
    ${more}
    rank REAL NOT NULL
  ) STRICT;`;

/** One more kind of stone, and one more field. */
export const withFound: Migration = {
  version: VERSION,
  sql: `DROP TABLE stones; ${stonesTable("stones", "seen TEXT NOT NULL CHECK (seen IN ('no', 'yes')),")}`,
  records: { stones: { record: ({ rank, ...stone }) => ({ ...stone, seen: "no", rank }) } },
};

/** One more kind, as SQLite's own recipe has it: rows are copied as they are. */
export const byRecipe: Migration = {
  version: VERSION,
  sql: `${stonesTable("stones_new", "")} INSERT INTO stones_new SELECT * FROM stones; DROP TABLE stones; ALTER TABLE stones_new RENAME TO stones;`,
};

/** A migration that today's schemas can read: notes change, and what benefits staff goes. */
export const readable: Migration = {
  version: VERSION,
  sql: `DROP TABLE stones; ${stonesTable("stones", "")}`,
  records: {
    stones: { record: (stone) => ({ ...stone, note: `${String(stone["note"])} (kept)` }) },
    benefits: { record: (benefit) => (benefit["who"] === "staff" ? null : benefit) },
  },
};
