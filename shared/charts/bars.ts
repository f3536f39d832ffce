/** Bars that lie one below the other: a block for each answer, and in it a bar for each round. Lengths are px. */
import { fontHasAll, INK, LINE_HEIGHT, measure, wrap } from "../shape/text.ts";
import type { ChartBlock, DrawnItem, Size, Tone } from "./drawing.ts";
import { barOf, boxPath, type Fill } from "./fills.ts";

export interface Bar {
  /** Part of the longest that a bar may be, 0 to 1. */
  readonly share: number;
  readonly fill: Fill;
  /** What stands beside it. */
  readonly words: string;
}

export interface BarGroup {
  /** "" for bars that are named by the words beside them alone. */
  readonly label: string;
  readonly tone: Tone;
  readonly bars: readonly Bar[];
}

/** Least width of the longest bar where words stand beside it, and most width of those words, in parts of the whole. */
const LEAST_BAR = 0.28;
const MOST_LABEL = 0.32;
/** Thickness of a bar, and space between groups, in lines. */
const THICK = 0.72;
const APART = 0.45;
/** The same, and the distance of lines in em, where they are close. */
const TIGHT = { apart: 0.12, line: INK.ascent + INK.descent };

/** Letters of other fonts get a little more room. */
const FOREIGN = 0.92;
/** Wider than any line. */
const ONE_LINE = 1e6;

/** A line of a picture's words. */
export const wrappedIn = (text: string, width: number, fontSize: number, bold: boolean): readonly string[] =>
  wrap(text, fontHasAll(text) ? width : width * FOREIGN, fontSize, bold);

/**
 * @param framed whether each bar lies in the outline of the longest that it could be.
 * @returns a block for each group, with the space before the next one.
 */
export function barBlocks(groups: readonly BarGroup[], { width, fontSize, tight = false }: Size, framed: boolean): readonly ChartBlock[] {
  const pitch = Math.ceil(fontSize * (tight ? TIGHT.line : LINE_HEIGHT));
  const apart = Math.round(pitch * (tight ? TIGHT.apart : APART));
  const gap = Math.round(fontSize * 0.6);
  const stroke = Math.max(1.5, fontSize * 0.08);
  // Letters of other fonts are only guessed at.
  const widthOf = (text: string, bold: boolean): number => measure(text, fontSize, bold) / (fontHasAll(text) ? 1 : FOREIGN);
  const widest = (texts: readonly string[], bold: boolean): number => Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, bold))));
  const label = widest(
    groups.map(({ label }) => label),
    true,
  );
  const beside = widest(
    groups.flatMap(({ bars }) => bars.map(({ words }) => words)),
    false,
  );
  const left = label === 0 ? 0 : label + gap;
  const room = width - left - beside - gap;
  const isBeside = label <= MOST_LABEL * width && room >= LEAST_BAR * width;
  const full = (isBeside ? room : width) - 2 * stroke;
  const baseline = (pitch - fontSize * (INK.ascent + INK.descent)) / 2 + fontSize * INK.ascent;
  const thick = Math.round(pitch * (isBeside ? THICK : THICK * 0.6));

  return groups.map(({ label, tone, bars }, nth): ChartBlock => {
    const items: DrawnItem[] = [];
    let y = 0;
    const write = (text: string, x: number, bold: boolean, wide: number): void => {
      const lines = isBeside ? wrap(text, ONE_LINE, fontSize, bold) : wrappedIn(text, wide, fontSize, bold);
      for (const [at, line] of lines.entries())
        items.push({ is: "words", text: line, x, y: y + at * pitch + baseline, fontSize, bold, anchor: "start" });
      if (!isBeside) y += lines.length * pitch;
    };
    const draw = ({ share, fill }: Bar, x: number, top: number): void => {
      const box = { x, y: top, width: full, height: thick };
      if (framed) items.push({ is: "shape", path: boxPath(box), fill: "surface", line: "outline", width: stroke / 2 });
      const long = Math.max(0, Math.min(1, share)) * full;
      if (long > 0) items.push(...barOf({ ...box, width: Math.max(stroke, long) }, tone, fill, stroke));
    };
    if (label !== "") write(label, 0, true, isBeside ? left : width);
    for (const bar of bars) {
      if (isBeside) {
        draw(bar, left + stroke, y + (pitch - thick) / 2);
        write(bar.words, left + full + 2 * stroke + gap, false, beside + 1);
        y += pitch;
      } else {
        draw(bar, stroke, y + stroke);
        y += thick + 2 * stroke;
        write(bar.words, 0, false, width);
      }
    }
    return { height: y + (nth < groups.length - 1 ? apart : 0), items };
  });
}
