/** Sizes that the board, the SVG and print share: lengths in px at zoom 1. Colours are in theme.ts. */
import type { Kind } from "../model/records.ts";

/** Text on a stone and the width of its outline, by kind: activity < outcome < impact. */
export const STONE_STYLE = {
  activity: { fontSize: 18, bold: false, stroke: 2.25 },
  outcome: { fontSize: 19, bold: false, stroke: 2.75 },
  impact: { fontSize: 21, bold: true, stroke: 3.5 },
  change: { fontSize: 20, bold: true, stroke: 3 },
} as const satisfies Record<Kind, unknown>;

/** The chip on a stone's upper edge: filled with the strand's line colour, its icon and word in `surface`. */
export const CHIP = { height: 26, fontSize: 15, icon: 14, padding: 11, gap: 6 } as const;
/** No words of a stone are smaller. */
export const SMALLEST_FONT_SIZE = 18;
/** Letters of the same kinds where there are many stones: nearly as large as each other. */
export const MANY_FONT_SIZE: { readonly [K in Kind]: number } = { activity: SMALLEST_FONT_SIZE, outcome: 18.5, impact: 19.5, change: 19 };
/** The signs on a stone's shoulders, where there is no room for words: round, this far outside the outline. */
export const BADGE = { size: 25, icon: 15, out: 3 } as const;
/** The progress of an outcome, below its words; `above` is between the ink of both. */
export const PROGRESS_MARK = { fontSize: 15, sign: 15, gap: 6, above: 7 } as const;

/**
 * A stone's picture, square: `gap` is between it and the words; how large it is depends on how much a stone says. A stone on a tidied board
 * grows by no more than half of what lies between two of them, so that a picture that comes later lies on no other stone.
 */
export const PICTURE = { size: { words: 76, signs: 60, close: 64 }, gap: 12, corner: 8 } as const;

/** Text keeps this far from the outline's inner edge. */
export const CLEARANCE = 12;
/** The same in a part of a path that is laid out by itself, where all room goes to the letters. */
export const CLOSE_CLEARANCE = 8;
/** Half of the widest outline: distances are measured to the drawn line's edge, not to its middle. */
export const HALF_STROKE = 1.75;

/** A stone's thickness: its outline once more in the line colour, this far lower and this faint, behind it. */
export const STONE_SHADE = { dy: 4.5, opacity: 0.2 } as const;
/** The dotted ring of an open question: this far outside the outline. */
export const GAP_RING = { distance: 9, width: 2.5, dash: [0.1, 8] } as const;
/** Links: the curve ends inside the arrow head; `clear` is between the arrow's tip and the outline's outer edge. */
export const LINK_STYLE = { width: 2.25, arrowLength: 13, arrowWidth: 12, clear: 5, opacity: 0.85 } as const;
/** What is gone, on a board that compares: broken lines, fainter. */
export const GONE_STYLE = { dash: [9, 7], opacity: 0.7 } as const;
export const RIPPLE_STYLE = { width: 2.25, opacity: 0.12 } as const;
export const DIVIDER_STYLE = { width: 2.5, dash: [0.1, 10], opacity: 0.4 } as const;
/** The shallows beside the banks, in the bank's colour. */
export const SHALLOWS_OPACITY = 0.45;
/** The sign of a strand on the near bank. */
export const SIGN_STROKE = 2.5;
