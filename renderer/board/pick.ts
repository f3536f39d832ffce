/** What lies under a point of the world or within a band, and which stone comes next in a direction. */
import type { StoneId } from "../../shared/model/records.ts";
import { inflate } from "../../shared/shape/box.ts";
import { linkAt, stoneAt } from "../../shared/scene/pick.ts";
import type { SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { box, contains } from "./boxes.ts";
import type { SceneIndex } from "./scene-index.ts";
import type { ViewPoint } from "./viewport.ts";

export function stoneUnder(index: SceneIndex, at: ViewPoint): SceneStone | null {
  return stoneAt({ stones: index.stonesIn(box(at.x - 0.5, at.y - 0.5, 1, 1)) }, at);
}

/** The link within `reach` px (of the world) of a point. */
export function linkUnder(index: SceneIndex, at: ViewPoint, reach: number): SceneLink | null {
  return linkAt({ links: index.linksIn(inflate(box(at.x, at.y, 0, 0), reach)) }, at, reach);
}

/** The stones whose middle a band holds. */
export const stonesWithin = (index: SceneIndex, band: Box): readonly StoneId[] =>
  index
    .stonesIn(band)
    .filter(({ x, y }) => contains(band, box(x, y, 0, 0)))
    .map(({ id }) => id);

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
export type ArrowKey = keyof typeof DIRECTIONS;
export const isArrow = (key: string): key is ArrowKey => key in DIRECTIONS;
/** One step in the direction of an arrow key. */
export const stepOf = (key: ArrowKey): ViewPoint => ({ x: DIRECTIONS[key][0], y: DIRECTIONS[key][1] });

/**
 * The stone that an arrow key leads to: the nearest one in that direction, where what lies aside counts twice as far.
 * Without a start it is the first one in the order of the scene.
 */
export function nextStone(stones: readonly SceneStone[], from: SceneStone | undefined, key: ArrowKey): SceneStone | undefined {
  if (!from) return stones[0];
  const { x: dx, y: dy } = stepOf(key);
  let best: SceneStone | undefined;
  let least = Infinity;
  for (const stone of stones) {
    const ahead = (stone.x - from.x) * dx + (stone.y - from.y) * dy;
    const aside = Math.abs((stone.x - from.x) * dy) + Math.abs((stone.y - from.y) * dx);
    if (stone.id === from.id || ahead < 1 || aside > 2 * ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [stone, distance];
  }
  return best;
}
