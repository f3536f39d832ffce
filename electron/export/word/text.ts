/** People's words as runs and paragraphs: line breaks, and scripts that run from the right. */
import { Paragraph, type IParagraphOptions, type ParagraphChild } from "docx";
import { FROM_THE_RIGHT, runsFromTheRight } from "../../../shared/base/direction.ts";
import { wordingLines } from "../wording.ts";
import type { CharacterStyle, ParagraphStyle } from "./styles.ts";
import { inline, docxElement, type DocxXml } from "./xml.ts";

/** In a paragraph from the left: words from the right with what stands between them. */
const STRETCH = /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\p{P}]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)/u;

/** In a paragraph from the right: words from the left, from letter to letter. All else runs with the paragraph. Source: UAX #9, N2. */
const RIGHT_LETTER = FROM_THE_RIGHT.source;
const LEFT_STRETCH = new RegExp(
  `(\\s*(?!${RIGHT_LETTER})\\p{L}(?:(?:(?!${RIGHT_LETTER})[^])*(?!${RIGHT_LETTER})[\\p{L}\\p{M}\\p{N}])?)`,
  "u",
);

/**
 * Text as runs: a line end becomes a line break, and words from the right are marked as such.
 * @param isRight whether the paragraph that they stand in runs from the right.
 */
export const runs = (text: string, style?: CharacterStyle, isRight = runsFromTheRight(text)): readonly DocxXml[] =>
  wordingLines(text).flatMap((line, at): readonly DocxXml[] => {
    const breaks = at > 0;
    if (!isRight && !FROM_THE_RIGHT.test(line)) return line === "" && !breaks ? [] : [run(line, { breaks, style })];
    return line
      .split(isRight ? LEFT_STRETCH : STRETCH)
      .map((part, index) => ({ part, fromTheRight: (index % 2 === 1) !== isRight, breaks: breaks && index === 0 }))
      .filter((one) => one.part !== "" || one.breaks)
      .map(({ part, ...look }) => run(part, { ...look, style }));
  });

const SPACES = { "xml:space": "preserve" };
const BREAK = docxElement("w:br", null);
const RIGHT = docxElement("w:rtl", null);

interface RunLook {
  readonly breaks: boolean;
  readonly fromTheRight?: boolean;
  readonly style?: CharacterStyle | undefined;
}

function run(text: string, { breaks, fromTheRight = false, style }: RunLook): DocxXml {
  const look = [...(style === undefined ? [] : [docxElement("w:rStyle", { "w:val": style })]), ...(fromTheRight ? [RIGHT] : [])];
  return docxElement(
    "w:r",
    null,
    ...(look.length > 0 ? [docxElement("w:rPr", null, ...look)] : []),
    ...(breaks ? [BREAK] : []),
    docxElement("w:t", SPACES, text),
  );
}

/** A paragraph in one of the styles, of plain text or of ready parts. @param before what stands in front of its words. */
export function paragraph(
  style: ParagraphStyle,
  content: string | readonly DocxXml[],
  options: Omit<IParagraphOptions, "style" | "children"> = {},
  before: readonly ParagraphChild[] = [],
): Paragraph {
  const look = style === "Normal" ? {} : { style };
  if (typeof content !== "string") return new Paragraph({ ...look, ...options, children: [...before, ...inline(content)] });
  const direction = runsFromTheRight(content) ? { bidirectional: true } : {};
  return new Paragraph({ ...look, ...direction, ...options, children: [...before, ...inline(runs(content))] });
}

/** Plain text of any length in parts, each of them a paragraph: an empty line ends one. */
export const partsOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/);

/** The same paragraph as a finished element, as cells of tables have it. @param before what stands in front of its words. */
export function finishedParagraph(style: ParagraphStyle, text: string, keepNext: boolean, before: readonly DocxXml[] = []): DocxXml {
  return docxElement("w:p", null, ...lookOf(style, keepNext, runsFromTheRight(text)), ...before, ...runs(text));
}

const LOOKS = new Map<string, readonly DocxXml[]>();

function lookOf(style: ParagraphStyle, keepNext: boolean, fromTheRight: boolean): readonly DocxXml[] {
  const key = `${style} ${keepNext} ${fromTheRight}`;
  const known = LOOKS.get(key);
  if (known) return known;
  const parts = [
    ...(style === "Normal" ? [] : [docxElement("w:pStyle", { "w:val": style })]),
    ...(keepNext ? [docxElement("w:keepNext", null)] : []),
    ...(fromTheRight ? [docxElement("w:bidi", null)] : []),
  ];
  const look = parts.length > 0 ? [docxElement("w:pPr", null, ...parts)] : [];
  LOOKS.set(key, look);
  return look;
}
