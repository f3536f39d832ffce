/** What can be said of a workshop file without working in it: nothing is locked, nothing is written. */
import type Database from "better-sqlite3";
import { statSync } from "node:fs";
import path from "node:path";
import type { HomeCard } from "../../shared/ipc/contract.ts";
import { readInterchange, writeInterchange } from "../../shared/interchange/interchange.ts";
import { byList, type ListName } from "../../shared/model/lists.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { checkSound, openToLook } from "./connection.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { migrateCopy, versionOf } from "./migrate.ts";
import { newestStep, parseDiff, readContent, readFacts, readSteps } from "./rows.ts";
import { readRecords } from "./tables.ts";
import { listVersions, versionRow, workshopOf } from "./versions.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** What the home screen shows of a file, before its path is drawn. */
type FileCard = Omit<HomeCard, "picture" | "problem"> & { readonly workshop: Workshop };

/** @throws WorkshopError where the file cannot be read. */
export function cardOf(file: string): FileCard {
  return looking(file, (db) => {
    const workshop = readRecords(db);
    const { title, project, date } = infoOf(workshop);
    const stones = [...workshop.stones.values()];
    return {
      path: file,
      title,
      project,
      date,
      changedAt: changedAt(db),
      stones: stones.length,
      // The card says "outcomes", and means these.
      outcomes: stones.filter((stone) => stone.kind === "outcome").length,
      evidence: workshop.evidence.size,
      workshop,
    };
  });
}

/** The workshop in a file. @throws WorkshopError where the file cannot be read or is damaged. */
export function readWorkshop(file: string): Workshop {
  return looking(file, (db) => {
    checkSound(db, file);
    return readRecords(db);
  });
}

/**
 * Reads everything in a file and holds it against every rule: the pages, the references, the rules of the
 * model, the history, and the versions.
 * @throws WorkshopError with the first thing that is wrong.
 */
export function checkWorkshop(file: string): Workshop {
  return looking(file, (db) => {
    checkSound(db, file, true);
    const workshop = readRecords(db);
    readFacts(db);
    const read = readInterchange(writeInterchange(workshop));
    if (!read.ok) throw new WorkshopError("damaged", STORE_WORDS.breaksRule(quotedFileName(file), read.error.message));
    for (const { seq } of readSteps(db)) {
      const { diff, inverse } = readContent(db, seq);
      parseDiff(diff);
      parseDiff(inverse);
    }
    for (const { id } of listVersions(db)) workshopOf(versionRow(db, id));
    return workshop;
  });
}

export interface FileInfo {
  readonly schemaVersion: number;
  readonly createdAt: string;
  readonly changedAt: string;
  /** The number of the newest change. */
  readonly seq: number;
  readonly counts: { readonly [L in ListName]: number };
  readonly history: { readonly steps: number; readonly bytes: number };
  /** Bytes of the file and, of these, those that are free to be used again. */
  readonly sizes: { readonly file: number; readonly free: number };
}

/** @throws WorkshopError where the file cannot be read. */
export function fileInfo(file: string): FileInfo {
  return looking(file, (db, version) => {
    const workshop = readRecords(db);
    const steps = readSteps(db);
    const number = (pragma: string) => db.pragma(pragma, { simple: true }) as number;
    return {
      schemaVersion: version,
      createdAt: readFacts(db).createdAt,
      changedAt: changedAt(db),
      seq: steps.at(-1)?.seq ?? 0,
      counts: byList((list) => workshop[list].size),
      history: { steps: steps.length, bytes: steps.reduce((sum, step) => sum + step.bytes, 0) },
      sizes: { file: statSync(file).size, free: number("freelist_count") * number("page_size") },
    };
  });
}

const changedAt = (db: Database): string => newestStep(db)?.at ?? readFacts(db).createdAt;

/** @param work gets a copy of the file with today's tables, and the version that the file's own have. */
function looking<T>(file: string, work: (db: Database, version: number) => T): T {
  const full = path.resolve(file);
  const db = openToLook(full);
  try {
    return toldPlainly(full, () => {
      const version = versionOf(db);
      migrateCopy(db);
      return work(db, version);
    });
  } finally {
    db.close();
  }
}
