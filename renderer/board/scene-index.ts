/** Finds what of a scene lies where, and what belongs to a stone. Made once for each scene, when first asked for. */
import type { StoneId } from "../../shared/model/records.ts";
import { boxWithTag } from "../../shared/scene/pick.ts";
import type { Scene, SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { inflate } from "../../shared/shape/box.ts";
import { indexBoxes as boxesOf, type BoxIndex } from "../../shared/scene/box-index.ts";
import { remembered } from "../../shared/base/remembered.ts";

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
export const drawnBoxOfStone = (stone: SceneStone): Box => inflate(boxWithTag(stone), STONE_MARGIN);
export const boxOfLink = (link: SceneLink): Box => inflate(link.box, LINK_MARGIN);

export const sceneIndexOf = remembered((scene: Scene): SceneIndex => {
  const byId = <T, K extends string>(list: readonly T[], id: (one: T) => K) => new Map<string, T>(list.map((one) => [id(one), one]));
  let ofStone: Map<StoneId, SceneLink[]> | undefined;
  return {
    scene,
    stones: byId(scene.stones, (stone) => stone.id),
    links: byId(scene.links, (link) => link.key),
    stonesIn: finder(scene.stones, drawnBoxOfStone),
    linksIn: finder(scene.links, boxOfLink),
    linksOf: (id) => (ofStone ??= linksByStone(scene.links)).get(id) ?? [],
  };
});

/** Built when it is first asked: a scene that is only passed through needs none. */
function finder<T>(list: readonly T[], boxOf: (one: T) => Box): (area: Box) => readonly T[] {
  let index: BoxIndex | undefined;
  return (area) => (index ??= boxesOf(list.map(boxOf))).query(area).map((i) => list[i]!);
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
