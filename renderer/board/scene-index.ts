/** Finds what of a scene lies where, and what belongs to a stone. Made once for each scene, when first asked for. */
import type { StoneId } from "../../shared/model/records.ts";
import type { Scene, SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { inflate } from "../../shared/scene/index-grid.ts";
import { boxOfStone as bodyOf } from "../../shared/shape/shape.ts";

export interface SceneIndex {
  readonly scene: Scene;
  readonly stones: ReadonlyMap<string, SceneStone>;
  readonly links: ReadonlyMap<string, SceneLink>;
  /** What may have drawn something inside a box of the world, in the order of drawing. */
  stonesIn(area: Box): readonly SceneStone[];
  linksIn(area: Box): readonly SceneLink[];
  linksOf(id: StoneId): readonly SceneLink[];
}

/** How far beyond its outline a stone may draw at zoom 1: shade, ring of choice, dotted ring. */
const STONE_MARGIN = 12;
/** Half of a chosen link's width and its arrow's soft edge. */
export const LINK_MARGIN = 5;

/** All that a stone may draw on. */
export const boxOfStone = (stone: SceneStone): Box => inflate(bodyOf(stone), STONE_MARGIN);
export const boxOfLink = (link: SceneLink): Box => inflate(link.box, LINK_MARGIN);

const known = new WeakMap<Scene, SceneIndex>();

export function indexOf(scene: Scene): SceneIndex {
  const old = known.get(scene);
  if (old) return old;
  const byId = <T, K extends string>(list: readonly T[], id: (one: T) => K) => new Map<string, T>(list.map((one) => [id(one), one]));
  let ofStone: Map<StoneId, SceneLink[]> | undefined;
  const index: SceneIndex = {
    scene,
    stones: byId(scene.stones, (stone) => stone.id),
    links: byId(scene.links, (link) => link.key),
    stonesIn: finder(scene.stones, boxOfStone),
    linksIn: finder(scene.links, boxOfLink),
    linksOf: (id) => (ofStone ??= linksByStone(scene.links)).get(id) ?? [],
  };
  known.set(scene, index);
  return index;
}

/**
 * Looks at every box in turn: 10,000 numbers in a row take 0.03 ms, less than a tree or a grid costs to keep up
 * while stones move, and what is found is already in the order of drawing.
 */
function finder<T>(list: readonly T[], boxOf: (one: T) => Box): (area: Box) => readonly T[] {
  let edges: Float64Array | undefined;
  return (area) => {
    edges ??= edgesOf(list, boxOf);
    const right = area.x + area.width;
    const bottom = area.y + area.height;
    const found: T[] = [];
    for (let i = 0, at = 0; i < list.length; i++, at += 4) {
      if (edges[at]! < right && edges[at + 1]! < bottom && edges[at + 2]! > area.x && edges[at + 3]! > area.y) found.push(list[i]!);
    }
    return found;
  };
}

function edgesOf<T>(list: readonly T[], boxOf: (one: T) => Box): Float64Array {
  const edges = new Float64Array(4 * list.length);
  for (const [i, one] of list.entries()) {
    const b = boxOf(one);
    edges.set([b.x, b.y, b.x + b.width, b.y + b.height], 4 * i);
  }
  return edges;
}

function linksByStone(links: readonly SceneLink[]): Map<StoneId, SceneLink[]> {
  const map = new Map<StoneId, SceneLink[]>();
  for (const link of links) {
    for (const end of [link.from, link.to]) {
      const list = map.get(end);
      if (list) list.push(link);
      else map.set(end, [link]);
    }
  }
  return map;
}
