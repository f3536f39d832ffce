/** The pathway as a picture, then the same in tables that a screen reader can read, and the change that stays. */
import type { Paragraph } from "docx";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { BANK_KINDS } from "../../../shared/model/kinds.ts";
import type { Kind, Link, Stone, StoneId } from "../../../shared/model/records.ts";
import { linksOnPath, reportTextOf, stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { BACKWARDS, gathered, stonesOfKind } from "../../../shared/pathway/reading-order.ts";
import type { PartPicture, PartsPlan, PathPicture } from "../picture/path-picture.ts";
import type { StonePngs } from "../picture/stone-png.ts";
import { oneLine, wordingLines, reason } from "../wording.ts";
import { anchored } from "./anchors.ts";
import { InlineDrawing, pictureParagraph } from "./drawing.ts";
import { progressNote } from "./evidence.ts";
import type { Outline } from "./outline.ts";
import type { Layout, Page } from "./page.ts";
import { stonePictureCell } from "./stone-picture.ts";
import { cellNote, wordTable, cellWords, type WordContent, type CellWords } from "./table.ts";
import { paragraph } from "./text.ts";

const WORDS = DOCUMENT_WORDS.pathway;
const EMPTY = DOCUMENT_WORDS.empty;

/** The picture of the path, and where its letters are too small on a page, of its parts. */
export interface PathPictures {
  readonly whole: PathPicture | null;
  readonly parts: readonly PartPicture[];
  /** The stones' own. */
  readonly stones: StonePngs;
}

/**
 * Where the parts follow the whole, and how large they are. A page is held in the hand: letters of 7 pt are still read on it.
 * Below a part there is room for what leads in and on; its large letters need fewer dots than those of the whole.
 */
export function partsPlan(page: Page): PartsPlan {
  const { width, height } = pictureRoom(page);
  const whole = { width: (width * 72) / 96, height: (height * 72) / 96 };
  return { whole, least: 7, part: { ...whole, height: whole.height - 60 }, most: 16, sharpness: 180 / 72 };
}

export function pathwaySection(
  workshop: Workshop,
  outline: Outline,
  { landscape }: Layout,
  { whole, parts, stones }: PathPictures,
): WordContent {
  const heading = outline.heading(1, WORDS.heading);
  if (stonesOnPath(workshop).length === 0) return [heading, paragraph("Normal", EMPTY.path)];
  const links = linksOnPath(workshop);
  const onward = gathered(links, (link) => link.from);
  return [
    heading,
    paragraph("Normal", WORDS.lead, { keepNext: true }),
    ...(whole ? pictureParagraphs(whole, landscape) : []),
    ...(parts.length > 0 ? partsInTurn(parts, outline) : []),
    ...BACKWARDS.flatMap((kind) =>
      stonesWithLinks(workshop, landscape, stones, kind, outline.heading(2, KIND_TERMS[kind].plural), WORDS.columns.leadsTo, (stone) =>
        (onward.get(stone.id) ?? []).map((link) => ({ link, other: link.to })),
      ),
    ),
  ];
}

/** What stays when the project has ended: a part of the picture of its own. */
export function changeSection(workshop: Workshop, outline: Outline, { landscape }: Layout, pictures: StonePngs): WordContent {
  const heading = outline.heading(1, DOCUMENT_WORDS.change.heading);
  const kinds = BANK_KINDS.filter((kind) => stonesOfKind(workshop, kind).length > 0);
  if (kinds.length === 0) return [heading, paragraph("Normal", EMPTY.change)];
  const back = gathered(linksOnPath(workshop), (link) => link.to);
  return kinds.flatMap((kind, at) =>
    stonesWithLinks(
      workshop,
      landscape,
      pictures,
      kind,
      at === 0 ? heading : outline.heading(2, KIND_TERMS[kind].plural),
      WORDS.columns.comesFrom,
      (stone) => (back.get(stone.id) ?? []).map((link) => ({ link, other: link.from })),
    ),
  );
}

/** The widest picture on a page, and the height that leaves room for heading and caption; in px of 96 to the inch. */
export const pictureRoom = (page: Page) => ({ width: page.width / 15, height: (page.height - 2640) / 15 });

/** The parts one after the other: what each is called, its picture, and what leads in and on. */
function partsInTurn(parts: readonly PartPicture[], outline: Outline): WordContent {
  return [
    outline.heading(2, WORDS.parts.heading),
    paragraph("Normal", WORDS.parts.lead),
    ...parts.flatMap(({ name, png, width, height, alt, beyond }, at) => [
      paragraph("Heading3", WORDS.parts.part(at + 1, parts.length, name)),
      pictureParagraph(
        "Picture",
        new InlineDrawing({
          type: "png",
          data: png,
          transformation: { width: Math.round((width * 96) / 72), height: Math.round((height * 96) / 72) },
          altText: { id: String(at + 2), name: WORDS.parts.part(at + 1, parts.length, ""), description: oneLine(alt) },
        }),
      ),
      paragraph("PictureCaption", beyond.length > 0 ? beyond.join(" ") : WORDS.parts.byItself),
    ]),
  ];
}

function pictureParagraphs({ png, width, height, alt }: PathPicture, page: Page): readonly Paragraph[] {
  const room = pictureRoom(page);
  const scale = Math.min(room.width / width, room.height / height);
  const image = new InlineDrawing({
    type: "png",
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: "1", name: WORDS.heading, description: wordingLines(alt).join("\n") },
  });
  return [pictureParagraph("Picture", image), paragraph("PictureCaption", WORDS.pictureCaption)];
}

/** The stones of one kind in a table: words, strand and progress, and the stones on one end of their links. */
function stonesWithLinks(
  workshop: Workshop,
  page: Page,
  pictures: StonePngs,
  kind: Kind,
  heading: Paragraph,
  linked: string,
  linksOf: (stone: Stone) => readonly { readonly link: Link; readonly other: StoneId }[],
): WordContent {
  const stones = stonesOfKind(workshop, kind);
  if (stones.length === 0) return [heading, paragraph("Normal", EMPTY.text)];
  const columns = [
    { heading: KIND_TERMS[kind].plural, share: 40 },
    { heading: WORDS.columns.strand, share: 15 },
    { heading: linked, share: 45 },
  ];
  const rows = stones.map((stone) => {
    const ends = linksOf(stone).flatMap(({ link, other }, at) =>
      linkWords(workshop.stones.get(other), link, at === 0 ? "TableText" : "TableItem"),
    );
    return anchored(
      "stones",
      [stone.id],
      [
        [...stonePictureCell(pictures, stone.id), cellWords(reportTextOf(stone).trim())],
        [cellWords(STRAND_TERMS[stone.strand].label), ...progressNote(stone)],
        ends.length > 0 ? ends : [cellWords(EMPTY.links)],
      ],
    );
  });
  return [heading, paragraph("Caption", WORDS.tableCaption[kind]), wordTable(page, columns, rows)];
}

function linkWords(other: Stone | undefined, link: Link, style: "TableText" | "TableItem"): readonly CellWords[] {
  if (!other) return [];
  const why = link.why.trim();
  return [cellWords(reportTextOf(other).trim(), style), ...(why === "" ? [] : [cellNote(reason(why))])];
}
