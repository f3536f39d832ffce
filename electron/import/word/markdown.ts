/** Paragraphs of a document as a framework text: CommonMark limited to paragraphs, lists, bold and italic. */
import { canonical, richLines, type RichLine } from "../../export/word/rich-lines.ts";
import { richText, type Span } from "../../export/word/rich-text.ts";
import type { Paragraph } from "./document.ts";

/** What a text looks like in a document, as one text that can be compared. */
export const lookOf = (markdown: string): string => canonical(richLines(richText(markdown)));

/** The paragraphs that say something, as lines. */
export const linesOf = (paragraphs: readonly Paragraph[]): readonly RichLine[] =>
  paragraphs.filter(({ text }) => text.trim() !== "").map(({ list, style, spans }) => {
    if (list) return { mark: list.numbered ? "number" : "bullet", level: Math.min(list.level, 2), spans };
    const depth = /^list continue ?(\d?)$/.exec(style);
    return { mark: "none", level: depth ? Number(depth[1] || 1) : 0, spans };
  });

/** Signs that mean something to CommonMark wherever they stand, and every sign that may. */
const FEW = /[\\*_]/g;
const ALL = /[!-/:-@[-`{-~]/g;

/**
 * The framework text that looks like these lines. Signs are kept as they are where that does no harm, so that a
 * text that came from us is the same as before.
 */
export function markdownOf(lines: readonly RichLine[]): string {
  const wanted = canonical(lines);
  const ways = [NONE, FEW, ALL].map((signs) => written(lines, signs));
  return ways.find((text) => lookOf(text) === wanted) ?? ways[2] ?? "";
}

const NONE = /(?!)/g;

function written(lines: readonly RichLine[], signs: RegExp): string {
  let text = "";
  let before: RichLine | undefined;
  /** For each list that is open: the number of its last item, and how far its words are indented. */
  const open: { count: number; indent: number }[] = [];
  for (const line of lines) {
    const { mark, level } = line;
    open.length = Math.min(open.length, mark === "none" ? level : level + 1);
    const indent = open[Math.min(level, open.length) - 1]?.indent ?? 0;
    const count = (open[level]?.count ?? 0) + 1;
    const start = mark === "none" ? "" : mark === "number" ? `${count}. ` : "- ";
    if (mark !== "none") open[level] = { count, indent: indent + start.length };
    const words = spansOf(line.spans, signs).trim().split("\n").map((part) => part.trim()).join(`\n${" ".repeat(indent + start.length)}`);
    const close = before !== undefined && before.mark !== "none" && mark !== "none";
    text += `${before === undefined ? "" : close ? "\n" : "\n\n"}${" ".repeat(indent)}${start}${words}`;
    before = line;
  }
  return text;
}

/** The words with their marks of bold and italic, which must touch the words. */
function spansOf(spans: readonly Span[], signs: RegExp): string {
  return merged(spans)
    .map(({ text, bold, italic }) => {
      const [, space = "", words = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text.replace(/[\v\f\u0085\u2028\u2029]/g, "\n")) ?? [];
      const mark = words === "" ? "" : `${bold ? "**" : ""}${italic ? "*" : ""}`;
      return space + mark + words.replace(signs, "\\$&") + [...mark].reverse().join("") + after;
    })
    .join("");
}

/** Neighbours of one look as one; white space has the look of what stands before it. */
function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const fits = last && (span.text.trim() === "" || (last.bold === span.bold && last.italic === span.italic));
    if (fits) all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}
