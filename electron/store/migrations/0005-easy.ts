import type { Migration } from "./migration.ts";

/** The group's own wordings for the easy-read document. */
export const easyMigration: Migration = {
  version: 5,
  sql: `
    CREATE TABLE easy (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      stone TEXT NOT NULL, -- '' for what is about the whole document
      part TEXT NOT NULL CHECK (part IN ('words', 'know', 'came', 'contact', 'checked')),
      "of" TEXT NOT NULL, -- the fingerprint of the words that it stands for
      text TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;
  `,
};
