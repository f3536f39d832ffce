/**
 * Lines of words in scripts that our font lacks, for a picture that is made without a window: each stretch in the font that
 * has its signs, shaped by HarfBuzz and drawn as outlines. What no font has is a box. Why: docs/adr/0040-every-script.md.
 */
import { readFileSync } from "node:fs";
import bidiFactory from "bidi-js";
import type { Font } from "harfbuzzjs";
import { unwrapped } from "../../../shared/base/direction.ts";
import { emojiIn, graphemesOf } from "../../../shared/shape/foreign.ts";
import { r1 } from "../../../shared/shape/path.ts";
import { fontHasAll } from "../../../shared/shape/text.ts";
import type { FoundFont } from "../system-fonts.ts";
import { plainLine, type DrawLine } from "./svg.ts";

/** Who draws a stretch. */
type Hand = "own" | "emoji" | "system";

interface Stretch {
  readonly text: string;
  readonly hand: Hand;
  /** How deep it lies in directions: odd ones run from the right. Source: UAX #9. */
  readonly level: number;
}

/** The files of the bundled fonts. */
export interface OwnFonts {
  readonly regular: string;
  readonly bold: string;
  readonly emoji: string;
}

export interface PlacedWords {
  readonly line: DrawLine;
  /** The signs that no font has; known once all lines are drawn. */
  readonly undrawn: ReadonlySet<string>;
}

/** @param find gives the system's font for a text. */
export async function placedWords(find: (text: string, bold: boolean) => FoundFont, own: OwnFonts): Promise<PlacedWords> {
  const { Blob, Buffer, Direction, Face, Feature, Font: HbFont, shape } = await import("harfbuzzjs");
  const undrawn = new Set<string>();
  const fonts = new Map<string, { readonly font: Font; readonly unitsPerEm: number }>();
  // As our words are drawn everywhere: measured letter by letter.
  const plain = ["-kern", "-liga", "-clig", "-calt"].flatMap((feature) => Feature.fromString(feature) ?? []);

  function fontIn(file: string, index: number) {
    const key = `${index} ${file}`;
    let one = fonts.get(key);
    if (!one) {
      const face = new Face(new Blob(readFileSync(file)), index);
      fonts.set(key, (one = { font: new HbFont(face), unitsPerEm: face.upem }));
    }
    return one;
  }

  function fontFor({ text, hand }: Stretch, bold: boolean) {
    if (hand === "emoji") return fontIn(own.emoji, 0);
    const { font, lacks } = hand === "own" ? { font: null, lacks: [] } : find(text, bold);
    for (const sign of lacks) undrawn.add(sign);
    return font ? fontIn(font.file, font.index) : fontIn(bold ? own.bold : own.regular, 0);
  }

  /** The outlines of a stretch from its left end on, and how wide it is, in px. */
  function drawn(stretch: Stretch, fontSize: number, bold: boolean): { readonly width: number; readonly at: (x: number) => string } {
    const { font, unitsPerEm } = fontFor(stretch, bold);
    const buffer = new Buffer();
    buffer.addText(stretch.text);
    buffer.setDirection(stretch.level % 2 === 1 ? Direction.RTL : Direction.LTR);
    buffer.guessSegmentProperties();
    shape(font, buffer, stretch.hand === "own" ? plain : []);
    const positions = buffer.getGlyphPositions();
    const scale = fontSize / unitsPerEm;
    let width = 0;
    const glyphs = buffer.getGlyphInfos().map(({ codepoint: glyph }, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const place = width + xOffset;
      width += xAdvance;
      const outline = font.glyphToPath(glyph);
      return outline === "" ? "" : `<path d="${outline}" transform="translate(${place} ${yOffset})"/>`;
    });
    const size = scale.toFixed(5);
    return { width: width * scale, at: (x) => `<g transform="translate(${r1(x)} 0) scale(${size} -${size})">${glyphs.join("")}</g>` };
  }

  const line: DrawLine = (words, fontSize, bold) => {
    const { text, rtl } = unwrapped(words.text);
    if (fontHasAll(text) && !rtl) return plainLine(words, fontSize, bold);
    const parts = inOrder(stretchesOf(text, rtl)).map((stretch) => drawn(stretch, fontSize, bold));
    const width = parts.reduce((sum, part) => sum + part.width, 0);
    const squeezed = Math.min(1, (words.most ?? width) / width);
    let x = -width / 2;
    const outlines = parts.map((part) => part.at((x += part.width) - part.width));
    const place = `translate(${r1(words.x)} ${r1(words.y)})${squeezed < 1 ? ` scale(${squeezed.toFixed(4)} 1)` : ""}`;
    return `<g transform="${place}">${outlines.join("")}</g>`;
  };
  return { line, undrawn };
}

let bidi: ReturnType<typeof bidiFactory> | undefined;

/** A line in stretches of one font and one direction each, in the order in which they are read. */
function stretchesOf(text: string, rtl: boolean): readonly Stretch[] {
  bidi ??= bidiFactory();
  const { levels } = bidi.getEmbeddingLevels(text, rtl ? "rtl" : "ltr");
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { text: part, hand } of handsOf(text)) {
    for (let from = at; from < at + part.length;) {
      const level = levels[from] ?? 0;
      let to = from + 1;
      while (to < at + part.length && levels[to] === level) to++;
      stretches.push({ text: text.slice(from, to), hand, level });
      from = to;
    }
    at += part.length;
  }
  return stretches;
}

/** Who draws which part of a text; spaces between two words that another font draws are drawn by that one, too. */
function handsOf(text: string): readonly Omit<Stretch, "level">[] {
  const parts: { text: string; hand: Hand }[] = [];
  for (const grapheme of graphemesOf(text)) {
    const hand = fontHasAll(grapheme) ? "own" : emojiIn(grapheme) > 0 ? "emoji" : "system";
    const [last, before] = [parts.at(-1), parts.at(-2)];
    if (hand === "system" && last?.hand === "own" && before?.hand === "system" && last.text.trim() === "") {
      before.text += last.text + grapheme;
      parts.pop();
    } else if (last?.hand === hand) last.text += grapheme;
    else parts.push({ text: grapheme, hand });
  }
  return parts;
}

/** From left to right as they are seen. Source: UAX #9, L2. */
function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const seen = [...stretches];
  for (let level = Math.max(...seen.map((one) => one.level)); level > 0; level--) {
    for (let from = 0; from < seen.length; from++) {
      if ((seen[from] as Stretch).level < level) continue;
      let to = from;
      while (to < seen.length && (seen[to] as Stretch).level >= level) to++;
      seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  }
  return seen;
}
