/**
 * The interchange format: a workshop as one plain JSON object. Reading and writing are inverse; whatever is
 * wrong is refused in one sentence that says what and where. Source: docs/file-format.md, "JSON".
 */
import { z } from "zod";
import { EVIDENCE_OPTIONS } from "../guidance/evidence-options.ts";
import { fail, ok, WorkshopError, type Result } from "../base/result.ts";
import { doubledKey } from "./doubled.ts";
import { explain, plainly } from "./explain.ts";
import { brokenHistoryOrForm, brokenLink, brokenPicture, brokenReference } from "./fitting.ts";
import { newestEntries } from "../model/how-far.ts";
import { fieldOf, LIST, rowOf, SHARED_LISTS, type ListName, type RecordOf, type SharedList } from "../model/lists.ts";
import { FRAMEWORK_KEYS, FrameworkFields, InfoFields } from "../model/records.ts";
import { NEW_LISTS, newerIn } from "./newer.ts";
import { frameworkRecord, frameworkText, infoOf, inOrder, keyOf, workshopBy, type Workshop } from "../model/workshop.ts";
import { INTERCHANGE_WORDS as words } from "../guidance/interchange-words.ts";

export const FORMAT = "stepping-stones/workshop";
/** The versions that are read, oldest first: the one place that says so. */
const READ_VERSIONS = [1, 2] as const;
/** The newest version. A workshop that has nothing of it is written in the one before (docs/adr/0058). */
export const FORMAT_VERSION = READ_VERSIONS[READ_VERSIONS.length - 1] as (typeof READ_VERSIONS)[number];

const Head = z.object({ format: z.literal(FORMAT), version: z.number() });

/** The lists of the document that hold rows in an order; `info` and `framework` are objects. */
type RowList = Exclude<SharedList, "info" | "framework">;
const isRowList = (list: ListName): list is RowList =>
  list !== "info" && list !== "framework" && (SHARED_LISTS as readonly ListName[]).includes(list);
const ROW_LISTS = SHARED_LISTS.filter(isRowList);

/** The schema of a list's rows; without any, the types of evidence are those of the guidance. */
const rowsOf = (list: RowList) => {
  const rows = z.array(LIST[list].fields as z.ZodType);
  return list === "options" ? rows.prefault(() => structured(EVIDENCE_OPTIONS)) : rows.default([]);
};

/** The whole document, in the order in which it is written. */
export const Document = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(READ_VERSIONS),
  ...Object.fromEntries(
    SHARED_LISTS.map((list) => {
      if (list === "info") return ["workshop", InfoFields];
      return [list, list === "framework" ? FrameworkFields.prefault({}) : rowsOf(list)];
    }),
  ),
});
type Document = {
  readonly workshop: z.infer<typeof InfoFields>;
  readonly framework: z.infer<typeof FrameworkFields>;
} & { readonly [L in RowList]: readonly Omit<RecordOf[L], "rank">[] };

/** Reads the text of a JSON file; a byte order mark at its start is passed over. */
export function parseInterchange(text: string): Result<Workshop> {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail("invalid", words.notJson(whereJsonEnds(json, error)), String(error));
  }
  const twice = doubledKey(json);
  return twice === null ? readInterchange(value) : fail("invalid", words.sentence(twice, words.faults.doubled));
}

/** What may be left out of a JSON file. */
interface Writing {
  /** The bytes of pictures stand in it; without them, pictures are named and no more. */
  readonly pictures?: boolean;
}

/** The workshop as the text of a JSON file: two spaces, and a line end at the end. */
export const formatInterchange = (workshop: Workshop, writing: Writing = {}): string =>
  `${JSON.stringify(writeInterchange(workshop, writing), null, 2)}\n`;

/**
 * Reads a value of the interchange format.
 * @returns the workshop, its records ranked 1, 2, 3 … as listed; or the first thing that is wrong, with its path.
 */
export function readInterchange(value: unknown): Result<Workshop> {
  const wrong = wrongVersion(value);
  if (wrong) return wrong;
  const parsed = Document.safeParse(value, { error: plainly });
  if (!parsed.success) return fail("invalid", explain(parsed.error, words.document));
  // A cast: which rows belong to which list is in the table alone.
  const document = parsed.data as object as Document;
  const workshop = toWorkshop(withNewestProgress(document, value as object));
  const problem =
    repeatedKey(document) ??
    brokenReference(workshop) ??
    brokenLink(workshop) ??
    brokenHistoryOrForm(workshop) ??
    brokenPicture(inOrder(workshop.pictures));
  return problem === null ? ok(workshop) : fail("invalid", problem);
}

/** Why a document is none that this version reads, before any field of it is looked at: a newer one may have fields that nobody here knows. */
function wrongVersion(value: unknown): Result<never> | null {
  const head = Head.safeParse(value, { error: plainly });
  if (!head.success) return fail("invalid", explain(head.error, words.document));
  const { version } = head.data;
  if (!Number.isInteger(version)) return fail("invalid", words.sentence("version", words.faults.wholeBut(version)));
  const known: readonly number[] = READ_VERSIONS;
  if (version > FORMAT_VERSION) return fail("newer", words.newer(version, FORMAT_VERSION, known.length === 1));
  if (!known.includes(version)) return fail("invalid", words.sentence("version", words.faults.values(READ_VERSIONS.map(String))));
  const newer = version < FORMAT_VERSION ? newerIn(value as object) : null;
  return newer === null ? null : fail("invalid", words.sentence(newer, words.faults.version(FORMAT_VERSION)));
}

/**
 * The workshop as a value of the interchange format, every field written, in the documented order. What only the newest version has is
 * written where there is something of it, and then the version says so.
 */
export function writeInterchange(workshop: Workshop, { pictures = false }: Writing = {}): object {
  const partOf = (list: SharedList): readonly [name: string, value: unknown] => {
    if (list === "info") return ["workshop", fieldsOf(infoOf(workshop), InfoFields.shape)];
    if (list === "framework") return [list, Object.fromEntries(FRAMEWORK_KEYS.map((key) => [key, frameworkText(workshop, key)]))];
    const records = inOrder<{ readonly rank: number }>(workshop[list]);
    return [list, records.map((record) => fieldsOf(record, rowOf(list).fields.shape))];
  };
  const isWritten = (list: SharedList): boolean =>
    !NEW_LISTS.includes(list) || (workshop[list].size > 0 && (list !== "pictures" || pictures));
  const parts = Object.fromEntries(SHARED_LISTS.filter(isWritten).map(partOf));
  return { format: FORMAT, version: newerIn(parts) === null ? 1 : FORMAT_VERSION, ...parts };
}

/**
 * A new workshop: a title and the five types of evidence of the guidance.
 * @throws WorkshopError where the title is empty or too long.
 */
export function emptyWorkshop(title: string): Workshop {
  const read = readInterchange({ format: FORMAT, version: FORMAT_VERSION, workshop: { title } });
  if (!read.ok) throw new WorkshopError(read.error.code, read.error.message);
  return read.value;
}

/** A record's fields in the order of its schema; an optional field only where it is there. */
const fieldsOf = (record: object, shape: z.ZodRawShape): object =>
  Object.fromEntries(
    Object.keys(shape)
      .map((key) => [key, (record as Record<string, unknown>)[key]] as const)
      .filter(([, value]) => value !== undefined),
  );

function toWorkshop(document: Document): Workshop {
  return workshopBy(<L extends ListName>(list: L) => new Map(recordsOf(list, document).map((record) => [keyOf(list, record), record])));
}

/** A stone that does not say how far it is takes that from its history. */
function withNewestProgress(document: Document, written: object): Document {
  const newest = newestEntries(document.progress);
  const rows = fieldOf(written, "stones") as readonly object[] | undefined;
  return {
    ...document,
    stones: document.stones.map((stone, i) => {
      const state = newest.get(stone.id)?.state;
      return state !== undefined && fieldOf(rows?.[i] ?? {}, "progress") === undefined ? { ...stone, progress: state } : stone;
    }),
  };
}

/** The records of a list, ranked 1, 2, 3 … */
function recordsOf<L extends ListName>(list: L, document: Document): readonly RecordOf[L][] {
  const rows = isRowList(list) ? document[list] : list === "info" ? [document.workshop] : [];
  const texts = list === "framework" ? FRAMEWORK_KEYS.filter((key) => document.framework[key] !== "") : [];
  const records = [
    ...rows.map((row, i) => ({ ...row, rank: i + 1 })),
    ...texts.map((key) => frameworkRecord(key, document.framework[key])),
  ];
  return records as readonly RecordOf[ListName][] as readonly RecordOf[L][];
}

/** The first id, code or link that a list has twice. */
function repeatedKey(document: Document): string | null {
  for (const list of ROW_LISTS) {
    const seen = new Map<string, number>();
    for (const [i, record] of recordsOf(list, document).entries()) {
      const key = keyOf(list, record);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, i);
      else if (list === "links") return words.repeated.link(`links[${i}]`, `links[${first}]`);
      else return words.repeated.id(`${list}[${i}].${LIST[list].key.join()}`, key, `${list}[${first}]`);
    }
  }
  return null;
}

/** Where the text stops being JSON: engines word it differently, so only the position is taken from them. */
function whereJsonEnds(json: string, error: unknown): string {
  if (json.trim() === "") return words.ends.empty;
  const position = positionIn(error) ?? (isTooEarly(json, error) ? json.length : firstWrong(json));
  if (position >= json.length) return words.ends.early;
  const before = json.slice(0, position).split("\n");
  return words.ends.at(before.length, (before.at(-1)?.length ?? 0) + 1);
}

function positionIn(error: unknown): number | null {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? null : Number(position);
}

/** Whether all that is wrong with a text is that there is no more of it. */
const isTooEarly = (json: string, error: unknown): boolean =>
  /end of JSON|Unterminated/i.test(String(error)) || (positionIn(error) ?? 0) >= json.length;

/** The sign that does not belong there, where the engine names it and not its place: what stands before it could go on. */
function firstWrong(json: string): number {
  let [right, wrong] = [0, json.length];
  while (wrong - right > 1) {
    const half = (right + wrong) >> 1;
    if (couldGoOn(json.slice(0, half))) right = half;
    else wrong = half;
  }
  return right;
}

function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    return isTooEarly(start, error);
  }
}

/** A mutable copy, as schemas want it. */
const structured = (options: typeof EVIDENCE_OPTIONS) =>
  options.map((option) => ({ ...option, ways: [...option.ways], examples: [...option.examples] }));
