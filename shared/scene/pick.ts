/** What of a scene lies where: for the pointer, and to draw only what is in view. */
import type { Point } from "../layout/places.ts";
import { around, boxHasPoint } from "../shape/box.ts";
import { indexBoxes, type BoxIndex } from "./box-index.ts";
import type { Scene, SceneLink, SceneStone } from "./scene.ts";
import type { Box } from "../shape/stone-shape.ts";
import { boxOfStone } from "../shape/shape.ts";
import { remembered } from "../base/remembered.ts";

const indices = new WeakMap<readonly unknown[], BoxIndex>();

/** The index of a scene's stones or links by their boxes, built when first asked for. */
export function indexBy<T>(list: readonly T[], boxOf: (one: T) => Box): BoxIndex {
  let index = indices.get(list);
  if (!index) indices.set(list, (index = indexBoxes(list.map(boxOf))));
  return index;
}

/** A stone with all that belongs to it: also the tag that hangs below it. */
export function boxWithTag(stone: SceneStone): Box {
  const { x, y, tag } = stone;
  const body = boxOfStone(stone);
  return tag ? (around([body, { ...tag.box, x: x + tag.box.x, y: y + tag.box.y }]) as Box) : body;
}

/** Whether a point of the board lies on the tag that says what is folded under a stone. */
export const isOnTag = ({ x, y, tag }: SceneStone, at: Point): boolean => tag !== undefined && boxHasPoint(tag.box, at.x - x, at.y - y);

/** The uppermost stone under a point of the board (px at zoom 1), its chip and its tag included; null where there is none. */
export function stoneAt(scene: Pick<Scene, "stones">, { x, y }: Point): SceneStone | null {
  const near = indexBy(scene.stones, boxWithTag).query({ x: x - 0.5, y: y - 0.5, width: 1, height: 1 });
  for (const i of near.reverse()) {
    const stone = scene.stones[i] as SceneStone;
    const [dx, dy] = [x - stone.x, y - stone.y];
    if (boxHasPoint(stone.shape.chip.box, dx, dy) || isOnTag(stone, { x, y }) || inside(stone.shape.rim, dx, dy)) return stone;
  }
  return null;
}

/** Whether a point lies inside a polygon x, y, x, y…. */
export function inside(polygon: readonly number[], x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
    const [px, py, qx, qy] = [polygon[i], polygon[i + 1], polygon[j], polygon[j + 1]] as [number, number, number, number];
    if (py > y !== qy > y && x < ((qx - px) * (y - py)) / (qy - py) + px) odd = !odd;
  }
  return odd;
}

/** The link nearest to a point of the board, if it is no further than `tolerance` px; null where there is none. */
export function linkAt(scene: Pick<Scene, "links">, { x, y }: Point, tolerance: number): SceneLink | null {
  const reach = { x: x - tolerance, y: y - tolerance, width: 2 * tolerance, height: 2 * tolerance };
  let best: SceneLink | null = null;
  let least = tolerance;
  for (const i of indexBy(scene.links, (link) => link.box).query(reach)) {
    const link = scene.links[i] as SceneLink;
    const distance = distanceTo(link, x, y);
    if (distance > least) continue;
    best = link;
    least = distance;
  }
  return best;
}

/** The curve and the arrow's tip as points x, y, x, y…. */
export const pointsOf = remembered((link: SceneLink): readonly number[] => {
  const numbers = (link.curve.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const points = numbers.slice(0, 2);
  for (let i = 0; i + 7 < numbers.length; i += 6) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = numbers.slice(i, i + 8) as [number, number, number, number, number, number, number, number];
    for (let step = 1; step <= 20; step++) {
      const t = step / 20;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      points.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
    }
  }
  const tip = (link.arrow.match(/-?\d+(\.\d+)?/g) ?? []).slice(0, 2).map(Number);
  points.push(...tip);
  return points;
});

function distanceTo(link: SceneLink, x: number, y: number): number {
  const points = pointsOf(link);
  let least = Infinity;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [px, py, qx, qy] = [points[i], points[i + 1], points[i + 2], points[i + 3]] as [number, number, number, number];
    const [dx, dy] = [qx - px, qy - py];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / length));
    least = Math.min(least, Math.hypot(x - px - t * dx, y - py - t * dy));
  }
  return least;
}
