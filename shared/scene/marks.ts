/** The tags on the lower edge of stones: on a board that compares two states an icon and a word, elsewhere what lies under them. */
import { VERSION_WORDS } from "../guidance/versions-words.ts";
import type { MarkName, StoneMark, StoneTag } from "./scene.ts";
import type { StoneShape } from "../shape/stone-shape.ts";
import { CHIP } from "../shape/style.ts";
import { measure } from "../shape/text.ts";

/** Filled paths in a box of 24 × 24, drawn for this product: a plus, arrows, a pencil, a cross, a pause. */
export const MARK_ICONS: { readonly [M in MarkName]: string } = {
  new: "M10 3.5h4v6.5h6.5v4h-6.5v6.5h-4v-6.5h-6.5v-4h6.5Z",
  back: "M21 10H11V4.5L2 12L11 19.5V14H21Z",
  moved: "M3 10h10V4.5L22 12L13 19.5V14H3Z",
  changed: "M3 21L4.5 15.5L16 4L20 8L8.5 19.5Z",
  removed: "M5.6 3.2L12 9.6L18.4 3.2L20.8 5.6L14.4 12L20.8 18.4L18.4 20.8L12 14.4L5.6 20.8L3.2 18.4L9.6 12L3.2 5.6Z",
  parked: "M6 4h4v16H6ZM14 4h4v16h-4Z",
};

/** Stones that the later state does not have on the path: drawn as faint outlines. */
export const isGone = (what: MarkName): boolean => what === "removed" || what === "parked";

/** The tag for a stone of this form; like the chip of its kind, but below. */
export function markOf(shape: StoneShape, what: MarkName): StoneMark {
  const word = VERSION_WORDS.marks[what];
  const wordWidth = measure(word, CHIP.fontSize, true);
  const width = CHIP.padding * 2 + CHIP.icon + CHIP.gap + wordWidth + 1;
  const [left, y] = [-width / 2, shape.height / 2];
  return {
    what,
    gone: isGone(what),
    box: { x: left, y: y - CHIP.height / 2, width, height: CHIP.height },
    iconBox: { x: left + CHIP.padding, y: y - CHIP.icon / 2, width: CHIP.icon, height: CHIP.icon },
    word: { text: word, x: left + CHIP.padding + CHIP.icon + CHIP.gap + wordWidth / 2, y: y + CHIP.fontSize * 0.34 },
    fontSize: CHIP.fontSize,
  };
}

/** The tag that says what lies folded under a stone of this form; where it would be wider than the stone, its letters are smaller. */
export function tagOf(shape: StoneShape, text: string): StoneTag {
  const fontSize = shape.fontSize * Math.min(1, shape.width / tagWidth(text, shape.fontSize));
  const width = tagWidth(text, fontSize);
  const height = fontSize * TAG.height;
  const middle = shape.height / 2 + fontSize * TAG.middle;
  return {
    box: { x: -width / 2, y: middle - height / 2, width, height },
    word: { text, x: 0, y: middle + fontSize * 0.34 },
    fontSize,
  };
}

/** In parts of its letters: how high a tag is, how far its middle hangs below the outline, and what is beside its words. */
const TAG = { height: 1.45, middle: 0.3, padding: 1 } as const;

/** How far a tag hangs below its stone, in parts of its letters. */
export const TAG_HANGS = TAG.middle + TAG.height / 2;

export const tagWidth = (text: string, fontSize: number): number => measure(text, fontSize, true) + TAG.padding * fontSize;
