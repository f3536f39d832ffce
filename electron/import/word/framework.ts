/** T1 back: the organisation's text for each part of the framework. */
import { isOf, normal, recordAnchor, type Anchor } from "../../../shared/changes/anchor.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import {
  FRAMEWORK_PARTS,
  FRAMEWORK_SECTIONS,
  frameworkIn,
  partsIn,
  type FrameworkPart,
  type FrameworkSection,
  type FrameworkSubsection,
} from "../../../shared/guidance/framework-prompts.ts";
import { frameworkText } from "../../../shared/model/workshop.ts";
import { beyond, saysNothing, stateOfWords, withoutLabel, type ReadingContext, type State } from "./context.ts";
import { isUnread, type ReadCell, type ReadParagraph } from "./document.ts";
import { asWritten, richLinesOf, lookOf, frameworkTextOf } from "./markdown.ts";
import { wordsOf, type Row } from "./recognise.ts";
import { canonical } from "../../export/word/rich-lines.ts";
import { inEvery } from "./languages.ts";

interface Found {
  readonly part: FrameworkPart;
  readonly anchors: readonly Anchor[];
  readonly paragraphs: ReadParagraph[];
}

const key = (text: string): string =>
  normal(text)
    .toLowerCase()
    .replace(/[\s:.]+$/, "");
const SECTIONS = inEvery((words) => frameworkIn(words.frameworkPrompts));
/** Each part by its anchor, and by its label. */
const PARTS = new Map(
  FRAMEWORK_PARTS.flatMap((part, at) => [
    [recordAnchor("framework", part.key), part] as const,
    ...SECTIONS.map((sections) => [key(partsIn(sections)[at]?.label ?? ""), part] as const),
  ]),
);
const headed = (sections: readonly FrameworkSection[]): readonly FrameworkSubsection[] =>
  sections.flatMap((section) => [section, ...(section.subsections ?? [])]);
/** Each section and sub-section by its heading. */
const HEADINGS = new Map<string, FrameworkSubsection>(
  SECTIONS.flatMap((sections) => headed(sections).map((one, at) => [key(one.heading), headed(FRAMEWORK_SECTIONS)[at] ?? one] as const)),
);

export function proposeFramework(rows: readonly Row[], context: ReadingContext): void {
  const found = new Map<string, Found>();
  for (const row of rows) readRow(row, found, context);
  for (const { part, anchors, paragraphs } of found.values()) {
    if (paragraphs.some(isUnread)) {
      context.notUnderstood.push({ where: part.label, text: beyond(paragraphs, context.written) });
      continue;
    }
    const lines = richLinesOf(paragraphs.map(withoutLabel).filter((one) => !saysNothing(one)));
    const before = frameworkText(context.workshop, part.key);
    const look = canonical(lines);
    if (look === lookOf(before)) continue;
    const state = stateOfWords(look, anchors, context.written, recordAnchor("framework", part.key));
    if (state === "same") continue;
    const after = frameworkTextOf(lines);
    // An empty room of a template is no word about a text that stands here.
    if (after === "" && anchors.length === 0 && paragraphs.some(isRoom)) continue;
    write(part, after, state, context);
  }
  // A document whose parts have labels has one for each: where it is missing, somebody took the part out.
  const isLabelled = rows.some(({ cells }) => cells.content?.paragraphs.some((one) => partOf(one) !== undefined));
  for (const part of isLabelled ? FRAMEWORK_PARTS : []) {
    if (!found.has(part.key) && lookOf(frameworkText(context.workshop, part.key)) !== "") write(part, "", "edited", context);
  }
}

function write(part: FrameworkPart, after: string, state: State, { workshop, items }: ReadingContext): void {
  const before = frameworkText(workshop, part.key);
  items.push({
    id: `framework ${part.key}`,
    table: "framework",
    what: before.trim() === "" ? "added" : after === "" ? "removed" : "changed",
    where: part.label,
    parts: [{ label: DOCUMENT_WORDS.framework.columns.content, before: asWritten(before), after }],
    take: after !== "" && state !== "both",
    remark: state === "both" ? BACK_WORDS.remarks.both : "",
    steps: [{ do: "framework.write", key: part.key, text: after }],
  });
}

/** Sorts a cell's paragraphs under the parts whose labels stand above them. */
function readRow({ cells, others, all }: Row, found: Map<string, Found>, context: ReadingContext): void {
  const { notUnderstood } = context;
  const section = cells.sections?.paragraphs.map(({ whole }) => HEADINGS.get(key(whole))).find((one) => one !== undefined);
  const where = BACK_WORDS.where.section(section?.heading ?? normal(wordsOf(cells.sections)));
  const paragraphs = cells.content?.paragraphs ?? [];
  const labelled = paragraphs.some((one) => partOf(one) !== undefined);
  let part: Found | null = null;
  // Without our labels a section's text goes into its first part.
  const firstOf = (heading: FrameworkSubsection | undefined): Found | null => {
    const first = heading?.parts[0];
    return labelled || !first ? null : begin(first, [], found);
  };
  part = firstOf(section);
  const about = (cells: readonly ReadCell[], of: FrameworkPart | undefined): void =>
    context.about(cells, {
      table: "framework",
      where: of?.label ?? where,
      stone: null,
      beside: of ? [`framework ${of.key}`] : [],
    });
  for (const paragraph of paragraphs) {
    const begun = partOf(paragraph);
    const heading = HEADINGS.get(key(paragraph.whole));
    if (begun)
      part = begin(
        begun,
        paragraph.anchors.filter((anchor) => isOf("framework", anchor)),
        found,
      );
    else if (heading && heading !== section) part = firstOf(heading);
    else if (part) part.paragraphs.push(paragraph);
    else if (!saysNothing(withoutLabel(paragraph))) notUnderstood.push({ where, text: paragraph.text.trim() });
    about([{ paragraphs: [paragraph] }], part?.part);
  }
  about(all, section?.parts[0]);
  if (!section && normal(wordsOf(cells.sections)) !== "" && paragraphs.length === 0)
    notUnderstood.push({ where, text: wordsOf(cells.sections) });
  notUnderstood.push(...others.map(({ heading, text }) => ({ where: BACK_WORDS.where.column(heading), text })));
}

/** What the blank template says where people may write. */
const isRoom = (paragraph: ReadParagraph): boolean =>
  saysNothing(withoutLabel(paragraph)) && normal(paragraph.text) !== "" && !NOT_WRITTEN.has(normal(paragraph.text));

const NOT_WRITTEN = new Set(inEvery(({ documents }) => documents.DOCUMENT_WORDS.empty.text));

function begin(part: FrameworkPart, anchors: readonly Anchor[], found: Map<string, Found>): Found {
  const known = found.get(part.key);
  if (known) return known;
  const made: Found = { part, anchors, paragraphs: [] };
  found.set(part.key, made);
  return made;
}

/** The part that a paragraph is the label of: by its anchor, or by its words. */
const partOf = ({ anchors, whole }: ReadParagraph): FrameworkPart | undefined =>
  anchors.map(({ record }) => PARTS.get(record)).find((part) => part !== undefined) ?? PARTS.get(key(whole));
