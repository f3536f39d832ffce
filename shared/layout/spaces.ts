/** The room that everything keeps on the board, in px at zoom 1. Where there are many stones, all of it is narrower. */
import { STRAND_TERMS } from "../guidance/terms.ts";
import { RIVER_KINDS } from "../model/kinds.ts";
import { STRANDS, type Kind, type Stone, type Strand } from "../model/records.ts";
import type { Dress } from "../shape/dress.ts";
import { measure } from "../shape/text.ts";

/** Centre of the column of each kind on an empty board; the near shore lies at x = 0. */
export const COLUMN_X: { readonly [K in Kind]: number } = { activity: 168, outcome: 536, impact: 914, change: 1290 };

export interface Spaces {
  /** Width of a column that holds no stone yet; 0 where there is none then. */
  readonly emptyColumn: number;
  /** Height of a strand that holds no stone yet; 0 where there is none then. */
  readonly emptyStrand: number;
  /** From a shore to the nearest stones in the water. */
  readonly shoreMargin: number;
  /** From the outermost stones of a strand to the line between the strands, which lies at y = 0. */
  readonly strandMargin: number;
  /** Room between two kinds for the links; the far shore needs more. */
  readonly columnGap: number;
  readonly shoreGap: number;
  /** What links add to it: times the root of how many pass. */
  readonly linkRoom: number;
  /** What a kind with stones side by side adds to it, where links turn to go round them. */
  readonly turnRoom: number;
  /** Room between two stones of a kind: one below the other, and beside each other. */
  readonly rowGap: number;
  /** The same where stones have their own forms and no link passes between them. */
  readonly loneGap: number;
  readonly besideGap: number;
  /** What the same takes where links arrive as well: room for their arrows. */
  readonly arrowGap: number;
  /** From the uppermost stone to the upper edge of the picture, and from the lowest to the lower edge. */
  readonly headRoom: number;
  readonly footRoom: number;
  /** From a link that goes round outside of all stones to the edge of the picture. */
  readonly linkMargin: number;
  /** To which links see stones reach, where narrow gaps are to be found. */
  readonly grid?: number;
  /** Positions of shores are rounded to this, so that a small move leaves the banks as they are: the shore still winds clear of the stones. */
  readonly snap: number;
  /** Width of the near bank, and whether the names of the strands run down it. */
  readonly nearBank: number;
  readonly namesTurned: boolean;
  /** Width of a far bank without stones, and what it keeps beside stones. */
  readonly farBank: number;
  readonly bankMargin: number;
}

/** The letters of the names of the strands, on the near bank: it is as wide as they need. */
export const STRAND_NAME = 18;
const NEAR_BANK = Math.ceil(Math.max(...STRANDS.map((strand) => measure(STRAND_TERMS[strand].label, STRAND_NAME, true)))) + 22;

const CLOSE: Spaces = {
  emptyColumn: 0,
  emptyStrand: 0,
  shoreMargin: 8,
  strandMargin: 8,
  columnGap: 36,
  shoreGap: 44,
  linkRoom: 2,
  turnRoom: 8,
  rowGap: 18,
  loneGap: 10,
  besideGap: 28,
  arrowGap: 44,
  headRoom: 30,
  footRoom: 8,
  linkMargin: 6,
  grid: 1,
  snap: 4,
  nearBank: 26,
  namesTurned: true,
  farBank: 8,
  bankMargin: 6,
};

export const SPACES: { readonly [D in Dress]: Spaces } = {
  words: {
    emptyColumn: 240,
    emptyStrand: 220,
    shoreMargin: 48,
    strandMargin: 40,
    columnGap: 92,
    shoreGap: 136,
    linkRoom: 12,
    turnRoom: 0,
    rowGap: 26,
    loneGap: 26,
    besideGap: 60,
    arrowGap: 70,
    headRoom: 108,
    footRoom: 44,
    linkMargin: 24,
    snap: 20,
    nearBank: NEAR_BANK,
    namesTurned: false,
    farBank: 136,
    bankMargin: 56,
  },
  signs: {
    emptyColumn: 160,
    emptyStrand: 104,
    shoreMargin: 26,
    strandMargin: 19,
    columnGap: 64,
    shoreGap: 92,
    linkRoom: 6.2,
    turnRoom: 0,
    rowGap: 24,
    loneGap: 24,
    besideGap: 34,
    arrowGap: 50,
    headRoom: 74,
    footRoom: 22,
    linkMargin: 24,
    snap: 8,
    nearBank: NEAR_BANK,
    namesTurned: false,
    farBank: 74,
    bankMargin: 22,
  },
  close: CLOSE,
};

/** The strands that have room on a board: all of them, or where empty ones take none, those with stones. */
export const strandsOn = (stones: Iterable<Pick<Stone, "strand">>, { emptyStrand }: Spaces): readonly Strand[] =>
  emptyStrand > 0
    ? STRANDS
    : withSome(
        STRANDS,
        Array.from(stones, ({ strand }) => strand),
      );

/** The kinds in the river that have a column on a board: all of them, or where empty ones take none, those with stones. */
export const riverKindsOn = (stones: Iterable<Pick<Stone, "kind">>, { emptyColumn }: Spaces): readonly Kind[] =>
  emptyColumn > 0
    ? RIVER_KINDS
    : withSome(
        RIVER_KINDS,
        Array.from(stones, ({ kind }) => kind),
      );

const withSome = <T>(all: readonly T[], some: readonly T[]): readonly T[] => all.filter((one) => some.includes(one));
