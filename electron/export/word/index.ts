/** A workshop as a Word document. Plain Node, and pure: the same workshop and time give the same bytes. */
import { Document, Footer, PageNumber, TextRun, type ISectionOptions, type Paragraph, type Table } from "docx";
import { ATTRIBUTION } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import { drawnPath, type Picture } from "../path-picture.ts";
import { oneLine } from "../wording.ts";
import { examplesSection, optionsSection, planSection } from "./evidence.ts";
import { frameworkSection } from "./framework.ts";
import { Outline } from "./outline.ts";
import { pack } from "./package.ts";
import { LANDSCAPE, PORTRAIT, type Page } from "./page.ts";
import { changeSection, pathwaySection } from "./pathway.ts";
import { NUMBERING, STYLES } from "./styles.ts";
import { benefitsSection, feedbackSection } from "./taking-part.ts";
import { paragraph, runs } from "./text.ts";
import { sourceNote, titleBlock } from "./title.ts";

export type { Picture };

export interface WordOptions {
  /** The time of writing, kept in the document's properties. */
  readonly now: Date;
  /** The picture of the path; drawn from the workshop where it is not given. */
  readonly picture?: Picture;
}

/**
 * Writes a workshop as a .docx file.
 * @param kind "framework" for everything (tables T1 to T4, the pathway, benefits, feedback); "plan" for the
 *   outcomes assessment plan alone (T3). Source: SCIE's guidance, *Developing a Co-production Impact Framework* (2025).
 * @returns the bytes of the file. Facilitator's notes and parked stones are never in it.
 */
export async function wordDocument(workshop: Workshop, kind: "framework" | "plan", { now, picture }: WordOptions): Promise<Uint8Array> {
  const info = infoOf(workshop);
  const sections = kind === "plan" ? planSections(workshop) : frameworkSections(workshop, picture ?? (await drawnPath(workshop)));
  const footer = new Footer({ children: [footerLine(info.title)] });
  const document = new Document({
    externalStyles: STYLES,
    numbering: NUMBERING,
    // Leaves the page numbers of the contents blank and its fields clean: Word does not ask on opening, and fills
    // them in at "Update field". Laying out the pages here would take many times as long as writing the document.
    pageNumbers: () => ({ bookmarks: new Map() }),
    sections: sections.map(({ page, children }): ISectionOptions => ({ properties: page.section, footers: { default: footer }, children })),
  });
  return pack(document, {
    title: oneLine(info.title),
    author: oneLine(info.organisation) || DOCUMENT_WORDS.program,
    subject: DOCUMENT_WORDS.subtitle[kind],
    description: ATTRIBUTION,
    now,
  });
}

interface Section {
  readonly page: Page;
  readonly children: readonly (Paragraph | Table)[];
}

function frameworkSections(workshop: Workshop, picture: Picture | null): readonly Section[] {
  const outline = new Outline();
  const framework = frameworkSection(workshop, outline);
  const wide = [
    ...pathwaySection(workshop, outline, picture),
    ...changeSection(workshop, outline),
    ...optionsSection(workshop, outline),
    ...planSection(workshop, outline.heading(1, DOCUMENT_WORDS.plan.heading)),
    ...examplesSection(workshop, outline),
  ];
  const takingPart = [...benefitsSection(workshop, outline), ...feedbackSection(workshop, outline)];
  const front = [
    ...titleBlock(infoOf(workshop), "framework"),
    paragraph("TOCHeading", DOCUMENT_WORDS.contents),
    ...outline.contents(),
    sourceNote(),
  ];
  return [
    { page: PORTRAIT, children: front },
    { page: PORTRAIT, children: [...framework, paragraph("SectionEnd", [])] },
    { page: LANDSCAPE, children: [...wide, paragraph("SectionEnd", [])] },
    { page: PORTRAIT, children: takingPart },
  ];
}

function planSections(workshop: Workshop): readonly Section[] {
  const heading = new Outline().heading(1, DOCUMENT_WORDS.plan.alone);
  return [{ page: LANDSCAPE, children: [...titleBlock(infoOf(workshop), "plan"), sourceNote(), ...planSection(workshop, heading)] }];
}

function footerLine(title: string): Paragraph {
  const { page, of, between } = DOCUMENT_WORDS.footer;
  const pages = new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] });
  return paragraph("Footer", [pages, ...runs(between + oneLine(title))]);
}
