/** What a workshop file holds, read as a whole and held against every rule: what everything that opens files goes through. */
import type Database from "better-sqlite3";
import { brokenRule } from "../../shared/interchange/rules.ts";
import { LONG_TEXT_LIMIT, TITLE_LIMIT } from "../../shared/model/fields.ts";
import { isEmpty, apply, diffBetween } from "../../shared/model/diff.ts";
import type { Version } from "../../shared/model/version.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import type { HistoryStep } from "./history.ts";
import { parseDiff, readContent, readFacts, readSteps, type FileFacts } from "./rows.ts";
import { checkSchema } from "./schema.ts";
import { checkSeal } from "./seal.ts";
import { checkSound } from "./sound.ts";
import { readRecords } from "./tables.ts";
import { listVersions } from "./versions.ts";

const { rules } = STORE_WORDS;

/** All of a file but the diffs of its history and the workshops of its versions, which are read when somebody comes to them. */
export interface FileContent {
  readonly workshop: Workshop;
  readonly facts: FileFacts;
  readonly steps: readonly HistoryStep[];
}

/**
 * Makes sure that a file is what it says it is, before anything in it is used: its tables, its pages, its seal, in this order.
 * @throws WorkshopError "damaged".
 */
export function checkFileWhole(db: Database, file: string): void {
  checkSchema(db, file);
  checkSound(db, file);
  toldPlainly(file, () => checkSeal(db, file));
}

/**
 * Reads a file with today's tables.
 * @throws WorkshopError "damaged" with the first rule that is broken.
 */
export function readFileContent(db: Database, file: string): FileContent {
  return toldPlainly(file, () => {
    const content = { workshop: readRecords(db), facts: readFacts(db), steps: readSteps(db) };
    const problem = brokenRule(content.workshop) ?? wrongAccount(content, listVersions(db));
    if (problem !== null) throw new WorkshopError("damaged", STORE_WORDS.breaksRule(quotedFileName(file), problem));
    return content;
  });
}

/** The first thing that is wrong with what a file says of itself, its steps and its versions; types are held by its tables. */
function wrongAccount({ facts, steps }: FileContent, versions: readonly Version[]): string | null {
  const moments = [["file.created_at", facts.createdAt], ...steps.map(({ at }, i) => [`history[${i}].at`, at])] as const;
  const [where] = moments.find(([, at]) => !isMoment(at ?? "")) ?? [];
  if (where !== undefined) return rules.moment(where);
  const names = [
    ["file.id", facts.id, TITLE_LIMIT],
    ...steps.map(({ label }, i) => [`history[${i}].label`, label, LONG_TEXT_LIMIT] as const),
  ] as const;
  const long = names.find(([, name, most]) => name.length > most);
  if (long) return rules.tooLong(long[0]);
  const hole = steps.find(({ seq }, i) => !Number.isSafeInteger(seq) || seq < 1 || (i > 0 && seq !== (steps[i - 1]?.seq ?? 0) + 1));
  if (hole) return rules.hole(hole.seq);
  return versions.map((version, nth) => wrongVersion(version, `versions[${nth}]`)).find((problem) => problem !== null) ?? null;
}

/** What is wrong with how a version is listed, in a sentence; null where nothing is. @param where it is, for the sentence. */
export function wrongVersion({ id, name, at, seq }: Version, where: string): string | null {
  if (!isMoment(at)) return rules.moment(`${where}.at`);
  if (id.length > TITLE_LIMIT) return rules.tooLong(`${where}.id`);
  if (name.length > TITLE_LIMIT) return rules.tooLong(`${where}.name`);
  return Number.isSafeInteger(seq) && seq >= 0 ? null : rules.number(`${where}.seq`);
}

/** ISO 8601 in UTC, as clocks here are written down. */
const isMoment = (at: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(at) && !Number.isNaN(Date.parse(at));

/**
 * Walks back through the whole history of a file: each step must lead from what its inverse gives to what was there.
 * @throws WorkshopError "damaged" with the first step, from the newest on, that does not.
 */
export function checkHistory(db: Database, file: string, { workshop, steps }: FileContent): void {
  let after = workshop;
  for (const { seq } of steps.toReversed()) {
    const { diff, inverse } = readContent(db, seq);
    const before = apply(after, parseDiff(inverse));
    if (!isEmpty(diffBetween(apply(before, parseDiff(diff)), after))) {
      throw new WorkshopError("damaged", STORE_WORDS.breaksRule(quotedFileName(file), rules.step(seq)));
    }
    after = before;
  }
}
