/**
 * What a hand on the board means: a state machine without DOM or canvas. Every step takes the state and what the
 * hand did, and gives the next state and what follows from it.
 */
import type { StoneId } from "../../shared/model/records.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import type { BoardEvent } from "./board-event.ts";
import { boxBetween } from "./boxes.ts";
import type { ViewPoint } from "./viewport.ts";

export type Gesture =
  | { readonly type: "none" }
  /** Pressed, and not yet moved far enough to be more than a click. */
  | { readonly type: "press"; readonly hand: Hand }
  | { readonly type: "pan"; readonly last: ViewPoint }
  /** The chosen stones follow the hand; `by` is how far, in the world. Where they wait, nothing is held: the next press puts them down. */
  | { readonly type: "move"; readonly ids: ReadonlySet<StoneId>; readonly start: ViewPoint; readonly by: ViewPoint; readonly waits?: true }
  /** A band is drawn around stones: two corners in the world. */
  | { readonly type: "band"; readonly start: ViewPoint; readonly end: ViewPoint; readonly before: ReadonlySet<StoneId> }
  /** A link is being drawn; `held` while the button is down, else the next press says where it leads. */
  | {
      readonly type: "link";
      readonly from: StoneId;
      readonly end: ViewPoint;
      readonly over: StoneId | null;
      readonly held: boolean;
      readonly left: boolean;
    };

export const IDLE: Gesture = { type: "none" };

/** Where the hand is and what it touches there. */
export interface Hand {
  /** In px of the board's corner. */
  readonly at: ViewPoint;
  /** The same place in the world, and how large the world appears. */
  readonly world: ViewPoint;
  readonly zoom: number;
  readonly stone: StoneId | null;
  /** Whether it is on the tag that says what lies under the stone. */
  readonly onTag: boolean;
  readonly link: string | null;
  readonly button: "main" | "middle" | "other";
  /** Shift or Ctrl: adds to what is chosen. */
  readonly adds: boolean;
  readonly shift: boolean;
  /** The space bar is down: the hand moves the board, whatever is under it. */
  readonly space: boolean;
}

/** What the board knows when the hand does something. */
export interface HandSituation {
  readonly selection: ReadonlySet<StoneId>;
  /** The link that two stones may have, in the direction that the rule allows; null where there is none. */
  linkOf(a: StoneId, b: StoneId): { readonly from: StoneId; readonly to: StoneId } | null;
  within(band: Box): readonly StoneId[];
  placeOf(id: StoneId): ViewPoint | undefined;
  /** Whether stones may be moved here. */
  readonly moves: boolean;
}

export type Effect = BoardEvent | { readonly type: "pan"; readonly dx: number; readonly dy: number };
export type GestureStep = readonly [Gesture, ...Effect[]];

/** A hand moves less than this many px in a click. */
const SLACK = 4;

const select = (ids: Iterable<StoneId>): BoardEvent => ({ type: "select", ids: [...ids], additive: false });
const far = (a: ViewPoint, b: ViewPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) > SLACK;

/** Begins a link, from its handle (`held`) or from a menu. */
export const beginLink = (from: StoneId, end: ViewPoint, held: boolean): GestureStep => [
  { type: "link", from, end, over: null, held, left: false },
  { type: "linking", from },
];

/** Takes a stone up without a hand on it: it follows the pointer, and the next press says where it goes. */
export const beginPlace = (id: StoneId, start: ViewPoint): GestureStep => [
  { type: "move", ids: new Set([id]), start, by: { x: 0, y: 0 }, waits: true },
  { type: "placing", id },
];

const PLACED = { type: "placing", id: null } as const;

export function press(gesture: Gesture, hand: Hand, now: HandSituation): GestureStep {
  if (gesture.type === "move" && gesture.waits) {
    if (hand.button !== "main") return giveUp(gesture);
    const by = { x: hand.world.x - gesture.start.x, y: hand.world.y - gesture.start.y };
    return [IDLE, movedStones(gesture.ids, by, now), PLACED];
  }
  if (gesture.type === "link") {
    if (hand.button !== "main") return [gesture];
    return finishLink(gesture.from, hand.stone, now);
  }
  if (hand.button === "middle" || (hand.button === "main" && hand.space)) return [{ type: "pan", last: hand.at }];
  if (hand.button !== "main") return [IDLE];
  const next: Gesture = { type: "press", hand };
  if (hand.stone === null) return [next];
  if (hand.adds) {
    const ids = new Set(now.selection);
    if (!ids.delete(hand.stone)) ids.add(hand.stone);
    return [next, select(ids)];
  }
  return now.selection.has(hand.stone) ? [next] : [next, select([hand.stone])];
}

export function move(gesture: Gesture, hand: Hand, now: HandSituation): GestureStep {
  switch (gesture.type) {
    case "none":
      return [gesture];
    case "press":
      return far(gesture.hand.at, hand.at) ? pulled(gesture.hand, hand, now) : [gesture];
    case "pan":
      return [
        { type: "pan", last: hand.at },
        { type: "pan", dx: hand.at.x - gesture.last.x, dy: hand.at.y - gesture.last.y },
      ];
    case "move":
      return [{ ...gesture, by: { x: hand.world.x - gesture.start.x, y: hand.world.y - gesture.start.y } }];
    case "band": {
      const inside = now.within(boxBetween(gesture.start, hand.world));
      return [{ ...gesture, end: hand.world }, select(new Set([...gesture.before, ...inside]))];
    }
    case "link": {
      const over = hand.stone !== null && now.linkOf(gesture.from, hand.stone) ? hand.stone : null;
      return [{ ...gesture, end: hand.world, over, left: gesture.left || hand.stone !== gesture.from }];
    }
  }
}

/** A press has become more than a click. */
function pulled(from: Hand, hand: Hand, now: HandSituation): GestureStep {
  if (from.stone === null) {
    if (!from.shift) return move({ type: "pan", last: from.at }, hand, now);
    return move({ type: "band", start: from.world, end: from.world, before: now.selection }, hand, now);
  }
  if (!now.moves || !now.selection.has(from.stone)) return [IDLE];
  // The press may have opened a panel and so have changed the view: what counts is how far the hand went since.
  const start = { x: hand.world.x - (hand.at.x - from.at.x) / hand.zoom, y: hand.world.y - (hand.at.y - from.at.y) / hand.zoom };
  return move({ type: "move", ids: now.selection, start, by: { x: 0, y: 0 } }, hand, now);
}

export function release(gesture: Gesture, hand: Hand, now: HandSituation): GestureStep {
  switch (gesture.type) {
    case "press":
      return [IDLE, ...clicked(gesture.hand, now)];
    case "move": {
      if (gesture.waits) return [gesture];
      const [last] = move(gesture, hand, now);
      return [IDLE, ...(last.type === "move" ? [movedStones(last.ids, last.by, now)] : [])];
    }
    case "link":
      // Pressed and let go in place: the link stays at the hand, so that nobody has to drag.
      if (gesture.held && !gesture.left) return [{ ...gesture, held: false }];
      return gesture.held ? finishLink(gesture.from, hand.stone, now) : [gesture];
    default:
      return [IDLE];
  }
}

/** Escape, or the system took the pointer away: nothing has happened. */
export const giveUp = (gesture: Gesture): GestureStep => {
  if (gesture.type === "link") return [IDLE, { type: "linking", from: null }];
  if (gesture.type === "band") return [IDLE, select(gesture.before)];
  if (gesture.type === "move" && gesture.waits) return [IDLE, PLACED];
  return [IDLE];
};

function clicked(hand: Hand, now: HandSituation): readonly Effect[] {
  if (hand.adds) return [];
  // Said again for the one that is chosen already: whoever asked for a stone is waiting for it.
  if (hand.stone !== null) return [select([hand.stone]), ...(hand.onTag ? [{ type: "unfold", id: hand.stone } as const] : [])];
  const effects: Effect[] = now.selection.size > 0 ? [select([])] : [];
  return [...effects, { type: "selectLink", key: hand.link }];
}

export function finishLink(from: StoneId, to: StoneId | null, now: HandSituation): GestureStep {
  const over: Effect = { type: "linking", from: null };
  if (to === null || to === from) return [IDLE, over];
  // A link that no rule allows is asked for all the same: the refusal says why.
  return [IDLE, { type: "link", ...(now.linkOf(from, to) ?? { from, to }) }, over];
}

/** The stones' new centres, in whole px. */
export function movedStones(ids: Iterable<StoneId>, by: ViewPoint, now: HandSituation): BoardEvent {
  const moves = [...ids].flatMap((id) => {
    const place = now.placeOf(id);
    return place ? [{ id, x: Math.round(place.x + by.x), y: Math.round(place.y + by.y) }] : [];
  });
  return { type: "move", moves };
}
