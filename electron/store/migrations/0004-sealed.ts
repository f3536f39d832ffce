import type { Migration } from "./migration.ts";

/** What is in each table in one sum, so that a file whose words are not those that were saved is known; see `../seal.ts`. */
export const sealedMigration: Migration = {
  version: 4,
  sql: `
    CREATE TABLE seal (
      name TEXT PRIMARY KEY NOT NULL,
      sum BLOB NOT NULL CHECK (length(sum) = 32)
    ) STRICT;
  `,
};
