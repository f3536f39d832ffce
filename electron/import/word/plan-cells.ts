/** What the cells of the plan say, field by field: the writer's shape, read in a way that bears being edited. */
import { normal } from "../../../shared/changes/anchor.ts";
import type { Existing, FoundOnTheWay, Progress, Strand } from "../../../shared/model/records.ts";
import type { ReadCell, ReadParagraph } from "./document.ts";
import { saidParagraphs, saidText, saysNothing, withoutLabel } from "./context.ts";
import { inEvery } from "./languages.ts";
import { isDay } from "../../../shared/model/fields.ts";
import { dayNamedIn } from "../../../shared/pathway/when.ts";

/** The labels of the plan, and the words of what is chosen from a list. */
const labels = (name: "group" | "progress" | "findings" | "who" | "when" | "due"): readonly string[] =>
  inEvery(({ documents }) => documents.DOCUMENT_WORDS.plan[name]);
const WORDS = {
  group: labels("group"),
  progress: labels("progress"),
  findings: labels("findings"),
  who: labels("who"),
  when: labels("when"),
  due: labels("due"),
};
const STRANDS = inEvery(({ terms }) => terms.STRAND_TERMS);
const PROGRESS = inEvery(({ terms }) => terms.PROGRESS_TERMS);
const FOUND = inEvery(({ terms }) => terms.FOUND_TERMS);
const EXISTING = inEvery(({ terms }) => terms.EXISTING_TERMS);

/** The paragraphs of a cell that have words, and whether one is the first: what stands below others that are struck through is not. */
function inPlace(cell: ReadCell | undefined): readonly { readonly paragraph: ReadParagraph; readonly isFirst: boolean }[] {
  const paragraphs = (cell?.paragraphs ?? []).map(withoutLabel);
  const first = paragraphs.findIndex(({ text, whole }) => (text + whole).trim() !== "");
  return paragraphs.flatMap((paragraph, at) => (paragraph.text.trim() === "" ? [] : [{ paragraph, isFirst: at <= first }]));
}

export interface OutcomeFields {
  readonly text: string;
  readonly strand: Strand | null;
  readonly group: string;
  readonly progress: Progress;
  readonly found: FoundOnTheWay;
}

/** The outcome's words, then its strand, group, progress and whether it was planned, each in a paragraph. */
export function outcomeFields(cell: ReadCell | undefined): OutcomeFields {
  const fields = {
    text: [] as string[],
    strand: null as Strand | null,
    group: "",
    progress: "none" as Progress,
    found: "no" as FoundOnTheWay,
  };
  for (const { paragraph, isFirst } of inPlace(cell)) {
    const text = paragraph.text.trim();
    if (saysNothing(paragraph)) continue;
    const isNote = !isFirst || paragraph.style === NOTE;
    const strand = isNote ? keyOf(STRANDS, text) : undefined;
    const group = isNote ? after(text, WORDS.group) : undefined;
    const progress = isNote ? keyOf(PROGRESS, after(text, WORDS.progress)) : undefined;
    const found = isNote ? keyOf(FOUND, text) : undefined;
    if (strand) fields.strand = strand;
    else if (group !== undefined) fields.group = group;
    else if (progress) fields.progress = progress;
    else if (found) fields.found = found;
    else fields.text.push(text);
  }
  return { ...fields, text: fields.text.join("\n") };
}

export interface StrandFields {
  readonly strand: Strand | undefined;
  readonly progress: Progress | undefined;
  readonly found: FoundOnTheWay | undefined;
}

/** A strand, and below it how far an outcome is and whether it was planned, where the cell says so. */
export function strandFields(cell: ReadCell | undefined): StrandFields {
  const read = saidParagraphs(cell).map(({ text }) => ({
    text: text.trim(),
    progress: keyOf(PROGRESS, after(text.trim(), WORDS.progress)),
    found: keyOf(FOUND, text.trim()),
  }));
  const first = <V>(says: (one: (typeof read)[number]) => V | undefined): V | undefined =>
    read.map(says).find((said) => said !== undefined);
  const strand = read
    .filter(({ progress, found }) => progress === undefined && found === undefined)
    .map(({ text }) => text)
    .join("\n");
  return { strand: keyOf(STRANDS, strand), progress: first(({ progress }) => progress), found: first(({ found }) => found) };
}

export interface ReadFinding {
  /** As YYYY-MM-DD, or "". */
  readonly date: string;
  readonly text: string;
}

/** The form of evidence, then what has come in. */
export function formFields(cell: ReadCell | undefined): { readonly form: string; readonly findings: readonly ReadFinding[] } {
  const paragraphs = saidParagraphs(cell);
  const label = paragraphs.findIndex(({ text }) => WORDS.findings.some((label) => plain(text) === plain(label)));
  if (label < 0) return { form: saidText(cell), findings: [] };
  return { form: joined(paragraphs.slice(0, label)), findings: paragraphs.slice(label + 1).map(({ text }) => finding(text.trim())) };
}

function finding(text: string): ReadFinding {
  const [, day = "", rest = ""] = /^([^:]{6,40}): *([^]*)$/u.exec(text) ?? [];
  const date = dayIn(day);
  return date === null ? { date: "", text } : { date, text: rest };
}

/** "2026-05-01" for "1 May 2026", in any of our languages; null for what is no day. */
export function dayIn(text: string): string | null {
  const [, day] = /(?<!\d)(\d{1,2})(?!\d)/.exec(text) ?? [];
  const [, year] = /(?<!\d)(\d{4})(?!\d)/.exec(text) ?? [];
  if (day === undefined || year === undefined) return null;
  const said = normal(text).toLowerCase();
  const dates = MONTHS.map((month) => `${year}-${month}-${day.padStart(2, "0")}`);
  return dates.find((date) => isDay(date) && LONG.some((long) => long(new Date(`${date}T00:00:00Z`)).toLowerCase() === said)) ?? null;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));
const LONG = inEvery((words) => words.dayWords.DAY_WORDS.longUtc);

export interface WaysFields {
  readonly ways: readonly string[];
  readonly existing: Existing;
  readonly who: string;
  readonly when: string;
  /** By which day it is due, as YYYY-MM-DD, or "". */
  readonly due: string;
  /** What stands there and names no day. */
  readonly unread: string;
}

/** One way a paragraph, then whether it is there already, who does it, when, and by which day it is due. */
export function waysFields(cell: ReadCell | undefined): WaysFields {
  const fields = { ways: [] as string[], existing: "unknown" as Existing, who: "", when: "", due: "", unread: "" };
  const paragraphs = inPlace(cell);
  // A way may have the name of a note: where notes still have their style, it tells them apart.
  const styled = paragraphs.some(({ paragraph }) => paragraph.style === NOTE);
  for (const { paragraph, isFirst } of paragraphs) {
    const text = paragraph.text.trim();
    const isNote = styled ? paragraph.style === NOTE : !isFirst;
    const existing = isNote ? keyOf(EXISTING, text) : undefined;
    const who = after(text, WORDS.who);
    const when = after(text, WORDS.when);
    const due = isNote ? after(text, WORDS.due) : undefined;
    if (existing) fields.existing = existing;
    else if ((isNote || !isFirst) && who !== undefined) fields.who = who;
    else if ((isNote || !isFirst) && when !== undefined) fields.when = when;
    else if (due !== undefined) {
      fields.due = dayIn(due) ?? dayNamedIn(due);
      fields.unread = fields.due === "" ? due : "";
    } else if (saidParagraphs({ paragraphs: [paragraph] }).length > 0) fields.ways.push(text);
  }
  return fields;
}

/** The style of what is said beside the thing itself. */
export const NOTE = "table note";

const plain = (text: string): string =>
  normal(text)
    .toLowerCase()
    .replace(/[\s:.]+$/, "");

/** What stands after a label like "Who: "; undefined where the text does not begin with it. */
export function after(text: string, labels: readonly string[]): string | undefined {
  const match = /^([^:]{1,40}):\s*([^]*)$/.exec(text);
  return match && labels.some((label) => plain(match[1] ?? "") === plain(label)) ? (match[2] ?? "").trim() : undefined;
}

/** The key whose term has this label, in one of the languages. */
function keyOf<K extends string>(
  terms: readonly Readonly<Record<K, { readonly label: string }>>[],
  text: string | undefined,
): K | undefined {
  if (text === undefined) return undefined;
  return terms
    .map((one) => (Object.keys(one) as K[]).find((key) => plain(one[key].label) === plain(text)))
    .find((key) => key !== undefined);
}

const joined = (paragraphs: readonly ReadParagraph[]): string => paragraphs.map(({ text }) => text.trim()).join("\n");
