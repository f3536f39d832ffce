/**
 * The way of one link from port to port: a calm S where nothing stands between, else round the stones in between by
 * one or two level stretches. Worked out "downstream": u along the link's own direction, v across it.
 */
import { around, inflate, overlaps } from "./index-grid.ts";
import type { Box } from "./scene.ts";

/** Control points of joined cubics: x, y, then three points for each cubic. */
export type Curve = readonly number[];

export interface Way {
  readonly curve: Curve;
  /** All stones outside this box have no part in the result. */
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
const MARGIN = 9;
/** How far beside the stones in the way a way round is looked for. */
const SEARCH = 420;
/** Most curves that are tried for one link. */
const TRIES = 14;

/** @param level whether the link leaves sideways (its u is x) or up and down (its u is y). */
export function wayBetween(start: Point, end: Point, level: boolean, obstacles: Obstacles, seed = 0): Way {
  const sign = (level ? end.x - start.x : end.y - start.y) < 0 ? -1 : 1;
  const toFlow = ({ x, y, width, height }: Box): Box => {
    const [u, v, length, breadth] = level ? [x, y, width, height] : [y, x, height, width];
    return { x: sign < 0 ? -u - length : u, y: v, width: length, height: breadth };
  };
  const fromFlow = ({ x, y, width, height }: Box): Box => {
    const u = sign < 0 ? -x - width : x;
    return level ? { x: u, y, width, height } : { x: y, y: u, width: height, height: width };
  };
  const p = level ? { u: start.x * sign, v: start.y } : { u: start.y * sign, v: start.x };
  const q = level ? { u: end.x * sign, v: end.y } : { u: end.y * sign, v: end.x };

  let consulted: Box | null = null;
  const find = (box: Box): readonly Box[] => {
    const real = fromFlow(box);
    consulted = consulted ? (around([consulted, real]) as Box) : real;
    return obstacles(real).map(toFlow);
  };
  const flow = search(p, q, find, seed);
  const curve: number[] = [];
  for (let i = 0; i < flow.length; i += 2) {
    const [u, v] = [(flow[i] as number) * sign, flow[i + 1] as number];
    if (level) curve.push(u, v);
    else curve.push(v, u);
  }
  return { curve, consulted: consulted ?? { x: start.x, y: start.y, width: 0, height: 0 } };
}

interface End {
  readonly u: number;
  readonly v: number;
}

/** Tries the straight S first, then ways with more bends; gives the first that is free, else the one that touches least. */
function search(p: End, q: End, find: (box: Box) => readonly Box[], seed: number): number[] {
  let best: { flow: number[]; touched: number } | undefined;
  let waiting: (readonly Stretch[])[] = [[]];
  for (let tries = 0; waiting.length > 0 && tries < TRIES; ) {
    const next: (readonly Stretch[])[] = [];
    for (const stretches of waiting) {
      if (++tries > TRIES) break;
      const flow = curveThrough(p, q, stretches);
      const { touched, first } = touchedBy(flow, find);
      if (!first) return flow;
      if (!best || touched < best.touched) best = { flow, touched };
      if (stretches.length < 2) next.push(...waysRound(first, p, q, stretches, find, seed));
    }
    waiting = next;
  }
  return best?.flow ?? curveThrough(p, q, []);
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

/** How many points of the curve lie on stones, and the first stone that it meets. */
function touchedBy(flow: readonly number[], find: (box: Box) => readonly Box[]): { touched: number; first: Box | null } {
  let touched = 0;
  let first: Box | null = null;
  for (let i = 0; i + 7 < flow.length; i += 6) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = flow.slice(i, i + 8) as [number, number, number, number, number, number, number, number];
    const [left, right] = [Math.min(x0, x3), Math.max(x0, x3)];
    const [top, bottom] = [Math.min(y0, y3), Math.max(y0, y3)];
    const near = find(inflate({ x: left, y: top, width: right - left, height: bottom - top }, MARGIN));
    if (near.length === 0) continue;
    const steps = Math.min(72, Math.max(8, Math.ceil((right - left + bottom - top) / 26)));
    for (let step = 1; step < steps; step++) {
      const t = step / steps;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      const x = a * x0 + b * x1 + c * x2 + d * x3;
      const y = a * y0 + b * y1 + c * y2 + d * y3;
      for (const box of near) {
        if (x < box.x - MARGIN || x > box.x + box.width + MARGIN || y < box.y - MARGIN || y > box.y + box.height + MARGIN) continue;
        touched++;
        first ??= box;
        break;
      }
    }
  }
  return { touched, first };
}

/** Ways round the stone that stands in the way: keep level for longer at either end, or pass it on either side. */
function waysRound(box: Box, p: End, q: End, stretches: readonly Stretch[], find: (box: Box) => readonly Box[], seed: number): (readonly Stretch[])[] {
  const before = stretches.findLast((stretch) => stretch.u1 <= box.x + box.width);
  const from = before ? { u: before.u1, v: before.v } : p;
  const after = stretches.find((stretch) => stretch.u0 >= box.x);
  const to = after ? { u: after.u0, v: after.v } : q;
  const past = box.x + box.width + MARGIN + 6;
  const ahead = box.x - MARGIN - 6;

  const found: Stretch[] = [];
  const misses = (v: number): boolean => v < box.y - MARGIN || v > box.y + box.height + MARGIN;
  if (misses(from.v) && past < to.u - 24) found.push({ u0: from.u, u1: past, v: from.v });
  if (misses(to.v) && ahead > from.u + 24) found.push({ u0: ahead, u1: to.u, v: to.v });
  const aside = [passing(box, -1, find, seed), passing(box, 1, find, seed)].filter((one): one is Stretch => one !== null);
  const course = from.v + ((to.v - from.v) * (box.x + box.width / 2 - from.u)) / Math.max(1, to.u - from.u);
  aside.sort((one, other) => Math.abs(one.v - course) - Math.abs(other.v - course));
  found.push(...aside);

  return found
    .filter(({ u0, u1 }) => u0 >= from.u - 1 && u1 <= to.u + 1)
    .map((stretch) => [...stretches, stretch].sort((one, other) => one.u0 - other.u0));
}

/** A level stretch past `box`, above it (-1) or below (1), in the first gap that is wide enough. */
function passing(box: Box, side: -1 | 1, find: (box: Box) => readonly Box[], seed: number): Stretch | null {
  const wanted = 2 * MARGIN + 4;
  let column = box;
  let edge = side < 0 ? box.y : box.y + box.height;
  const limit = edge + side * SEARCH;
  for (let round = 0; round < 8 && (limit - edge) * side > 0; round++) {
    const room: Box = { x: column.x - 14, y: side < 0 ? edge - 4 * wanted : edge, width: column.width + 28, height: 4 * wanted };
    const next = nearest(find(room).filter((one) => one !== box && overlaps(one, room)), side);
    const space = next === null ? 4 * wanted : (side < 0 ? edge - (next.y + next.height) : next.y - edge);
    const beside = next && space < 2 * wanted ? (around([column, next]) as Box) : column;
    if (space >= wanted) {
      // Links through one gap lie a little apart.
      const middle = Math.min(space / 2, 26) + (((seed % 5) - 2) / 2) * Math.min(7, Math.max(0, space / 2 - MARGIN));
      return { u0: beside.x - 16, u1: beside.x + beside.width + 16, v: edge + side * middle };
    }
    if (!next) return null;
    column = around([column, next]) as Box;
    edge = side < 0 ? next.y : next.y + next.height;
  }
  return null;
}

function nearest(boxes: readonly Box[], side: -1 | 1): Box | null {
  let best: Box | null = null;
  for (const box of boxes) {
    if (!best || (side < 0 ? box.y + box.height > best.y + best.height : box.y < best.y)) best = box;
  }
  return best;
}
