import type { Migration } from "./migration.ts";

/**
 * What came of a path: how far outcomes are and since when, forms, what came back on them, what was said and done, and what nobody
 * had planned; and the bytes of pictures, which the file has once whatever shows them. `stones` and `evidence` are made anew, so that
 * each of their rows has all its columns: whoever reads a damaged file page by page tells rows apart by that.
 */
export const cameOfItMigration: Migration = {
  version: 5,
  sql: `
    CREATE TABLE stones_5 (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('activity', 'outcome', 'impact', 'change')),
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
      found TEXT CHECK (found IN ('no', 'good', 'bad')), -- NULL where nobody has said
      rank REAL NOT NULL
    ) STRICT;
    INSERT INTO stones_5
      SELECT id, kind, strand, text, reportText, "group", progress, note, parked, x, y, picture, NULL, rank FROM stones;
    DROP TABLE stones;
    ALTER TABLE stones_5 RENAME TO stones;

    CREATE TABLE evidence_5 (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      outcome TEXT NOT NULL REFERENCES stones (id) DEFERRABLE INITIALLY DEFERRED,
      type TEXT NOT NULL REFERENCES options (code) DEFERRABLE INITIALLY DEFERRED,
      form TEXT NOT NULL,
      ways TEXT NOT NULL CHECK (json_valid(ways)),
      existing TEXT NOT NULL CHECK (existing IN ('already', 'adapt', 'new', 'unknown')),
      who TEXT NOT NULL,
      "when" TEXT NOT NULL,
      due TEXT, -- NULL where nobody has said
      rank REAL NOT NULL
    ) STRICT;
    INSERT INTO evidence_5
      SELECT id, outcome, type, form, ways, existing, who, "when", NULL, rank FROM evidence;
    DROP TABLE evidence;
    ALTER TABLE evidence_5 RENAME TO evidence;
    CREATE INDEX evidence_outcome ON evidence (outcome);
    CREATE INDEX evidence_type ON evidence (type);

    CREATE TABLE pictures (
      sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
      type TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/svg+xml')),
      data TEXT NOT NULL, -- base64
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE progress (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      outcome TEXT NOT NULL REFERENCES stones (id) DEFERRABLE INITIALLY DEFERRED,
      state TEXT NOT NULL CHECK (state IN ('none', 'started', 'achieved', 'impossible')),
      date TEXT NOT NULL,
      why TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;
    CREATE INDEX progress_outcome ON progress (outcome);

    CREATE TABLE forms (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      title TEXT NOT NULL,
      about TEXT NOT NULL,
      own INTEGER NOT NULL CHECK (own IN (0, 1)),
      questions TEXT NOT NULL CHECK (json_valid(questions)),
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE results (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      form TEXT NOT NULL REFERENCES forms (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      date TEXT NOT NULL,
      sheets INTEGER NOT NULL CHECK (sheets >= 0),
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      rank REAL NOT NULL
    ) STRICT;
    CREATE INDEX results_form ON results (form);

    -- The rank is not the last column: with it there, a row would look like one of info.
    CREATE TABLE said (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      rank REAL NOT NULL,
      said TEXT NOT NULL,
      did TEXT NOT NULL,
      notPossible TEXT NOT NULL,
      next TEXT NOT NULL,
      date TEXT NOT NULL,
      stones TEXT NOT NULL CHECK (json_valid(stones))
    ) STRICT;
  `,
};
