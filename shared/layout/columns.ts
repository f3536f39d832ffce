/** The board's columns and strands as they are before anything lies there; px at zoom 1. */
import type { Kind } from "../model/records.ts";

/** Centre of the column of each kind on an empty board; the near shore lies at x = 0. */
export const COLUMN_X: { readonly [K in Kind]: number } = { activity: 168, outcome: 536, impact: 914, change: 1290 };
/** Width of a column that holds no stone yet. */
export const EMPTY_COLUMN = 240;
/** From the near shore to the left edge of the first column. */
export const SHORE_MARGIN = 48;
/** Height of a strand that holds no stone yet. */
export const EMPTY_STRAND = 220;
/** From the outermost stones of a strand to the line between the strands, which lies at y = 0. */
export const STRAND_MARGIN = 40;
/** Room between two columns for the links; the far shore needs more. */
export const COLUMN_GAP = 92;
export const SHORE_GAP = 136;
/** Room between two stones of a column. */
export const ROW_GAP = 26;
