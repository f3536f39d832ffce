/** Fewer crossings and shorter links: stones of a block change places for as long as that makes the picture calmer. */
import { linesCross } from "../shape/lines.ts";

/** Something at its place, with what its links lead to on either side. */
export interface Knot<T> {
  x: number;
  y: number;
  readonly width: number;
  readonly left: T[];
  readonly right: T[];
}

/** What a crossing costs, in px of links: a link may rather go this much further round. */
const CROSSING = 260;
/** Among more links than this nobody sees single crossings, and looking at every pair would take seconds: only their length counts. */
const MOST_LINKS = 500;
/** More pairs of places than this are not tried: only neighbours are. */
const MOST_PAIRS = 3000;

interface Line<T> {
  readonly from: T;
  readonly to: T;
}

/**
 * Exchanges things within each block, their places with them, where that costs less.
 * @returns whether anything has changed.
 */
export function untangle<T extends Knot<T>>(blocks: readonly T[][]): boolean {
  const all = linesOf(blocks.flat());
  const own = new Map<T, Line<T>[]>();
  for (const line of all) for (const end of [line.from, line.to]) own.set(end, [...(own.get(end) ?? []), line]);
  const pairs = blocks.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const reach = pairs <= MOST_PAIRS ? Infinity : Math.max(1, Math.floor(MOST_PAIRS / all.length));
  let changed = false;
  for (const block of blocks) {
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length && j <= i + reach; j++) {
        const [a, b] = [block[i], block[j]] as [T, T];
        const lines = [...(own.get(a) ?? []), ...(own.get(b) ?? [])];
        const before = costAmong(lines, all);
        swap(a, b);
        if (costAmong(lines, all) < before - 1) {
          [block[i], block[j]] = [b, a];
          changed = true;
        } else swap(a, b);
      }
    }
  }
  return changed;
}

function swap<T extends Knot<T>>(a: T, b: T): void {
  [a.x, b.x] = [b.x, a.x];
  [a.y, b.y] = [b.y, a.y];
}

const linesOf = <T extends Knot<T>>(things: Iterable<T>): readonly Line<T>[] =>
  Array.from(things).flatMap((from) => from.right.map((to) => ({ from, to })));

/** What all links cost: their length, and what they cross. */
export function costOf<T extends Knot<T>>(things: Iterable<T>): number {
  const lines = linesOf(things);
  return costAmong(lines, lines) - crossingsAmong(lines, lines) * CROSSING * 0.5;
}

const costAmong = <T extends Knot<T>>(some: readonly Line<T>[], all: readonly Line<T>[]): number =>
  some.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, (to.y - from.y) * STEEP), 0) + crossingsAmong(some, all) * CROSSING;

/** A link that rises is less calm than a level one of the same length. */
const STEEP = 1.5;

function crossingsAmong<T extends Knot<T>>(some: readonly Line<T>[], all: readonly Line<T>[]): number {
  if (all.length > MOST_LINKS) return 0;
  let count = 0;
  for (const one of some) for (const other of all) if (cross(one, other)) count++;
  return count;
}

/** Whether the straight lines from edge to edge cross. Those that share a stone never do. */
function cross<T extends Knot<T>>({ from: a, to: b }: Line<T>, { from: c, to: d }: Line<T>): boolean {
  if (a === c || b === d || a === d || b === c) return false;
  return linesCross(a.x + a.width / 2, a.y, b.x - b.width / 2, b.y, c.x + c.width / 2, c.y, d.x - d.width / 2, d.y);
}
