/** Brings the tables of a file up to today's version. */
import Database from "better-sqlite3";
import { WorkshopError } from "../../shared/base/result.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { carryOut } from "./reshape.ts";
import { writeSeal } from "./seal.ts";

/** The version of the tables that this application writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

export const versionOf = (db: Database): number => db.pragma("user_version", { simple: true }) as number;

/**
 * Runs what is missing in one transaction: all of it, or nothing. Tables that others refer to can be rebuilt only while
 * SQLite does not hold the references, and that can be switched only outside of a transaction.
 * @param isWhole every reference must lead somewhere; not so in what is left of a damaged file.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS, isWhole = true): void {
  const missing = migrations.slice(versionOf(db));
  if (missing.length === 0) return;
  if (db.inTransaction) throw new Error("a migration needs a transaction of its own");
  const held = db.pragma("foreign_keys", { simple: true }) as number;
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      for (const migration of missing) carryOut(db, migration);
      writeSeal(db);
      const broken = isWhole ? db.pragma("foreign_key_check") : [];
      if (broken.length > 0) throw new Error(`a migration left a reference to nothing: ${JSON.stringify(broken.slice(0, 5))}`);
    }).immediate();
  } finally {
    db.pragma(`foreign_keys = ${held}`);
  }
}

/**
 * Migrates a copy in memory.
 * @throws WorkshopError "damaged" where that fails.
 */
export function migrateCopy(copy: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  if (versionOf(copy) >= migrations.length) return;
  try {
    migrate(copy, migrations);
    if (copy.pragma("quick_check", { simple: true }) !== "ok") throw new Error("the migrated copy is not sound");
  } catch (error) {
    throw new WorkshopError("damaged", STORE_WORDS.missing.notMigrated, String(error));
  }
}

/**
 * What an older file will be, tried on a copy of it in memory: a file is migrated only where that goes well.
 * @param look gets the migrated copy.
 * @throws WorkshopError "damaged" where the migration fails, and whatever `look` throws; the file is as it was.
 */
export function rehearseMigration<T>(db: Database, look: (copy: Database) => T, migrations: readonly Migration[] = MIGRATIONS): T {
  const copy = new Database(db.serialize());
  try {
    migrateCopy(copy, migrations);
    return look(copy);
  } finally {
    copy.close();
  }
}
