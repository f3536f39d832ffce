/**
 * Measuring and wrapping of text by the bundled font's own widths, so that the board, the exported picture
 * and print break every line in the same place. Kerning is left out on purpose: every renderer switches it off.
 */
import { fromTheRight, runsFromTheRight } from "../base/direction.ts";
import { EMOJI_FONT, emojiIn, foreignWidth, graphemesOf } from "./foreign.ts";
import { FONT_METRICS } from "./font-metrics.ts";
import { seamed } from "./seams.ts";

/** What a renderer names as font; the first is the bundled one, and emoji have theirs. */
export const FONT_FAMILY = `"${FONT_METRICS.family}", "Atkinson Hyperlegible", "${EMOJI_FONT.family}", Verdana, sans-serif`;
/** Distance from one baseline to the next, in em. */
export const LINE_HEIGHT = 1.25;
/** How far letters reach above and below the baseline, in em, accents on capitals included. */
export const INK = { ascent: 0.92, descent: 0.25 } as const;

const UNKNOWN = 0xffff;
const tables = { regular: tableOf(FONT_METRICS.widths.regular), bold: tableOf(FONT_METRICS.widths.bold) };

/** Advance by code point, UNKNOWN where the font has no glyph. */
function tableOf(widths: string): Uint16Array {
  const table = new Uint16Array(0x2700).fill(UNKNOWN);
  const advance = widths.split(" ").map(Number);
  let next = 0;
  for (const run of FONT_METRICS.codePoints.split(" ")) {
    const [from = 0, to = 0] = run.split("-").map((hex) => Number.parseInt(hex, 16));
    for (let c = from; c <= to; c++) table[c] = advance[next++] ?? UNKNOWN;
  }
  return table;
}

/** Whether the bundled font has every glyph of `text`; where not, a renderer needs other fonts as well. */
export function fontHasAll(text: string): boolean {
  for (const character of text) {
    const c = character.codePointAt(0) as number;
    if (c > 0x1f && (tables.regular[c] ?? UNKNOWN) === UNKNOWN && !INVISIBLE.test(character)) return false;
  }
  return true;
}

/** Whether the font of emoji draws some of `text`. */
export const hasEmoji = (text: string): boolean =>
  !fontHasAll(text) && [...graphemesOf(text)].some((grapheme) => !fontHasAll(grapheme) && emojiIn(grapheme) > 0);

/** Says how what is beside it is drawn, and is drawn by nothing. */
const INVISIBLE = /\p{Cf}/u;

/** The width of one line of text in px. */
export function measure(text: string, fontSize: number, bold = false): number {
  return (unitsOf(text, bold ? tables.bold : tables.regular) * fontSize) / FONT_METRICS.unitsPerEm;
}

function unitsOf(text: string, table: Uint16Array): number {
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const known = table[text.charCodeAt(i)] ?? UNKNOWN;
    if (known === UNKNOWN) return keptForeignUnits(text, table);
    units += known;
  }
  return units;
}

/** What has been measured before: a text is broken into lines at many sizes, and its words are as many units wide at each. */
const foreign = new Map<Uint16Array, Map<string, number>>();
const MOST_KEPT = 20_000;

function keptForeignUnits(text: string, table: Uint16Array): number {
  let kept = foreign.get(table);
  if (!kept || kept.size >= MOST_KEPT) foreign.set(table, (kept = new Map()));
  let units = kept.get(text);
  if (units === undefined) kept.set(text, (units = foreignUnits(text, table)));
  return units;
}

/** The same where a character is from another font: what is one sign to people may be several characters. */
function foreignUnits(text: string, table: Uint16Array): number {
  let units = 0;
  for (const grapheme of graphemesOf(text)) {
    const lone = grapheme.length === 1 ? (table[grapheme.charCodeAt(0)] ?? UNKNOWN) : UNKNOWN;
    const emoji = lone === UNKNOWN ? emojiIn(grapheme) : 0;
    if (lone !== UNKNOWN) units += lone;
    else if (emoji > 0) units += emoji * EMOJI_FONT.advance * FONT_METRICS.unitsPerEm;
    else for (const character of grapheme) units += unitsOfCharacter(character.codePointAt(0) as number, table);
  }
  return units;
}

function unitsOfCharacter(codePoint: number, table: Uint16Array): number {
  const known = table[codePoint] ?? UNKNOWN;
  return known === UNKNOWN ? foreignWidth(codePoint) * FONT_METRICS.unitsPerEm : known;
}

/** A word and the width before it: a space's, or 0 inside of a word that a line may break. */
interface Word {
  readonly text: string;
  readonly width: number;
  readonly space: number;
}

/**
 * Breaks text into lines no wider than `width` px. Lines of one paragraph come out similar in length, hard line
 * breaks are kept (runs of empty lines become one), and a word longer than a line is cut between characters
 * as people see them; scripts without spaces break where they may. Every character is kept, but for white space at the
 * breaks and control characters. The lines of a paragraph that runs from the right say so (`fromTheRight`).
 */
export function wrap(text: string, width: number, fontSize: number, bold = false): string[] {
  const table = bold ? tables.bold : tables.regular;
  const unit = fontSize / FONT_METRICS.unitsPerEm;
  const space = (table[0x20] as number) * unit;
  const lines: string[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const words: Word[] = [];
    const widthOf = (part: string): number => unitsOf(part, table) * unit;
    for (const one of paragraph.split(BREAKS)) {
      if (one === "") continue;
      for (const [at, part] of seamed(one, graphemesOf).entries()) {
        const wide = widthOf(part);
        const before = at > 0 || words.length === 0 ? 0 : space;
        if (wide <= width) words.push({ text: part, width: wide, space: before });
        else words.push(...cut(part, width, widthOf, before));
      }
    }
    const broken = linesOf(words, balancedWidth(words, width));
    lines.push(...(runsFromTheRight(paragraph) ? broken.map(fromTheRight) : broken));
  }
  return lines.length > 0 ? lines : [""];
}

/** White space that may break a line: all but the no-break spaces. */
const BREAKS = /[^\S\u00a0\u202f\ufeff]+/;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

function paragraphsOf(text: string): string[] {
  const paragraphs = text
    .replace(CONTROL, "")
    .split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/)
    .map((paragraph) => paragraph.trim());
  return paragraphs.filter((one, i) => one !== "" || (i > 0 && paragraphs[i - 1] !== "" && paragraphs.slice(i).some(Boolean)));
}

/** A word in parts that each fit: after a hyphen or slash where there is one, else between characters. */
function cut(word: string, width: number, widthOf: (text: string) => number, space: number): Word[] {
  const parts: Word[] = [];
  let part = "";
  let wide = 0;
  const finish = (text: string) => parts.push({ text, width: widthOf(text), space: parts.length === 0 ? space : 0 });
  for (const segment of graphemesOf(word)) {
    const one = widthOf(segment);
    while (part !== "" && wide + one > width) {
      const seam = Math.max(...["-", "–", "—", "/"].map((mark) => part.lastIndexOf(mark))) + 1;
      const end = seam > part.length / 3 ? seam : part.length;
      finish(part.slice(0, end));
      part = part.slice(end);
      wide = widthOf(part);
    }
    part += segment;
    wide += one;
  }
  finish(part);
  return parts;
}

function linesOf(words: readonly Word[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let wide = 0;
  for (const [i, word] of words.entries()) {
    if (i > 0 && wide + word.space + word.width > width) {
      lines.push(line);
      line = word.text;
      wide = word.width;
    } else {
      line += (word.space > 0 ? " " : "") + word.text;
      wide += word.space + word.width;
    }
  }
  lines.push(line);
  return lines;
}

/** How many lines, given up at `most` + 1. */
function countLines(words: readonly Word[], width: number, most: number): number {
  let count = 1;
  let wide = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (i > 0 && wide + word.space + word.width > width) {
      if (++count > most) return count;
      wide = word.width;
    } else wide += word.space + word.width;
  }
  return count;
}

/** The narrowest width that needs no more lines than `width` does. */
function balancedWidth(words: readonly Word[], width: number): number {
  const lines = countLines(words, width, Number.POSITIVE_INFINITY);
  if (lines === 1) return width;
  let narrow = 0;
  let total = 0;
  for (const word of words) {
    narrow = Math.max(narrow, word.width);
    total += word.space + word.width;
  }
  narrow = Math.max(narrow, total / lines - 1);
  let wide = width;
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (countLines(words, middle, lines) > lines) narrow = middle;
    else wide = middle;
  }
  return wide;
}
