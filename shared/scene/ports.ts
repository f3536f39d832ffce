/** Where links meet stones: which side of each stone, and at which point of its outline, fanned out so that none share one. */
import type { SceneStone } from "./scene.ts";
import { HALF_STROKE, LINK_STYLE } from "./style.ts";
import { boxOfStone } from "./shape.ts";

export type Side = "right" | "left" | "top" | "bottom";

/** One end of a link. `x`, `y` lie on the outline; the tip of an arrow keeps clear of it. */
export interface Port {
  readonly side: Side;
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

/** The sides at which a link leaves one stone and arrives at another. */
export function sidesOf(from: SceneStone, to: SceneStone): readonly [Side, Side] {
  const [a, b] = [boxOfStone(from), boxOfStone(to)];
  const right = b.x - (a.x + a.width);
  const left = a.x - (b.x + b.width);
  if (right >= SIDEWAYS) return ["right", "left"];
  if (left >= SIDEWAYS) return ["left", "right"];
  const apart = to.y > from.y ? b.y - (a.y + a.height) : a.y - (b.y + b.height);
  if (apart < 0) return to.x >= from.x ? ["right", "left"] : ["left", "right"];
  return to.y > from.y ? ["bottom", "top"] : ["top", "bottom"];
}

interface End {
  readonly stone: SceneStone;
  readonly other: SceneStone;
  readonly joint: number;
  readonly start: boolean;
}

/** The two ports of every joint, in their order. Ports of one side are ordered by where the other ends lie. */
export function portsOf(joints: readonly Joint[]): readonly (readonly [Port, Port])[] {
  const bySide = new Map<string, { readonly side: Side; readonly ends: End[] }>();
  const add = (side: Side, end: End) => {
    const key = `${side} ${end.stone.id}`;
    const known = bySide.get(key);
    if (known) known.ends.push(end);
    else bySide.set(key, { side, ends: [end] });
  };
  for (const [joint, { from, to }] of joints.entries()) {
    const [leave, arrive] = sidesOf(from, to);
    add(leave, { stone: from, other: to, joint, start: true });
    add(arrive, { stone: to, other: from, joint, start: false });
  }
  const ports = joints.map((): [Port?, Port?] => []);
  for (const { side, ends } of bySide.values()) {
    if (side === "top") {
      // The chip sits in the middle of the upper edge: links arrive on the half that is nearer to their other end.
      placeEnds(ends.filter((end) => end.other.x < end.stone.x), side, -1, ports);
      placeEnds(ends.filter((end) => end.other.x >= end.stone.x), side, 1, ports);
    } else placeEnds(ends, side, 0, ports);
  }
  return ports as [Port, Port][];
}

function placeEnds(ends: readonly End[], side: Side, half: -1 | 0 | 1, ports: [Port?, Port?][]): void {
  const [first] = ends;
  if (!first) return;
  const sorted = ends.length === 1 ? ends : [...ends].sort((p, q) => slope(p, side) - slope(q, side) || p.joint - q.joint);
  const [least, most] = rangeOf(first.stone, side, half);
  const step = Math.min(SPREAD, (most - least) / sorted.length);
  for (const [i, end] of sorted.entries()) {
    const offset = (least + most) / 2 + (i - (sorted.length - 1) / 2) * step;
    ports[end.joint]![end.start ? 0 : 1] = portAt(end.stone, side, offset);
  }
}

/** Along the side, downwards or rightwards: the direction in which the other end lies. */
function slope({ stone, other }: End, side: Side): number {
  const [dx, dy] = [other.x - stone.x, other.y - stone.y];
  return side === "right" || side === "left" ? Math.atan2(dy, Math.abs(dx)) : Math.atan2(dx, Math.abs(dy));
}

/** The part of a side where links may meet it, from the stone's centre: not at the corners, not under the chip. */
function rangeOf({ shape }: SceneStone, side: Side, half: -1 | 0 | 1): readonly [number, number] {
  if (side === "right" || side === "left") return [-shape.height * 0.29, shape.height * 0.29];
  if (half === 0) return [-shape.width * 0.3, shape.width * 0.3];
  const inner = shape.chip.box.width / 2 + LINK_STYLE.arrowWidth / 2 + 8;
  const outer = Math.max(inner, shape.width * 0.4);
  return half < 0 ? [-outer, -inner] : [inner, outer];
}

/** The point of the outline at `offset` px along a side, from the stone's centre. */
export function portAt({ x, y, shape }: SceneStone, side: Side, offset: number): Port {
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

/** The tip of an arrow that points at a port. */
export function tipAt({ side, x, y }: Port): { readonly x: number; readonly y: number } {
  const away = HALF_STROKE + LINK_STYLE.clear;
  if (side === "right") return { x: x + away, y };
  if (side === "left") return { x: x - away, y };
  return side === "bottom" ? { x, y: y + away } : { x, y: y - away };
}
