/** The form of a stone as plain data. Lengths are px at zoom 1, relative to the centre of the stone; outlines are SVG path data. */
import type { PictureName } from "../pictures/drawing.ts";
import type { FOUND_SIGNS, ICONS, PROGRESS_SIGNS } from "./icons.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text, already wrapped: `x` is its middle and `y` its baseline, both relative to the owner. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The room it was given, where another font draws some of it, which may be wider than was thought. */
  readonly most?: number;
}

/** A stone's form; it depends on its words, picture, kind, strand and dress, not on its place. */
export interface StoneShape {
  readonly width: number;
  readonly height: number;
  /** Pebble for the project, cut slate for co-production; centred on 0,0. */
  readonly outline: string;
  /** The same as a polygon, x, y, x, y… clockwise: for picking, and for where links meet the stone. */
  readonly rim: readonly number[];
  readonly fontSize: number;
  readonly bold: boolean;
  readonly lines: readonly TextLine[];
  /** The stone's picture, left of its words; null where it has none. */
  readonly picture: { readonly box: Box; readonly shows: PictureName } | null;
  /** The sign of the kind: icon and word on the stone's upper edge, or the icon alone on its left shoulder. */
  readonly chip: {
    readonly box: Box;
    readonly icon: keyof typeof ICONS;
    readonly iconBox: Box;
    readonly word: TextLine | null;
    /** Of the word, which is bold. */
    readonly fontSize: number;
  };
  /** How far an outcome is: a sign and a word, which is bold, below its words, or the sign alone on its right shoulder; null where nothing has begun. */
  readonly progress: ShapeMark<keyof typeof PROGRESS_SIGNS> | null;
  /** That nobody had planned it: the same below that, or the sign alone at its lower right; null for what was planned. */
  readonly found: ShapeMark<keyof typeof FOUND_SIGNS> | null;
}

/** A sign, and its word in bold letters where there is room. */
export interface ShapeMark<S extends string> {
  readonly sign: S;
  readonly signBox: Box;
  readonly word: TextLine | null;
  readonly fontSize: number;
}
