/**
 * How the room's screen is shared between what is shown, the timer, and what others show. The timer has a column of its own at the right,
 * so that it never lies over words, and is as high as the screen, so that its words keep their size. Lengths are px.
 */
import { TIMER_WORDS } from "../guidance/timer-words.ts";
import type { EmptyFifth } from "../settings/settings.ts";
import type { Direction } from "./direction.ts";
import { LINE_HEIGHT, measure } from "../shape/text.ts";
import { SMALLEST, type Screen } from "./sheet.ts";

/** What the room's screen is used for; `x` is its left edge. */
export interface UsedScreen extends Screen {
  readonly x: number;
}

/** The whole screen but the fifth that is left for an interpreter or captions. */
export function usedScreen({ width, height }: Screen, empty: EmptyFifth): UsedScreen {
  const fifth = empty === "none" ? 0 : Math.round(width / 5);
  return { x: empty === "left" ? fifth : 0, width: Math.max(1, width - fifth), height };
}

export interface RoomStage {
  /** What is left for everything else, from the left edge on. */
  readonly stage: Screen;
  /** The timer's column; null while the room sees none. */
  readonly timer: { readonly width: number; readonly margin: number; readonly fontSize: number; readonly pitch: number } | null;
}

/** Every word that can stand in the timer's column. */
const WORDS = [TIMER_WORDS.unit(1), TIMER_WORDS.unit(2), TIMER_WORDS.paused, ...TIMER_WORDS.over.split(" ")];

/** @param screen what is used of it. */
export function roomStageOf(screen: Screen, timer: Direction["timer"]): RoomStage {
  if (!timer || timer.hidden) return { stage: screen, timer: null };
  const fontSize = Math.ceil(SMALLEST * screen.height);
  const margin = Math.round(0.03 * screen.height);
  const width = Math.ceil(Math.max(...WORDS.map((word) => measure(word, fontSize, true)))) + 2 * margin;
  return {
    stage: { width: Math.max(1, screen.width - width), height: screen.height },
    timer: { width, margin, fontSize, pitch: Math.ceil(fontSize * LINE_HEIGHT) },
  };
}
