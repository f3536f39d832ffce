/**
 * The way of one link from port to port: a calm S where nothing stands between, else round the stones in between by
 * level stretches. Worked out "downstream": u along the link's own direction, v across it.
 */
import { inflate } from "../shape/box.ts";
import type { Box } from "../shape/stone-shape.ts";

/** Control points of joined cubics: x, y, then three points for each cubic. */
export type Curve = readonly number[];

export interface LinkWay {
  readonly curve: Curve;
  /** The straight way is free: it stays as it is for as long as no stone comes to lie on it. */
  readonly plain: boolean;
  /** Stones that do not overlap this box have no part in the result. */
  readonly consulted: Box;
}

/** Gives the boxes of the stones that overlap a box, in any order, without the two that the link joins. */
export type Obstacles = (box: Box) => readonly Box[];

interface Point {
  readonly x: number;
  readonly y: number;
}
/** A level stretch of the way: from u0 to u1 at v. */
interface Stretch {
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
}

/** A link keeps this far from stones that it passes. */
const MARGIN = 7;
/** How far beside the stones in the way a way round is looked for. */
const SEARCH = 260;
/** A link longer than this, or with more stones near it, goes straight: no way round would be calmer. */
export const FAR = 6000;
const CROWDED = 300;

/**
 * The way of a link from port to arrow.
 * @param level whether the link leaves sideways (its u is x) or up and down (its u is y).
 * @param seed in [-1, 1]: where in a gap the link likes to pass.
 * @param grid to which stones are thought to reach, in px: where it is finer, narrower gaps are found.
 */
export function wayBetween(start: Point, end: Point, level: boolean, obstacles: Obstacles, seed = 0, grid = GRID): LinkWay {
  const sign = (level ? end.x - start.x : end.y - start.y) < 0 ? -1 : 1;
  const toFlow = ({ x, y, width, height }: Box): Box =>
    level ? { x: sign < 0 ? -x - width : x, y, width, height } : { x: sign < 0 ? -y - height : y, y: x, width: height, height: width };
  const p = level ? { u: start.x * sign, v: start.y } : { u: start.y * sign, v: start.x };
  const q = level ? { u: end.x * sign, v: end.y } : { u: end.y * sign, v: end.x };
  const fromFlow = (flow: readonly number[]): number[] => {
    const curve: number[] = [];
    for (let i = 0; i < flow.length; i += 2) {
      const [u, v] = [(flow[i] as number) * sign, flow[i + 1] as number];
      if (level) curve.push(u, v);
      else curve.push(v, u);
    }
    return curve;
  };

  const straight = curveThrough(p, q, []);
  const curve = fromFlow(straight);
  const direct = inflate(
    { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) },
    MARGIN,
  );
  if (direct.width + direct.height > FAR) return { curve, plain: false, consulted: { ...direct, width: 0, height: 0 } };
  if (!touchedBy(curve, obstacles(direct))) return { curve, plain: true, consulted: direct };

  const consulted = level
    ? { ...direct, y: direct.y - SEARCH, height: direct.height + 2 * SEARCH }
    : { ...direct, x: direct.x - SEARCH, width: direct.width + 2 * SEARCH };
  const near = obstacles(consulted);
  if (near.length > CROWDED) return { curve, plain: false, consulted };
  return { curve: fromFlow(search(p, q, near.map(toFlow), seed, grid)), plain: false, consulted };
}

/** Whether a curve comes closer to a box than links may. */
export const touches = (curve: Curve, box: Box): boolean => touchedBy(curve, [box]);

/** The way between two stones that stand one above the other with others in between: a bow on their left. */
export function wayAround(start: Point, end: Point, obstacles: Obstacles): LinkWay {
  const edge = Math.min(start.x, end.x);
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
  let reach = LEAST_BOW;
  let box: Box = { x: edge, y: top, width: 0, height: 0 };
  for (let round = 0; bottom - top < FAR; round++) {
    box = { x: edge - reach - MARGIN, y: top, width: reach + MARGIN, height: bottom - top };
    const left = Math.min(...obstacles(box).map((one) => one.x)) - MARGIN - 4;
    if (left >= edge - reach || round === 3) break;
    reach = edge - left;
  }
  // A cubic goes three quarters of the way to its handles.
  const handle = edge - reach / 0.75;
  return { curve: [start.x, start.y, handle, start.y, handle, end.y, end.x, end.y], plain: false, consulted: box };
}

/** How far a bow leaves the stones' edges, at least. */
const LEAST_BOW = 46;

interface End {
  readonly u: number;
  readonly v: number;
}

/**
 * The calmest free way round the stones near a link. The room between the two ends is cut into slabs wherever a stone
 * begins or ends; in each, the way lies level at one of the heights just above or below a stone, or glides from one to
 * another where no stone stands between. The cheapest way through all slabs is found from the first to the last (dynamic
 * programming), and level stretches that it does not need are left out again.
 * @returns the straight way where none is free.
 */
function search(p: End, q: End, near: readonly Box[], seed: number, grid: number): number[] {
  const boxes = near.map((box) => onGrid(inflate(box, MARGIN), grid)).filter((box) => box.x < q.u && box.x + box.width > p.u);
  // A long way keeps level beside its two ends and glides where the water is open: what lies far from both only stands in the way.
  const beside = boxes.filter(({ y, height }) => [p.v, q.v].some((v) => y < v + BESIDE && y + height > v - BESIDE));
  const edges = [...new Set([p.u, q.u, ...[...beside, ...wallsOf(boxes)].flatMap(({ x, width }) => [x, x + width])])]
    .filter((u) => u >= p.u && u <= q.u)
    .sort((one, other) => one - other);
  const slabs = edges.slice(1).map((u1, i): Slab => {
    const u0 = edges[i] as number;
    return { u0, u1, taken: takenBy(boxes.filter(({ x, width }) => x < u1 && x + width > u0)) };
  });
  const lane = ((seed + 1) / 2) * LANE;
  const heights = [
    ...new Set([p.v, q.v, ...beside.flatMap(({ y, height }) => [y - 1, y - 1 - lane, y + height + 1, y + height + 1 + lane])]),
  ];
  heights.sort((one, other) => one - other);
  const way = cheapest(slabs, heights, heights.indexOf(p.v), heights.indexOf(q.v));
  return way ? curveThrough(p, q, needed(p, q, way, near)) : curveThrough(p, q, []);
}

/** Stones further than this above and below the ends of a way give it no heights to pass at. */
const BESIDE = 200;

/** Where stones stand, along the way, without regard to how high: between these stretches the water is open. */
function wallsOf(boxes: readonly Box[]): readonly Pick<Box, "x" | "width">[] {
  const walls: { x: number; width: number }[] = [];
  for (const { x, width } of boxes.toSorted((one, other) => one.x - other.x)) {
    const last = walls.at(-1);
    if (last && x <= last.x + last.width) last.width = Math.max(last.width, x + width - last.x);
    else walls.push({ x, width });
  }
  return walls;
}

/** A little larger, so that stones of nearly the same size end at the same place: there are fewer slabs and heights to look at. */
function onGrid({ x, y, width, height }: Box, grid: number): Box {
  const [left, top] = [Math.floor(x / grid) * grid, Math.floor(y / grid) * grid];
  return { x: left, y: top, width: Math.ceil((x + width) / grid) * grid - left, height: Math.ceil((y + height) / grid) * grid - top };
}
/** Among the many stones of a board. */
const GRID = 4;

/** Links through one gap lie up to this far apart. */
const LANE = 5;
/** In a narrower slab no way glides from one height to another. */
const LEAST_GLIDE = 14;
/** What a bend costs, in px of rising. */
const BEND = 30;

interface Slab {
  readonly u0: number;
  readonly u1: number;
  /** What stones take of it, from top to bottom, none touching another. */
  readonly taken: readonly (readonly [top: number, bottom: number])[];
}

function takenBy(boxes: readonly Box[]): Slab["taken"] {
  const taken: [number, number][] = [];
  for (const { y, height } of boxes.toSorted((one, other) => one.y - other.y)) {
    const last = taken.at(-1);
    if (last && y <= last[1]) last[1] = Math.max(last[1], y + height);
    else taken.push([y, y + height]);
  }
  return taken;
}

/** The level stretches of the cheapest way through the slabs; null where no way is free. @param start, goal in `heights`. */
function cheapest(slabs: readonly Slab[], heights: readonly number[], start: number, goal: number): readonly Stretch[] | null {
  const count = heights.length;
  /** By slab and height, all in one row: the free room there, and where the slab begins, the cheapest way so far and its origin. */
  const rooms = new Int16Array(slabs.length * count);
  for (const [k, { taken }] of slabs.entries()) fillRooms(rooms, k * count, heights, taken);
  const costs = new Float64Array((slabs.length + 1) * count).fill(Infinity);
  const came = new Int32Array((slabs.length + 1) * count).fill(-1);
  costs[start] = 0;
  const last = slabs.length * count + goal;
  for (let k = 0; k < slabs.length; k++) {
    const [row, begin] = [k * count, slabs[k]!.u0];
    for (let j = 0; j < count; j++) {
      const [at, cost] = [row + j, costs[row + j]!];
      const room = rooms[at]!;
      if (room === TAKEN || cost + Math.abs(heights[j]! - heights[goal]!) >= costs[last]!) continue;
      if (cost < costs[at + count]!) {
        costs[at + count] = cost;
        came[at + count] = at;
      }
      const cameLevel = k > 0 && came[at] === at - count;
      for (const way of [-1, 1]) {
        for (let to = j + way; to >= 0 && to < count && rooms[row + to] === room; to += way) {
          // What could have begun a slab earlier is no better for beginning here.
          if (cameLevel && isOneRoom(rooms, at - count, row - count + to)) continue;
          const rise = Math.abs(heights[to]! - heights[j]!);
          // The glide goes on for as long as nothing stands between the two heights, up to where it is calm.
          let end = k + 1;
          while (end < slabs.length && slabs[end - 1]!.u1 - begin < rise + CALM && isOneRoom(rooms, end * count + j, end * count + to))
            end++;
          const length = slabs[end - 1]!.u1 - begin;
          const price = cost + BEND + rise * (1 + CALM / length);
          if (length < LEAST_GLIDE || price >= costs[end * count + to]!) continue;
          costs[end * count + to] = price;
          came[end * count + to] = at;
        }
      }
    }
  }
  if (costs[last] === Infinity) return null;
  const stretches: Stretch[] = [];
  for (let at = last; at !== -1; at = came[at]!) {
    const [k, v] = [Math.floor(at / count), heights[at % count]!];
    const u = slabs[k]?.u0 ?? slabs.at(-1)!.u1;
    const next = stretches[0];
    if (next && next.v === v) stretches[0] = { ...next, u0: u };
    else stretches.unshift({ u0: u, u1: u, v });
  }
  return stretches;
}

/** A glide from one height to another is calm where it is this much longer than it rises, in px. */
const CALM = 30;
const TAKEN = -1;

const isOneRoom = (rooms: Int16Array, a: number, b: number): boolean => rooms[a] !== TAKEN && rooms[a] === rooms[b];

/** Writes for each height the number of the free room that it lies in, or TAKEN where a stone is. Heights and stones go from top to bottom. */
function fillRooms(rooms: Int16Array, from: number, heights: readonly number[], taken: Slab["taken"]): void {
  let next = 0;
  for (const [j, v] of heights.entries()) {
    while (next < taken.length && taken[next]![1] <= v) next++;
    rooms[from + j] = next < taken.length && v > taken[next]![0] ? TAKEN : next;
  }
}

/** The stretches without those that the way needs not: the calmer it is. */
function needed(p: End, q: End, stretches: readonly Stretch[], near: readonly Box[]): readonly Stretch[] {
  let kept = stretches;
  for (const one of stretches) {
    const fewer = kept.filter((other) => other !== one);
    if (!touchedBy(curveThrough(p, q, fewer), near)) kept = fewer;
  }
  return kept;
}

function curveThrough(p: End, q: End, stretches: readonly Stretch[]): number[] {
  const flow = [p.u, p.v];
  let at: End = p;
  const glide = (to: End) => {
    const length = to.u - at.u;
    const handle = to.v === at.v ? length / 3 : Math.max(Math.min(36, Math.abs(to.v - at.v)), length * 0.5);
    flow.push(at.u + handle, at.v, to.u - handle, to.v, to.u, to.v);
    at = to;
  };
  for (const { u0, u1, v } of stretches) {
    if (u0 > at.u + 0.5) glide({ u: u0, v });
    if (u1 > at.u + 0.5) glide({ u: u1, v });
  }
  if (q.u > at.u + 0.5 || q.v !== at.v) glide(q);
  return flow;
}

/** Whether the curve comes closer to a stone than links may. */
function touchedBy(flow: readonly number[], near: readonly Box[]): boolean {
  if (near.length === 0) return false;
  for (let i = 0; i + 7 < flow.length; i += 6) {
    const x0 = flow[i] as number;
    const y0 = flow[i + 1] as number;
    const x1 = flow[i + 2] as number;
    const y1 = flow[i + 3] as number;
    const x2 = flow[i + 4] as number;
    const y2 = flow[i + 5] as number;
    const x3 = flow[i + 6] as number;
    const y3 = flow[i + 7] as number;
    const [left, right] = [Math.min(x0, x3) - MARGIN, Math.max(x0, x3) + MARGIN];
    const [top, bottom] = [Math.min(y0, y3) - MARGIN, Math.max(y0, y3) + MARGIN];
    const here = near.filter((box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top);
    if (here.length === 0) continue;
    const steps = Math.min(72, Math.max(8, Math.ceil((right - left + bottom - top) / 26)));
    for (let step = 1; step < steps; step++) {
      const t = step / steps;
      const s = 1 - t;
      const x = s * s * s * x0 + 3 * s * t * (s * x1 + t * x2) + t * t * t * x3;
      const y = s * s * s * y0 + 3 * s * t * (s * y1 + t * y2) + t * t * t * y3;
      for (const box of here) {
        if (x < box.x - MARGIN || x > box.x + box.width + MARGIN || y < box.y - MARGIN || y > box.y + box.height + MARGIN) continue;
        return true;
      }
    }
  }
  return false;
}
