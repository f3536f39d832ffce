/** Table T1: the sections of the framework with the organisation's own text. Source: SCIE's guidance, table 1. */
import { TableRow, type Paragraph, type Table } from "docx";
import { anchorOf } from "../../../shared/changes/anchor.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { FRAMEWORK_SECTIONS, type FrameworkPart, type FrameworkSection } from "../../../shared/guidance/framework-prompts.ts";
import { frameworkText, type Workshop } from "../../../shared/model/workshop.ts";
import { richText } from "../../../shared/rich-text/read.ts";
import { anchoredParagraph } from "./anchors.ts";
import type { Outline } from "./outline.ts";
import type { Layout } from "./page.ts";
import { canonical, richLines } from "./rich-lines.ts";
import { richParagraphs, type ListCounter } from "./rich-paragraphs.ts";
import { columnsOf, frame, readyCell, widthsOf } from "./table.ts";
import { paragraph } from "./text.ts";

const WORDS = DOCUMENT_WORDS.framework;
/** The widths of the columns of T1, in hundredths of the table's. */
export const T1_SHARES = [24, 76] as const;
const COLUMNS = columnsOf([WORDS.columns.sections, WORDS.columns.content], T1_SHARES);

export function frameworkSection(workshop: Workshop, outline: Outline, { portrait }: Layout): readonly (Paragraph | Table)[] {
  const counter: ListCounter = { numbered: 0 };
  const [left = 0, right = 0] = widthsOf(portrait, COLUMNS);
  const heading = outline.heading(1, WORDS.heading);
  const rows = FRAMEWORK_SECTIONS.map(
    (section) =>
      new TableRow({
        children: [
          readyCell([outline.heading(2, section.heading, { keepNext: false })], left),
          readyCell(content(workshop, section, counter), right),
        ],
      }),
  );
  return [heading, paragraph("Caption", WORDS.caption), frame(portrait, COLUMNS, rows)];
}

const content = (workshop: Workshop, section: FrameworkSection, counter: ListCounter): readonly Paragraph[] => [
  ...section.parts.flatMap((part) => partParagraphs(workshop, part, counter)),
  ...(section.subsections ?? []).flatMap((subsection) => [
    paragraph("Heading3", subsection.heading),
    ...subsection.parts.flatMap((part) => partParagraphs(workshop, part, counter)),
  ]),
];

function partParagraphs(workshop: Workshop, part: FrameworkPart, counter: ListCounter): readonly Paragraph[] {
  const text = frameworkText(workshop, part.key);
  const written = richParagraphs(text, counter);
  const label = anchoredParagraph("PartLabel", part.label, anchorOf("framework", [part.key], canonical(richLines(richText(text)))));
  return [label, ...(written.length > 0 ? written : [paragraph("Normal", DOCUMENT_WORDS.empty.text)])];
}
