import type { Migration } from "./migration.ts";

/**
 * What a group does together: questions that it has set aside, rounds of choosing, and the workshop as it was at
 * earlier points. A version is whole: it needs neither the history nor any other version.
 */
export const togetherMigration: Migration = {
  version: 2,
  sql: `
    CREATE TABLE asides (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      gap TEXT NOT NULL,
      stone TEXT NOT NULL, -- '' for a question about the whole path
      reason TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE rounds (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      question TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('dots', 'cards')),
      revealed INTEGER NOT NULL CHECK (revealed IN (0, 1)),
      votes TEXT NOT NULL CHECK (json_valid(votes)),
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE versions (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      name TEXT NOT NULL,
      at TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('opened', 'asked', 'before')),
      seq INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
  `,
};
