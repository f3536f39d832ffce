/**
 * A part of the path on the room's screen: a narrow line above with the small map, what the part is called and how far the
 * walk has come, and below it the part as large as what is left allows. Lengths are px of the screen.
 */
import type { Box } from "../shape/stone-shape.ts";
import type { Screen } from "./sheet.ts";

export interface PartSheetLayout {
  /** Where the small map of the whole path stands. */
  readonly map: Box;
  /** One line: the title at its left end, the count at its right. */
  readonly line: Box & { readonly fontSize: number };
  /** What the part has for itself. */
  readonly picture: Box;
}

/** Shares of the screen's height. The line is no higher than its words need: all else is the stones'. */
const LINE = 0.075;
const WORDS = 0.036;
const MARGIN = 0.008;
/** Width of the map in parts of its height, as the path on a screen. */
const MAP = 16 / 9;

export function partSheetOf({ width, height }: Screen): PartSheetLayout {
  const [line, margin] = [Math.round(LINE * height), Math.round(MARGIN * height)];
  const high = line - 2 * margin;
  const map = { x: margin, y: margin, width: Math.min(Math.round(high * MAP), Math.round(width / 4)), height: high };
  const left = map.x + map.width + 2 * margin;
  return {
    map,
    line: { x: left, y: 0, width: Math.max(1, width - left - 2 * margin), height: line, fontSize: Math.ceil(WORDS * height) },
    picture: { x: 0, y: line, width, height: Math.max(1, height - line) },
  };
}
