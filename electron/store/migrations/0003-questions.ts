import type { Migration } from "./migration.ts";

/** Questions that somebody has asked in so many words, about a stone or about the whole path. */
export const questionsMigration: Migration = {
  version: 3,
  sql: `
    CREATE TABLE questions (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      stone TEXT NOT NULL, -- '' for a question about the whole path
      text TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;
  `,
};
