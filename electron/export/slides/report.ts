/** The impact report as slides: what changed, then each impact and each outcome with what came in, in large letters. Plain Node, and pure. */
import type { Size } from "../../../shared/charts/drawing.ts";
import { PRODUCT_WORDS } from "../../../shared/guidance/product-words.ts";
import { REPORT_WORDS } from "../../../shared/guidance/report-words.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import { readersSections, reportOf } from "../../../shared/report/document.ts";
import { reportLines, type ReportBlock, type ReportSection } from "../../../shared/report/parts.ts";
import { AS_COUNTED, type ShownAs } from "../../../shared/results/views.ts";
import type { PathPicture } from "../picture/path-picture.ts";
import { chartPng } from "../picture/chart-png.ts";
import { chartsOf } from "../picture/report-charts.ts";
import { coverSlide, fitting, insideBox, linesOfText, POINT } from "./index.ts";
import { packSlides, type Slide } from "./pack.ts";
import { PLACES, type SlideBox } from "./parts.ts";
import { filled, picture, textBox, type SlideParagraph } from "./shapes.ts";

const NAMES = DOCUMENT_WORDS.slides.names;
const SIZE = 22;

interface ReportSlidesOptions {
  /** The time of writing, kept in the file's properties. */
  readonly now: Date;
  /** How small numbers of people are said, and what draws the picture of a result. */
  readonly as?: ShownAs;
  readonly chart?: typeof chartPng;
}

/** @returns the bytes of a .pptx file. */
export async function reportSlides(
  workshop: Workshop,
  { now, as = AS_COUNTED, chart = chartPng }: ReportSlidesOptions,
): Promise<Uint8Array> {
  // The tables behind the pictures, and the plan, are for reading, not for a room.
  const sections = readersSections(reportOf(workshop, as)).filter(({ id }) => id !== "numbers" && id !== "plan");
  const charts = await chartsOf(sections, chart, SLIDE_SIZE);
  const info = infoOf(workshop);
  const { subtitle } = PRODUCT_WORDS.report;
  const slides = [coverSlide(workshop, subtitle), ...sections.flatMap((section) => sectionSlides(workshop, section, charts))];
  return packSlides(slides, {
    title: info.title,
    organisation: info.organisation,
    subject: subtitle,
    now,
    media: (at) => `picture-${at + 1}.png`,
  });
}

type Charts = ReadonlyMap<ReportBlock, PathPicture>;
/** Letters of some 24 pt where it is as wide as a slide. */
const SLIDE_SIZE: Size = { width: 1180, fontSize: 32 };

/** A slide begins with each heading; a picture has one of its own. */
function sectionSlides(workshop: Workshop, { heading, under, blocks }: ReportSection, charts: Charts): readonly Slide[] {
  const slides: Slide[] = [];
  let title = heading;
  let lines: Line[] = under === "" ? [] : [{ text: under, size: 18, colour: "tx2", leads: true }];
  const close = (): void => {
    if (lines.length > 0) slides.push(...wordSlides(title, lines));
    lines = [];
  };
  for (const block of blocks) {
    if (block.is === "heading") {
      close();
      title = block.text;
    } else if (block.is === "chart") {
      close();
      const chart = charts.get(block);
      if (chart) slides.push(chartSlide(chart, block.caption));
    } else lines.push(...paragraphsOf(workshop, block));
  }
  close();
  return slides;
}

/** A paragraph; one that leads says what the next ones are, and never stands last on a slide. */
type Line = SlideParagraph & { readonly leads?: true };

function paragraphsOf(workshop: Workshop, block: Exclude<ReportBlock, { readonly is: "heading" | "chart" }>): readonly Line[] {
  switch (block.is) {
    case "text":
      return [
        ...(block.label === "" ? [] : [{ text: block.label, size: 18, bold: true, colour: "tx2", before: 8, leads: true } as const]),
        ...reportLines(block).map((text): SlideParagraph => ({ text, size: SIZE, bullet: block.look === "items", before: 4 })),
      ];
    case "state":
      return [{ text: block.words, size: SIZE, bold: true }];
    case "table":
      return block.rows.map((row): SlideParagraph => ({
        text: row.map((cell) => cell.split("\n").join(" ")).join(REPORT_WORDS.between),
        size: 18,
        bullet: true,
        before: 3,
      }));
    case "benefits":
      return [...workshop.benefits.values()]
        .filter(({ text }) => text.trim() !== "")
        .map(({ text }): SlideParagraph => ({ text: text.trim(), size: SIZE, bullet: true, before: 3 }));
    case "feedback":
    case "plan":
      return [];
  }
}

const ROOM: SlideBox = PLACES.picture;
/** What PowerPoint leaves free above and below the words of a box, in points. */
const INSET = 3.6;

/** What a paragraph needs of the height, in points. */
const heightOf = ({ text, size = SIZE, before = 0 }: Line): number => linesOfText(text, size, ROOM) * size * LINE + before;
/** Arial's lines are so many times as high as its letters. */
const LINE = 1.2;

/** As many slides as the lines need in letters that a room can read; each with about as much as the others. */
function wordSlides(title: string, lines: readonly Line[]): readonly Slide[] {
  const most = ROOM.height / POINT - 2 * INSET;
  const { length } = pagesOf(lines, most);
  const even = lines.reduce((sum, line) => sum + heightOf(line), 0) / length;
  // Of the heights that need no slide more, the lowest.
  const limits = Array.from({ length: STEPS }, (_, step) => even + ((most - even) * step) / STEPS);
  const limit = limits.find((one) => pagesOf(lines, one).length === length) ?? most;
  return pagesOf(lines, limit).map((page, at) => ({
    layout: 2,
    shapes: [titleShape(at === 0 ? title : `${title} ${DOCUMENT_WORDS.slides.more(at + 1)}`), textBox(3, NAMES.text, ROOM, page)],
  }));
}
const STEPS = 20;

/** The lines on pages that are filled up to a height, in points. */
function pagesOf(lines: readonly Line[], most: number): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]];
  let used = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const own = heightOf(line);
    if (used > 0 && used + own + (line.leads && next ? heightOf(next) : 0) > most) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += own;
  }
  return pages;
}

const titleShape = (title: string): string =>
  filled(2, NAMES.title, `type="title"`, [{ text: title, size: fitting(title, [28, 24, 20, 18, 16, 14], PLACES.pictureTitle) }]);

const chartSlide = ({ png, width, height, alt }: PathPicture, caption: string): Slide => ({
  layout: 2,
  picture: png,
  shapes: [titleShape(caption), picture(3, insideBox(PLACES.part, width, height), alt)],
});
