/** A workshop as a Word document. Plain Node, and pure: the same workshop and time give the same bytes. */
import { Document, Footer, PageNumber, Table, TextRun, type ISectionOptions, type Paragraph } from "docx";
import { WORD_DEFAULTS, type WordKind, type WordOptions, type WordPart } from "../../../shared/export/word-options.ts";
import { ATTRIBUTION, RESOURCE_LINK } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import type { Info } from "../../../shared/model/records.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import { drawnPath, type Picture } from "../path-picture.ts";
import { oneLine } from "../wording.ts";
import { blankExamples, blankFramework, blankOptions, blankPlan } from "./blank.ts";
import { examplesSection, optionsSection, planSection } from "./evidence.ts";
import { frameworkSection } from "./framework.ts";
import { laterSection } from "./later.ts";
import type { Logo } from "./logo.ts";
import { Outline } from "./outline.ts";
import { pack } from "./package.ts";
import { pagesOf, type Layout, type Page } from "./page.ts";
import { changeSection, pathwaySection, pictureRoom } from "./pathway.ts";
import { NUMBERING, stylesFor } from "./styles.ts";
import { benefitsSection, feedbackSection } from "./taking-part.ts";
import { withStylesOf } from "./template.ts";
import { paragraph, runs } from "./text.ts";
import { RESOURCE, sourceNote, titleBlock } from "./title.ts";

export type { Picture };

export interface WordRequest {
  /** The time of writing, kept in the document's properties. */
  readonly now: Date;
  /** The picture of the path; drawn from the workshop where it is not given. */
  readonly picture?: Picture;
  /** What the person has chosen; what is left out is as most people want it. */
  readonly options?: Partial<WordOptions>;
  readonly logo?: Logo | null;
  /** The styles of the organisation's own Word template, as `readTemplate` gives them. */
  readonly styles?: string | null;
}

/**
 * Writes a workshop as a .docx file.
 * @param kind "framework" for everything (tables T1 to T4, the pathway, benefits, feedback); "plan" for the
 *   outcomes assessment plan alone (T3); "template" for T1 to T4 to fill in by hand; "later" for the parked stones
 *   alone. Source: SCIE's guidance, *Developing a Co-production Impact Framework* (2025).
 * @returns the bytes of the file. Facilitator's notes are never in it, and parked stones only in "later".
 */
export async function wordDocument(workshop: Workshop, kind: WordKind, request: WordRequest): Promise<Uint8Array> {
  const { now, picture, logo = null, styles = null } = request;
  const options = { ...WORD_DEFAULTS, ...request.options };
  const layout: Layout = { ...pagesOf(options.paper), repeat: options.repeatOutcome };
  const info = titled(infoOf(workshop), kind, options.organisation.trim());
  const sections = await sectionsOf({ workshop, info, options, layout, logo, ...(picture && { picture }) }, kind);
  const footer = new Footer({ children: [footerLine(info.title)] });
  const own = stylesFor(layout.portrait.width);
  const document = new Document({
    externalStyles: styles === null ? own : withStylesOf(styles, own),
    numbering: NUMBERING,
    sections: sections.map(({ page, children }): ISectionOptions => ({ properties: page.section, footers: { default: footer }, children })),
  });
  document.Document.Relationships.addRelationship(RESOURCE, HYPERLINK, RESOURCE_LINK, "External");
  return pack(document, {
    title: oneLine(info.title),
    author: oneLine(info.organisation) || DOCUMENT_WORDS.program,
    subject: DOCUMENT_WORDS.subtitle[kind],
    description: ATTRIBUTION,
    now,
  });
}

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

type Content = readonly (Paragraph | Table)[];

interface Section {
  readonly page: Page;
  readonly children: Content;
}

interface Writing {
  readonly workshop: Workshop;
  readonly info: Info;
  readonly options: WordOptions;
  readonly layout: Layout;
  readonly logo: Logo | null;
  readonly picture?: Picture;
}

/** Whose document it is and what it is called; the blank template belongs to no single workshop. */
function titled(info: Info, kind: WordKind, organisation: string): Info {
  const whose = organisation === "" ? info.organisation : organisation;
  if (kind !== "template") return { ...info, organisation: whose };
  return { ...info, title: DOCUMENT_WORDS.template.title, organisation: whose, project: "", place: "", date: "", about: "" };
}

async function sectionsOf(writing: Writing, kind: WordKind): Promise<readonly Section[]> {
  const sections = await SECTIONS[kind](writing);
  const filled = sections.filter(({ children }) => children.length > 0);
  // A section ends with a paragraph; where it would end with a table, one that takes no room.
  return filled.map(({ page, children }, at) => ({
    page,
    children: at < filled.length - 1 && children.at(-1) instanceof Table ? [...children, paragraph("SectionEnd", [])] : children,
  }));
}

const SECTIONS: { readonly [K in WordKind]: (writing: Writing) => readonly Section[] | Promise<readonly Section[]> } = {
  framework: frameworkSections,
  plan: planSections,
  template: templateSections,
  later: laterSections,
};

async function frameworkSections({ workshop, info, options, layout, logo, picture }: Writing): Promise<readonly Section[]> {
  const outline = new Outline();
  const path = options.parts.includes("pathway") ? (picture ?? (await drawn(workshop, layout.landscape))) : null;
  const write: { readonly [P in WordPart]: () => Content } = {
    framework: () => frameworkSection(workshop, outline, layout),
    pathway: () => pathwaySection(workshop, outline, layout, path),
    change: () => changeSection(workshop, outline, layout),
    options: () => optionsSection(workshop, outline.heading(1, DOCUMENT_WORDS.options.heading), layout),
    plan: () => planSection(workshop, outline.heading(1, DOCUMENT_WORDS.plan.heading), layout),
    examples: () => examplesSection(workshop, outline.heading(1, DOCUMENT_WORDS.examples.heading), layout),
    benefits: () => benefitsSection(workshop, outline),
    feedback: () => feedbackSection(workshop, outline, layout),
  };
  const parts = (...wanted: readonly WordPart[]): Content => wanted.filter((part) => options.parts.includes(part)).flatMap((part) => write[part]());
  const upright = parts("framework");
  const wide = parts("pathway", "change", "options", "plan", "examples");
  const takingPart = parts("benefits", "feedback");
  return [
    { page: layout.portrait, children: [...titleBlock(info, "framework", logo), ...contentsOf(outline), sourceNote()] },
    { page: layout.portrait, children: upright },
    { page: layout.landscape, children: wide },
    { page: layout.portrait, children: takingPart },
  ];
}

/** The contents page; a document with a single heading needs none. */
const contentsOf = (outline: Outline): Content =>
  outline.length > 1 ? [paragraph("TOCHeading", DOCUMENT_WORDS.contents), ...outline.contents()] : [];

function planSections({ workshop, info, options, layout, logo }: Writing): readonly Section[] {
  const outline = new Outline();
  const title = [...titleBlock(info, "plan", logo), sourceNote()];
  const plan = planSection(workshop, outline.heading(1, DOCUMENT_WORDS.plan.alone), layout);
  const appendix = options.appendix ? optionsSection(workshop, outline.heading(1, DOCUMENT_WORDS.options.appendix), layout) : [];
  return [
    { page: layout.landscape, children: [...title, ...plan] },
    { page: layout.landscape, children: appendix },
  ];
}

function templateSections({ workshop, info, layout, logo }: Writing): readonly Section[] {
  const outline = new Outline();
  const framework = blankFramework(outline, layout);
  const wide = [
    ...blankOptions(workshop, outline.heading(1, DOCUMENT_WORDS.options.heading), layout),
    ...blankPlan(outline.heading(1, DOCUMENT_WORDS.plan.heading), layout),
    ...blankExamples(outline.heading(1, DOCUMENT_WORDS.examples.heading), layout),
  ];
  return [
    { page: layout.portrait, children: [...titleBlock(info, "template", logo), ...contentsOf(outline), sourceNote()] },
    { page: layout.portrait, children: framework },
    { page: layout.landscape, children: wide },
  ];
}

function laterSections({ workshop, info, layout, logo }: Writing): readonly Section[] {
  const list = laterSection(workshop, new Outline().heading(1, DOCUMENT_WORDS.later.heading), layout);
  return [{ page: layout.portrait, children: [...titleBlock(info, "later", logo), sourceNote(), ...list] }];
}

/** Dots for each px of 96 to the inch: 240 to the inch prints crisply, and Word stays quick. */
const SHARPNESS = 2.5;

/** The picture of the path, as sharp as its room on the page needs; null where no stone lies on the path. */
function drawn(workshop: Workshop, page: Page): Promise<Picture | null> {
  const room = pictureRoom(page);
  return drawnPath(workshop, { within: { width: room.width * SHARPNESS, height: room.height * SHARPNESS } });
}

function footerLine(title: string): Paragraph {
  const { page, of, between } = DOCUMENT_WORDS.footer;
  const pages = new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] });
  return paragraph("Footer", [pages, ...runs(between + oneLine(title))]);
}
