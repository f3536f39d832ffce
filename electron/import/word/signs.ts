/**
 * Signs of the fonts that have pictures in place of letters, as Unicode. Word writes them as a font and a code ("w:sym"),
 * or as letters in such a font: what it makes of "-->" and ":)", and all that "Insert Symbol" offers. The tables of the five fonts
 * are those of the package dingbat-to-unicode; they are Unicode's own proposal for these fonts (L2/11-052R).
 */
import { codePoint as dingbat } from "dingbat-to-unicode";

/** Word keeps the codes of these fonts in a private part of Unicode, or as they are. */
const PRIVATE_CODES = 0xf000;
const SYMBOL_FONTS = new Set(["symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"]);

const nameOf = (font: string): string => font.trim().replace(/\s+/g, " ").toLowerCase();

/** Whether letters in this font are signs. */
export const isSymbolFont = (font: string): boolean => SYMBOL_FONTS.has(nameOf(font));

/** The sign that a code of a font shows; null where Unicode has none for it, or the font is not known. */
export function signOf(font: string, code: number): string | null {
  const own = code >= PRIVATE_CODES && code <= PRIVATE_CODES + 0xff ? code - PRIVATE_CODES : code;
  // Other fonts are ordinary ones that have signs beside letters, at Unicode's places; below them any picture may stand.
  if (!isSymbolFont(font) || own > 0xff) return own > 0xff ? unicode(code) : null;
  const found = dingbat(nameOf(font), own)?.codePoint;
  return found === undefined ? null : unicode(plain(found));
}

/** The words of a run in one of these fonts, each with its sign; null for a letter that has none. */
export const signsOf = (font: string, text: string): readonly (string | null)[] =>
  Array.from(text, (letter) =>
    /\s/.test(letter) || (letter > "\u00ff" && !isPrivate(letter.codePointAt(0) ?? 0)) ? letter : signOf(font, letter.codePointAt(0) ?? 0),
  );

function unicode(code: number): string | null {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || isPrivate(code) ? null : String.fromCodePoint(code);
}

const isPrivate = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;

/** Arrows in the order in which Unicode has every set of them. */
const ARROWS = ["←", "↑", "→", "↓", "↖", "↗", "↘", "↙"];
/** Sets of arrows that differ by their heads and shafts alone: from, to, and how many directions each set has. */
const SETS: readonly (readonly [from: number, to: number, directions: 4 | 8])[] = [
  [0x1f800, 0x1f80b, 4],
  [0x1f810, 0x1f847, 4],
  [0x1f850, 0x1f857, 8],
  [0x1f860, 0x1f887, 8],
  [0x1f898, 0x1f89b, 4],
];
/** Signs that few fonts can draw, and those that say the same in every font: arrows, boxes, ticks and crosses. */
const PLAIN: ReadonlyMap<number, string> = new Map([
  [0x2b60, "←"],
  [0x2b61, "↑"],
  [0x2b62, "→"],
  [0x2b63, "↓"],
  [0x2b64, "↔"],
  [0x2b65, "↕"],
  [0x2b66, "↖"],
  [0x2b67, "↗"],
  [0x2b68, "↘"],
  [0x2b69, "↙"],
  [0x1f858, "↔"],
  [0x1f859, "↕"],
  [0x1f5f4, "✗"],
  [0x1f5f5, "☒"],
  [0x1f5f6, "✗"],
  [0x1f5f7, "☒"],
  [0x1f5f8, "✓"],
  [0x1f5f9, "☑"],
  [0x2bbd, "☒"],
  [0x1f5d9, "✕"],
  // An empty box to be ticked, as Word's own bullets have it.
  [0x1f78e, "☐"],
  [0x1f78f, "☐"],
  [0x3008, "⟨"],
  [0x3009, "⟩"],
  [0x26ab, "●"],
  [0x25fc, "■"],
]);

function plain(code: number): number {
  const set = SETS.find(([from, to]) => code >= from && code <= to);
  const sign = PLAIN.get(code) ?? (set && ARROWS[(code - set[0]) % set[2]]);
  return sign?.codePointAt(0) ?? code;
}
