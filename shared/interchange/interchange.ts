/**
 * The interchange format: a workshop as one plain JSON object. Reading and writing are inverse; whatever is
 * wrong is refused in one sentence that says what and where. Source: docs/file-format.md, "JSON".
 */
import { hasEvidence } from "../model/kinds.ts";
import { z } from "zod";
import { EVIDENCE_OPTIONS } from "../guidance/evidence-options.ts";
import { fail, ok, WorkshopError, type Result } from "../base/result.ts";
import { explain, plainly } from "./explain.ts";
import { findCircle, mayLead } from "../pathway/links.ts";
import { quoted } from "../base/wording.ts";
import { LIST, rowOf, SHARED_LISTS, type ListName, type RecordOf, type SharedList } from "../model/lists.ts";
import { FRAMEWORK_KEYS, FrameworkFields, InfoFields, type Link, type Stone } from "../model/records.ts";
import { keysNamed, NAMINGS } from "../model/references.ts";
import { frameworkRecord, frameworkText, infoOf, inOrder, keyOf, workshopBy, type Workshop } from "../model/workshop.ts";
import { INTERCHANGE_WORDS as words } from "../guidance/interchange-words.ts";

export const FORMAT = "stepping-stones/workshop";
/** The versions that are read, oldest first: the one place that says so. */
const READ_VERSIONS = [1] as const;
/** The version that is written. */
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
  return readInterchange(value);
}

/** The workshop as the text of a JSON file: two spaces, and a line end at the end. */
export const formatInterchange = (workshop: Workshop): string => `${JSON.stringify(writeInterchange(workshop), null, 2)}\n`;

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
  const workshop = toWorkshop(document);
  const problem = repeatedKey(document) ?? brokenReference(document, workshop) ?? brokenLink(document);
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
  return known.includes(version) ? null : fail("invalid", words.sentence("version", words.faults.values(READ_VERSIONS.map(String))));
}

/** The workshop as a value of the interchange format, every field written, in the documented order. */
export function writeInterchange(workshop: Workshop): object {
  const partOf = (list: SharedList): readonly [name: string, value: unknown] => {
    if (list === "info") return ["workshop", fieldsOf(infoOf(workshop), InfoFields.shape)];
    if (list === "framework") return [list, Object.fromEntries(FRAMEWORK_KEYS.map((key) => [key, frameworkText(workshop, key)]))];
    const records = inOrder<{ readonly rank: number }>(workshop[list]);
    return [list, records.map((record) => fieldsOf(record, rowOf(list).fields.shape))];
  };
  return { format: FORMAT, version: FORMAT_VERSION, ...Object.fromEntries(SHARED_LISTS.map(partOf)) };
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

/** The first reference that leads to nothing, or to the wrong kind of stone. */
function brokenReference(document: Document, workshop: Workshop): string | null {
  for (const list of ROW_LISTS) {
    for (const [i, row] of document[list].entries()) {
      for (const naming of NAMINGS[list]) {
        const { field, at, to } = naming;
        const keys = keysNamed(row, naming);
        const nth = keys.findIndex((key) => !workshop[to].has(key));
        const where = at === undefined ? field : `${field}[${nth}].${at}`;
        if (nth >= 0) return words.refers(`${list}[${i}].${where}`, keys[nth] ?? "", to);
      }
    }
  }
  for (const [i, { outcome }] of document.evidence.entries()) {
    const stone = workshop.stones.get(outcome);
    if (stone && !hasEvidence(stone)) return words.noEvidence(`evidence[${i}].outcome`, outcome, stone.kind);
  }
  return null;
}

/** The first link that breaks a rule of the path. */
function brokenLink(document: Document): string | null {
  const stones = new Map<string, Omit<Stone, "rank">>(document.stones.map((stone) => [stone.id, stone]));
  for (const [i, link] of document.links.entries()) {
    const lead = mayLead(stones.get(link.from) as Stone, stones.get(link.to) as Stone);
    if (!lead.ok) return words.link(`links[${i}]`, lead.error.message);
  }
  const circle = findCircle(document.links);
  if (!circle) return null;
  const last = circle.at(-1) as Link;
  const way = [...circle.map((link) => link.from), last.to].map((id) => quoted(stones.get(id)?.text ?? "", 24));
  const shown = way.length <= 6 ? way : [...way.slice(0, 3), "…", ...way.slice(-2)];
  return words.circle(`links[${document.links.indexOf(last)}]`, shown.join(" → "));
}

/** Where the text stops being JSON: engines word it differently, so only the position is taken from them. */
function whereJsonEnds(json: string, error: unknown): string {
  if (json.trim() === "") return words.ends.empty;
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined || Number(position) >= json.length) return words.ends.early;
  const before = json.slice(0, Number(position)).split("\n");
  return words.ends.at(before.length, (before.at(-1)?.length ?? 0) + 1);
}

/** A mutable copy, as schemas want it. */
const structured = (options: typeof EVIDENCE_OPTIONS) =>
  options.map((option) => ({ ...option, ways: [...option.ways], examples: [...option.examples] }));
