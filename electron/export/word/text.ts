/** People's words as runs and paragraphs: line breaks, and scripts that run from the right. */
import { Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import { FROM_THE_RIGHT, linesOf, runsFromTheRight } from "../wording.ts";
import type { CharacterStyle, ParagraphStyle } from "./styles.ts";

/** Words from the right with what stands between them. */
const STRETCH = /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\p{P}]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)/u;

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

/** Plain text of any length in parts, each of them a paragraph: an empty line ends one. */
export const partsOf = (text: string): readonly string[] => text.trim().replace(/\r\n?/g, "\n").split(/\n[^\S\n]*\n\s*/);
