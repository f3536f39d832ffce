/** What stands in each document, in which order and on which pages. */
import type { WordOptions, WordPart } from "../../../shared/settings/word-options.ts";
import type { WordKind } from "../../../shared/export/products.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import type { EasyRead } from "../../../shared/easy-read/document.ts";
import type { Info } from "../../../shared/model/records.ts";
import { stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { drawnParts, drawnPath, type PathPicture } from "../picture/path-picture.ts";
import { stonePngs } from "../picture/stone-png.ts";
import { blankExamples, blankFramework, blankOptions, blankPlan } from "./blank.ts";
import { easyReadSection, easyTitle } from "./easy-read.ts";
import { examplesSection, optionsSection, planSection } from "./evidence.ts";
import { frameworkSection } from "./framework.ts";
import { laterSection } from "./later.ts";
import type { Logo } from "./logo.ts";
import { Outline } from "./outline.ts";
import type { Layout, Page } from "./page.ts";
import { countPages, type Section } from "./pages.ts";
import { changeSection, partsPlan, pathwaySection, pictureRoom, type PathPictures } from "./pathway.ts";
import { WordTable, type WordContent } from "./table.ts";
import { benefitsSection, feedbackSection } from "./taking-part.ts";
import { paragraph } from "./text.ts";
import { sourceNote, titleBlock } from "./title.ts";

export interface DocumentWriting {
  readonly workshop: Workshop;
  readonly info: Info;
  readonly options: WordOptions;
  readonly layout: Layout;
  readonly logo: Logo | null;
  readonly picture?: PathPicture;
  /** What an easy-read document says. */
  readonly easyRead?: EasyRead;
}

/** A document of more pages than these has a page of contents. */
const PAGES_WITHOUT_CONTENTS = 10;

/** The sections of a document. Without a page of contents it goes on below its title; with one, that page is its first. */
export async function sectionsOf(writing: DocumentWriting, kind: WordKind): Promise<readonly Section[]> {
  const outline = new Outline();
  const parts = await PARTS[kind](writing, outline);
  if (writing.easyRead) return [easySection(writing, writing.easyRead, outline)];
  const title = titleBlock(writing.info, kind, writing.logo);
  const [first, ...others] = parts.filter(({ children }) => children.length > 0);
  if (!first) return [{ page: writing.layout.portrait, children: [...title, sourceNote()] }];
  const plain = [{ ...first, children: [...title, sourceNote(), ...first.children] }, ...others];
  const contents = outline.contents();
  if (contents.length < 2 || countPages(plain) <= PAGES_WITHOUT_CONTENTS) return ended(plain);
  const opening = [...title, paragraph("TOCHeading", DOCUMENT_WORDS.contents), ...contents, sourceNote()];
  return ended([{ page: writing.layout.portrait, children: opening }, first, ...others]);
}

/** It has no page of contents and no notes: nothing that is not easy to read. */
const easySection = ({ workshop, info, logo, layout }: DocumentWriting, said: EasyRead, outline: Outline): Section => ({
  page: layout.portrait,
  children: [...easyTitle(said.title, logo, info.organisation), ...easyReadSection(workshop, said, outline, layout.portrait)],
});

/** A section ends with a paragraph; where it would end with a table, one that takes no room. */
const ended = (sections: readonly Section[]): readonly Section[] =>
  sections.map(({ page, children }, at) => ({
    page,
    children: at < sections.length - 1 && children.at(-1) instanceof WordTable ? [...children, paragraph("SectionEnd", [])] : children,
  }));

type Parts = (writing: DocumentWriting, outline: Outline) => readonly Section[] | Promise<readonly Section[]>;

const PARTS: { readonly [K in WordKind]: Parts } = {
  framework: frameworkParts,
  plan: planParts,
  template: templateParts,
  later: laterParts,
  "easy-read": () => [],
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
