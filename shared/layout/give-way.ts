/** Stones that lie in the way of one that has grown: they give way, only as far as needed. Coordinates are px at zoom 1. */
import { tableOf } from "../base/mapped.ts";
import { remembered } from "../base/remembered.ts";
import type { Diff } from "../model/diff.ts";
import type { Stone, StoneId } from "../model/records.ts";
import { stonesOnPath, type Workshop } from "../model/workshop.ts";
import { overlaps } from "../shape/box.ts";
import { dressOf, DRESSES, type Dress } from "../shape/dress.ts";
import { boxOfShape, shapeOf } from "../shape/shape.ts";
import type { Box } from "../shape/stone-shape.ts";
import { placesOf, type Point } from "./places.ts";
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
  box: Box;
  /** How far it has gone, in whole px. */
  far: number;
  /** Whither it gives way; once it does, it goes no other way, so that pushing comes to an end. */
  way: Way | null;
}

/**
 * What moves when stones have another size at their places, by longer words, a picture or another dress of them all. Only stones
 * that these would cover give way, and those that would be covered by them in turn: people have put the others where they are.
 * Stones that lay on one another before were put so, and stay.
 * @param after the workshop after the change. @param held the stones that the change is about: they stay where they are.
 * @returns the new places; none where there is room.
 */
export function makingWay(before: Workshop, after: Workshop, held: ReadonlySet<StoneId>): readonly Placed[] {
  const old = boxesOf(before);
  const standing = new Map([...boxesOf(after)].map(([id, box]): [StoneId, Standing] => [id, { box, far: 0, way: null }]));
  /** The air that two stones keep: what they had, where that was less. */
  const airBetween = (one: StoneId, other: StoneId): number => {
    const [a, b] = [old.get(one), old.get(other)];
    return a && b ? Math.min(AIR, airOf(a, b)) : AIR;
  };

  // What has newly come pushes nobody: it has a free place, or the place that was chosen for it.
  const pushing = [...standing].flatMap(([id, { box }]) => (!old.has(id) || isAsLarge(old.get(id), box) ? [] : [id]));
  for (let rounds = standing.size * standing.size; pushing.length > 0 && rounds > 0; rounds--) {
    const id = pushing.shift() as StoneId;
    const pusher = standing.get(id) as Standing;
    for (const [otherId, other] of standing) {
      if (otherId === id || held.has(otherId)) continue;
      const left = airOf(pusher.box, other.box);
      // By far the most stand further away.
      if (left >= AIR) continue;
      const air = airBetween(id, otherId);
      if (air < 0 || left >= air) continue;
      const ways = other.way ? [other.way] : pusher.way ? [pusher.way] : awayFrom(pusher.box, other.box);
      const [way, far] = shortest(ways, pusher.box, other.box, air);
      other.way = way;
      other.far += far;
      other.box = { ...other.box, x: other.box.x + way[0] * far, y: other.box.y + way[1] * far };
      pushing.push(otherId);
    }
  }
  const places = placesOf(after);
  return [...standing].flatMap(([id, { far, way }]) => {
    const place = places.get(id);
    return way && place ? [{ id, x: place.x + way[0] * far, y: place.y + way[1] * far }] : [];
  });
}

/**
 * Whether a change could make a stone cover another: it brings one, makes one larger, or takes so many that all others may have
 * larger signs. Without it nobody has to know the forms of all the other stones, which takes a while where there are many.
 */
export function mayNeedRoom(workshop: Workshop, { put: puts, remove }: Diff): boolean {
  if (remove.some(({ list }) => list === "stones")) return true;
  const dress = dressOf(workshop);
  return puts.some((one) => {
    if (one.list !== "stones") return false;
    const before = workshop.stones.get(one.record.id);
    if (before?.parked !== one.record.parked) return true;
    return !one.record.parked && !isAsLarge(boxOfShape(shapeOf(before, dress)), boxOfShape(shapeOf(one.record, dress)));
  });
}

/** Those of `ids` that lie on another stone of the path; of two of them that lie on one another alone, the later. */
export function lyingOnOthers(workshop: Workshop, ids: Iterable<StoneId>): ReadonlySet<StoneId> {
  const boxes = new Map(boxesOf(workshop));
  const found = new Set<StoneId>();
  for (const id of [...ids].toReversed()) {
    const box = boxes.get(id);
    if (!box) continue;
    boxes.delete(id);
    if ([...boxes.values()].some((other) => overlaps(box, other))) found.add(id);
    else boxes.set(id, box);
  }
  return found;
}

function boxesOf(workshop: Workshop): ReadonlyMap<StoneId, Box> {
  const dress = dressOf(workshop);
  return new Map(
    stonesOnPath(workshop).flatMap((stone): readonly (readonly [StoneId, Box])[] => {
      // With a place of its own, nobody has to look where the others stand.
      if (stone.x !== null && stone.y !== null) return [[stone.id, BOXES[dress](stone)]];
      const place = placesOf(workshop).get(stone.id);
      return place ? [[stone.id, boxAt(stone, place, dress)]] : [];
    }),
  );
}

const boxAt = (stone: Stone, { x, y }: Point, dress: Dress): Box => boxOfShape(shapeOf(stone, dress), x, y);
/** Of stones that have a place of their own, worked out once per record. */
const BOXES = tableOf(DRESSES, (dress) => remembered((stone: Stone): Box => boxAt(stone, stone as Point, dress)));

const isAsLarge = (old: Box | undefined, now: Box): boolean => old?.width === now.width && old.height === now.height;

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
