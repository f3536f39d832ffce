/** Where stones stand on the board. Coordinates are px at zoom 1; x grows to the far bank, y grows downwards. */
import { KIND } from "../model/kinds.ts";
import { KINDS, STRANDS, type Kind, type Stone, type StoneId } from "../model/records.ts";
import { stonesOnPath, type Workshop } from "../model/workshop.ts";
import type { Box } from "../shape/stone-shape.ts";
import { boxOfShape, shapeOf } from "../shape/shape.ts";
import { COLUMN_GAP, COLUMN_X, EMPTY_COLUMN, EMPTY_STRAND, ROW_GAP, SHORE_GAP, STRAND_MARGIN } from "./columns.ts";
import { tidy } from "./tidy.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stone that has its place, with the room it takes there. */
interface Standing {
  readonly stone: Stone;
  readonly x: number;
  readonly box: Box;
}

const known = new WeakMap<Workshop["stones"], { links: Workshop["links"]; places: ReadonlyMap<StoneId, Point> }>();

/**
 * The centre of every stone on the path. A stored place is kept exactly; a stone without one gets a free place in
 * the column of its kind, in its strand, and moves no other. Where no stone has a place, all stand as after Tidy.
 */
export function placesOf(workshop: Workshop): ReadonlyMap<StoneId, Point> {
  const before = known.get(workshop.stones);
  if (before && before.links === workshop.links) return before.places;
  const places = findPlaces(workshop);
  known.set(workshop.stones, { links: workshop.links, places });
  return places;
}

function findPlaces(workshop: Workshop): ReadonlyMap<StoneId, Point> {
  const stones = stonesOnPath(workshop);
  const places = new Map<StoneId, Point>();
  for (const { id, x, y } of stones) if (x !== null && y !== null) places.set(id, { x, y });
  if (places.size === stones.length) return places;
  if (places.size === 0) return new Map(tidy(workshop).map(({ id, x, y }) => [id, { x, y }]));

  const standing: Standing[] = [];
  for (const stone of stones) {
    const place = places.get(stone.id);
    if (place) standing.push(stand(stone, place));
  }
  for (const stone of stones) {
    if (places.has(stone.id)) continue;
    const place = freePlace(stone, standing);
    places.set(stone.id, place);
    standing.push(stand(stone, place));
  }
  return new Map(stones.map(({ id }) => [id, places.get(id) as Point]));
}

const stand = (stone: Stone, { x, y }: Point): Standing => ({ stone, x, box: boxOfShape(shapeOf(stone), x, y) });

/** Below the last stone of the same kind and strand; above the first where the next strand begins right below. */
function freePlace(stone: Stone, standing: readonly Standing[]): Point {
  const box = boxOfShape(shapeOf(stone));
  const x = columnOf(stone.kind, box.width, standing);
  const column = standing.filter((one) => spans(one.box, x - box.width / 2, x + box.width / 2));
  const mates = column.filter((one) => one.stone.kind === stone.kind && one.stone.strand === stone.strand);
  const bands = STRANDS.map((strand) => standing.filter((one) => one.stone.strand === strand).map((one) => one.box));
  const band = STRANDS.indexOf(stone.strand);
  const beneath = bands.slice(band + 1).flat();
  const lower = Math.min(...beneath.map((one) => one.y)) - STRAND_MARGIN * 2;
  const upper = Math.max(...(bands[band] as Box[]).map(bottomOf)) + STRAND_MARGIN * 2;

  /** Tops of the box, so that a stone's own size is already counted. */
  const down = (from: number): number => slide(from, 1, box.height, column);
  const up = (from: number): number => slide(from, -1, box.height, column);
  const fits = (top: number): boolean => beneath.length === 0 || upper > lower + STRAND_MARGIN * 4 || top + box.height <= lower;

  let top: number;
  if (mates.length > 0) {
    const below = down(Math.max(...mates.map((one) => bottomOf(one.box))) + ROW_GAP);
    top = fits(below) ? below : up(Math.min(...mates.map((one) => one.box.y)) - ROW_GAP - box.height);
  } else {
    const wished = middleOf(band, bands, box.height) - box.height / 2;
    const below = down(wished);
    top = fits(below) ? below : up(wished);
  }
  // Adding 0 turns -0 into 0: JSON knows only one of them.
  return { x: Math.round(x) + 0, y: Math.round(top - box.y) + 0 };
}

/** Where the first stone of a column would have its middle: level with its strand, clear of the others. @param band the strand's place in STRANDS. */
function middleOf(band: number, bands: readonly (readonly Box[])[], height: number): number {
  const own = bands[band] as readonly Box[];
  if (own.length > 0) return (Math.min(...own.map((one) => one.y)) + Math.max(...own.map(bottomOf))) / 2;
  const pitch = EMPTY_STRAND + STRAND_MARGIN * 2;
  // Strands in between that hold nothing yet keep their own room.
  const clearOf = (other: number): number => STRAND_MARGIN * 2 + height / 2 + (Math.abs(other - band) - 1) * pitch;
  // The line between the first two strands lies at y = 0.
  const usual = (band - 0.5) * pitch;
  const most = Math.min(usual, ...bands.flatMap((boxes, other) => (other > band ? boxes.map((one) => one.y - clearOf(other)) : [])));
  return Math.max(most, ...bands.flatMap((boxes, other) => (other < band ? boxes.map((one) => bottomOf(one) + clearOf(other)) : [])));
}

/** The first free top at or after `from`, going down (1) or up (-1) past the stones of the column. */
function slide(from: number, way: 1 | -1, height: number, column: readonly Standing[]): number {
  let top = from;
  const boxes = column.map((one) => one.box).sort((a, b) => (way > 0 ? a.y - b.y : bottomOf(b) - bottomOf(a)));
  for (const box of boxes) {
    const free = top + height + ROW_GAP <= box.y || top >= bottomOf(box) + ROW_GAP;
    if (!free) top = way > 0 ? bottomOf(box) + ROW_GAP : box.y - ROW_GAP - height;
  }
  return top;
}

const bottomOf = (box: Box): number => box.y + box.height;
const spans = (box: Box, left: number, right: number): boolean => box.x - ROW_GAP < right && left < box.x + box.width + ROW_GAP;

/** The middle of a kind's column: where its stones stand, else beside the neighbouring kinds. */
function columnOf(kind: Kind, width: number, standing: readonly Standing[]): number {
  const own = standing
    .filter((one) => one.stone.kind === kind)
    .map((one) => one.x)
    .sort((a, b) => a - b);
  return (
    own[own.length >> 1] ??
    emptyColumnOf(
      kind,
      width,
      standing.map(({ stone, box }) => ({ kind: stone.kind, box })),
    )
  );
}

/** Where the column of a kind would stand that has no stone yet: at its usual place, or clear of the stones of other kinds. */
export function emptyColumnOf(kind: Kind, width: number, standing: readonly { readonly kind: Kind; readonly box: Box }[]): number {
  const rank = KINDS.indexOf(kind);
  const wide = Math.max(width, EMPTY_COLUMN);
  // Kinds in between that hold nothing yet keep their own room.
  const room = (steps: number): number => steps * (EMPTY_COLUMN + COLUMN_GAP);
  let [left, right] = [-Infinity, Infinity];
  for (const { kind: other, box } of standing) {
    const steps = KINDS.indexOf(other) - rank;
    const shore = KIND[kind].onFarBank !== KIND[other].onFarBank ? SHORE_GAP : COLUMN_GAP;
    if (steps < 0) left = Math.max(left, box.x + box.width + shore + room(-steps - 1) + wide / 2);
    else right = Math.min(right, box.x - shore - room(steps - 1) - wide / 2);
  }
  if (left > right) return (left + right) / 2;
  return Math.min(right, Math.max(left, COLUMN_X[kind]));
}
