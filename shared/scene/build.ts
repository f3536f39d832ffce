/** Turns a workshop into what is drawn. */
import { SPACES } from "../layout/spaces.ts";
import { placesOf, type Point } from "../layout/places.ts";
import { closeLayouts, type Laid } from "../layout/tidy.ts";
import { remembered } from "../base/remembered.ts";
import type { Link, Stone, StoneId } from "../model/records.ts";
import { linkKey, linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { groundFor } from "./ground.ts";
import { around } from "../shape/box.ts";
import { drawLinks } from "./links.ts";
import { boxWithTag, indexBy } from "./pick.ts";
import { markOf, TAG_HANGS, tagOf, tagWidth } from "./marks.ts";
import { LEAST_LETTERS, lettersOn, linksOverOthers } from "./measures.ts";
import type { MarkName, Scene, SceneLink, SceneStone } from "./scene.ts";
import { dressOf, type Dress } from "../shape/dress.ts";
import type { Box } from "../shape/stone-shape.ts";
import { shapeOf } from "../shape/shape.ts";
import { SMALLEST_FONT_SIZE } from "../shape/style.ts";
import type { Joint } from "./ports.ts";

export interface SceneOptions {
  /** How much the stones say beside their words; by their number where it isn't said. */
  readonly dress?: Dress;
  /** Stones with an open question, which get a dotted ring; none by default. */
  readonly gaps?: ReadonlySet<string>;
  /** What a board that compares says, by ids of stones and keys of links. */
  readonly marks?: { readonly stones: ReadonlyMap<string, MarkName>; readonly links: ReadonlyMap<string, "new" | "gone"> };
  /** What lies folded under stones, in words, by their ids. */
  readonly tags?: ReadonlyMap<string, string>;
}

/**
 * The whole picture of a workshop: the stones on the path with their links, and the ground. Parked stones and notes
 * are never in it. The result depends on the arguments alone; what is the same as in the scene before is the same
 * object, so that a renderer may compare by identity.
 */
export const sceneOf = (workshop: Workshop, options: SceneOptions = {}): Scene =>
  draw(workshop, stonesIn(workshop, options.dress ?? dressOf(workshop)), options.dress ?? dressOf(workshop), options);

/** Every stone on the path at its place. */
function stonesIn(workshop: Workshop, dress: Dress): readonly Laid[] {
  const places = placesOf(workshop);
  return stonesOnPath(workshop).map((stone) => ({ id: stone.id, ...(places.get(stone.id) as Point), shape: shapeOf(stone, dress) }));
}

/**
 * The picture of a path, or of a part of one, that is laid out by itself to fill its sheet, whatever places its stones have:
 * with nothing on the ground that it does not need. Of the layouts, the first in which no link runs over a stone and every
 * letter can be read from the last row; else the one with the largest letters.
 * @param sheet its width in parts of its height.
 */
export function closeSceneOf(workshop: Workshop, sheet: number, options: SceneOptions = {}): Scene {
  const hanging = new Map(
    [...(options.tags ?? [])].map(([id, text]) => [
      id,
      { width: tagWidth(text, SMALLEST_FONT_SIZE), below: TAG_HANGS * SMALLEST_FONT_SIZE },
    ]),
  );
  let best: { readonly scene: Scene; readonly worth: number } | undefined;
  for (const laid of closeLayouts(workshop, sheet, SMALLEST_FONT_SIZE / LEAST_LETTERS, hanging)) {
    const scene = draw(workshop, laid, "close", options);
    const letters = lettersOn(scene, sheet);
    const free = linksOverOthers(scene).length === 0;
    if (free && letters >= LEAST_LETTERS) return scene;
    const worth = letters + (free ? 1 : 0);
    if (!best || worth > best.worth) best = { scene, worth };
  }
  return (best as { readonly scene: Scene }).scene;
}

function draw(workshop: Workshop, laid: readonly Laid[], dress: Dress, { gaps, marks, tags }: SceneOptions): Scene {
  const stones = laid.map((one) =>
    sceneStone(workshop.stones.get(one.id) as Stone, one, gaps?.has(one.id) ?? false, marks?.stones.get(one.id), tags?.get(one.id)),
  );
  const byId = new Map<StoneId, SceneStone>(stones.map((stone) => [stone.id, stone]));
  const joints = linksOnPath(workshop).map((link): Joint => ({
    key: keyOf(link),
    from: byId.get(link.from) as SceneStone,
    to: byId.get(link.to) as SceneStone,
  }));
  const drawn = drawLinks(joints, stones, SPACES[dress].grid);
  const links = marks ? drawn.map((link) => marked(link, marks.links.get(link.key))) : drawn;
  const index = indexBy(stones, boxWithTag);
  // Headings that stand close to the stones make room for a link that goes round above them.
  const over = dress === "close" ? Math.min(...links.map(({ box }) => box.y)) : Infinity;
  const { ground, bounds } = groundFor(stones, stones.map(boxWithTag), index, dress, over);
  return {
    bounds: widened(
      bounds,
      links.map((link) => link.box),
      SPACES[dress].linkMargin,
    ),
    dress,
    ground,
    links,
    stones,
  };
}

const keyOf = remembered(({ from, to }: Link) => linkKey(from, to));

const known = new WeakMap<Stone, SceneStone>();

function sceneStone(stone: Stone, { x, y, shape }: Laid, gap: boolean, mark?: MarkName, tag?: string): SceneStone {
  const before = known.get(stone);
  if (
    before &&
    before.x === x &&
    before.y === y &&
    before.gap === gap &&
    before.mark?.what === mark &&
    before.tag?.word.text === tag &&
    before.shape === shape
  )
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
    ...(tag !== undefined && { tag: tagOf(shape, tag) }),
  };
  known.set(stone, made);
  return made;
}

const marked = (link: SceneLink, mark: SceneLink["mark"]): SceneLink => (mark ? { ...link, mark } : link);

/** The bounds, wide enough for links that go round outside of all stones. */
function widened(bounds: Box, boxes: readonly Box[], margin: number): Box {
  const links = around(boxes);
  if (!links) return bounds;
  const [left, top] = [Math.min(bounds.x, links.x - margin), Math.min(bounds.y, links.y - margin)];
  const right = Math.max(bounds.x + bounds.width, links.x + links.width + margin);
  const bottom = Math.max(bounds.y + bounds.height, links.y + links.height + margin);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
