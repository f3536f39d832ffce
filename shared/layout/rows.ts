/**
 * How the stones of a layer stand in rows, so that the whole path fills its sheet. A block is the stones of one layer and
 * one strand, in their order; laid out in rows of so many stones it takes so much width and height.
 */

/** What a thing takes: its width, and its height above and below its centre. */
export interface Sized {
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

export interface Gaps {
  readonly row: number;
  /** By layer. */
  readonly beside: readonly number[];
}

/** The things in rows of at most `across`, as even as can be; the longer rows come first. */
export function rowsOf<T>(things: readonly T[], across: number): readonly (readonly T[])[] {
  const count = Math.ceil(things.length / across);
  const rows: (readonly T[])[] = [];
  let from = 0;
  for (let row = 0; row < count; row++) {
    const size = Math.ceil((things.length - from) / (count - row));
    rows.push(things.slice(from, from + size));
    from += size;
  }
  return rows;
}

export const aboveOf = (row: readonly Sized[]): number => Math.max(0, ...row.map(({ above }) => above));
export const belowOf = (row: readonly Sized[]): number => Math.max(0, ...row.map(({ below }) => below));
export const widthOf = (row: readonly Sized[], beside: number): number =>
  row.reduce((sum, { width }) => sum + width, 0) + Math.max(0, row.length - 1) * beside;

interface Size {
  readonly across: number;
  readonly width: number;
  readonly height: number;
}

/** What a block takes in rows of one, of two… as long as each saves height. */
function sizesOf(block: readonly Sized[], row: number, beside: number): readonly Size[] {
  const sizes: Size[] = [];
  for (let across = 1; across <= Math.max(1, block.length); across++) {
    const rows = rowsOf(block, across);
    if (sizes.length > 0 && rows.length === rowsOf(block, across - 1).length) continue;
    sizes.push({
      across,
      width: Math.max(0, ...rows.map((one) => widthOf(one, beside))),
      height: rows.reduce((sum, one) => sum + aboveOf(one) + belowOf(one), 0) + Math.max(0, rows.length - 1) * row,
    });
  }
  return sizes;
}

export interface Sheet {
  /** Width of the sheet in parts of its height. */
  readonly shape: number;
  /** What the ground takes beside the layers and strands. */
  readonly aside: number;
  readonly above: number;
  /** No layer and no strand takes less than this. */
  readonly leastWidth: number;
  readonly leastHeight: number;
}

/**
 * How many stones stand side by side in the rows of each block, so that the whole fits its sheet as large as it can.
 * A strand is as high as its highest block, a layer as wide as its widest. Every pair of heights that blocks can have is
 * tried: with a height given, each block takes the least width that is not higher.
 * @param blocks by layer, then by strand.
 * @returns the numbers in the same order.
 */
export function acrossOf(blocks: readonly (readonly (readonly Sized[])[])[], gaps: Gaps, sheet: Sheet): readonly (readonly number[])[] {
  const sizes = blocks.map((layer, at) => layer.map((block) => sizesOf(block, gaps.row, gaps.beside[at]!)));
  const strands = sizes[0]?.length ?? 0;
  const heights = Array.from({ length: strands }, (_, strand) => {
    const all = sizes.flatMap((layer) => layer[strand]!.map(({ height }) => Math.max(height, sheet.leastHeight)));
    // No strand is lower than its blocks can be.
    const least = Math.max(sheet.leastHeight, ...sizes.map((layer) => layer[strand]!.at(-1)!.height));
    return [...new Set([least, ...all.filter((height) => height >= least)])].sort((a, b) => a - b);
  });
  /** The least width of a block that is not higher. */
  const fitting = (layer: number, strand: number, height: number): Size =>
    sizes[layer]![strand]!.find((size) => size.height <= height + 0.5) ?? sizes[layer]![strand]!.at(-1)!;
  let best: { readonly cost: number; readonly across: readonly (readonly number[])[] } | undefined;
  for (const chosen of combinations(heights)) {
    const sized = sizes.map((layer, at) => layer.map((_, strand) => fitting(at, strand, chosen[strand]!)));
    const width = sheet.aside + sized.reduce((sum, layer) => sum + Math.max(sheet.leastWidth, ...layer.map((size) => size.width)), 0);
    const height = sheet.above + chosen.reduce((sum, one) => sum + one, 0);
    // Of two that fit as large, the one that takes less.
    const cost = Math.max(height, width / sheet.shape) + (height + width / sheet.shape) / 1000;
    if (!best || cost < best.cost) best = { cost, across: sized.map((layer) => layer.map((size) => size.across)) };
  }
  return best?.across ?? [];
}

const combinations = (lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);
