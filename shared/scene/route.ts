/**
 * The way of one link from port to port: a calm S where nothing stands between, else round the stones in between by
 * one or two level stretches. Worked out "downstream": u along the link's own direction, v across it.
 */
import { around, inflate, overlaps } from "./box-index.ts";
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
const MARGIN = 9;
/** How far beside the stones in the way a way round is looked for. */
const SEARCH = 420;
/** Most curves that are tried for one link. */
const TRIES = 14;
/** A link longer than this, or with more stones near it, goes straight: no way round would be calmer. */
export const FAR = 6000;
const CROWDED = 160;

/**
 * The way of a link from port to arrow.
 * @param level whether the link leaves sideways (its u is x) or up and down (its u is y).
 * @param seed in [-1, 1]: where in a gap the link likes to pass.
 */
export function wayBetween(start: Point, end: Point, level: boolean, obstacles: Obstacles, seed = 0): LinkWay {
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
  if (!touchedBy(curve, obstacles(direct)).first) return { curve, plain: true, consulted: direct };

  const consulted = level
    ? { ...direct, y: direct.y - SEARCH, height: direct.height + 2 * SEARCH }
    : { ...direct, x: direct.x - SEARCH, width: direct.width + 2 * SEARCH };
  const near = obstacles(consulted);
  if (near.length > CROWDED) return { curve, plain: false, consulted };
  return { curve: fromFlow(search(p, q, near.map(toFlow), seed)), plain: false, consulted };
}

/** Whether a curve comes closer to a box than links may. */
export const touches = (curve: Curve, box: Box): boolean => touchedBy(curve, [box]).first !== null;

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

/** The calmest free way round the stones near a link, or the one that touches least. */
function search(p: End, q: End, near: readonly Box[], seed: number): number[] {
  let best: { readonly flow: number[]; readonly cost: number } | undefined;
  let waiting: (readonly Stretch[])[] = [[]];
  for (let tries = 0; waiting.length > 0;) {
    const next: (readonly Stretch[])[] = [];
    for (const stretches of waiting) {
      if (tries++ === TRIES) return best?.flow ?? [];
      const flow = curveThrough(p, q, stretches);
      const { touched, first } = touchedBy(flow, near);
      const cost = touched * TOUCHING + bending(p, q, stretches);
      if (!best || cost < best.cost) best = { flow, cost };
      if (first && stretches.length < 2) next.push(...waysRound(first, p, q, stretches, near, seed));
    }
    waiting = next;
  }
  return best?.flow ?? [];
}

/** What one touched point costs, against the bending of a way that is free. */
const TOUCHING = 10_000;

/** How restless a way is: steep rises in little room cost most, and every stretch a little. */
function bending(p: End, q: End, stretches: readonly Stretch[]): number {
  let cost = stretches.length * 40;
  let at = p;
  for (const { u0, u1, v } of [...stretches, { u0: q.u, u1: q.u, v: q.v }]) {
    cost += (v - at.v) ** 2 / Math.max(8, u0 - at.u);
    at = { u: u1, v };
  }
  return cost;
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
function touchedBy(flow: readonly number[], near: readonly Box[]): { touched: number; first: Box | null } {
  let touched = 0;
  let first: Box | null = null;
  if (near.length === 0) return { touched, first };
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
        touched++;
        first ??= box;
        break;
      }
    }
  }
  return { touched, first };
}

/** Ways round the stone that stands in the way: keep level for longer at either end, or pass it on either side. */
function waysRound(box: Box, p: End, q: End, stretches: readonly Stretch[], near: readonly Box[], seed: number): (readonly Stretch[])[] {
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
  const aside = [passing(box, -1, near, seed), passing(box, 1, near, seed)].filter((one): one is Stretch => one !== null);
  const course = from.v + ((to.v - from.v) * (box.x + box.width / 2 - from.u)) / Math.max(1, to.u - from.u);
  aside.sort((one, other) => Math.abs(one.v - course) - Math.abs(other.v - course));
  found.push(...aside);

  return found
    .filter(({ u0, u1 }) => u0 >= from.u - 1 && u1 <= to.u + 1)
    .map((stretch) => [...stretches, stretch].sort((one, other) => one.u0 - other.u0));
}

/** A level stretch past `box`, above it (-1) or below (1), in the first gap that is wide enough. */
function passing(box: Box, side: -1 | 1, near: readonly Box[], seed: number): Stretch | null {
  const wanted = 2 * MARGIN + 4;
  let column = box;
  let edge = side < 0 ? box.y : box.y + box.height;
  const limit = edge + side * SEARCH;
  for (let round = 0; round < 8 && (limit - edge) * side > 0; round++) {
    const room: Box = { x: column.x - 14, y: side < 0 ? edge - 4 * wanted : edge, width: column.width + 28, height: 4 * wanted };
    const next = nearest(
      near.filter((one) => one !== box && overlaps(one, room)),
      side,
    );
    const space = next === null ? 4 * wanted : side < 0 ? edge - (next.y + next.height) : next.y - edge;
    const beside = next && space < 2 * wanted ? (around([column, next]) as Box) : column;
    if (space >= wanted) {
      // Links through one gap lie a little apart.
      const middle = Math.min(space / 2, 30) + seed * Math.min(17, Math.max(0, space / 2 - MARGIN));
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
