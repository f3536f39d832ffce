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

/** Something that can take several forms, from the widest and lowest to the narrowest and highest. */
export interface Formed<T extends Sized = Sized> {
  readonly forms: readonly T[];
}

export interface Gaps {
  readonly row: number;
  /** The same where all stand one below the other, so that no link passes between two rows. */
  readonly lone: number;
  /** By layer. */
  readonly beside: readonly number[];
  /** After a layer with stones side by side: what links need that turn there. */
  readonly turn: number;
}

/** How a block stands: how many things in each row, the form of each thing, and what all take. */
export interface Stack {
  readonly rows: readonly number[];
  readonly forms: readonly number[];
  readonly gap: number;
  /** What it keeps free for links on its right, which is part of its width. */
  readonly turn: number;
  readonly width: number;
  readonly height: number;
}

/** The things in rows of so many. */
export function cutInto<T>(things: readonly T[], rows: readonly number[]): readonly (readonly T[])[] {
  let from = 0;
  return rows.map((size) => things.slice(from, (from += size)));
}

/** How many things stand in each row of at most `across`, as even as can be; the longer rows come first. */
function evenRows(things: number, across: number): readonly number[] {
  const count = Math.ceil(things / across);
  const rows: number[] = [];
  for (let left = things; left > 0; left -= rows.at(-1)!) rows.push(Math.ceil(left / (count - rows.length)));
  return rows;
}

export const aboveOf = (row: readonly Sized[]): number => Math.max(0, ...row.map(({ above }) => above));
export const belowOf = (row: readonly Sized[]): number => Math.max(0, ...row.map(({ below }) => below));
export const widthOf = (row: readonly Sized[], beside: number): number =>
  row.reduce((sum, { width }) => sum + width, 0) + Math.max(0, row.length - 1) * beside;
const heightOf = (row: readonly Sized[]): number => aboveOf(row) + belowOf(row);

/** The ways in which a block can stand, from the narrowest and highest to the widest and lowest. */
function stacksOf(block: readonly Formed[], gaps: Gaps, beside: number): readonly Stack[] {
  return block.some(({ forms }) => forms.length > 1) ? freeStacks(block, gaps, beside) : evenStacks(block, gaps.row, beside);
}

/** In even rows of one, of two… as long as each saves height. */
function evenStacks(block: readonly Formed[], gap: number, beside: number): readonly Stack[] {
  const things = block.map(({ forms }) => forms[0]!);
  const stacks: Stack[] = [];
  for (let across = 1; across <= Math.max(1, block.length); across++) {
    const sizes = evenRows(block.length, across);
    if (sizes.length === stacks.at(-1)?.rows.length) continue;
    const rows = cutInto(things, sizes);
    stacks.push({
      rows: sizes,
      forms: block.map(() => 0),
      gap,
      turn: 0,
      width: Math.max(0, ...rows.map((one) => widthOf(one, beside))),
      height: rows.reduce((sum, one) => sum + heightOf(one), 0) + Math.max(0, rows.length - 1) * gap,
    });
  }
  return stacks;
}

/** A row by itself: the forms in which it is so wide and so high. */
interface Row {
  readonly forms: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** From the narrowest and highest to the widest and lowest. */
function formsOfRow(row: readonly Formed[], beside: number): readonly Row[] {
  const heights = [...new Set(row.flatMap(({ forms }) => forms.map((form) => form.above + form.below)))].sort((a, b) => b - a);
  const found: Row[] = [];
  for (const height of heights) {
    const forms = row.map((thing) => thing.forms.findLastIndex((form) => form.above + form.below <= height));
    if (forms.includes(-1)) break;
    const sized = row.map((thing, at) => thing.forms[forms[at]!]!);
    found.push({ forms, width: widthOf(sized, beside), height: heightOf(sized) });
  }
  return found;
}

/**
 * In rows of any length, every thing in the form that its row asks for: for each width that rows can have, the least height
 * that it allows (dynamic programming from the first row to the last).
 */
function freeStacks(block: readonly Formed[], gaps: Gaps, beside: number): readonly Stack[] {
  const rows = block.map((_, from) =>
    Array.from({ length: Math.min(MOST_ACROSS, block.length - from) }, (_, more) => formsOfRow(block.slice(from, from + more + 1), beside)),
  );
  const widest = Math.max(0, ...rows.flat(2).map(({ width }) => width));
  const step = Math.max(STEP, widest / MOST_WIDTHS);
  const widths = [...new Set(rows.flat(2).map(({ width }) => Math.ceil(width / step) * step))].sort((a, b) => a - b);
  const stacks: Stack[] = [];
  for (const width of widths) {
    for (const across of [1, MOST_ACROSS]) {
      const stack = lowest(rows, width, across, gaps);
      if (stack && stack.height < (stacks.at(-1)?.height ?? Infinity)) stacks.push(stack);
    }
  }
  return stacks;
}

/** The lowest way to stand in rows of at most so many things and at most so wide; null where there is none. */
function lowest(rows: readonly (readonly (readonly Row[])[])[], width: number, across: number, gaps: Gaps): Stack | null {
  const [gap, turn] = across === 1 ? [gaps.lone, 0] : [gaps.row, gaps.turn];
  const most = width - turn;
  interface Best {
    readonly height: number;
    readonly row: Row | null;
    readonly from: number;
  }
  const best: Best[] = [{ height: -gap, row: null, from: 0 }];
  for (let to = 1; to <= rows.length; to++) {
    let here: Best = { height: Infinity, row: null, from: 0 };
    for (let from = Math.max(0, to - across); from < to; from++) {
      const row = rows[from]![to - from - 1]!.findLast(({ width }) => width <= most);
      const height = best[from]!.height + gap + (row?.height ?? Infinity);
      if (row && height < here.height) here = { height, row, from };
    }
    best.push(here);
  }
  const chosen: Row[] = [];
  for (let at = rows.length; at > 0; at = best[at]!.from) {
    const { row } = best[at]!;
    if (!row) return null;
    chosen.unshift(row);
  }
  return {
    rows: chosen.map(({ forms }) => forms.length),
    forms: chosen.flatMap(({ forms }) => forms),
    gap,
    turn,
    width: Math.max(0, ...chosen.map(({ width }) => width)) + turn,
    height: best.at(-1)!.height,
  };
}

/** No more stand side by side where each has its own form. */
const MOST_ACROSS = 5;
/** Steps of widths that are told apart, in px, and how many there are at most. */
const STEP = 4;
const MOST_WIDTHS = 200;

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

export interface Stacked {
  /** By layer, then by strand. */
  readonly stacks: readonly (readonly Stack[])[];
  /** The height of the sheet that the whole fits, in px. */
  readonly size: number;
}

/**
 * How the stones of each block stand, so that the whole fits its sheet as large as it can.
 * A strand is as high as its highest block, a layer as wide as its widest. Every pair of heights that blocks can have is
 * tried: with a height given, each block takes the least width that is not higher.
 * @param blocks by layer, then by strand.
 */
export function stacksFor(blocks: readonly (readonly (readonly Formed[])[])[], gaps: Gaps, sheet: Sheet): Stacked {
  const stacks = blocks.map((layer, at) => layer.map((block) => stacksOf(block, gaps, gaps.beside[at]!)));
  const strands = stacks[0]?.length ?? 0;
  const heights = Array.from({ length: strands }, (_, strand) => {
    const all = stacks.flatMap((layer) => layer[strand]!.map(({ height }) => Math.max(height, sheet.leastHeight)));
    // No strand is lower than its blocks can be.
    const least = Math.max(sheet.leastHeight, ...stacks.map((layer) => layer[strand]!.at(-1)?.height ?? 0));
    return [...new Set([least, ...all.filter((height) => height >= least)])].sort((a, b) => a - b);
  });
  /** With a height given for a strand: for each of its blocks the narrowest way to stand that is not higher. */
  const fitting = heights.map((list, strand) =>
    list.map((height) => ({
      height,
      stacks: stacks.map((layer) => layer[strand]!.find((stack) => stack.height <= height + 0.5) ?? layer[strand]!.at(-1) ?? NOTHING),
    })),
  );
  let best: { readonly cost: number; readonly size: number; readonly strands: readonly (readonly Stack[])[] } | undefined;
  for (const chosen of combinations(fitting)) {
    let [width, height] = [sheet.aside, sheet.above];
    for (const strand of chosen) height += strand.height;
    for (let layer = 0; layer < stacks.length; layer++) {
      let widest = sheet.leastWidth;
      for (const strand of chosen) widest = Math.max(widest, strand.stacks[layer]!.width);
      width += widest;
    }
    const size = Math.max(height, width / sheet.shape);
    // Of two that fit as large, the one that takes less.
    const cost = size + (height + width / sheet.shape) / 1000;
    if (!best || cost < best.cost) best = { cost, size, strands: chosen.map((strand) => strand.stacks) };
  }
  const { size, strands: chosen } = best ?? { size: 0, strands: [] };
  return { size, stacks: stacks.map((_, layer) => chosen.map((strand) => strand[layer]!)) };
}

const NOTHING: Stack = { rows: [], forms: [], gap: 0, turn: 0, width: 0, height: 0 };

const combinations = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);
