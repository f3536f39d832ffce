/** Where links meet stones: which side of each stone, and at which point of its outline, fanned out so that none share one. */
import { spread } from "../layout/spread.ts";
import type { StoneId } from "../model/records.ts";
import type { SceneStone } from "./scene.ts";
import { HALF_STROKE, LINK_STYLE } from "../shape/style.ts";
import { boxOfStone } from "../shape/shape.ts";

export type StoneEdge = "right" | "left" | "top" | "bottom";

/** One end of a link. `x`, `y` lie on the outline; the tip of an arrow keeps clear of it. */
export interface Port {
  readonly side: StoneEdge;
  readonly x: number;
  readonly y: number;
}

/** Two ends that are to be joined. */
export interface Joint {
  readonly key: string;
  readonly from: SceneStone;
  readonly to: SceneStone;
}

/** Least room between two stones, in px, for a link that leaves sideways. */
const SIDEWAYS = 30;
/** Distance of two ports on one side where there is room, in px. */
const SPREAD = 20;

/**
 * The sides at which a link leaves one stone and arrives at another.
 * @param blocked whether a stone lies between two that stand one above the other: the link then goes round on the left.
 */
export function sidesOf(
  from: SceneStone,
  to: SceneStone,
  blocked: (from: SceneStone, to: SceneStone) => boolean = () => false,
): readonly [StoneEdge, StoneEdge] {
  const [a, b] = [boxOfStone(from), boxOfStone(to)];
  const right = b.x - (a.x + a.width);
  const left = a.x - (b.x + b.width);
  if (right >= SIDEWAYS) return ["right", "left"];
  if (left >= SIDEWAYS) return ["left", "right"];
  const apart = to.y > from.y ? b.y - (a.y + a.height) : a.y - (b.y + b.height);
  if (apart < 0) return to.x >= from.x ? ["right", "left"] : ["left", "right"];
  if (blocked(from, to)) return ["left", "left"];
  return to.y > from.y ? ["bottom", "top"] : ["top", "bottom"];
}

interface End {
  readonly stone: SceneStone;
  readonly other: SceneStone;
  readonly joint: number;
  readonly start: boolean;
  port: Port | null;
}

/** The two ports of every joint, in their order. Ports of one side are ordered by where the other ends lie. */
export function portsOf(
  joints: readonly Joint[],
  blocked: (from: SceneStone, to: SceneStone) => boolean,
): readonly (readonly [Port, Port])[] {
  const sides: { readonly side: StoneEdge; readonly ends: End[] }[] = [];
  const ofStone = new Map<StoneId, { [S in StoneEdge]?: End[] }>();
  const add = (side: StoneEdge, end: End): End => {
    let known = ofStone.get(end.stone.id);
    if (!known) ofStone.set(end.stone.id, (known = {}));
    const ends = known[side];
    if (ends) ends.push(end);
    else sides.push({ side, ends: (known[side] = [end]) });
    return end;
  };
  const pairs = joints.map(({ from, to }, joint): readonly [End, End] => {
    const [leave, arrive] = sidesOf(from, to, blocked);
    return [
      add(leave, { stone: from, other: to, joint, start: true, port: null }),
      add(arrive, { stone: to, other: from, joint, start: false, port: null }),
    ];
  });
  for (const { side, ends } of sides) if (side !== "bottom") place(ends, side);
  // A link that runs up or down is plumb where it can be: its lower port follows from the upper one.
  for (const { side, ends } of sides) {
    if (side !== "bottom") continue;
    const above = ({ joint, start, other }: End): number => pairs[joint]![start ? 1 : 0].port?.x ?? other.x;
    placeAt(ends, side, (end) => above(end) - end.stone.x, -0.3, 0.3);
  }
  return pairs.map(([from, to]) => [from.port as Port, to.port as Port]);
}

/** The ends that were last placed on a side of a stone: most pictures differ from the one before by a single stone. */
const placedLast = new WeakMap<SceneStone, { [S in StoneEdge]?: readonly End[] }>();

/** Gives their ports to the ends on one side. These depend on nothing but the stones that are linked there, in their order. */
function place(ends: readonly End[], side: Exclude<StoneEdge, "bottom">): void {
  const { stone } = ends[0] as End;
  const known = placedLast.get(stone) ?? {};
  const before = known[side];
  if (before?.length === ends.length && ends.every(({ other, start }, i) => before[i]!.other === other && before[i]!.start === start)) {
    for (const [i, end] of ends.entries()) end.port = before[i]!.port;
  } else if (side === "top") placeOnTop(ends);
  else placeBeside(ends, side);
  known[side] = ends;
  placedLast.set(stone, known);
}

/** Evenly about the middle of the left or right side. */
function placeBeside(ends: readonly End[], side: StoneEdge): void {
  const sorted = ends.length === 1 ? ends : [...ends].sort((p, q) => slope(p) - slope(q) || p.joint - q.joint);
  const range = (sorted[0] as End).stone.shape.height * REACH;
  const step = Math.min(SPREAD, range / sorted.length);
  for (const [i, end] of sorted.entries()) {
    end.port = portAt(end.stone, side, (i - (sorted.length - 1) / 2) * step);
  }
}

/** The part of a side's height where links may meet it: not at the corners. */
const REACH = 0.58;

/** On the upper edge: on either half beside a chip in its middle, or between the signs on its shoulders. */
function placeOnTop(ends: readonly End[]): void {
  const { width, chip } = (ends[0] as End).stone.shape;
  const wish = (end: End): number => end.other.x - end.stone.x;
  const clear = LINK_STYLE.arrowWidth / 2 + 8;
  if (!chip.word) {
    const most = Math.max(0, -(chip.box.x + chip.box.width + clear) / width);
    placeAt(ends, "top", wish, -most, most);
    return;
  }
  // The nearest to the middle of its upper edge that an arrow may touch a stone.
  const inner = (chip.box.width / 2 + clear) / width;
  const outer = Math.max(inner, 0.4);
  placeAt(
    ends.filter((end) => end.other.x < end.stone.x),
    "top",
    wish,
    -outer,
    -inner,
  );
  placeAt(
    ends.filter((end) => end.other.x >= end.stone.x),
    "top",
    wish,
    inner,
    outer,
  );
}

/** Where the ends wish to be along an upper or lower edge, apart from each other; `least` and `most` in parts of the width. */
function placeAt(ends: readonly End[], side: StoneEdge, wish: (end: End) => number, least: number, most: number): void {
  const [first] = ends;
  if (!first) return;
  const { width } = first.stone.shape;
  const half = Math.min(SPREAD, ((most - least) * width) / ends.length) / 2;
  const wishes = ends.map((end) => ({ end, wish: wish(end), above: half, below: half }));
  wishes.sort((p, q) => p.wish - q.wish || p.end.joint - q.end.joint);
  const offsets = spread(wishes, 0, least * width - half, most * width + half);
  for (const [i, { end }] of wishes.entries()) end.port = portAt(end.stone, side, offsets[i] as number);
}

/** The direction in which the other end lies, from straight up to straight down. */
const slope = ({ stone, other }: End): number => Math.atan2(other.y - stone.y, Math.abs(other.x - stone.x));

/** The point of the outline at `offset` px along a side, from the stone's centre. */
export function portAt({ x, y, shape }: SceneStone, side: StoneEdge, offset: number): Port {
  const upright = side === "right" || side === "left";
  const reach = reachAt(shape.rim, upright, side === "right" || side === "bottom" ? 1 : -1, offset);
  return upright ? { side, x: x + reach, y: y + offset } : { side, x: x + offset, y: y + reach };
}

/** How far the outline reaches along x (or y) where the other coordinate is `offset`. */
function reachAt(rim: readonly number[], upright: boolean, sign: 1 | -1, offset: number): number {
  const [along, across] = upright ? [1, 0] : [0, 1];
  let best = 0;
  for (let i = 0, j = rim.length - 2; i < rim.length; j = i, i += 2) {
    const p = rim[j + along] as number;
    const q = rim[i + along] as number;
    if (p > offset === q > offset) continue;
    const [u, v] = [rim[j + across] as number, rim[i + across] as number];
    const reach = u + ((offset - p) / (q - p)) * (v - u);
    if (reach * sign > best * sign) best = reach;
  }
  return best;
}

/** The ports of a link between two stones as if they had no other: in the middle of its sides. */
export function plainPorts(from: SceneStone, to: SceneStone): readonly [Port, Port] {
  return portsOf([{ key: "", from, to }], () => false)[0] as readonly [Port, Port];
}

/** The tip of an arrow that points at a port. */
export function tipAt({ side, x, y }: Port): { readonly x: number; readonly y: number } {
  const away = HALF_STROKE + LINK_STYLE.clear;
  if (side === "right") return { x: x + away, y };
  if (side === "left") return { x: x - away, y };
  return side === "bottom" ? { x, y: y + away } : { x, y: y - away };
}
