/**
 * What can be read from the back row: how large the words are that the room's screen shows, in parts of its height, and how
 * large they must be. Source: display practice, by which letters of 3.0 % are read from six screen heights away.
 */
import type { Workshop } from "../model/workshop.ts";
import type { RoomDepth } from "../settings/settings.ts";
import { closeSceneOf } from "../scene/build.ts";
import { LEAST_LETTERS, lettersOn } from "../scene/measures.ts";
import type { SceneStone } from "../scene/scene.ts";
import { overlaps } from "../shape/box.ts";
import { dressOf, type Dress } from "../shape/dress.ts";
import { boxOfStone } from "../shape/shape.ts";
import { CHIP } from "../shape/style.ts";
import type { View } from "./direction.ts";
import { partSheetOf } from "./part-sheet.ts";
import type { Screen } from "./sheet.ts";

/** The depth that display practice reckons with. */
const USUAL_DEPTH = 6;

/** The smallest letters that are read from there, in parts of the screen's height. @param depth in screen heights. */
export const leastLetters = (depth: RoomDepth): number => (LEAST_LETTERS * depth) / USUAL_DEPTH;

/** The smallest letters of a part of the path that stands on the screen by itself, in parts of its height. */
export function lettersOfPart(part: Workshop, screen: Screen): number {
  const { width, height } = partSheetOf(screen).picture;
  return (lettersOn(closeSceneOf(part, width / height), width / height) * height) / screen.height;
}

/**
 * The dress of stones on a screen that shows a view of the board: small words give way to signs where the back row of a usual room
 * could not read them.
 */
export const dressInRoom = (workshop: Workshop, view: View, screen: Screen): Dress =>
  CHIP.fontSize / heightSeen(view, screen) < leastLetters(USUAL_DEPTH) ? "signs" : dressOf(workshop);

/** What a screen shows of the board from top to bottom, in px at zoom 1: all that the facilitator sees, and what lies about it. */
const heightSeen = (view: View, screen: Screen): number => Math.max(view.height, (view.width * screen.height) / screen.width);

/** The smallest words on the stones that a screen shows of the board, in parts of its height; null where it shows none. */
export function lettersSeen(stones: readonly SceneStone[], view: View, screen: Screen): number | null {
  const height = heightSeen(view, screen);
  const width = (height * screen.width) / screen.height;
  const seen = { x: view.x - width / 2, y: view.y - height / 2, width, height };
  const sizes = stones.filter((stone) => overlaps(boxOfStone(stone), seen)).map(({ shape }) => shape.fontSize);
  return sizes.length === 0 ? null : Math.min(...sizes) / height;
}
