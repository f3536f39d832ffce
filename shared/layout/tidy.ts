/**
 * Tidy: places for all stones that fill a sheet, so that the words are as large as it allows. The kinds stand one after
 * the other from bank to bank, the strands one above the other; the stones of one kind and strand stand in rows, in an
 * order that leaves few links crossing, every row close to what it is linked with.
 */
import { KIND } from "../model/kinds.ts";
import type { Link, Stone, StoneId } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { dressOf, type Dress } from "../shape/dress.ts";
import { boxOfShape, shapeOf } from "../shape/shape.ts";
import { layersOf } from "./layers.ts";
import { inOrderOf } from "./order.ts";
import { aboveOf, acrossOf, belowOf, rowsOf, widthOf } from "./rows.ts";
import { riverKindsOn, SPACES, strandsOn, type Spaces } from "./spaces.ts";
import { spread } from "./spread.ts";
import { costOf, untangle, type Knot } from "./untangle.ts";

export interface Placed {
  readonly id: StoneId;
  /** The centre, px at zoom 1. */
  readonly x: number;
  readonly y: number;
}

/** Width in parts of the height: of screens and projectors, and of a sheet of paper held upright. */
export const WIDE = 16 / 9;

/** A stone with the room it takes about its centre, and what it is linked with. */
interface Item extends Knot<Item> {
  readonly stone: Stone;
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

/** The stones of one layer and one strand, in their order. */
type Block = Item[];

/**
 * The place of every stone on the path, in their order. Depends on words, kinds, strands and links, not on places.
 * @param sheet what the path is to fill: its width in parts of its height. @param dress of the stones.
 */
export function tidy(workshop: Workshop, sheet: number = WIDE, dress: Dress = dressOf(workshop)): readonly Placed[] {
  const stones = stonesOnPath(workshop);
  const links = linksOnPath(workshop);
  if (stones.length === 0) return [];
  const layers = layersOf(stones, links, riverKindsOn(stones, SPACES[dress]));
  // Several beginnings. The strands are parted afterwards: an order good for all links, and one good inside each strand.
  // And what stands where at first decides what an order can become: as the stones were put down, and turned round.
  const strandOf = new Map(stones.map(({ id, strand }) => [id, strand]));
  const inside = links.filter(({ from, to }) => strandOf.get(from) === strandOf.get(to));
  const tries = [links, ...(inside.length < links.length ? [inside] : [])].flatMap((some) =>
    [layers, layers.map((layer) => layer.toReversed())].map((begin) => arrange(inOrderOf(begin, some), links, sheet, dress)),
  );
  const best = tries.reduce((one, other) => (other.cost < one.cost ? other : one));
  best.improve();
  // Adding 0 turns -0 into 0: JSON knows only one of them.
  return stones.map(({ id }) => {
    const { x, y } = best.items.get(id) as Item;
    return { id, x: Math.round(x) + 0, y: Math.round(y) + 0 };
  });
}

/** Gives every stone its place, beginning with an order of the layers. */
function arrange(ordered: readonly (readonly Stone[])[], links: readonly Link[], sheet: number, dress: Dress) {
  const spaces = SPACES[dress];
  const strands = strandsOn(ordered.flat(), spaces);
  const items = new Map<StoneId, Item>();
  for (const stone of ordered.flat()) {
    const { y, width, height } = boxOfShape(shapeOf(stone, dress));
    items.set(stone.id, { stone, width, above: -y, below: y + height, left: [], right: [], x: 0, y: 0 });
  }
  for (const link of links) {
    const [from, to] = [items.get(link.from) as Item, items.get(link.to) as Item];
    from.right.push(to);
    to.left.push(from);
  }
  const blocks = ordered.map((layer) =>
    strands.map((strand): Block => layer.filter((stone) => stone.strand === strand).map(({ id }) => items.get(id) as Item)),
  );
  const gaps = gapsBefore(ordered, links, spaces);
  const farSide = ordered.some(isOnFarBank) ? spaces.bankMargin : spaces.shoreMargin + spaces.farBank;
  const beside = ordered.map((_, at) => (at === 0 ? spaces.besideGap : spaces.arrowGap));
  const across = acrossOf(
    blocks,
    { row: spaces.rowGap, beside },
    {
      shape: sheet,
      aside: gaps.reduce((sum, gap) => sum + gap, 0) + spaces.nearBank + farSide,
      above: spaces.headRoom + spaces.footRoom + 2 * spaces.strandMargin * (strands.length - 1),
      leastWidth: spaces.emptyColumn,
      leastHeight: spaces.emptyStrand,
    },
  );
  const all = blocks.flat();
  const place = () => {
    stand(blocks, across, gaps, beside, spaces.emptyColumn);
    settle(blocks, across, spaces);
  };
  place();
  return {
    items,
    cost: costOf(items.values()),
    improve(): void {
      for (let round = 0; round < ROUNDS && untangle(all); round++) place();
    },
  };
}

const ROUNDS = 3;

const isOnFarBank = (layer: readonly Stone[]): boolean => layer.some(({ kind }) => KIND[kind].onFarBank);

/** The room before each layer: more where many links pass. The first begins a little off the near shore, which lies at x = 0. */
function gapsBefore(layers: readonly (readonly Stone[])[], links: readonly Link[], spaces: Spaces): readonly number[] {
  const at = new Map(layers.flatMap((layer, i) => layer.map(({ id }) => [id, i] as const)));
  const passing = layers.map(() => 0);
  for (const { from, to } of links) {
    for (let i = (at.get(from) as number) + 1; i <= (at.get(to) as number); i++) passing[i] = (passing[i] ?? 0) + 1;
  }
  const bank = layers.findIndex(isOnFarBank);
  return layers.map((_, i) => {
    if (i === 0) return spaces.shoreMargin;
    return i === bank ? spaces.shoreGap : spaces.columnGap + Math.round(spaces.linkRoom * Math.sqrt(passing[i] as number));
  });
}

/** The x of every stone. @param before the room before each layer. @param beside the room between two stones of a row, by layer. */
function stand(
  blocks: readonly (readonly Block[])[],
  across: readonly (readonly number[])[],
  before: readonly number[],
  beside: readonly number[],
  least: number,
): void {
  let left = 0;
  for (const [at, layer] of blocks.entries()) {
    left += before[at]!;
    const gap = beside[at]!;
    const rows = layer.map((block, strand) => rowsOf(block, across[at]![strand]!));
    const width = Math.max(least, ...rows.flat().map((row) => widthOf(row, gap)));
    for (const [strand, own] of rows.entries()) {
      const most = across[at]![strand]!;
      // Full rows of one strand are equally wide; a shorter one keeps the least room between its stones, in the middle.
      const widest = Math.min(width, Math.max(0, ...own.map((row) => widthOf(row, gap))) + (most - 1) * gap);
      for (const row of own) {
        const free = row.length === most && most > 1 ? (widest - widthOf(row, 0)) / (most - 1) : gap;
        let x = left + (width - widthOf(row, free)) / 2;
        for (const item of row) {
          item.x = x + item.width / 2;
          x += item.width + free;
        }
      }
    }
    left += width;
  }
}

const SWEEPS = 12;

/** The y of every stone: the strands one below the other, the line between the first two at y = 0, each row close to what it is linked with. */
function settle(blocks: readonly (readonly Block[])[], across: readonly (readonly number[])[], spaces: Spaces): void {
  const bands = (blocks[0] ?? []).map((_, strand) => {
    const rows = blocks.map((layer, at) => rowsOf(layer[strand] as Block, across[at]![strand]!));
    return { rows, height: Math.max(spaces.emptyStrand, ...rows.map((own) => heightOf(own, spaces.rowGap))) };
  });
  let top = -spaces.strandMargin - (bands[0]?.height ?? 0);
  for (const { rows, height } of bands) {
    const middle = top + height / 2;
    for (const own of rows) {
      let y = middle - heightOf(own, spaces.rowGap) / 2;
      for (const row of own) {
        for (const item of row) item.y = y + aboveOf(row);
        y += aboveOf(row) + belowOf(row) + spaces.rowGap;
      }
    }
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      for (const own of sweep % 2 === 0 ? rows : rows.toReversed()) {
        const wishes = own.map((row) => ({ wish: wishOf(row), above: aboveOf(row), below: belowOf(row) }));
        const ys = spread(wishes, spaces.rowGap, top, top + height);
        for (const [i, row] of own.entries()) for (const item of row) item.y = ys[i] as number;
      }
    }
    top += height + 2 * spaces.strandMargin;
  }
}

const heightOf = (rows: readonly (readonly Item[])[], gap: number): number =>
  rows.reduce((sum, row) => sum + aboveOf(row) + belowOf(row), 0) + Math.max(0, rows.length - 1) * gap;

/** The middle of what the stones of a row are linked with in their own strand. */
function wishOf(row: readonly Item[]): number {
  let [sum, count] = [0, 0];
  for (const { stone, left, right } of row) {
    for (const side of [left, right]) {
      for (const one of side) {
        if (one.stone.strand !== stone.strand) continue;
        sum += one.y;
        count++;
      }
    }
  }
  return count === 0 ? (row[0] as Item).y : sum / count;
}
