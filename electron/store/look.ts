/** What can be said of a workshop file without working in it: nothing is locked, nothing is written. */
import type Database from "better-sqlite3";
import { statSync } from "node:fs";
import path from "node:path";
import type { CardContent } from "../../shared/ipc/contract.ts";
import { byList, type ListName } from "../../shared/model/lists.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { openToLook } from "./connection.ts";
import { checkHistory, readFileContent, type FileContent } from "./content.ts";
import { toldPlainly } from "./errors.ts";
import { migrateCopy, versionOf } from "./migrate.ts";
import { listVersions, versionRow, workshopOf } from "./versions.ts";

/** What the home screen shows of a file, before its path is drawn. */
type FileCard = Omit<CardContent, "picture" | "problem" | "code"> & { readonly workshop: Workshop };

/** @throws WorkshopError where the file cannot be read, is damaged or breaks a rule. */
export function cardOf(file: string): FileCard {
  return looking(file, (_db, content) => {
    const { workshop } = content;
    const { title, project, date } = infoOf(workshop);
    const stones = [...workshop.stones.values()];
    return {
      title,
      project,
      date,
      changedAt: changedAt(content),
      stones: stones.length,
      // The card says "outcomes", and means these.
      outcomes: stones.filter((stone) => stone.kind === "outcome").length,
      evidence: workshop.evidence.size,
      workshop,
    };
  });
}

/** The workshop in a file. @throws WorkshopError where the file cannot be read, is damaged or breaks a rule. */
export const readWorkshop = (file: string): Workshop => looking(file, (_db, { workshop }) => workshop);

/**
 * Reads everything in a file and holds it against every rule: beside what holds at every opening, each step of the history, and
 * each version.
 * @throws WorkshopError with the first thing that is wrong.
 */
export function checkWorkshop(file: string): Workshop {
  return looking(file, (db, content) => {
    checkHistory(db, file, content);
    for (const { id } of listVersions(db)) workshopOf(versionRow(db, id));
    return content.workshop;
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

/** @throws WorkshopError where the file cannot be read, is damaged or breaks a rule. */
export function fileInfo(file: string): FileInfo {
  return looking(file, (db, content, version) => {
    const { workshop, facts, steps } = content;
    const number = (pragma: string) => db.pragma(pragma, { simple: true }) as number;
    return {
      schemaVersion: version,
      createdAt: facts.createdAt,
      changedAt: changedAt(content),
      seq: steps.at(-1)?.seq ?? 0,
      counts: byList((list) => workshop[list].size),
      history: { steps: steps.length, bytes: steps.reduce((sum, step) => sum + step.bytes, 0) },
      sizes: { file: statSync(file).size, free: number("freelist_count") * number("page_size") },
    };
  });
}

const changedAt = ({ steps, facts }: FileContent): string => steps.at(-1)?.at ?? facts.createdAt;

/** @param work gets a copy of the file with today's tables, what is in it, and the version that the file's own tables have. */
function looking<T>(file: string, work: (db: Database, content: FileContent, version: number) => T): T {
  const full = path.resolve(file);
  const db = openToLook(full);
  try {
    return toldPlainly(full, () => {
      const version = versionOf(db);
      migrateCopy(db);
      return work(db, readFileContent(db, full), version);
    });
  } finally {
    db.close();
  }
}
