/** People's words as runs and paragraphs: line breaks, and scripts that run from the right. */
import { Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import { linesOf } from "../wording.ts";
import type { CharacterStyle, ParagraphStyle } from "./styles.ts";

const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Words from the right with what stands between them. */
const STRETCH = /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\p{P}]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)/u;
const FIRST_LETTER = /\p{L}/u;

/** Text as runs: a line end becomes a line break, and words from the right are marked as such. */
export function runs(text: string, style?: CharacterStyle): readonly TextRun[] {
  const look = style === undefined ? {} : { style };
  return linesOf(text).flatMap((line, at) => {
    const start = at === 0 ? {} : { break: 1 };
    if (!FROM_THE_RIGHT.test(line)) return line === "" && at === 0 ? [] : [new TextRun({ ...look, ...start, text: line })];
    return line
      .split(STRETCH)
      .map((part, index) => ({ text: part, rightToLeft: index % 2 === 1, ...(index === 0 ? start : {}) }))
      .filter((part) => part.text !== "" || "break" in part)
      .map(({ rightToLeft, ...part }) => new TextRun({ ...look, ...part, ...(rightToLeft ? { rightToLeft } : {}) }));
  });
}

/** Whether a paragraph of this text runs from the right: its first letter decides. */
export function runsFromTheRight(text: string): boolean {
  const first = FROM_THE_RIGHT.test(text) ? FIRST_LETTER.exec(text)?.[0] : undefined;
  return first !== undefined && FROM_THE_RIGHT.test(first);
}

/** A paragraph in one of the styles, of plain text or of ready parts. */
export function paragraph(
  style: ParagraphStyle,
  content: string | readonly ParagraphChild[],
  options: Omit<IParagraphOptions, "style" | "children"> = {},
): Paragraph {
  const look = style === "Normal" ? {} : { style };
  if (typeof content !== "string") return new Paragraph({ ...look, ...options, children: content });
  const direction = runsFromTheRight(content) ? { bidirectional: true } : {};
  return new Paragraph({ ...look, ...direction, ...options, children: runs(content) });
}

/** Plain text of any length as paragraphs: an empty line ends one. */
export const paragraphs = (style: ParagraphStyle, text: string): readonly Paragraph[] =>
  text
    .trim()
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => paragraph(style, part));
