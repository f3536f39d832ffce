/** A workshop file as rows: what is read when it is opened, and what one commit writes. */
import Database from "better-sqlite3";
import { randomUUID } from "node:crypto";
import { diffBetween, DiffSchema, type Diff } from "../../shared/model/diff.ts";
import { NOTHING, type Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { APPLICATION_ID } from "./header.ts";
import type { StepContent, HistoryCommit, HistoryStep } from "./history.ts";
import { migrate } from "./migrate.ts";
import { writeSeal } from "./seal.ts";
import { recordWriter } from "./tables.ts";
import { insertVersions, type VersionRow } from "./versions.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** The facts of a file that stay the same for its whole life, wherever it is kept. */
export interface FileFacts {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

export const newFile = (): FileFacts => ({ id: randomUUID(), createdAt: new Date().toISOString() });

export function readFacts(db: Database): FileFacts {
  const row = db.prepare("SELECT id, created_at AS createdAt FROM file").get() as FileFacts | undefined;
  if (!row) throw new WorkshopError("damaged", STORE_WORDS.missing.mark);
  return row;
}

/** Without the diffs, whose length SQLite knows without reading them. */
const STEPS = "SELECT seq, label, origin, at, state, octet_length(diff) + octet_length(inverse) AS bytes FROM history ORDER BY seq";

export const readSteps = (db: Database): readonly HistoryStep[] => db.prepare(STEPS).all() as HistoryStep[];

/** The steps with their diffs, oldest first. */
export const readWholeSteps = (db: Database): readonly (HistoryStep & StepContent)[] =>
  db
    .prepare(
      "SELECT seq, label, origin, at, state, diff, inverse, octet_length(diff) + octet_length(inverse) AS bytes FROM history ORDER BY seq",
    )
    .all() as (HistoryStep & StepContent)[];

export const newestStep = (db: Database): HistoryStep | undefined => db.prepare(`${STEPS} DESC LIMIT 1`).get() as HistoryStep | undefined;

/** @throws WorkshopError "damaged" where the row is missing. */
export function readContent(db: Database, seq: number): StepContent {
  const row = db.prepare("SELECT diff, inverse FROM history WHERE seq = ?").get(seq) as StepContent | undefined;
  if (!row) throw new WorkshopError("damaged", STORE_WORDS.missing.step(seq));
  return row;
}

/** @throws WorkshopError "damaged" where the text is not a diff. */
export function parseDiff(json: string): Diff {
  const parsed = DiffSchema.safeParse(JSON.parse(json));
  if (!parsed.success) throw new WorkshopError("damaged", STORE_WORDS.missing.stepBroken, parsed.error.message);
  return parsed.data;
}

export type Commit = (records: Diff, history: HistoryCommit) => void;

/** Gives a function that writes a commit in one transaction, its statements prepared once for this connection. */
export function committer(db: Database): Commit {
  const writeRecords = recordWriter(db);
  const writeHistory = historyWriter(db);
  const write = db.transaction((records: Diff, history: HistoryCommit) => {
    writeRecords(records);
    writeHistory(history);
  });
  return (records, history) => write.immediate(records, history);
}

function historyWriter(db: Database): (history: HistoryCommit) => void {
  const insert = db.prepare("INSERT INTO history (seq, label, origin, diff, inverse, at, state) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const restate = db.prepare("UPDATE history SET state = ? WHERE seq = ?");
  const letGo = db.prepare("DELETE FROM history WHERE seq < ?");
  return ({ steps, restated, oldest }) => {
    for (const { seq, label, origin, diff, inverse, at, state } of steps) insert.run(seq, label, origin, diff, inverse, at, state);
    for (const { seq, state } of restated) restate.run(state, seq);
    if (oldest !== null) letGo.run(oldest);
  };
}

/** What a new workshop file is made of. */
type WholeFile = readonly [
  facts: FileFacts,
  workshop: Workshop,
  steps: readonly (HistoryStep & StepContent)[],
  versions: readonly VersionRow[],
];

/** Makes a complete workshop file. Nothing is promised before the caller has brought it to the disk. */
export function writeWhole(file: string, ...whole: WholeFile): void {
  madeIn(file, whole, () => undefined);
}

/** The same as bytes, without a file. */
export const wholeAsBytes = (...whole: WholeFile): Buffer => madeIn(":memory:", whole, (db) => db.serialize());

function madeIn<T>(place: string, [facts, workshop, steps, versions]: WholeFile, give: (db: Database) => T): T {
  const db = new Database(place);
  try {
    db.pragma("journal_mode = MEMORY");
    db.pragma("synchronous = OFF");
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db);
    db.prepare("INSERT INTO file (one, id, created_at) VALUES (1, ?, ?)").run(facts.id, facts.createdAt);
    committer(db)(diffBetween(NOTHING, workshop), { steps, restated: [], oldest: null });
    insertVersions(db, versions);
    writeSeal(db);
    return give(db);
  } finally {
    db.close();
  }
}
