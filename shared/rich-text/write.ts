/**
 * Framework texts as CommonMark: the way back from what `read.ts` gives. Every mark is written so that any reader
 * of CommonMark takes it as it was meant, and every sign of the text so that none takes it for a mark.
 */
import type { Block, Span } from "./read.ts";

type List = Extract<Block, { type: "list" }>;

/**
 * The CommonMark text of some blocks; reading it gives the same blocks again, but for what nobody sees: paragraphs
 * without words, spaces at their end, and bold or italic on white space at the edges of words. A sign that no document can hold becomes
 * a replacement character.
 */
export const markdownOf = (blocks: readonly Block[]): string => written(blocks, false);

/** @param inItem a list may follow its item's words without an empty line. */
function written(blocks: readonly Block[], inItem: boolean): string {
  let text = "";
  let previous: Block | undefined;
  let other = false;
  for (const block of blocks) {
    if (isBlank(block)) continue;
    // Two lists of one kind side by side are told apart by their marks.
    other = block.type === "list" && previous?.type === "list" && previous.ordered === block.ordered && !other;
    const part = block.type === "list" ? list(block, other) : paragraph(block.spans);
    const close = inItem && previous?.type === "paragraph" && FOLLOWS_CLOSELY.test(part) && block.type === "list";
    text += previous ? (close ? "\n" : "\n\n") + part : part;
    previous = block;
  }
  return text;
}

/** Only a list like this may begin in the line after a paragraph. */
const FOLLOWS_CLOSELY = /^(?:[-*]|1[.)]) /;

const isBlank = (block: Block): boolean =>
  block.type === "list" ? block.items.length === 0 : block.spans.every((span) => span.text.trim() === "");

/** Numbers of a list have at most nine digits. */
const LAST_NUMBER = 999_999_999;

function list({ ordered, start, items }: List, other: boolean): string {
  return items
    .map((item, at) => {
      const number = Math.min(Math.max(start, 0) + at, LAST_NUMBER);
      const mark = ordered ? `${number}${other ? ")" : "."}` : other ? "*" : "-";
      const text = written(item, true);
      const first = item.find((block) => !isBlank(block));
      // A list inside an item without words of its own begins in the next line.
      const gap = text === "" ? "" : first?.type === "list" ? "\n" : " ";
      return mark + (gap + text).replaceAll(/\n(?!\n)/g, `\n${" ".repeat(mark.length + 1)}`);
    })
    .join("\n");
}

/** One character of a paragraph, or the marks between two. */
interface Sign {
  readonly char: string;
  /** Written as a character reference, so that it is not taken for the edge of a line or of a word. */
  coded: boolean;
  escaped: boolean;
}

function paragraph(spans: readonly Span[]): string {
  const signs: Sign[] = [];
  /** The marks in front of a sign, by its place; those at the end of the paragraph stand behind the last. */
  const marks = new Map<number, Marks>();
  const settledSpans = settled(spans);
  const open: Mark[] = [];
  settledSpans.forEach((span, at) => {
    const change = between(open, settledSpans.slice(at), settledSpans[at - 1]);
    if (change.close + change.open !== "") marks.set(signs.length, change);
    for (const char of span.text) signs.push({ char, coded: false, escaped: false });
  });
  const end = between(open, [], settledSpans.at(-1));
  if (end.close !== "") marks.set(signs.length, end);

  guardLines(signs);
  guardWords(signs);
  // What is coded for the sake of one mark may stand beside another.
  while ([...marks].some(([at, change]) => guardMarks(signs, at, change)));
  const parts = signs.map((sign, at) => marksText(marks.get(at)) + signText(sign));
  return parts.join("") + marksText(marks.get(signs.length));
}

const marksText = (marks: Marks | undefined): string => (marks ? marks.close + marks.open : "");

function signText({ char, coded, escaped }: Sign): string {
  if (coded) return `&#${char.codePointAt(0)};`;
  if (char === "\n") return "\\\n";
  return escaped ? `\\${char}` : char;
}

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Signs that Unicode says are none, or that a text file does not hold. */
const NO_SIGN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The spans without spaces at the end, and with bold and italic on white space only between words of one look. */
function settled(spans: readonly Span[]): readonly Span[] {
  const pieces = spans.flatMap(({ text, ...look }) =>
    text
      .replaceAll(LINE_END, "\n")
      .replaceAll(NO_SIGN, "\uFFFD")
      .split(/(\s+)/)
      .filter(Boolean)
      .map((part) => ({ text: part, ...look })),
  );
  const all: Span[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Span;
    if (piece.text.trim() !== "") {
      all.push(piece);
      continue;
    }
    const from = at;
    while (pieces[at + 1]?.text.trim() === "") at++;
    const [before, after] = [pieces[from - 1], pieces[at + 1]];
    const gap = pieces.slice(from, at + 1);
    const inside = before && after && sameLook(before, after) && gap.every((one) => covers(one, before));
    all.push({ bold: false, italic: false, ...(inside && before), text: gap.map((one) => one.text).join("") });
  }
  const last = all.pop();
  return joined(last ? [...all, { ...last, text: last.text.replace(/[ \t]+$/, "") }] : []);
}

const sameLook = (a: Span, b: Span): boolean => a.bold === b.bold && a.italic === b.italic;

const covers = (a: Span, b: Span): boolean => (a.bold || !b.bold) && (a.italic || !b.italic);

function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && sameLook(last, span)) all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}

interface Mark {
  readonly look: "bold" | "italic";
  readonly text: "**" | "*" | "_";
}
interface Marks {
  readonly close: string;
  readonly open: string;
}

/**
 * The marks between two spans. Bold is `**`; italic is `*` where it stands alone and `_` beside bold, so that marks
 * that meet are never taken for one. No two pairs of one mark are open at the same time, so each closes its own.
 * @param open the marks that are open; those of the next span afterwards.
 */
function between(open: Mark[], following: readonly Span[], previous: Span | undefined): Marks {
  const [next, afterNext] = following;
  let close = "";
  while (open.some((mark) => !next?.[mark.look])) close += open.pop()?.text ?? "";
  const missing = (["bold", "italic"] as const).filter((look) => next?.[look] && !open.some((mark) => mark.look === look));
  // What lasts longer goes around the other.
  const lasting = (look: Mark["look"]): number => [...following, undefined].findIndex((span) => !span?.[look]);
  missing.sort((a, b) => lasting(b) - lasting(a));
  const alone = ![previous, next, afterNext].some((span) => span?.bold);
  const opened = missing.map((look): Mark => ({ look, text: look === "bold" ? "**" : alone ? "*" : "_" }));
  open.push(...opened);
  return { close, open: opened.map((mark) => mark.text).join("") };
}

/** Neither white space nor punctuation, nor a reference, nor the edge of the paragraph. */
const isLetter = (sign: Sign | undefined): sign is Sign =>
  sign !== undefined && !sign.coded && (sign.char.length > 1 || !/[\s\p{P}\p{S}]/u.test(sign.char));

/** Readers of CommonMark differ in what they take an emoji for. */
const isSurelyLetter = (sign: Sign | undefined): boolean => isLetter(sign) && sign.char.length === 1;

/**
 * Where a letter beside marks would keep them from opening or closing, it is coded: a reference counts as punctuation.
 * @returns whether one was.
 */
function guardMarks(signs: readonly Sign[], at: number, { close, open }: Marks): boolean {
  const [before, after] = [signs[at - 1], signs[at]];
  if (/^\*\*?$/.test(close + open) && isSurelyLetter(before) && isSurelyLetter(after)) return false;
  const unsafe = [close === "" ? before : undefined, open === "" ? after : undefined].filter(isLetter);
  for (const sign of unsafe) sign.coded = true;
  return unsafe.length > 0;
}

/** Signs that mean something anywhere in a paragraph. */
function guardWords(signs: readonly Sign[]): void {
  signs.forEach((sign, at) => {
    if (/[\\`*_[<]/.test(sign.char) || (sign.char === "&" && /[#a-z]/i.test(signs[at + 1]?.char ?? ""))) sign.escaped = true;
  });
}

/** What makes a line something else than words when it stands at its beginning: headings, quotes, lists, rules, fences. */
const AT_LINE_START = /^(?:#{1,6}(?!\S)|>|[-+=](?=[\s=-]|$)|~{3})/;
const NUMBER_AT_LINE_START = /^(\d{1,9})[.)](?!\S)/;

/** The edges of lines: white space there would be lost, and an empty line would end the paragraph. */
function guardLines(signs: readonly Sign[]): void {
  signs.forEach((sign, at) => {
    const [before, after] = [signs[at - 1]?.char, signs[at + 1]?.char];
    if (sign.char === "\n") {
      sign.coded = [undefined, "\n"].includes(before) || [undefined, "\n"].includes(after);
      return;
    }
    const starts = before === undefined || before === "\n";
    const ends = after === undefined || after === "\n";
    if ((starts || ends) && /[ \t\uFEFF]/.test(sign.char)) sign.coded = true;
    if (!starts) return;
    // Ten signs are enough for the longest number.
    const line = signs
      .slice(at, at + 12)
      .map(({ char }) => char)
      .join("");
    const number = NUMBER_AT_LINE_START.exec(line)?.[1];
    const unsafe = number === undefined ? (AT_LINE_START.test(line) ? sign : undefined) : signs[at + number.length];
    if (unsafe) unsafe.escaped = true;
  });
}
