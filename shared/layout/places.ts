/** Where stones stand on the board. Coordinates are px at zoom 1; x grows to the far bank, y grows downwards. */
import { groupBy } from "../base/group-by.ts";
import { KIND, RIVER_KINDS } from "../model/kinds.ts";
import { KINDS, STRANDS, type Kind, type Stone, type StoneId } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { dressOf, type Dress } from "../shape/dress.ts";
import { around, inflate, overlaps } from "../shape/box.ts";
import type { Box } from "../shape/stone-shape.ts";
import { boxOfShape, shapeOf } from "../shape/shape.ts";
import { COLUMN_X, SPACES, type Spaces } from "./spaces.ts";
import { tidy, WIDE } from "./tidy.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stone that has its place, with the room it takes there. */
interface Standing {
  readonly stone: Stone;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

const known = new WeakMap<Workshop["stones"], { links: Workshop["links"]; places: ReadonlyMap<StoneId, Point> }>();

/**
 * The centre of every stone on the path. A stored place is kept exactly; a stone without one gets a free place among
 * those of its kind and strand, and moves no other. Where no stone has a place, all stand as after Tidy.
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

  const dress = dressOf(workshop);
  const standing: Standing[] = [];
  for (const stone of stones) {
    const place = places.get(stone.id);
    if (place) standing.push(stand(stone, place, dress));
  }
  const ends = linksOnPath(workshop).flatMap(({ from, to }) => [
    { id: from, other: to },
    { id: to, other: from },
  ]);
  const linked = groupBy(ends, ({ id }) => id);
  for (const stone of stones) {
    if (places.has(stone.id)) continue;
    const kin = (linked.get(stone.id) ?? []).flatMap(({ other }) => places.get(other) ?? []);
    const place = freePlace(stone, dress, standing, kin);
    places.set(stone.id, place);
    standing.push(stand(stone, place, dress));
  }
  return new Map(stones.map(({ id }) => [id, places.get(id) as Point]));
}

const stand = (stone: Stone, { x, y }: Point, dress: Dress): Standing => ({ stone, x, y, box: boxOfShape(shapeOf(stone, dress), x, y) });

/**
 * A free place beside, below or above one of the same kind and strand: the one that leaves the whole picture largest on a
 * screen, so that its shape holds while a room collects; of several, the nearest to what the stone is linked with, else to
 * the last of its kind. Where the strand has none of the kind, level with the strand in the middle of the kind's column.
 */
function freePlace(stone: Stone, dress: Dress, standing: readonly Standing[], linked: readonly Point[]): Point {
  const spaces = SPACES[dress];
  const shape = shapeOf(stone, dress);
  const box = boxOfShape(shape);
  const boxes = standing.map((one) => one.box);
  const mates = standing.filter((one) => one.stone.kind === stone.kind && one.stone.strand === stone.strand);
  const bands = STRANDS.map((strand) => standing.filter((one) => one.stone.strand === strand).map((one) => one.box));
  const band = STRANDS.indexOf(stone.strand);
  const beneath = bands.slice(band + 1).flat();
  const lower = Math.min(...beneath.map((one) => one.y)) - spaces.strandMargin * 2;
  const upper = Math.max(...(bands[band] as Box[]).map(bottomOf)) + spaces.strandMargin * 2;
  /** Tops of the box, so that a stone's own size is already counted. */
  const fits = (top: number): boolean => beneath.length === 0 || upper > lower + spaces.strandMargin * 4 || top + box.height <= lower;
  // Adding 0 turns -0 into 0: JSON knows only one of them.
  const centreAt = (x: number, top: number): Point => ({ x: Math.round(x) + 0, y: Math.round(top - box.y) + 0 });

  if (mates.length > 0) {
    const room = roomOf(stone.kind, standing, spaces);
    const aside = box.width / 2 + spaces.besideGap;
    const beside = mates.flatMap((mate): Point[] => [
      centreAt(mate.x, bottomOf(mate.box) + spaces.rowGap),
      centreAt(mate.x, mate.box.y - spaces.rowGap - box.height),
      ...[mate.box.x - aside, mate.box.x + mate.box.width + aside].map((x) => ({ x: Math.round(x) + 0, y: mate.y })),
    ]);
    const free = beside.filter(({ x, y }) => {
      const place = boxOfShape(shape, x, y);
      if (place.x < room.left || place.x + place.width > room.right || !fits(place.y)) return false;
      const clear = inflate(place, spaces.rowGap - 1);
      return !boxes.some((one) => overlaps(one, clear));
    });
    const goal = middleOfPoints(linked) ?? (mates.at(-1) as Standing);
    const cost = ({ x, y }: Point): number =>
      sizeOn(WIDE, around([...boxes, boxOfShape(shape, x, y)]) as Box, standing, spaces) + Math.hypot(x - goal.x, y - goal.y) / 1000;
    const [first] = free.map((place) => ({ place, cost: cost(place) })).sort((one, other) => one.cost - other.cost);
    if (first) return first.place;
  }
  const x = columnOf(stone.kind, box.width, standing, spaces);
  const column = standing.filter((one) => spans(one.box, x - box.width / 2, x + box.width / 2, spaces.rowGap));
  const wished =
    mates.length > 0
      ? Math.max(...mates.map((one) => bottomOf(one.box))) + spaces.rowGap
      : middleOf(band, bands, box.height, spaces) - box.height / 2;
  const below = slide(wished, 1, box.height, column, spaces.rowGap);
  return centreAt(x, fits(below) ? below : slide(wished, -1, box.height, column, spaces.rowGap));
}

/** What a picture of this size takes on a screen, in px of height: less is larger words. */
function sizeOn(shape: number, { width, height }: Box, standing: readonly Standing[], spaces: Spaces): number {
  const missing = RIVER_KINDS.filter((kind) => !standing.some(({ stone }) => stone.kind === kind)).length;
  const wide = width + missing * (spaces.emptyColumn + spaces.columnGap) + spaces.nearBank + spaces.shoreMargin + spaces.bankMargin;
  return Math.max(height + spaces.headRoom + spaces.footRoom, wide / shape);
}

/** From where to where the stones of a kind may stand, clear of the other kinds. */
function roomOf(kind: Kind, standing: readonly Standing[], spaces: Spaces): { readonly left: number; readonly right: number } {
  const rank = KINDS.indexOf(kind);
  let [left, right] = [-Infinity, Infinity];
  for (const { stone, box } of standing) {
    const steps = KINDS.indexOf(stone.kind) - rank;
    const gap = gapBetween(kind, stone.kind, spaces);
    if (steps < 0) left = Math.max(left, box.x + box.width + gap);
    if (steps > 0) right = Math.min(right, box.x - gap);
  }
  return { left, right };
}

/** Room between the stones of two kinds: more where the far shore lies between them. */
const gapBetween = (one: Kind, other: Kind, { shoreGap, columnGap }: Spaces): number =>
  KIND[one].onFarBank === KIND[other].onFarBank ? columnGap : shoreGap;

const middleOfPoints = (points: readonly Point[]): Point | null =>
  points.length === 0
    ? null
    : { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };

/** Where the first stone of a column would have its middle: level with its strand, clear of the others. @param band the strand's place in STRANDS. */
function middleOf(band: number, bands: readonly (readonly Box[])[], height: number, { emptyStrand, strandMargin }: Spaces): number {
  const own = bands[band] as readonly Box[];
  if (own.length > 0) return (Math.min(...own.map((one) => one.y)) + Math.max(...own.map(bottomOf))) / 2;
  const pitch = emptyStrand + strandMargin * 2;
  // Strands in between that hold nothing yet keep their own room.
  const clearOf = (other: number): number => strandMargin * 2 + height / 2 + (Math.abs(other - band) - 1) * pitch;
  // The line between the first two strands lies at y = 0.
  const usual = (band - 0.5) * pitch;
  const most = Math.min(usual, ...bands.flatMap((boxes, other) => (other > band ? boxes.map((one) => one.y - clearOf(other)) : [])));
  return Math.max(most, ...bands.flatMap((boxes, other) => (other < band ? boxes.map((one) => bottomOf(one) + clearOf(other)) : [])));
}

/** The first free top at or after `from`, going down (1) or up (-1) past the stones of the column. */
function slide(from: number, way: 1 | -1, height: number, column: readonly Standing[], gap: number): number {
  let top = from;
  const boxes = column.map((one) => one.box).sort((a, b) => (way > 0 ? a.y - b.y : bottomOf(b) - bottomOf(a)));
  for (const box of boxes) {
    const free = top + height + gap <= box.y || top >= bottomOf(box) + gap;
    if (!free) top = way > 0 ? bottomOf(box) + gap : box.y - gap - height;
  }
  return top;
}

const bottomOf = (box: Box): number => box.y + box.height;
const spans = (box: Box, left: number, right: number, gap: number): boolean => box.x - gap < right && left < box.x + box.width + gap;

/** The middle of a kind's column: where its stones stand, else beside the neighbouring kinds. */
function columnOf(kind: Kind, width: number, standing: readonly Standing[], spaces: Spaces): number {
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
      spaces,
    )
  );
}

/** Where the column of a kind would stand that has no stone yet: at its usual place, or clear of the stones of other kinds. */
export function emptyColumnOf(
  kind: Kind,
  width: number,
  standing: readonly { readonly kind: Kind; readonly box: Box }[],
  spaces: Spaces,
): number {
  const { emptyColumn, columnGap } = spaces;
  const rank = KINDS.indexOf(kind);
  const wide = Math.max(width, emptyColumn);
  // Kinds in between that hold nothing yet keep their own room.
  const room = (steps: number): number => steps * (emptyColumn + columnGap);
  let [left, right] = [-Infinity, Infinity];
  for (const { kind: other, box } of standing) {
    const steps = KINDS.indexOf(other) - rank;
    const gap = gapBetween(kind, other, spaces);
    if (steps < 0) left = Math.max(left, box.x + box.width + gap + room(-steps - 1) + wide / 2);
    else right = Math.min(right, box.x - gap - room(steps - 1) - wide / 2);
  }
  if (left > right) return (left + right) / 2;
  return Math.min(right, Math.max(left, COLUMN_X[kind]));
}
