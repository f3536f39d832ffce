/** Two states of a path as one picture: the later one, with what is new, changed or moved marked, and what is gone as outlines. */
import { placesOf } from "../layout/places.ts";
import type { Stone } from "../model/records.ts";
import { inOrder, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { sceneOf } from "./build.ts";
import { overlaps } from "../shape/box.ts";
import { isGone } from "./marks.ts";
import type { MarkName, Scene } from "./scene.ts";
import { dressOf } from "../shape/dress.ts";
import type { Box } from "../shape/stone-shape.ts";
import { boxOfShape, shapeOf } from "../shape/shape.ts";

export interface ComparedScene {
  readonly scene: Scene;
  /** The stones of the picture, and what is said of each; most have nothing said of them. */
  readonly stones: readonly { readonly stone: Stone; readonly mark: MarkName | null }[];
  /** What differs, ids of stones and keys of links: the rest may be quietened. Null where nothing does. */
  readonly lit: ReadonlySet<string> | null;
}

export function comparedScene(before: Workshop, after: Workshop): ComparedScene {
  const marks = new Map<string, MarkName>();
  for (const stone of stonesOnPath(after)) {
    const mark = markFor(before.stones.get(stone.id), stone);
    if (mark) marks.set(stone.id, mark);
  }
  const gone = stonesOnPath(before).filter((stone) => after.stones.get(stone.id)?.parked !== false);
  for (const { id } of gone) marks.set(id, after.stones.has(id) ? "parked" : "removed");

  const both = joined(before, after, gone);
  const links = new Map<string, "new" | "gone">();
  for (const [key, { from, to }] of both.links) {
    const endGone = [from, to].some((id) => isGone(marks.get(id) ?? "new"));
    if (endGone || !after.links.has(key)) links.set(key, "gone");
    else if (!before.links.has(key)) links.set(key, "new");
  }
  const scene = sceneOf(both, { marks: { stones: marks, links } });
  const lit = new Set<string>([...marks.keys(), ...links.keys()]);
  return {
    scene,
    stones: inOrder(after.stones)
      .filter((stone) => !stone.parked)
      .concat(gone)
      .sort((a, b) => a.rank - b.rank)
      .map((stone) => ({ stone, mark: marks.get(stone.id) ?? null })),
    lit: lit.size === 0 ? null : lit,
  };
}

/** A stone's place and its order alone are no mark: they would be on every stone after a Tidy. */
function markFor(was: Stone | undefined, is: Stone): MarkName | null {
  if (!was) return "new";
  if (was.parked) return "back";
  if (was.kind !== is.kind || was.strand !== is.strand) return "moved";
  const fieldsOf = ({ x: _x, y: _y, rank: _rank, ...rest }: Stone) => new Map<string, unknown>(Object.entries(rest));
  const [old, now] = [fieldsOf(was), fieldsOf(is)];
  return [...new Set([...old.keys(), ...now.keys()])].some((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    ? "changed"
    : null;
}

/** The later state with the stones that are gone where they stood, behind the others; where one stands there now, beside it. */
function joined(before: Workshop, after: Workshop, gone: readonly Stone[]): Workshop {
  const [then, now] = [placesOf(before), placesOf(after)];
  const stones = new Map<string, Stone>(after.stones);
  const dress = dressOf(after);
  const boxes: Box[] = [];
  for (const stone of stonesOnPath(after)) {
    const { x, y } = now.get(stone.id) as { x: number; y: number };
    boxes.push(boxOfShape(shapeOf(stone, dress), x, y));
    if (stone.x === null || stone.y === null) stones.set(stone.id, { ...stone, x, y });
  }
  const first = Math.min(0, ...[...after.stones.values()].map(({ rank }) => rank));
  for (const [i, stone] of gone.entries()) {
    const { x, y } = then.get(stone.id) as { x: number; y: number };
    const box = boxOfShape(shapeOf(stone, dress), x, y);
    const isFree = !boxes.some((other) => overlaps(other, box));
    stones.set(stone.id, { ...stone, parked: false, rank: first - gone.length + i, ...(isFree ? { x, y } : { x: null, y: null }) });
  }
  const links = new Map(after.links);
  for (const [key, link] of before.links) {
    if (!links.has(key) && stones.has(link.from) && stones.has(link.to)) links.set(key, link);
  }
  return { ...after, stones, links };
}
