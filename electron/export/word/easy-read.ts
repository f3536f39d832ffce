/** The easy-read document in Word: in each row of a table a picture on the left, and one idea in large letters on the right. */
import type { Paragraph } from "docx";
import type { EasyRead, EasyRow } from "../../../shared/easy-read/document.ts";
import { EASY_READ_WORDS as words } from "../../../shared/guidance/easy-read-words.ts";
import { STONE_PICTURE } from "../../../shared/shape/stone-picture.ts";
import { easyAlt } from "../easy-read/alt.ts";
import { easyPicturePng } from "../easy-read/picture.ts";
import { InlineDrawing, pictureParagraph } from "./drawing.ts";
import type { Logo } from "./logo.ts";
import type { Outline } from "./outline.ts";
import type { Page } from "./page.ts";
import { cellWords, columnsOf, richTable, type RichCell, type WordContent } from "./table.ts";
import { paragraph } from "./text.ts";
import { logoParagraph } from "./title.ts";

/** More than a third of the page is for the picture. */
const SHARES = [36, 64] as const;
/** In px of 96 to the inch: 5.3 cm wide. */
const PICTURE_WIDTH = 200;

/** Its title, as every other document has it, without what nobody needs to know here. */
export const easyTitle = (title: string, subtitle: string, logo: Logo | null, organisation: string): readonly Paragraph[] => [
  ...logoParagraph(logo, organisation),
  paragraph("Title", title),
  paragraph("Subtitle", subtitle),
];

export function easyReadSection({ sections }: EasyRead, outline: Outline, page: Page): WordContent {
  const columns = columnsOf([words.columns.picture, words.columns.words], SHARES);
  let nth = 100;
  return sections.flatMap(({ heading, lead, rows }) => [
    outline.heading(1, heading),
    paragraph("Caption", lead),
    richTable(
      page,
      columns,
      rows.map((row) => [pictureCell(row, nth++), wordsCell(row)]),
    ),
  ]);
}

function pictureCell(row: EasyRow, nth: number): RichCell {
  const image = new InlineDrawing({
    type: "png",
    data: easyPicturePng(row.picture),
    transformation: { width: PICTURE_WIDTH, height: Math.round((PICTURE_WIDTH * STONE_PICTURE.height) / STONE_PICTURE.width) },
    altText: { id: String(nth), name: row.caption, description: easyAlt(row) },
  });
  return [pictureParagraph("EasyPicture", image), cellWords(row.caption, "EasyCaption")];
}

const wordsCell = ({ question, lines }: EasyRow): RichCell => [
  ...(question ? [cellWords(question, "EasyQuestion")] : []),
  ...lines.map((line) => cellWords(line, "EasyText")),
];
