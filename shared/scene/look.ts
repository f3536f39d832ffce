/** The picture of a path as it is looked at. */
import { remembered } from "../base/remembered.ts";
import { WIDE } from "../layout/tidy.ts";
import type { Looked } from "../pathway/look.ts";
import { tagUnder } from "../pathway/in-words.ts";
import { closeSceneOf, sceneOf, type SceneOptions } from "./build.ts";
import type { Scene } from "./scene.ts";

/** What is laid out by itself fills a screen, whatever the shape of the window: so both windows show the same places. */
export function sceneOfLook(looked: Looked, options: Pick<SceneOptions, "gaps" | "dress"> = {}): Scene {
  if (!looked.byItself) return sceneOf(looked.workshop, options);
  const scene = closeSceneOfLook(looked);
  const { gaps } = options;
  if (!gaps) return scene;
  // A ring changes no place: the layout, which takes a while, is the same.
  return { ...scene, stones: scene.stones.map((stone) => (gaps.has(stone.id) ? { ...stone, gap: true } : stone)) };
}

/** Laid out once for all that ask: the board, and the strip that measures its letters. */
const closeSceneOfLook = remembered(({ workshop, under }: Looked) =>
  closeSceneOf(workshop, WIDE, { tags: new Map([...under].map(([id, stones]) => [id, tagUnder(stones)])) }),
);
