/** Where links meet stones: which side of each stone, and at which point of its outline, fanned out so that none share one. */
import { spread } from "../layout/spread.ts";
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
}

/** The two ports of every joint, in their order. Ports of one side are ordered by where the other ends lie. */
export function portsOf(
  joints: readonly Joint[],
  blocked: (from: SceneStone, to: SceneStone) => boolean,
): readonly (readonly [Port, Port])[] {
  const bySide = new Map<string, { readonly side: StoneEdge; readonly ends: End[] }>();
  const add = (side: StoneEdge, end: End) => {
    const key = `${side} ${end.stone.id}`;
    const known = bySide.get(key);
    if (known) known.ends.push(end);
    else bySide.set(key, { side, ends: [end] });
  };
  for (const [joint, { from, to }] of joints.entries()) {
    const [leave, arrive] = sidesOf(from, to, blocked);
    add(leave, { stone: from, other: to, joint, start: true });
    add(arrive, { stone: to, other: from, joint, start: false });
  }
  const ports = joints.map((): [Port?, Port?] => []);
  const sides = [...bySide.values()];
  for (const { side, ends } of sides) {
    if (side === "top") placeOnTop(ends, ports);
    else if (side !== "bottom") placeBeside(ends, side, ports);
  }
  // A link that runs up or down is plumb where it can be: its lower port follows from the upper one.
  for (const { side, ends } of sides) {
    if (side === "bottom")
      placeAt(ends, side, (end) => (ports[end.joint]?.[end.start ? 1 : 0]?.x ?? end.other.x) - end.stone.x, -0.3, 0.3, ports);
  }
  return ports as [Port, Port][];
}

/** Evenly about the middle of the left or right side. */
function placeBeside(ends: readonly End[], side: StoneEdge, ports: [Port?, Port?][]): void {
  const sorted = ends.length === 1 ? ends : [...ends].sort((p, q) => slope(p) - slope(q) || p.joint - q.joint);
  const range = (sorted[0] as End).stone.shape.height * REACH;
  const step = Math.min(SPREAD, range / sorted.length);
  for (const [i, end] of sorted.entries()) {
    ports[end.joint]![end.start ? 0 : 1] = portAt(end.stone, side, (i - (sorted.length - 1) / 2) * step);
  }
}

/** The part of a side's height where links may meet it: not at the corners. */
const REACH = 0.58;

/** On the upper edge: on either half beside a chip in its middle, or between the signs on its shoulders. */
function placeOnTop(ends: readonly End[], ports: [Port?, Port?][]): void {
  const { width, chip } = (ends[0] as End).stone.shape;
  const wish = (end: End): number => end.other.x - end.stone.x;
  const clear = LINK_STYLE.arrowWidth / 2 + 8;
  if (!chip.word) {
    const most = Math.max(0, -(chip.box.x + chip.box.width + clear) / width);
    placeAt(ends, "top", wish, -most, most, ports);
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
    ports,
  );
  placeAt(
    ends.filter((end) => end.other.x >= end.stone.x),
    "top",
    wish,
    inner,
    outer,
    ports,
  );
}

/** Where the ends wish to be along an upper or lower edge, apart from each other; `least` and `most` in parts of the width. */
function placeAt(
  ends: readonly End[],
  side: StoneEdge,
  wish: (end: End) => number,
  least: number,
  most: number,
  ports: [Port?, Port?][],
): void {
  const [first] = ends;
  if (!first) return;
  const { width } = first.stone.shape;
  const half = Math.min(SPREAD, ((most - least) * width) / ends.length) / 2;
  const wishes = ends.map((end) => ({ end, wish: wish(end), above: half, below: half }));
  wishes.sort((p, q) => p.wish - q.wish || p.end.joint - q.end.joint);
  const offsets = spread(wishes, 0, least * width - half, most * width + half);
  for (const [i, { end }] of wishes.entries()) ports[end.joint]![end.start ? 0 : 1] = portAt(end.stone, side, offsets[i] as number);
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
