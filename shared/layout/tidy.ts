/**
 * Tidy: places for all stones that fill a sheet, so that the words are as large as it allows. The kinds stand one after
 * the other from bank to bank, the strands one above the other; the stones of one kind and strand stand in rows, in an
 * order that leaves few links crossing, every row close to what it is linked with.
 */
import { KIND } from "../model/kinds.ts";
import { STRANDS, type Link, type Stone, type StoneId } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { dressOf, type Dress } from "../shape/dress.ts";
import { boxOfShape, shapesOf } from "../shape/shape.ts";
import type { StoneShape } from "../shape/stone-shape.ts";
import { layersOf } from "./layers.ts";
import { inOrderOf } from "./order.ts";
import { aboveOf, belowOf, cutInto, stacksFor, widthOf, type Sized, type Stack } from "./rows.ts";
import { riverKindsOn, SPACES, strandsOn, type Spaces } from "./spaces.ts";
import { spread } from "./spread.ts";
import { costOf, untangle, type Knot } from "./untangle.ts";

export interface Placed {
  readonly id: StoneId;
  /** The centre, px at zoom 1. */
  readonly x: number;
  readonly y: number;
}

/** A stone's place with the form that it takes there. */
export interface Laid extends Placed {
  readonly shape: StoneShape;
}

/** Width in parts of the height: of screens and projectors, and of a sheet of paper held upright. */
export const WIDE = 16 / 9;

/** A stone with the room it takes about its centre, and what it is linked with. */
interface Item extends Knot<Item> {
  readonly stone: Stone;
  readonly forms: readonly Form[];
  shape: StoneShape;
  width: number;
  above: number;
  below: number;
}

/** One of the forms that a stone can take. */
interface Form extends Sized {
  readonly shape: StoneShape;
}

/** What hangs below a stone: its least width, and how far it reaches below the outline, in px. */
interface Hanging {
  readonly width: number;
  readonly below: number;
}
type Hangings = ReadonlyMap<string, Hanging>;
const NOTHING: Hangings = new Map();

/** The stones of one layer and one strand, in their order. */
type Block = Item[];

/**
 * The place of every stone on the path, in their order. Depends on words, kinds, strands and links, not on places.
 * @param sheet what the path is to fill: its width in parts of its height.
 */
export function tidy(workshop: Workshop, sheet: number = WIDE): readonly Placed[] {
  const stones = stonesOnPath(workshop);
  if (stones.length === 0) return [];
  const best = tries(workshop, sheet, dressOf(workshop), true).reduce((one, other) => (other.cost() < one.cost() ? other : one));
  best.improve();
  return placed(stones, best).map(({ id, x, y }) => ({ id, x, y }));
}

/**
 * Ways to lay a path out by itself, each stone in the form that leaves the whole largest: the better ones first. The strands
 * stand one above the other at first; then, in case that leaves the words too small, in each kind by themselves.
 * @param sheet its width in parts of its height. @param most the height of the sheet in px that is small enough: of layouts
 * that fit it, the calmest is the best, else the one that is the least too large. @param hanging by the ids of stones.
 */
export function* closeLayouts(workshop: Workshop, sheet: number, most: number, hanging: Hangings = NOTHING): Generator<readonly Laid[]> {
  const stones = stonesOnPath(workshop);
  if (stones.length === 0) return yield [];
  const over = (one: Try): number => Math.max(0, one.size() - most);
  const ways = (apart: boolean): readonly Try[] => {
    const all = tries(workshop, sheet, "close", apart, hanging);
    for (const one of all) one.improve();
    return all.toSorted((one, other) => over(one) - over(other) || one.cost() - other.cost());
  };
  const apart = ways(true);
  yield* apart.map((one) => placed(stones, one));
  // Where it would not be enough, the strands need not share their room.
  const hope = most * (1 + SHARED_ROOM);
  if (STRANDS.every((strand) => stones.some((stone) => stone.strand === strand)) && apart[0]!.size() < hope)
    yield* ways(false)
      .filter((one) => over(one) === 0)
      .map((one) => placed(stones, one));
}

/** What strands that share their room save, at most, in parts of the height. */
const SHARED_ROOM = 0.2;

type Try = ReturnType<typeof arrange>;

/**
 * Several beginnings. The strands are parted afterwards: an order good for all links, and one good inside each strand.
 * And what stands where at first decides what an order can become: as the stones were put down, and turned round.
 */
function tries(workshop: Workshop, sheet: number, dress: Dress, apart: boolean, hanging = NOTHING): readonly Try[] {
  const stones = stonesOnPath(workshop);
  const links = linksOnPath(workshop);
  const layers = layersOf(stones, links, riverKindsOn(stones, SPACES[dress]));
  const strandOf = new Map(stones.map(({ id, strand }) => [id, strand]));
  const inside = links.filter(({ from, to }) => strandOf.get(from) === strandOf.get(to));
  return [links, ...(inside.length < links.length ? [inside] : [])].flatMap((some) =>
    [layers, layers.map((layer) => layer.toReversed())].map((begin) =>
      arrange(inOrderOf(begin, some), links, sheet, dress, apart, hanging),
    ),
  );
}

// Adding 0 turns -0 into 0: JSON knows only one of them.
const placed = (stones: readonly Stone[], { items }: Try): readonly Laid[] =>
  stones.map(({ id }) => {
    const { x, y, shape } = items.get(id) as Item;
    return { id, x: Math.round(x) + 0, y: Math.round(y) + 0, shape };
  });

/** Gives every stone its place, beginning with an order of the layers. */
function arrange(
  ordered: readonly (readonly Stone[])[],
  links: readonly Link[],
  sheet: number,
  dress: Dress,
  apart: boolean,
  hanging: Hangings,
) {
  const spaces = SPACES[dress];
  const strands = strandsOn(ordered.flat(), spaces);
  const items = new Map<StoneId, Item>();
  for (const stone of ordered.flat()) {
    const { width: least, below } = hanging.get(stone.id) ?? { width: 0, below: 0 };
    const [widest, ...narrower] = shapesOf(stone, dress) as readonly [StoneShape, ...StoneShape[]];
    const forms = [widest, ...narrower.filter((shape) => shape.width >= least)].map((shape): Form => {
      const { y, width, height } = boxOfShape(shape);
      return { shape, width, above: -y, below: Math.max(y + height, shape.height / 2 + below) };
    });
    items.set(stone.id, { ...(forms[0] as Form), stone, forms, left: [], right: [], x: 0, y: 0 });
  }
  for (const link of links) {
    const [from, to] = [items.get(link.from) as Item, items.get(link.to) as Item];
    from.right.push(to);
    to.left.push(from);
  }
  const groups = ordered.map((layer) =>
    strands.map((strand): Block => layer.filter((stone) => stone.strand === strand).map(({ id }) => items.get(id) as Item)),
  );
  const gaps = gapsBefore(ordered, links, spaces);
  const farSide = ordered.some(isOnFarBank) ? spaces.bankMargin : spaces.shoreMargin + spaces.farBank;
  const beside = ordered.map((_, at) => (at === 0 ? spaces.besideGap : spaces.arrowGap));
  const bands = (): readonly (readonly Block[])[] => (apart ? groups : groups.map((layer) => [layer.flat()]));
  let blocks = bands();
  const choose = () =>
    stacksFor(
      blocks,
      { row: spaces.rowGap, lone: spaces.loneGap, beside, turn: spaces.turnRoom },
      {
        shape: sheet,
        aside: gaps.reduce((sum, gap) => sum + gap, 0) + spaces.nearBank + farSide,
        above: spaces.headRoom + spaces.footRoom + 2 * spaces.strandMargin * (apart ? strands.length - 1 : 0),
        leastWidth: spaces.emptyColumn,
        leastHeight: spaces.emptyStrand,
      },
    );
  const all = groups.flat();
  let { stacks, size } = choose();
  const place = () => {
    blocks = bands();
    // Stones that have changed places may take other forms.
    if (dress === "close") ({ stacks, size } = choose());
    for (const [at, layer] of blocks.entries())
      for (const [strand, block] of layer.entries())
        for (const [i, item] of block.entries()) Object.assign(item, item.forms[stacks[at]![strand]!.forms[i]!]);
    stand(blocks, stacks, gaps, beside, spaces.emptyColumn);
    settle(blocks, stacks, spaces);
  };
  place();
  return {
    items,
    cost: () => costOf(items.values()),
    size: () => size,
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
  stacks: readonly (readonly Stack[])[],
  before: readonly number[],
  beside: readonly number[],
  least: number,
): void {
  let left = 0;
  for (const [at, layer] of blocks.entries()) {
    left += before[at]!;
    const gap = beside[at]!;
    const rows = layer.map((block, strand) => cutInto(block, stacks[at]![strand]!.rows));
    const width = Math.max(least, ...rows.flat().map((row) => widthOf(row, gap)));
    for (const [strand, own] of rows.entries()) {
      const most = Math.max(0, ...stacks[at]![strand]!.rows);
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
    left += Math.max(width, ...rows.map((own, strand) => Math.max(...own.map((row) => widthOf(row, gap))) + stacks[at]![strand]!.turn));
  }
}

const SWEEPS = 12;

/** The y of every stone: the strands one below the other, the line between the first two at y = 0, each row close to what it is linked with. */
function settle(blocks: readonly (readonly Block[])[], stacks: readonly (readonly Stack[])[], spaces: Spaces): void {
  const bands = (blocks[0] ?? []).map((_, strand) => {
    const rows = blocks.map((layer, at) => ({
      rows: cutInto(layer[strand] as Block, stacks[at]![strand]!.rows),
      gap: stacks[at]![strand]!.gap,
    }));
    return { rows, height: Math.max(spaces.emptyStrand, ...rows.map((own) => heightOf(own.rows, own.gap))) };
  });
  let top = -spaces.strandMargin - (bands[0]?.height ?? 0);
  for (const { rows, height } of bands) {
    const middle = top + height / 2;
    for (const { rows: own, gap } of rows) {
      let y = middle - heightOf(own, gap) / 2;
      for (const row of own) {
        for (const item of row) item.y = y + aboveOf(row);
        y += aboveOf(row) + belowOf(row) + gap;
      }
    }
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      for (const { rows: own, gap } of sweep % 2 === 0 ? rows : rows.toReversed()) {
        const wishes = own.map((row) => ({ wish: wishOf(row), above: aboveOf(row), below: belowOf(row) }));
        const ys = spread(wishes, gap, top, top + height);
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
