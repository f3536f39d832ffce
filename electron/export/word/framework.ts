/** Table T1: the sections of the framework with the organisation's own text. Source: SCIE's guidance, table 1. */
import { anchorOf } from "../../../shared/changes/anchor.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { FRAMEWORK_SECTIONS, type FrameworkPart, type FrameworkSection } from "../../../shared/guidance/framework-prompts.ts";
import { frameworkText, type Workshop } from "../../../shared/model/workshop.ts";
import { richText } from "../../../shared/rich-text/read.ts";
import type { Outline } from "./outline.ts";
import type { Layout } from "./page.ts";
import { canonical, richLines } from "./rich-lines.ts";
import { richParagraphs, type ListCounter } from "./rich-paragraphs.ts";
import { columnsOf, richTable, cellWords, type WordContent, type RichCell } from "./table.ts";
import { paragraph } from "./text.ts";

const WORDS = DOCUMENT_WORDS.framework;
/** The widths of the columns of T1, in hundredths of the table's. */
export const T1_SHARES = [24, 76] as const;
const COLUMNS = columnsOf([WORDS.columns.sections, WORDS.columns.content], T1_SHARES);

export function frameworkSection(workshop: Workshop, outline: Outline, { portrait }: Layout): WordContent {
  const counter: ListCounter = { numbered: 0 };
  const heading = outline.heading(1, WORDS.heading);
  const rows = FRAMEWORK_SECTIONS.map((section) => [
    [outline.heading(2, section.heading, { keepNext: false })],
    content(workshop, section, counter),
  ]);
  return [heading, paragraph("Caption", WORDS.caption), richTable(portrait, COLUMNS, rows)];
}

const content = (workshop: Workshop, section: FrameworkSection, counter: ListCounter): RichCell => [
  ...section.parts.flatMap((part) => partParagraphs(workshop, part, counter)),
  ...(section.subsections ?? []).flatMap((subsection) => [
    cellWords(subsection.heading, "Heading3"),
    ...subsection.parts.flatMap((part) => partParagraphs(workshop, part, counter)),
  ]),
];

function partParagraphs(workshop: Workshop, part: FrameworkPart, counter: ListCounter): RichCell {
  const text = frameworkText(workshop, part.key);
  const written = richParagraphs(text, counter);
  const anchor = anchorOf("framework", [part.key], canonical(richLines(richText(text))));
  return [
    { ...cellWords(part.label, "PartLabel"), anchor },
    ...(written.length > 0 ? written : [cellWords(DOCUMENT_WORDS.empty.text, "Normal")]),
  ];
}
