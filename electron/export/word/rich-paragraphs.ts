/** Framework texts as paragraphs and lists. */
import type { Paragraph } from "docx";
import { richText, type Block, type Span } from "../../../shared/rich-text/read.ts";
import { runsFromTheRight } from "../../../shared/base/direction.ts";
import { BULLETS, LIST_DEPTH, NUMBERS, type CharacterStyle, type ParagraphStyle } from "./styles.ts";
import { paragraph, runs } from "./text.ts";

/** Counts the numbered lists of one document, so that each begins at 1. */
export interface ListCounter {
  numbered: number;
}

/** The paragraphs of a framework text; none where it says nothing. */
export const richParagraphs = (source: string, counter: ListCounter): readonly Paragraph[] =>
  richText(source).flatMap((block) => blockParagraphs(block, 0, counter));

function blockParagraphs(block: Block, level: number, counter: ListCounter): readonly Paragraph[] {
  return block.type === "paragraph"
    ? [spanParagraph(level === 0 ? "Normal" : (CONTINUED[level - 1] ?? "ListContinue3"), block.spans)]
    : listParagraphs(block, level, counter);
}

const CONTINUED = ["ListContinue", "ListContinue2", "ListContinue3"] as const;

function listParagraphs(list: Extract<Block, { type: "list" }>, level: number, counter: ListCounter): readonly Paragraph[] {
  const depth = Math.min(level, LIST_DEPTH - 1);
  const numbering = list.ordered
    ? { reference: NUMBERS, instance: ++counter.numbered, level: depth }
    : { reference: BULLETS, instance: 0, level: depth };
  return list.items.flatMap((item) => {
    const [first, ...others] = item;
    const opening = first?.type === "paragraph" ? first.spans : [];
    const rest = first?.type === "paragraph" ? others : item;
    // An item without words of its own would be a lone bullet.
    const head = opening.length > 0 ? [spanParagraph(list.ordered ? "ListNumber" : "ListBullet", opening, { numbering })] : [];
    return [...head, ...rest.flatMap((block) => blockParagraphs(block, level + 1, counter))];
  });
}

function spanParagraph(style: ParagraphStyle, spans: readonly Span[], options: Parameters<typeof paragraph>[2] = {}): Paragraph {
  const isRight = runsFromTheRight(spans.map((span) => span.text).join(""));
  const direction = isRight ? { bidirectional: true } : {};
  return paragraph(
    style,
    spans.flatMap((span) => runs(span.text, characterStyle(span), isRight)),
    { ...direction, ...options },
  );
}

const characterStyle = ({ bold, italic }: Span): CharacterStyle | undefined =>
  bold ? (italic ? "IntenseEmphasis" : "Strong") : italic ? "Emphasis" : undefined;
