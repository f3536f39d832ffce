/**
 * Tidy: places for all stones, in columns by kind and strands one above the other, with few crossings. An order within
 * the columns (`order.ts`) is the beginning; the strands then lie in their order, every stone close to what it is
 * linked with, and neighbours change places where that leaves fewer crossings.
 */
import { KIND, RIVER_KINDS } from "../model/kinds.ts";
import { KINDS, STRANDS, type Kind, type Link, type Stone, type StoneId } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { boxOfShape, shapeOf } from "../shape/shape.ts";
import { COLUMN_GAP, EMPTY_COLUMN, EMPTY_STRAND, ROW_GAP, SHORE_GAP, SHORE_MARGIN, STRAND_MARGIN } from "./columns.ts";
import { inOrderOf } from "./order.ts";
import { spread } from "./spread.ts";
import { crossed, loosen, untangle } from "./untangle.ts";

export interface Placed {
  readonly id: StoneId;
  /** The centre, px at zoom 1. */
  readonly x: number;
  readonly y: number;
}

/** A stone with the room it takes above and below its centre. */
interface Item {
  readonly stone: Stone;
  readonly above: number;
  readonly below: number;
  /** What leads to it, and what it leads to. */
  readonly left: Item[];
  readonly right: Item[];
  y: number;
}

/** One column's stones of one strand, from top to bottom. */
type Block = Item[];

/** The room of one strand, with its block of each column. */
interface Band {
  readonly own: readonly Block[];
  readonly top: number;
  readonly height: number;
}

/** How often an order is loosened and mended again; large workshops, which would take long, only once. */
const ROUNDS = { small: 10, large: 1, limit: 400 } as const;

/** The place of every stone on the path, in their order. Depends on words, kinds, strands and links, not on places. */
export function tidy(workshop: Workshop): readonly Placed[] {
  const stones = stonesOnPath(workshop);
  const links = linksOnPath(workshop);
  if (stones.length === 0) return [];
  const columns = columnsOf(stones, links);
  // Several beginnings. The strands are parted afterwards: an order good for all links, and one good inside each strand.
  // And what stands where at first decides what an order can become: as the stones were put down, and turned round.
  const strandOf = new Map(stones.map(({ id, strand }) => [id, strand]));
  const inside = links.filter(({ from, to }) => strandOf.get(from) === strandOf.get(to));
  const given = inColumns(stones, columns);
  const tries = [links, ...(inside.length < links.length ? [inside] : [])].flatMap((some) =>
    [given, given.map((column) => column.toReversed())].map((begin) => arrange(inOrderOf(begin, some), stones, links, columns)),
  );
  const best = tries.reduce((one, other) => (other.crossings < one.crossings ? other : one));
  const ys = [...best.ys.values()];
  const xs = columnCentres(stones, links, columns, Math.max(...ys) - Math.min(...ys));
  return stones.map(({ id }) => ({ id, x: xs[columns.get(id) as number] as number, y: Math.round(best.ys.get(id) as number) + 0 }));
}

interface Arrangement {
  readonly ys: ReadonlyMap<StoneId, number>;
  readonly crossings: number;
}

/** Gives every stone its height, beginning with an order of the columns, and counts the crossings that are left. */
function arrange(
  ordered: readonly (readonly Stone[])[],
  stones: readonly Stone[],
  links: readonly Link[],
  columns: ReadonlyMap<StoneId, number>,
): Arrangement {
  const items = itemsOf(stones, links);
  const blocks = ordered.map((column) =>
    STRANDS.map((strand): Block => column.filter((stone) => stone.strand === strand).map((stone) => items.get(stone.id) as Item)),
  );
  const bands = bandsOf(blocks);
  const settleAll = () => {
    for (const { own, top, height } of bands) settle(own, top, height);
  };
  let best: Arrangement | undefined;
  const rounds = stones.length > ROUNDS.limit ? ROUNDS.large : ROUNDS.small;
  for (let round = 0; round < rounds; round++) {
    settleAll();
    if (untangle(blocks.flat())) settleAll();
    const crossings = countCrossings(links, items, columns);
    if (!best || crossings < best.crossings) best = { ys: new Map(stones.map(({ id }) => [id, (items.get(id) as Item).y])), crossings };
    if (crossings === 0 || !loosen(blocks.flat())) break;
  }
  return best as Arrangement;
}

/** How many links cross, each taken as a straight line between its two columns. */
function countCrossings(links: readonly Link[], items: ReadonlyMap<StoneId, Item>, columns: ReadonlyMap<StoneId, number>): number {
  const lines = new Map<string, (readonly [number, number])[]>();
  for (const { from, to } of links) {
    const key = `${columns.get(from)} ${columns.get(to)}`;
    const line = [items.get(from)?.y ?? 0, items.get(to)?.y ?? 0] as const;
    const known = lines.get(key);
    if (known) known.push(line);
    else lines.set(key, [line]);
  }
  return [...lines.values()].reduce((sum, one) => sum + crossed(one), 0);
}

/**
 * The column of each stone. A chain of activities (or outcomes) takes a column for each step, its last step
 * standing with the other activities next to the outcomes. Every kind in the river has a column even when empty.
 */
function columnsOf(stones: readonly Stone[], links: readonly Link[]): ReadonlyMap<StoneId, number> {
  const kinds = new Map(stones.map((stone) => [stone.id, stone.kind]));
  const next = new Map<StoneId, StoneId[]>();
  for (const { from, to } of links) {
    if (kinds.get(from) !== kinds.get(to)) continue;
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const steps = longestWays(
    stones.map((stone) => stone.id),
    next,
  );
  const most = (kind: Kind): number => Math.max(0, ...stones.filter((stone) => stone.kind === kind).map(({ id }) => steps.get(id) ?? 0));
  let first = 0;
  const last = new Map<Kind, number>();
  for (const kind of KINDS) {
    last.set(kind, first + most(kind));
    first += most(kind) + 1;
  }
  return new Map(stones.map(({ id, kind }) => [id, (last.get(kind) as number) - (steps.get(id) ?? 0)]));
}

/** For each stone, how many steps of `next` lie before it at most. Steps in a circle are counted once. */
function longestWays(ids: readonly StoneId[], next: ReadonlyMap<StoneId, readonly StoneId[]>): ReadonlyMap<StoneId, number> {
  const steps = new Map<StoneId, number>();
  const open = new Set<StoneId>();
  for (const start of ids) {
    const stack = [start];
    while (stack.length > 0) {
      const id = stack.at(-1) as StoneId;
      const after = next.get(id) ?? [];
      if (steps.has(id)) stack.pop();
      else if (!open.has(id)) {
        open.add(id);
        stack.push(...after.filter((one) => !open.has(one) && !steps.has(one)));
      } else {
        steps.set(id, Math.max(0, ...after.map((one) => (steps.get(one) ?? -1) + 1)));
        stack.pop();
      }
    }
  }
  return steps;
}

function itemsOf(stones: readonly Stone[], links: readonly Link[]): ReadonlyMap<StoneId, Item> {
  const items = new Map<StoneId, Item>();
  for (const stone of stones) {
    const box = boxOfShape(shapeOf(stone));
    items.set(stone.id, { stone, above: -box.y, below: box.y + box.height, left: [], right: [], y: 0 });
  }
  for (const link of links) {
    const [from, to] = [items.get(link.from), items.get(link.to)];
    if (!from || !to) continue;
    from.right.push(to);
    to.left.push(from);
  }
  return items;
}

/** The stones of each column, in their order; a kind without stones has an empty column. */
function inColumns(stones: readonly Stone[], columns: ReadonlyMap<StoneId, number>): readonly (readonly Stone[])[] {
  const all = Array.from({ length: countOf(columns) }, (): Stone[] => []);
  for (const stone of stones) all[columns.get(stone.id) as number]?.push(stone);
  return all;
}

const countOf = (columns: ReadonlyMap<StoneId, number>): number =>
  Math.max(RIVER_KINDS.length, ...[...columns.values()].map((column) => column + 1));

const SWEEPS = 12;

/** The strands one below the other; the line between the first two lies at y = 0. */
function bandsOf(columns: readonly (readonly Block[])[]): readonly Band[] {
  const bands = STRANDS.map((_, strand) => columns.map((column) => column[strand] as Block)).map((own) => ({
    own,
    height: Math.max(EMPTY_STRAND, ...own.map(heightOf)),
  }));
  let top = -STRAND_MARGIN - (bands[0] as (typeof bands)[number]).height;
  return bands.map(({ own, height }) => {
    const band = { own, top, height };
    top += height + 2 * STRAND_MARGIN;
    return band;
  });
}

/** Gives every stone of one strand its y: close to what it is linked with, clear of its neighbours, inside the strand's band. */
function settle(blocks: readonly Block[], top: number, height: number): void {
  const heights = blocks.map(heightOf);
  const middle = top + height / 2;
  for (const [i, block] of blocks.entries()) {
    let y = middle - (heights[i] as number) / 2;
    for (const item of block) {
      item.y = y + item.above;
      y += item.above + item.below + ROW_GAP;
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const block of sweep % 2 === 0 ? blocks : blocks.toReversed()) {
      const ys = spread(
        block.map((item) => ({ wish: wishOf(item), above: item.above, below: item.below })),
        ROW_GAP,
        top,
        top + height,
      );
      for (const [i, item] of block.entries()) item.y = ys[i] as number;
    }
  }
}

/** The middle of what a stone is linked with in its own strand. */
function wishOf({ stone, left, right, y }: Item): number {
  let [sum, count] = [0, 0];
  for (const side of [left, right]) {
    for (const one of side) {
      if (one.stone.strand !== stone.strand) continue;
      sum += one.y;
      count++;
    }
  }
  return count === 0 ? y : sum / count;
}

const heightOf = (block: Block): number =>
  block.reduce((sum, item) => sum + item.above + item.below, 0) + Math.max(0, block.length - 1) * ROW_GAP;

/**
 * The centre of every column; the first begins a little off the near shore, which lies at x = 0. Where many links
 * pass between two columns, and on a high board where links rise far, columns stand further apart.
 */
function columnCentres(
  stones: readonly Stone[],
  links: readonly Link[],
  columns: ReadonlyMap<StoneId, number>,
  height: number,
): readonly number[] {
  const widths = Array.from({ length: countOf(columns) }, () => 0);
  let bank = Infinity;
  for (const stone of stones) {
    const column = columns.get(stone.id) as number;
    widths[column] = Math.max(widths[column] as number, shapeOf(stone).width);
    if (KIND[stone.kind].onFarBank) bank = Math.min(bank, column);
  }
  const passing = widths.map(() => 0);
  for (const { from, to } of links) {
    for (let i = (columns.get(from) as number) + 1; i <= (columns.get(to) as number); i++) passing[i] = (passing[i] ?? 0) + 1;
  }
  const rising = Math.min(MOST_EXTRA, Math.max(0, height - 1400) * 0.04);
  let x = SHORE_MARGIN;
  return widths.map((own, i) => {
    const width = own === 0 ? EMPTY_COLUMN : own;
    if (i > 0) x += i === bank ? SHORE_GAP : COLUMN_GAP + rising + Math.min(MOST_EXTRA, (passing[i] as number) * 4);
    const centre = x + width / 2;
    x += width;
    return Math.round(centre);
  });
}

/** Most room that links add between two columns, in px. */
const MOST_EXTRA = 110;
