/**
 * What fingers on the board mean, as on a map: one does what a mouse does, two or more move and zoom the board and touch
 * nothing on it. A state machine without DOM, like gestures.ts, which stands behind it for the single finger.
 */
import type { Hand } from "./gestures.ts";
import type { ViewPoint } from "./viewport.ts";

export interface Fingers {
  /** Where each finger is, by the id of its pointer; in px of the board's corner. */
  readonly down: ReadonlyMap<number, ViewPoint>;
  /** The press of the first finger, for as long as a second may still join it: a pinch that begins on a stone does not choose it. */
  readonly waiting: Hand | null;
  /** There were two since the first came down: until the last is gone they move the board alone. */
  readonly many: boolean;
}

export const NO_FINGERS: Fingers = { down: new Map(), waiting: null, many: false };

export type FingerEffect =
  | { readonly type: "press" | "move" | "release"; readonly hand: Hand }
  /** What the single finger had begun is taken back. */
  | { readonly type: "giveUp" }
  /** The board follows by so many px, and zooms around `at`. */
  | { readonly type: "look"; readonly dx: number; readonly dy: number; readonly factor: number; readonly at: ViewPoint };

export type FingerStep = readonly [Fingers, ...FingerEffect[]];

/** A finger moves less than this many px in a tap. */
const SLACK = 8;
/** Fingers nearer to their middle than this many px say nothing about how large the board is to be. */
const APART = 12;
/** The most that the board may grow in one step; the least is the reverse. */
const MOST = 4;
/** A touch wider or higher than this many px is a palm. */
const PALM = 80;

export const isPalm = ({ width, height }: { readonly width: number; readonly height: number }): boolean => Math.max(width, height) > PALM;

/** @param waits whether the press may wait for a second finger; one on a handle begins at once. */
export function fingerDown(fingers: Fingers, id: number, hand: Hand, waits = true): FingerStep {
  const down = new Map(fingers.down).set(id, hand.at);
  if (down.size > 1) return [{ down, waiting: null, many: true }, ...(fingers.many ? [] : ([{ type: "giveUp" }] as const))];
  return waits
    ? [{ down, waiting: hand, many: false }]
    : [
        { down, waiting: null, many: false },
        { type: "press", hand },
      ];
}

export function fingerMoved(fingers: Fingers, id: number, hand: Hand): FingerStep {
  const { waiting, many } = fingers;
  if (!fingers.down.has(id)) return [fingers];
  const down = new Map(fingers.down).set(id, hand.at);
  if (many) return [{ ...fingers, down }, looked(fingers.down, down)];
  if (!waiting)
    return [
      { ...fingers, down },
      { type: "move", hand },
    ];
  if (Math.hypot(hand.at.x - waiting.at.x, hand.at.y - waiting.at.y) <= SLACK) return [{ ...fingers, down }];
  return [
    { ...fingers, down, waiting: null },
    { type: "press", hand: waiting },
    { type: "move", hand },
  ];
}

export function fingerUp(fingers: Fingers, id: number, hand: Hand): FingerStep {
  if (!fingers.down.has(id)) return [fingers];
  const left = without(fingers, id);
  if (fingers.many) return [left];
  const { waiting } = fingers;
  return [left, ...(waiting ? [{ type: "press", hand: waiting } as const] : []), { type: "release", hand }];
}

/** The system took a finger away: as if it had never come. */
export function fingerLost(fingers: Fingers, id: number): FingerStep {
  if (!fingers.down.has(id)) return [fingers];
  const left = without(fingers, id);
  return fingers.many || fingers.waiting ? [left] : [left, { type: "giveUp" }];
}

function without(fingers: Fingers, id: number): Fingers {
  const down = new Map(fingers.down);
  down.delete(id);
  return down.size === 0 ? NO_FINGERS : { ...fingers, down, waiting: null };
}

/** From where the same fingers were to where they are: a finger that comes or goes moves nothing. */
function looked(before: Fingers["down"], after: Fingers["down"]): FingerEffect {
  const [from, to] = [middleOf(before), middleOf(after)];
  const factor = from.apart < APART || to.apart < APART ? 1 : to.apart / from.apart;
  return { type: "look", dx: to.x - from.x, dy: to.y - from.y, factor: Math.min(MOST, Math.max(1 / MOST, factor)), at: to };
}

/** The middle of the fingers, and how far they are from it on average. */
function middleOf(down: Fingers["down"]) {
  const places = [...down.values()];
  const mean = (of: (place: ViewPoint) => number): number => places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  return { x, y, apart: mean((place) => Math.hypot(place.x - x, place.y - y)) };
}
