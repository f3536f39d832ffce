import type { Migration } from "./migration.ts";

/**
 * Paragraphs of the impact report that a group has worded itself stand beside its wordings for easy read. Which parts there are, the schema
 * of the records says: the table asks for some part.
 */
export const reportMigration: Migration = {
  version: 7,
  sql: `
    CREATE TABLE easy_7 (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      stone TEXT NOT NULL, -- '' for what is about the whole document
      part TEXT NOT NULL CHECK (part <> ''),
      "of" TEXT NOT NULL, -- the fingerprint of what it stands for
      text TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;
    INSERT INTO easy_7 SELECT id, stone, part, "of", text, rank FROM easy;
    DROP TABLE easy;
    ALTER TABLE easy_7 RENAME TO easy;
  `,
};
