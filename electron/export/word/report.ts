/** The impact report in Word: `shared/report/` says what stands in it, this how each part of it looks. */
import type { Paragraph } from "docx";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { stonesOnPath } from "../../../shared/model/workshop.ts";
import { fixedAnchor, reportAnchor, reportLineAnchor } from "../../../shared/report/anchors.ts";
import { readersSections, reportOf } from "../../../shared/report/document.ts";
import {
  reportLines,
  type ReportBlock,
  type ReportLook,
  type ReportSection,
  type ReportTable,
  type ReportText,
} from "../../../shared/report/parts.ts";
import type { PathPicture } from "../picture/path-picture.ts";
import { chartsOf } from "../picture/report-charts.ts";
import { stonePngs, type StonePngs } from "../picture/stone-png.ts";
import { oneLine } from "../wording.ts";
import { anchoredParagraph, anchorMarks } from "./anchors.ts";
import { InlineDrawing, pictureParagraph } from "./drawing.ts";
import { planSection } from "./evidence.ts";
import type { Outline } from "./outline.ts";
import type { Layout, Page } from "./page.ts";
import type { DocumentWriting } from "./sections.ts";
import type { Section } from "./pages.ts";
import { stonePictureCell } from "./stone-picture.ts";
import { BULLETS, type ParagraphStyle } from "./styles.ts";
import { columnsOf, cellWords, wordTable, type WordContent } from "./table.ts";
import { benefitsSection, feedbackTable } from "./taking-part.ts";

/** What the parts of one document share. */
interface Writing {
  readonly workshop: Workshop;
  readonly outline: Outline;
  readonly layout: Layout;
  readonly charts: ReadonlyMap<ReportBlock, PathPicture>;
  readonly pictures: StonePngs;
}

/** The first page by itself, then the impacts and what follows them, then the plan on pages that lie. */
export async function reportSections(
  { workshop, layout, shown, chart }: Pick<DocumentWriting, "workshop" | "layout" | "shown" | "chart">,
  outline: Outline,
): Promise<readonly Section[]> {
  const sections = readersSections(reportOf(workshop, shown));
  const charts = await chartsOf(sections, chart);
  const writing: Writing = { workshop, outline, layout, charts, pictures: await stonePngs(workshop, stonesOnPath(workshop)) };
  const [first = [], ...others] = [
    sections.slice(0, 1),
    sections.slice(1).filter(({ id }) => id !== "plan"),
    sections.filter(({ id }) => id === "plan"),
  ];
  return [
    { page: layout.portrait, children: first.flatMap((section) => written(writing, section)) },
    ...others.map((own, at) => ({
      page: at === 0 ? layout.portrait : layout.landscape,
      children: own.flatMap((section) => written(writing, section)),
    })),
  ];
}

const fixed = (style: ParagraphStyle, text: string): Paragraph => anchoredParagraph(style, text, fixedAnchor(text));
const headed = (outline: Outline, level: 1 | 2, text: string): Paragraph =>
  outline.heading(level, text, {}, anchorMarks(fixedAnchor(text)));

function written(writing: Writing, { under, heading, blocks }: ReportSection): WordContent {
  const { workshop, outline, layout, pictures } = writing;
  // These come back from Word as they do from the other documents.
  if (blocks.some(({ is }) => is === "benefits")) return benefitsSection(workshop, outline, { written: true });
  const head = headed(outline, 1, heading);
  if (blocks.some(({ is }) => is === "plan")) return planSection(workshop, head, layout, pictures);
  return [
    head,
    ...(under === "" ? [] : [fixed("ReportUnder", under)]),
    ...blocks.flatMap((block) => (block.is === "table" ? tableContent(block, layout.portrait) : blockContent(writing, block))),
  ];
}

function blockContent(writing: Writing, block: Exclude<ReportBlock, ReportTable>): WordContent {
  const { workshop, outline, layout, pictures, charts } = writing;
  switch (block.is) {
    case "text":
      return textParagraphs(block);
    case "heading": {
      const head = block.level === 2 ? headed(outline, 2, block.text) : fixed("Heading3", block.text);
      const [picture] = block.stone ? stonePictureCell(pictures, block.stone.id) : [];
      return [head, ...(picture?.drawing ? [pictureParagraph("Picture", picture.drawing)] : [])];
    }
    case "state":
      return [fixed("ReportState", block.words)];
    case "chart": {
      const chart = charts.get(block);
      return chart ? chartParagraphs(chart, block.caption, [...charts.keys()].indexOf(block), layout.portrait) : [];
    }
    case "feedback":
      return feedbackTable(workshop, layout);
    case "benefits":
    case "plan":
      return [];
  }
}

const STYLES: { readonly [L in ReportLook]: ParagraphStyle } = {
  lead: "ReportLead",
  plain: "Normal",
  items: "ListBullet",
  quotes: "ReportQuote",
};

/** A line a paragraph: the first has the anchor of the whole text, the others are known as more of it. */
function textParagraphs(text: ReportText): readonly Paragraph[] {
  // What was asked stands above its picture.
  const look = {
    ...(text.look === "items" && { numbering: { reference: BULLETS, instance: 0, level: 0 } }),
    ...(text.part === "report-asked" && { keepNext: true }),
  };
  return [
    ...(text.label === "" ? [] : [fixed("ReportLabel", text.label)]),
    ...reportLines(text).map((line, at) =>
      anchoredParagraph(STYLES[text.look], line, at === 0 ? reportAnchor(text) : reportLineAnchor(text, line), look),
    ),
  ];
}

function tableContent({ caption, head, shares, rows }: ReportTable, page: Page): WordContent {
  return [
    fixed("Caption", caption),
    wordTable(
      page,
      columnsOf(head, shares),
      rows.map((row) => row.map((cell) => cell.split("\n").map((line) => ({ ...cellWords(line), anchor: fixedAnchor(line) })))),
    ),
  ];
}

/** Ids of drawings are counted in each document: those of stones begin at 1000, the path's at 1. */
const FIRST_ID = 2000;
/** In px of 96 to the inch: two pictures of five bars, with their words, have room on a page. */
const MOST_HEIGHT = 250;

function chartParagraphs({ png, width, height, alt }: PathPicture, caption: string, nth: number, page: Page): WordContent {
  // In px of 96 to the inch; a page is measured in DXA.
  const scale = Math.min(((page.width / 15) * 0.86) / width, MOST_HEIGHT / height);
  const image = new InlineDrawing({
    type: "png",
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(FIRST_ID + nth), name: oneLine(caption), description: oneLine(alt) },
  });
  return [pictureParagraph("Picture", image), fixed("PictureCaption", caption)];
}
