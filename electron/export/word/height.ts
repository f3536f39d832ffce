/**
 * How much room words will take on a page, in DXA: near enough to keep rows together, and to tell a long document from a short
 * one. Only whoever lays the pages out knows it exactly.
 */
import type { Paragraph } from "docx";
import { wordingLines } from "../wording.ts";
import { InlineDrawing } from "./drawing.ts";
import { roomOf, type ParagraphStyle } from "./styles.ts";
import { shownText } from "./xml.ts";

/** In a text of Arial a sign is half as wide as the text is high, a bold one a little wider. */
const SIGN = { plain: 0.48, bold: 0.52 };
/** What is left over at the end of a line, since words stay whole; in signs. */
const RAGGED = 2.5;
/** Between the lines of Arial, to its size. */
const LINE = 1.15;
const POINT = 20;

/** The height of one paragraph in its style. @param width of the room it stands in. */
export function styledHeight(style: ParagraphStyle, text: string, width: number): number {
  const { size, bold, before, after, line, left } = roomOf(style);
  const signs = (width - left) / (size * POINT * (bold ? SIGN.bold : SIGN.plain));
  const lines = wordingLines(text).reduce(
    (sum, { length }) => sum + (length <= signs ? 1 : Math.ceil(length / Math.max(1, signs - RAGGED))),
    0,
  );
  return before + after + lines * size * POINT * LINE * (line / 240);
}

/** The height of a ready paragraph. */
export function paragraphHeight(paragraph: Paragraph, width: number): number {
  const { style = "Normal", children = [] } = paragraph.options;
  const drawn = children.reduce((sum, child) => sum + (child instanceof InlineDrawing ? child.height : 0), 0);
  return drawn + styledHeight(style as ParagraphStyle, children.map(shownText).join(""), width);
}
