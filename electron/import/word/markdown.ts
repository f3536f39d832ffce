/** Paragraphs of a document as a framework text: CommonMark limited to paragraphs, lists, bold and italic. */
import { richText, type Block, type Span } from "../../../shared/rich-text/read.ts";
import { markdownOf } from "../../../shared/rich-text/write.ts";
import { canonical, richLines, type RichLine } from "../../export/word/rich-lines.ts";
import type { ReadParagraph } from "./document.ts";

/** What a text looks like in a document, as one text that can be compared. */
export const lookOf = (markdown: string): string => canonical(richLines(richText(markdown)));

/** A text as `textOf` would write it, so that the two can be shown beside each other. */
export const asWritten = (markdown: string): string => markdownOf(richText(markdown));

/** The paragraphs that say something, as lines. */
export const richLinesOf = (paragraphs: readonly ReadParagraph[]): readonly RichLine[] =>
  paragraphs
    .filter(({ text }) => text.trim() !== "")
    .map(({ list, style, spans }) => {
      if (list) return { mark: list.numbered ? "number" : "bullet", level: list.level, spans };
      const depth = /^list continue ?(\d?)$/.exec(style);
      return { mark: "none", level: depth ? Number(depth[1] || 1) : 0, spans };
    });

/** The framework text that looks like these lines. */
export const frameworkTextOf = (lines: readonly RichLine[]): string => markdownOf(nested(lines, 0));

/** Lines as blocks: what is indented further than a list's level belongs to the item above it. */
function nested(lines: readonly RichLine[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at] as RichLine;
    if (first.mark === "none") {
      blocks.push(paragraph(first));
      at++;
      continue;
    }
    const items: (readonly Block[])[] = [];
    for (
      let line: RichLine | undefined = first;
      line?.mark === first.mark && (items.length === 0 || line.level <= depth);
      line = lines[at]
    ) {
      let end = at + 1;
      while ((lines[end]?.level ?? 0) > depth) end++;
      items.push([paragraph(line), ...nested(lines.slice(at + 1, end), depth + 1)]);
      at = end;
    }
    blocks.push({ type: "list", ordered: first.mark === "number", start: 1, items });
  }
  return blocks;
}

const paragraph = ({ spans }: RichLine): Block => ({ type: "paragraph", spans: withoutStart(spans) });

/** Spaces at the beginning of a paragraph mean nothing. */
function withoutStart(spans: readonly Span[]): readonly Span[] {
  const [first, ...others] = spans;
  if (!first) return [];
  const text = first.text.trimStart();
  return text === "" ? withoutStart(others) : [{ ...first, text }, ...others];
}
