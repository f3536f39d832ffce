/** Turns a workshop into what is drawn. */
import { placesOf, type Point } from "../layout/places.ts";
import { tidy } from "../layout/tidy.ts";
import type { Stone, StoneId } from "../model/records.ts";
import { linkKey, linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { groundFor } from "./ground.ts";
import { around } from "../shape/box.ts";
import { drawLinks } from "./links.ts";
import { indexBy } from "./pick.ts";
import { markOf } from "./marks.ts";
import { wordsOn } from "./measures.ts";
import type { MarkName, Scene, SceneLink, SceneStone } from "./scene.ts";
import { CLOSE_DRESSES, dressOf, type Dress } from "../shape/dress.ts";
import type { Box } from "../shape/stone-shape.ts";
import { boxOfStone, shapeOf } from "../shape/shape.ts";
import type { Joint } from "./ports.ts";

export interface SceneOptions {
  /** Stones with an open question, which get a dotted ring; none by default. */
  readonly gaps?: ReadonlySet<string>;
  /** What a board that compares says, by ids of stones and keys of links. */
  readonly marks?: { readonly stones: ReadonlyMap<string, MarkName>; readonly links: ReadonlyMap<string, "new" | "gone"> };
}

/**
 * The whole picture of a workshop: the stones on the path with their links, and the ground. Parked stones and notes
 * are never in it. The result depends on the arguments alone; what is the same as in the scene before is the same
 * object, so that a renderer may compare by identity.
 */
export const sceneOf = (workshop: Workshop, options: SceneOptions = {}): Scene =>
  draw(workshop, placesOf(workshop), dressOf(workshop), options);

/**
 * The picture of a path, or of a part of one, that is laid out by itself to fill its sheet, whatever places its stones have:
 * with nothing on the ground that it does not need, and in the dress in which its words come out largest.
 * @param sheet its width in parts of its height.
 */
export function closeSceneOf(workshop: Workshop, sheet: number, options: SceneOptions = {}): Scene {
  const scenes = CLOSE_DRESSES.map((dress) =>
    draw(workshop, new Map(tidy(workshop, sheet, dress).map(({ id, x, y }) => [id, { x, y }])), dress, options),
  );
  return scenes.reduce((one, other) => (wordsOn(other, sheet) > wordsOn(one, sheet) ? other : one));
}

function draw(workshop: Workshop, places: ReadonlyMap<StoneId, Point>, dress: Dress, { gaps, marks }: SceneOptions): Scene {
  const stones = stonesOnPath(workshop).map((stone) => {
    const { x, y } = places.get(stone.id) as { x: number; y: number };
    return sceneStone(stone, dress, x, y, gaps?.has(stone.id) ?? false, marks?.stones.get(stone.id));
  });
  const byId = new Map<StoneId, SceneStone>(stones.map((stone) => [stone.id, stone]));
  const joints = linksOnPath(workshop).map(({ from, to }): Joint => ({
    key: linkKey(from, to),
    from: byId.get(from) as SceneStone,
    to: byId.get(to) as SceneStone,
  }));
  const drawn = drawLinks(joints, stones);
  const links = marks ? drawn.map((link) => marked(link, marks.links.get(link.key))) : drawn;
  const index = indexBy(stones, boxOfStone);
  const { ground, bounds } = groundFor(stones, stones.map(boxOfStone), index, dress);
  return {
    bounds: widened(
      bounds,
      links.map((link) => link.box),
    ),
    dress,
    ground,
    links,
    stones,
  };
}

const known = new WeakMap<Stone, SceneStone>();

function sceneStone(stone: Stone, dress: Dress, x: number, y: number, gap: boolean, mark?: MarkName): SceneStone {
  const shape = shapeOf(stone, dress);
  const before = known.get(stone);
  if (before && before.x === x && before.y === y && before.gap === gap && before.mark?.what === mark && before.shape === shape)
    return before;
  const made: SceneStone = {
    id: stone.id,
    kind: stone.kind,
    strand: stone.strand,
    x,
    y,
    shape,
    gap,
    ...(mark && { mark: markOf(shape, mark) }),
  };
  known.set(stone, made);
  return made;
}

const marked = (link: SceneLink, mark: SceneLink["mark"]): SceneLink => (mark ? { ...link, mark } : link);

/** The bounds, wide enough for links that go round outside of all stones. */
function widened(bounds: Box, boxes: readonly Box[]): Box {
  const links = around(boxes);
  if (!links) return bounds;
  const [left, top] = [Math.min(bounds.x, links.x - 24), Math.min(bounds.y, links.y - 24)];
  const right = Math.max(bounds.x + bounds.width, links.x + links.width + 24);
  const bottom = Math.max(bounds.y + bounds.height, links.y + links.height + 24);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
