import type { Migration } from "./migration.ts";

/**
 * One table per list of a workshop, the file's own facts, and the history that undo is made of. References
 * are checked at the end of a transaction, so the order of puts and removals within one does not matter.
 */
export const first: Migration = {
  version: 1,
  sql: `
    CREATE TABLE file (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE history (
      seq INTEGER PRIMARY KEY,
      label TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('do', 'undo', 'redo')),
      diff TEXT NOT NULL CHECK (json_valid(diff)),
      inverse TEXT NOT NULL CHECK (json_valid(inverse)),
      at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('undoable', 'redoable', 'past'))
    ) STRICT;

    CREATE TABLE info (
      key TEXT PRIMARY KEY DEFAULT 'workshop' CHECK (key = 'workshop'),
      title TEXT NOT NULL,
      project TEXT NOT NULL,
      organisation TEXT NOT NULL,
      place TEXT NOT NULL,
      date TEXT NOT NULL,
      about TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE stones (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('activity', 'outcome', 'impact', 'change')),
      strand TEXT NOT NULL CHECK (strand IN ('project', 'coproduction')),
      text TEXT NOT NULL CHECK (text <> ''),
      reportText TEXT NOT NULL,
      "group" TEXT NOT NULL,
      progress TEXT NOT NULL CHECK (progress IN ('none', 'started', 'achieved')),
      note TEXT NOT NULL,
      parked INTEGER NOT NULL CHECK (parked IN (0, 1)),
      x REAL,
      y REAL,
      picture TEXT CHECK (json_valid(picture)),
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE links (
      "from" TEXT NOT NULL REFERENCES stones (id) DEFERRABLE INITIALLY DEFERRED,
      "to" TEXT NOT NULL REFERENCES stones (id) DEFERRABLE INITIALLY DEFERRED,
      why TEXT NOT NULL,
      rank REAL NOT NULL,
      PRIMARY KEY ("from", "to"),
      CHECK ("from" <> "to")
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX links_to ON links ("to");

    CREATE TABLE options (
      code TEXT PRIMARY KEY NOT NULL CHECK (code <> ''),
      label TEXT NOT NULL,
      ways TEXT NOT NULL CHECK (json_valid(ways)),
      examples TEXT NOT NULL CHECK (json_valid(examples)),
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      outcome TEXT NOT NULL REFERENCES stones (id) DEFERRABLE INITIALLY DEFERRED,
      type TEXT NOT NULL REFERENCES options (code) DEFERRABLE INITIALLY DEFERRED,
      form TEXT NOT NULL,
      ways TEXT NOT NULL CHECK (json_valid(ways)),
      existing TEXT NOT NULL CHECK (existing IN ('already', 'adapt', 'new', 'unknown')),
      who TEXT NOT NULL,
      "when" TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;
    CREATE INDEX evidence_outcome ON evidence (outcome);
    CREATE INDEX evidence_type ON evidence (type);

    CREATE TABLE findings (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      evidence TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
      date TEXT NOT NULL,
      text TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;
    CREATE INDEX findings_evidence ON findings (evidence);

    CREATE TABLE framework (
      key TEXT PRIMARY KEY NOT NULL CHECK (key IN (
        'why', 'whatIsAFramework', 'meaningOfImpact', 'whyImpactMatters', 'definitionOfCoproduction', 'howDeveloped',
        'edi', 'pathwaysWhat', 'pathwaysHelp', 'pathwaysHow', 'evidenceTypes', 'planHow', 'realLifeExamples'
      )),
      text TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE examples (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      "group" TEXT NOT NULL,
      outcome TEXT NOT NULL,
      evidence TEXT NOT NULL CHECK (json_valid(evidence)),
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE benefits (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      who TEXT NOT NULL CHECK (who IN ('individuals', 'staff', 'organisations')),
      text TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE feedback (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      question TEXT NOT NULL,
      yes INTEGER NOT NULL CHECK (yes >= 0),
      partly INTEGER NOT NULL CHECK (partly >= 0),
      no INTEGER NOT NULL CHECK (no >= 0),
      comments TEXT NOT NULL CHECK (json_valid(comments)),
      rank REAL NOT NULL
    ) STRICT;

    CREATE TABLE worksheet (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      what TEXT NOT NULL,
      how TEXT NOT NULL,
      accessible TEXT NOT NULL,
      improve TEXT NOT NULL,
      keep TEXT NOT NULL,
      rank REAL NOT NULL
    ) STRICT;
  `,
};
