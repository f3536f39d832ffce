/**
 * The interchange format: a workshop as one plain JSON object. Reading and writing are inverse; whatever is
 * wrong is refused in one sentence that says what and where. Source: docs/file-format.md, "JSON".
 */
import { KIND } from "../model/kinds.ts";
import { z } from "zod";
import { EVIDENCE_OPTIONS } from "../guidance/evidence-options.ts";
import { fail, ok, WorkshopError, type Result } from "../base/result.ts";
import { explain, plainly } from "./explain.ts";
import { findCircle, mayLead, quoted } from "../pathway/links.ts";
import {
  BenefitFields,
  EvidenceFields,
  ExampleFields,
  FeedbackFields,
  FindingFields,
  FRAMEWORK_KEYS,
  FrameworkFields,
  InfoFields,
  LinkFields,
  OptionFields,
  StoneFields,
  WorksheetFields,
  type Link,
  type Stone,
} from "../model/records.ts";
import {
  FILE_ONLY,
  frameworkRecord,
  frameworkText,
  infoOf,
  inOrder,
  keyOf,
  LISTS,
  NOTHING,
  type FileOnly,
  type ListName,
  type Workshop,
} from "../model/workshop.ts";
import { INTERCHANGE_WORDS as words } from "../guidance/interchange-words.ts";

export const FORMAT = "stepping-stones/workshop";
/** The versions that are read, oldest first: the one place that says so. */
const READ_VERSIONS = [1] as const;
/** The version that is written. */
export const FORMAT_VERSION = READ_VERSIONS[READ_VERSIONS.length - 1] as (typeof READ_VERSIONS)[number];

const Head = z.object({ format: z.literal(FORMAT), version: z.number() });

/** The whole document, in the order in which it is written. */
export const Document = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(READ_VERSIONS),
  workshop: InfoFields,
  stones: z.array(StoneFields).default([]),
  links: z.array(LinkFields).default([]),
  evidence: z.array(EvidenceFields).default([]),
  options: z.array(OptionFields).prefault(() => structured(EVIDENCE_OPTIONS)),
  findings: z.array(FindingFields).default([]),
  framework: FrameworkFields.prefault({}),
  examples: z.array(ExampleFields).default([]),
  benefits: z.array(BenefitFields).default([]),
  feedback: z.array(FeedbackFields).default([]),
  worksheet: z.array(WorksheetFields).default([]),
});
type Document = z.infer<typeof Document>;

/** The lists of the document that hold rows in an order; `info` and `framework` are objects. */
type RowList = Exclude<ListName, "info" | "framework" | FileOnly>;
const ROW_LISTS = LISTS.filter(
  (list): list is RowList => list !== "info" && list !== "framework" && !(FILE_ONLY as readonly ListName[]).includes(list),
);

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
  const document = parsed.data;
  const problem = repeatedKey(document) ?? brokenReference(document) ?? brokenLink(document);
  return problem === null ? ok(toWorkshop(document)) : fail("invalid", problem);
}

/** Why a document is none that this version reads, before any field of it is looked at: a newer one may have fields that nobody here knows. */
function wrongVersion(value: unknown): Result<never> | null {
  const head = Head.safeParse(value, { error: plainly });
  if (!head.success) return fail("invalid", explain(head.error, words.document));
  const { version } = head.data;
  if (!Number.isInteger(version)) return fail("invalid", words.sentence("version", words.faults.wholeBut(version)));
  if (version > FORMAT_VERSION) {
    return fail("newer", words.newer(version, FORMAT_VERSION, READ_VERSIONS.length === 1));
  }
  const known: readonly number[] = READ_VERSIONS;
  return known.includes(version) ? null : fail("invalid", words.sentence("version", words.faults.values(READ_VERSIONS.map(String))));
}

/** The workshop as a value of the interchange format, every field written, in the documented order. */
export function writeInterchange(workshop: Workshop): object {
  const rows = (list: RowList, shape: z.ZodRawShape) =>
    inOrder<{ readonly rank: number }>(workshop[list]).map((record) => fieldsOf(record, shape));
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    workshop: fieldsOf(infoOf(workshop), InfoFields.shape),
    stones: rows("stones", StoneFields.shape),
    links: rows("links", LinkFields.shape),
    evidence: rows("evidence", EvidenceFields.shape),
    options: rows("options", OptionFields.shape),
    findings: rows("findings", FindingFields.shape),
    framework: Object.fromEntries(FRAMEWORK_KEYS.map((key) => [key, frameworkText(workshop, key)])),
    examples: rows("examples", ExampleFields.shape),
    benefits: rows("benefits", BenefitFields.shape),
    feedback: rows("feedback", FeedbackFields.shape),
    worksheet: rows("worksheet", WorksheetFields.shape),
  };
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
  const table = <R extends object>(list: RowList, rows: readonly R[]) =>
    new Map(rows.map((row, i) => [keyOf(list, row as never), { ...row, rank: i + 1 }]));
  const info = { ...document.workshop, rank: 1 };
  const framework = FRAMEWORK_KEYS.filter((key) => document.framework[key] !== "").map((key) =>
    frameworkRecord(key, document.framework[key]),
  );
  return {
    ...NOTHING,
    ...Object.fromEntries(ROW_LISTS.map((list) => [list, table(list, document[list] as readonly object[])])),
    info: new Map([[keyOf("info", info), info]]),
    framework: new Map(framework.map((record) => [record.key, record])),
  } as unknown as Workshop;
}

/** The first id, code or link that a list has twice. */
function repeatedKey(document: Document): string | null {
  for (const list of ROW_LISTS) {
    const seen = new Map<string, number>();
    for (const [i, row] of document[list].entries()) {
      const key = keyOf(list, row as never);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, i);
      else if (list === "links") return words.repeated.link(`links[${i}]`, `links[${first}]`);
      else return words.repeated.id(`${list}[${i}].${list === "options" ? "code" : "id"}`, key, `${list}[${first}]`);
    }
  }
  return null;
}

/** The first reference that leads to nothing, or to the wrong kind of stone. */
function brokenReference(document: Document): string | null {
  const stones = new Map<string, Stone["kind"]>(document.stones.map((stone) => [stone.id, stone.kind]));
  const types = new Set<string>(document.options.map((option) => option.code));
  const evidence = new Set<string>(document.evidence.map((row) => row.id));
  for (const [i, row] of document.evidence.entries()) {
    const kind = stones.get(row.outcome);
    if (kind === undefined) return words.refers.stone(`evidence[${i}].outcome`, row.outcome);
    if (!KIND[kind].hasEvidence) return words.refers.outcome(`evidence[${i}].outcome`, row.outcome, kind);
    if (!types.has(row.type)) return words.refers.option(`evidence[${i}].type`, row.type);
  }
  for (const [i, finding] of document.findings.entries()) {
    if (!evidence.has(finding.evidence)) return words.refers.evidence(`findings[${i}].evidence`, finding.evidence);
  }
  for (const [i, example] of document.examples.entries()) {
    const at = example.evidence.findIndex((row) => !types.has(row.type));
    if (at >= 0) return words.refers.option(`examples[${i}].evidence[${at}].type`, example.evidence[at]?.type ?? "");
  }
  return null;
}

/** The first link that breaks a rule of the path. */
function brokenLink(document: Document): string | null {
  const stones = new Map(document.stones.map((stone) => [stone.id, stone as Stone]));
  for (const [i, link] of document.links.entries()) {
    for (const end of ["from", "to"] as const) {
      if (!stones.has(link[end])) return words.refers.stone(`links[${i}].${end}`, link[end]);
    }
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
