/** What hangs in the hand: stones away from their place, with their links as they would then be. */
import type { StoneId } from "../../shared/model/records.ts";
import { plainLink } from "../../shared/scene/links.ts";
import type { SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import type { Gesture, HandSituation } from "./gestures.ts";
import type { LivePicture } from "./live.ts";
import type { BoardLook } from "./paint.ts";
import type { SceneIndex } from "./scene-index.ts";
import type { ViewPoint } from "./viewport.ts";

/** The links of these stones, each once. */
export function linksOfAll(index: SceneIndex, ids: Iterable<StoneId>): readonly SceneLink[] {
  const links = new Set<SceneLink>();
  for (const id of ids) for (const link of index.linksOf(id)) links.add(link);
  return [...links];
}

/** The stones moved `by` (in the world), and their links drawn to where they now are. */
export function lifted(index: SceneIndex, ids: Iterable<StoneId>, links: readonly SceneLink[], by: ViewPoint) {
  const stones = new Map<StoneId, SceneStone>();
  for (const id of ids) {
    const stone = index.stones.get(id);
    if (stone) stones.set(id, { ...stone, x: stone.x + by.x, y: stone.y + by.y });
  }
  const drawn = links.flatMap((link): SceneLink[] => {
    const from = stones.get(link.from) ?? index.stones.get(link.from);
    const to = stones.get(link.to) ?? index.stones.get(link.to);
    return from && to ? [{ ...link, ...plainLink(from, to) }] : [];
  });
  return { stones: [...stones.values()], links: drawn };
}

/** The link being drawn: from its stone to the hand, or to (or from) the stone under it where the rule allows that. */
export function linkInHand(
  index: SceneIndex,
  { from: start, over, end }: Extract<Gesture, { readonly type: "link" }>,
  linkOf: HandSituation["linkOf"],
  look: BoardLook,
): LivePicture | null {
  const from = index.stones.get(start);
  if (!from) return null;
  const target = over === null ? undefined : index.stones.get(over);
  const hand = { ...from, x: end.x, y: end.y, shape: NO_SHAPE };
  const backwards = target !== undefined && linkOf(start, target.id)?.from === target.id;
  const picture = backwards ? plainLink(target, from) : plainLink(from, target ?? hand);
  return {
    stones: target ? [target] : [],
    links: [{ key: IN_HAND, from: start, to: hand.id, ...picture }],
    look: { ...look, selected: new Set(target ? [target.id] : []), lit: new Set([IN_HAND]) },
  };
}
const IN_HAND = "in the hand";

/** The hand itself, as a stone without size: a link ends at its tip. */
const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };
const NO_SHAPE: SceneStone["shape"] = {
  width: 0,
  height: 0,
  outline: "",
  rim: [0, 0, 0, 0],
  fontSize: 0,
  bold: false,
  lines: [],
  chip: { box: NO_BOX, icon: "activity", iconBox: NO_BOX, word: null, fontSize: 0 },
  picture: null,
  progress: null,
  found: null,
};
