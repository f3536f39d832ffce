/**
 * What can still be read of a damaged workshop file, as a workshop that keeps every rule of the model, and what could not. Works on
 * bytes in memory: the file is neither written nor opened as a database (docs/adr/0054-backups-and-rescue.md).
 */
import type Database from "better-sqlite3";
import { inflateSync } from "node:zlib";
import { z } from "zod";
import { WorkshopError } from "../../shared/base/result.ts";
import { EVIDENCE_OPTIONS } from "../../shared/guidance/evidence-options.ts";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { brokenRule, FARTHEST } from "../../shared/interchange/rules.ts";
import { KIND } from "../../shared/model/kinds.ts";
import { LISTS, RECORDS, type ListName, type RecordOf } from "../../shared/model/lists.ts";
import { withFitAnswers } from "../../shared/model/answers.ts";
import { newestEntries } from "../../shared/model/how-far.ts";
import { wrongBytes } from "../../shared/model/pictures.ts";
import { keysNamed, NAMINGS, withoutNamed } from "../../shared/model/references.ts";
import { INFO_KEY, keyOf, workshopBy, type Workshop } from "../../shared/model/workshop.ts";
import { findCircle, mayLead } from "../../shared/pathway/links.ts";
import { wrongVersion } from "./content.ts";
import { looseRecord, readableTables } from "./salvaged-rows.ts";
import { workshopOf, type VersionRow } from "./versions.ts";

/** What could not be brought over as it was. */
export interface Losses {
  /** Rows that were seen and could not be read. */
  readonly unread: number;
  /** Parts of the file that could not be read at all: nobody knows what was in them. */
  readonly pages: number;
  /** Records of which a part could not be read; that part is as in a new record. */
  readonly mended: number;
  /** Records that were taken from the history, since their own place could not be read. */
  readonly fromHistory: number;
  /** Records left out, because what they belong to is lost or they break a rule of the path. */
  readonly loose: number;
  /** Versions that could not be read. */
  readonly versions: number;
  /** The title page had to be made anew. */
  readonly title: boolean;
}

export interface Salvaged {
  readonly workshop: Workshop;
  /** Oldest first. */
  readonly versions: readonly VersionRow[];
  readonly lost: Losses;
}

type Tally = { -readonly [N in keyof Losses]: Losses[N] };
/** A workshop in the making. */
type Records = Map<ListName, Map<string, RecordOf[ListName]>>;

/**
 * @param file what the file is called in a sentence, in quotation marks. @param title for a workshop whose title page is lost.
 * @throws WorkshopError "damaged" where nothing of it can be read.
 */
export function salvage(bytes: Buffer, file: string, title: string): Salvaged {
  const nothing = (why: unknown): WorkshopError => new WorkshopError("damaged", BACKUP_WORDS.rescue.nothing(file), String(why));
  try {
    const { db, unplaced, cut, broken } = readableTables(bytes);
    try {
      const lost: Tally = { unread: unplaced, pages: broken, mended: cut, fromHistory: 0, loose: 0, versions: 0, title: false };
      const records = recordsIn(db, lost);
      fillFromHistory(db, records, lost);
      if (LISTS.every((list) => records.get(list)?.size === 0)) throw nothing("no record");
      giveTitle(records, title, lost);
      keepRules(records, lost);
      const workshop = asWorkshop(records);
      const problem = brokenRule(workshop);
      if (problem !== null) throw nothing(problem);
      return { workshop, versions: versionsIn(db, lost), lost };
    } finally {
      db.close();
    }
  } catch (error) {
    throw error instanceof WorkshopError ? error : nothing(error);
  }
}

function recordsIn(db: Database, lost: Tally): Records {
  return new Map(
    LISTS.map((list) => {
      const found = new Map<string, RecordOf[ListName]>();
      for (const row of db.prepare(`SELECT * FROM "${list}"`).iterate() as Iterable<Readonly<Record<string, unknown>>>) {
        const read = looseRecord(list, row);
        const record = mended(list, read.record, found.size + 1);
        if (!record) lost.unread++;
        else {
          found.set(keyOf(list, record.value), record.value);
          if (!record.whole || !read.whole) lost.mended++;
        }
      }
      return [list, found];
    }),
  );
}

/** The record, with what breaks a rule shortened or as in a new one; null where it can't do without. @param place among the others, where its own is lost. */
function mended(list: ListName, found: Readonly<Record<string, unknown>>, place: number) {
  const schema = RECORDS[list];
  const isPlaced = Math.abs(Number(found["rank"])) <= FARTHEST;
  let record: Record<string, unknown> = { ...found, ...(!isPlaced && { rank: place }) };
  for (let whole = isPlaced; ; whole = false) {
    const parsed = schema.safeParse(record);
    // The file's own text keeps no half letters: what was cut in half is a sign that stands for it.
    if (parsed.success) return { value: parsed.data as object as RecordOf[ListName], whole };
    const before = JSON.stringify(record);
    for (const {
      path: [field],
      code,
      ...issue
    } of parsed.error.issues) {
      const value = record[String(field)];
      if (code === "too_big" && typeof value === "string")
        record[String(field)] = value.slice(0, Number((issue as { maximum?: unknown }).maximum)).toWellFormed();
      else if (field !== undefined) record = Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
    }
    if (JSON.stringify(record) === before) return null;
  }
}

/** A step of the history as far as it matters here. */
const Step = z.object({
  put: z.array(z.object({ list: z.enum(LISTS), record: z.record(z.string(), z.unknown()) })),
  remove: z.array(z.object({ list: z.enum(LISTS), key: z.string() })),
});

/** What the history has put last, and the tables don't have, is lost there and taken from it. */
function fillFromHistory(db: Database, records: Records, lost: Tally): void {
  const seen = new Set<string>();
  for (const json of db.prepare("SELECT diff FROM history ORDER BY seq DESC").pluck().iterate() as Iterable<string>) {
    const step = stepOf(json);
    if (!step) continue;
    for (const { list, record } of step.put) {
      const own = records.get(list);
      const full = mended(list, record, (own?.size ?? 0) + 1);
      if (!own || !full) continue;
      const key = keyOf(list, full.value);
      if (!seen.has(`${list} ${key}`) && !own.has(key)) {
        own.set(key, full.value);
        lost.fromHistory++;
      }
      seen.add(`${list} ${key}`);
    }
    for (const { list, key } of step.remove) seen.add(`${list} ${key}`);
  }
}

function stepOf(json: string): z.infer<typeof Step> | null {
  try {
    return Step.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function giveTitle(records: Records, title: string, lost: Tally): void {
  if (records.get("info")?.has(INFO_KEY)) return;
  lost.title = true;
  records.get("info")?.set(INFO_KEY, RECORDS.info.parse({ title, rank: 1 }) as object as RecordOf["info"]);
}

/** Leaves out what leads to nothing or breaks a rule of the path, and puts back types of evidence that are asked for. */
function keepRules(records: Records, lost: Tally): void {
  const drop = (list: ListName, key: string): void => {
    if (records.get(list)?.delete(key)) lost.loose++;
  };
  putOptionsBack(records, lost);
  for (let before = -1; before !== lost.loose;) {
    before = lost.loose;
    for (const list of LISTS) {
      for (const [key, record] of records.get(list) ?? []) {
        for (const naming of NAMINGS[list]) {
          const isGone = (name: string): boolean => !records.get(naming.to)?.has(name);
          if (!keysNamed(record, naming).some(isGone)) continue;
          if (naming.gone === "goes") drop(list, key);
          else records.get(list)?.set(key, withoutNamed(record, naming, isGone));
        }
      }
    }
    const { stones, links, evidence, progress } = asWorkshop(records);
    const may = (id: string, trait: "hasEvidence" | "hasProgress"): boolean => {
      const stone = stones.get(id);
      return stone !== undefined && KIND[stone.kind][trait];
    };
    for (const [key, { outcome }] of evidence) if (!may(outcome, "hasEvidence")) drop("evidence", key);
    for (const [key, { outcome }] of progress) if (!may(outcome, "hasProgress")) drop("progress", key);
    for (const [key, { from, to }] of links) {
      const [one, other] = [stones.get(from), stones.get(to)];
      if (!one || !other || !mayLead(one, other).ok) drop("links", key);
    }
    for (let circle = circleIn(records); circle; circle = circleIn(records))
      drop("links", keyOf("links", circle.at(-1) as RecordOf["links"]));
  }
  for (const [key, picture] of asWorkshop(records).pictures) if (wrongBytes(picture) !== null) drop("pictures", key);
  fitTogether(records, lost);
}

/** Brings back together what two records say of one thing: a form and its answers, an outcome and its history. */
function fitTogether(records: Records, lost: Tally): void {
  const mend = <L extends ListName>(list: L, before: RecordOf[L], after: RecordOf[L]): void => {
    if (after === before) return;
    records.get(list)?.set(keyOf(list, before), after);
    lost.mended++;
  };
  const { stones, progress, forms, results } = asWorkshop(records);
  for (const form of forms.values()) {
    const known = new Set<string>();
    const questions = form.questions.filter(({ id }) => !known.has(id) && known.add(id));
    mend("forms", form, questions.length === form.questions.length ? form : { ...form, questions });
  }
  for (const result of results.values()) {
    const form = records.get("forms")?.get(result.form) as RecordOf["forms"] | undefined;
    if (form) mend("results", result, withFitAnswers(form, result));
  }
  for (const [outcome, { state }] of newestEntries(progress.values())) {
    const stone = stones.get(outcome);
    if (stone) mend("stones", stone, stone.progress === state ? stone : { ...stone, progress: state });
  }
}

const circleIn = (records: Records) =>
  findCircle((records.get("links") ?? new Map<string, never>()).values() as Iterable<RecordOf["links"]>);

/** Rows of evidence and examples are worth more than the name of their type, which may be in the guidance. */
function putOptionsBack(records: Records, lost: Tally): void {
  const options = records.get("options");
  const { evidence, examples } = asWorkshop(records);
  const asked = [
    ...[...evidence.values()].map(({ type }) => type),
    ...[...examples.values()].flatMap((one) => one.evidence.map(({ type }) => type)),
  ];
  for (const code of new Set<string>(asked)) {
    if (!options || options.has(code)) continue;
    const known = EVIDENCE_OPTIONS.find((option) => option.code === code);
    options.set(
      code,
      RECORDS.options.parse({
        ...(known ?? { code, label: code.trim() === "" ? BACKUP_WORDS.rescue.option : code }),
        rank: options.size + 1,
      }) as object as RecordOf["options"],
    );
    lost.mended++;
  }
}

/** The records in their order. Sorted anew each time: these lists still change. */
const asWorkshop = (records: Records): Workshop =>
  workshopBy(<L extends ListName>(list: L) => {
    const own = (records.get(list) ?? new Map()) as ReadonlyMap<string, RecordOf[L]>;
    return new Map([...own].sort(([, a], [, b]) => a.rank - b.rank));
  });

const Versions = z.object({
  id: z.string().min(1),
  name: z.string(),
  at: z.string(),
  reason: z.enum(["opened", "asked", "before"]),
  seq: z.int(),
  content: z.instanceof(Uint8Array),
});
/** All versions together are no larger, unpacked: what claims more was made to. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/** The versions that can be read whole. */
function versionsIn(db: Database, lost: Tally): readonly VersionRow[] {
  const found: VersionRow[] = [];
  let room = MOST_UNPACKED;
  for (const row of db.prepare("SELECT * FROM versions ORDER BY seq, at").all()) {
    try {
      const version = Versions.parse(row);
      room -= inflateSync(version.content, { maxOutputLength: Math.max(room, 1) }).length;
      const whole: VersionRow = { ...version, content: Buffer.from(version.content) };
      workshopOf(whole);
      if (wrongVersion(whole, "") === null) found.push(whole);
      else lost.versions++;
    } catch {
      lost.versions++;
    }
  }
  return found;
}

/** What was lost, in sentences; none where nothing was. */
export function lossSentences({ title, ...counts }: Losses): readonly string[] {
  const { rescue } = BACKUP_WORDS;
  const said = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((one) => (counts[one] > 0 ? [rescue[one](counts[one])] : []));
  return title ? [rescue.title, ...said] : said;
}
