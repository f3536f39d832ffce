/** Stones that lie in the way of one that has grown: they give way, only as far as needed. Coordinates are px at zoom 1. */
import type { Stone, StoneId } from "../model/records.ts";
import { stonesOnPath, type Workshop } from "../model/workshop.ts";
import { dressOf, type Dress } from "../shape/dress.ts";
import { boxOfShape, shapeOf } from "../shape/shape.ts";
import type { Box } from "../shape/stone-shape.ts";
import type { Placed } from "./tidy.ts";

/** Air that is left between two stones, where there was as much before. */
const AIR = 10;

type Way = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];
const WAYS: readonly Way[] = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
];

interface Standing {
  readonly stone: Stone;
  box: Box;
  /** Whither it gives way; once it does, it goes no other way, so that pushing comes to an end. */
  way: Way | null;
}

/**
 * What moves when one stone has grown at its place. Only stones that have places of their own give way, and only those that
 * the larger stone, or another that gave way, would cover: people have put the others where they are. Stones that lay on
 * one another before were put so, and stay.
 * @param before the workshop with the smaller stone. @param after with the larger one, at the same place.
 * @returns the new places; none where there is room, or where the stone has no place of its own and gets a free one.
 */
export function makingWay(before: Workshop, after: Workshop, grown: StoneId): readonly Placed[] {
  const dress = dressOf(after);
  const old = new Map(stonesOnPath(before).flatMap((stone) => withBox(stone, dress)));
  const now = stonesOnPath(after).flatMap((stone) => withBox(stone, dress));
  const standing = new Map(now.map(([id, box]): [StoneId, Standing] => [id, { stone: after.stones.get(id) as Stone, box, way: null }]));
  const first = standing.get(grown);
  if (!first) return [];
  /** The air that two stones keep: what they had, where that was less. */
  const airBetween = (one: StoneId, other: StoneId): number => {
    const [a, b] = [old.get(one), old.get(other)];
    return a && b ? Math.min(AIR, airOf(a, b)) : AIR;
  };

  const pushing: StoneId[] = [grown];
  for (let rounds = standing.size * standing.size; pushing.length > 0 && rounds > 0; rounds--) {
    const id = pushing.shift() as StoneId;
    const pusher = standing.get(id) as Standing;
    for (const [otherId, other] of standing) {
      if (otherId === id || otherId === grown) continue;
      const air = airBetween(id, otherId);
      if (air < 0 || airOf(pusher.box, other.box) >= air) continue;
      const ways = other.way ? [other.way] : pusher.way ? [pusher.way] : awayFrom(pusher.box, other.box);
      const [way, far] = shortest(ways, pusher.box, other.box, air);
      other.way = way;
      other.box = { ...other.box, x: other.box.x + way[0] * far, y: other.box.y + way[1] * far };
      pushing.push(otherId);
    }
  }
  return [...standing.values()].flatMap(({ stone, box, way }) => {
    if (!way) return [];
    const own = boxOfShape(shapeOf(stone, dress));
    return [{ id: stone.id, x: way[0] === 0 ? (stone.x as number) : box.x - own.x, y: way[1] === 0 ? (stone.y as number) : box.y - own.y }];
  });
}

const withBox = (stone: Stone, dress: Dress): readonly (readonly [StoneId, Box])[] =>
  stone.x === null || stone.y === null ? [] : [[stone.id, boxOfShape(shapeOf(stone, dress), stone.x, stone.y)]];

/** Between two boxes, along the axis on which they are further apart; below 0 they lie on one another. */
const airOf = (a: Box, b: Box): number => Math.max(b.x - a.x - a.width, a.x - b.x - b.width, b.y - a.y - a.height, a.y - b.y - b.height);

/** The ways that lead away from the middle of the one that pushes. */
const awayFrom = (pusher: Box, other: Box): readonly Way[] => {
  const dx = other.x + other.width / 2 - (pusher.x + pusher.width / 2);
  const dy = other.y + other.height / 2 - (pusher.y + pusher.height / 2);
  const away = WAYS.filter(([x, y]) => x * dx + y * dy > 0);
  return away.length > 0 ? away : WAYS;
};

/** The way on which a stone is clear the soonest, and how far that is, in whole px. */
function shortest(ways: readonly Way[], pusher: Box, other: Box, air: number): readonly [Way, number] {
  const [first, ...rest] = ways.map((way) => [way, Math.ceil(clearAfter(way, pusher, other) + air)] as const);
  return rest.reduce((best, one) => (one[1] < best[1] ? one : best), first ?? [WAYS[1] as Way, 0]);
}

function clearAfter([x, y]: Way, pusher: Box, other: Box): number {
  if (x !== 0) return x > 0 ? pusher.x + pusher.width - other.x : other.x + other.width - pusher.x;
  return y > 0 ? pusher.y + pusher.height - other.y : other.y + other.height - pusher.y;
}
