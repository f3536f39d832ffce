/** A picture of results as plain data, for windows and files alike: shapes and lines of words, in px from its upper left corner. */
import type { Palette } from "../shape/theme.ts";

/** What a colour stands for; the palette says which it is. */
export type Tone = "ink" | "muted" | "outline" | "surface" | "yes" | "unsure" | "no" | "steps";

export interface DrawnShape {
  readonly is: "shape";
  /** SVG path data. */
  readonly path: string;
  readonly fill: Tone | null;
  readonly line: Tone | null;
  /** Of its line. */
  readonly width: number;
}

export interface DrawnWords {
  readonly is: "words";
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
}

export type DrawnItem = DrawnShape | DrawnWords;

export interface ChartFigure {
  readonly width: number;
  readonly height: number;
  /** From the back to the front. */
  readonly items: readonly DrawnItem[];
}

/** How large a picture is to be: its width, and the letters in it. */
export interface Size {
  readonly width: number;
  readonly fontSize: number;
  /** Lines as close as their letters allow, where all of it is to be on one screen. */
  readonly tight?: boolean;
}

/** Enough for a page: letters of 13 pt where it is as wide as the words of an A4 sheet. */
export const PAGE_SIZE: Size = { width: 900, fontSize: 26 };

/** The colour of a tone. */
export function toneIn({ ink, muted, outline, surface, cards, action }: Palette, tone: Tone): string {
  return { ink, muted, outline, surface, ...cards, steps: action }[tone];
}

/** A part of a picture by itself, from y = 0 on: parts may stand on several pages. */
export interface ChartBlock {
  readonly height: number;
  readonly items: readonly DrawnItem[];
}

/** The same, further down. */
export function lowered({ items }: Pick<ChartBlock, "items">, by: number): readonly DrawnItem[] {
  return items.map((item) => (item.is === "words" ? { ...item, y: item.y + by } : { ...item, path: movedDown(item.path, by) }));
}

/** Paths of these pictures have pairs of numbers alone. */
function movedDown(path: string, by: number): string {
  let nth = 0;
  return path.replace(/-?\d+(?:\.\d+)?/g, (n) => (nth++ % 2 === 0 ? n : String(Math.round((Number(n) + by) * 10) / 10)));
}
