/** What stands in each document, in which order and on which pages. */
import type { WordOptions, WordPart } from "../../../shared/settings/word-options.ts";
import type { WordKind } from "../../../shared/export/products.ts";
import { today } from "../../../shared/base/today.ts";
import { DUE_WORDS } from "../../../shared/guidance/due-words.ts";
import { SAID_WORDS } from "../../../shared/guidance/said-words.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import type { FormSheet } from "../../../shared/forms/sheets.ts";
import { PRODUCT_WORDS } from "../../../shared/guidance/product-words.ts";
import type { EasyRead } from "../../../shared/easy-read/document.ts";
import type { Info } from "../../../shared/model/records.ts";
import type { ShownAs } from "../../../shared/results/views.ts";
import { stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import type { chartPng } from "../picture/chart-png.ts";
import { drawnParts, drawnPath, type PathPicture } from "../picture/path-picture.ts";
import { stonePngs } from "../picture/stone-png.ts";
import { blankExamples, blankFramework, blankOptions, blankPlan } from "./blank.ts";
import { dueSection } from "./due.ts";
import { easyReadSection, easyTitle } from "./easy-read.ts";
import { examplesSection, optionsSection, planSection } from "./evidence.ts";
import { formSections } from "./forms.ts";
import { frameworkSection } from "./framework.ts";
import { laterSection } from "./later.ts";
import type { Logo } from "./logo.ts";
import { Outline } from "./outline.ts";
import { reportSections } from "./report.ts";
import type { Layout, Page } from "./page.ts";
import { countPages, type Section } from "./pages.ts";
import { changeSection, partsPlan, pathwaySection, pictureRoom, type PathPictures } from "./pathway.ts";
import { WordTable, type WordContent } from "./table.ts";
import { benefitsSection, feedbackSection } from "./taking-part.ts";
import { saidSection } from "./said.ts";
import { paragraph } from "./text.ts";
import { sourceNote, titleBlock } from "./title.ts";

export interface DocumentWriting {
  /** The time of writing. */
  readonly now: Date;
  readonly workshop: Workshop;
  readonly info: Info;
  readonly options: WordOptions;
  readonly layout: Layout;
  readonly logo: Logo | null;
  readonly picture?: PathPicture;
  /** How results are shown. */
  readonly shown?: ShownAs;
  /** What draws the picture of one. */
  readonly chart?: typeof chartPng;
  /** What an easy-read document says. */
  readonly easyRead?: EasyRead;
  /** The forms of a document of forms. */
  readonly forms?: readonly FormSheet[];
}

/** A document of more pages than these has a page of contents. */
const PAGES_WITHOUT_CONTENTS = 10;

/** The sections of a document. Without a page of contents it goes on below its title; with one, that page is its first. */
export async function sectionsOf(writing: DocumentWriting, kind: WordKind): Promise<readonly Section[]> {
  const outline = new Outline();
  const parts = await PARTS[kind](writing, outline);
  // What people fill in has no page of contents and no notes either.
  if (writing.forms) return ended(parts);
  if (writing.easyRead) return [easySection(writing, writing.easyRead, kind, outline)];
  const title = titleBlock(writing.info, kind, writing.logo);
  const [first, ...others] = parts.filter(({ children }) => children.length > 0);
  if (!first) return [{ page: writing.layout.portrait, children: [...title, sourceNote()] }];
  const plain = [{ ...first, children: [...title, sourceNote(), ...first.children] }, ...others];
  // A report has as many headings of the second level as outcomes: a page of contents is one page.
  const contents = outline.contents(kind === "report" ? 1 : 2);
  if (contents.length < 2 || countPages(plain) <= PAGES_WITHOUT_CONTENTS) return ended(plain);
  const opening = [...title, paragraph("TOCHeading", DOCUMENT_WORDS.contents), ...contents, sourceNote()];
  return ended([{ page: writing.layout.portrait, children: opening }, first, ...others]);
}

/** It has no page of contents and no notes: nothing that is not easy to read. */
const easySection = ({ info, logo, layout }: DocumentWriting, said: EasyRead, kind: WordKind, outline: Outline): Section => ({
  page: layout.portrait,
  children: [
    ...easyTitle(said.title, PRODUCT_WORDS[kind].subtitle, logo, info.organisation),
    ...easyReadSection(said, outline, layout.portrait),
  ],
});

/** A section ends with a paragraph; where it would end with a table, one that takes no room. */
const ended = (sections: readonly Section[]): readonly Section[] =>
  sections.map(({ children, ...section }, at) => ({
    ...section,
    children: at < sections.length - 1 && children.at(-1) instanceof WordTable ? [...children, paragraph("SectionEnd", [])] : children,
  }));

type Parts = (writing: DocumentWriting, outline: Outline) => readonly Section[] | Promise<readonly Section[]>;

const PARTS: { readonly [K in WordKind]: Parts } = {
  framework: frameworkParts,
  plan: planParts,
  template: templateParts,
  later: laterParts,
  said: ({ workshop, layout }, outline) => [
    { page: layout.portrait, children: saidSection(workshop, outline.heading(1, SAID_WORDS.heading), layout) },
  ],
  "said-easy-read": () => [],
  due: ({ workshop, layout, now }, outline) => [
    { page: layout.portrait, children: dueSection(workshop, outline.heading(1, DUE_WORDS.heading), layout, today(now)) },
  ],
  "easy-read": () => [],
  forms: ({ forms = [], options, logo, info }, outline) =>
    formSections(forms, outline, { logo, organisation: info.organisation, paper: options.formPaper }),
  report: (writing, outline) => reportSections(writing, outline),
};

async function frameworkParts({ workshop, options, layout, picture }: DocumentWriting, outline: Outline): Promise<readonly Section[]> {
  const stones = await stonePngs(workshop, stonesOnPath(workshop));
  const pictures: PathPictures = {
    ...(options.parts.includes("pathway") ? await drawn(workshop, layout.landscape, picture) : NO_PICTURES),
    stones,
  };
  const write: { readonly [P in WordPart]: () => WordContent } = {
    framework: () => frameworkSection(workshop, outline, layout),
    pathway: () => pathwaySection(workshop, outline, layout, pictures),
    change: () => changeSection(workshop, outline, layout, stones),
    options: () => optionsSection(workshop, outline.heading(1, DOCUMENT_WORDS.options.heading), layout),
    plan: () => planSection(workshop, outline.heading(1, DOCUMENT_WORDS.plan.heading), layout, stones),
    examples: () => examplesSection(workshop, outline.heading(1, DOCUMENT_WORDS.examples.heading), layout),
    benefits: () => benefitsSection(workshop, outline),
    feedback: () => feedbackSection(workshop, outline, layout),
  };
  const parts = (...wanted: readonly WordPart[]): WordContent =>
    wanted.filter((part) => options.parts.includes(part)).flatMap((part) => write[part]());
  return [
    { page: layout.portrait, children: parts("framework") },
    { page: layout.landscape, children: parts("pathway", "change", "options", "plan", "examples") },
    { page: layout.portrait, children: parts("benefits", "feedback") },
  ];
}

async function planParts({ workshop, options, layout }: DocumentWriting, outline: Outline): Promise<readonly Section[]> {
  const pictures = await stonePngs(workshop, stonesOnPath(workshop));
  const plan = planSection(workshop, outline.heading(1, DOCUMENT_WORDS.plan.alone), layout, pictures);
  const appendix = options.appendix ? optionsSection(workshop, outline.heading(1, DOCUMENT_WORDS.options.appendix), layout) : [];
  return [
    { page: layout.landscape, children: plan },
    { page: layout.landscape, children: appendix },
  ];
}

function templateParts({ workshop, layout }: DocumentWriting, outline: Outline): readonly Section[] {
  const framework = blankFramework(outline, layout);
  const wide = [
    ...blankOptions(workshop, outline.heading(1, DOCUMENT_WORDS.options.heading), layout),
    ...blankPlan(outline.heading(1, DOCUMENT_WORDS.plan.heading), layout),
    ...blankExamples(outline.heading(1, DOCUMENT_WORDS.examples.heading), layout),
  ];
  return [
    { page: layout.portrait, children: framework },
    { page: layout.landscape, children: wide },
  ];
}

function laterParts({ workshop, layout }: DocumentWriting, outline: Outline): readonly Section[] {
  return [{ page: layout.portrait, children: laterSection(workshop, outline.heading(1, DOCUMENT_WORDS.later.heading), layout) }];
}

/** Dots for each px of 96 to the inch: 240 to the inch prints crisply, and Word stays quick. */
const SHARPNESS = 2.5;

/** The picture of the path, as sharp as its room on the page needs, and its parts where it is too small there. */
async function drawn(workshop: Workshop, page: Page, given?: PathPicture): Promise<Omit<PathPictures, "stones">> {
  const { width, height } = pictureRoom(page);
  const whole = given ?? (await drawnPath(workshop, { within: { width: width * SHARPNESS, height: height * SHARPNESS } }));
  return { whole, parts: await drawnParts(workshop, partsPlan(page)) };
}

const NO_PICTURES: Omit<PathPictures, "stones"> = { whole: null, parts: [] };
