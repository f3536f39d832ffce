/** The keys of a presenter, as remote clickers send them, and when they mean the room's screen in the facilitator's window. */
import type { Direction, RoomStep } from "../../shared/ipc/contract.ts";

/** Keys that clickers have: their meaning is the same everywhere but in a field. */
const CLICKER: Readonly<Record<string, RoomStep>> = {
  PageDown: "next",
  PageUp: "previous",
  b: "blank",
  B: "blank",
  ".": "blank",
  Escape: "back",
};
/** Keys that boards, lists and buttons use themselves: they step only where nothing else took them. */
const PLAIN: Readonly<Record<string, RoomStep>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  " ": "next",
  Home: "first",
  End: "last",
};

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The step that a key asks for; undefined for every other key, and for all with Ctrl, Alt or Shift held. */
export function stepFor(press: Press): RoomStep | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || (press.shiftKey && press.key !== "B")) return undefined;
  return CLICKER[press.key] ?? PLAIN[press.key];
}

/** What the facilitator's window has to know about itself and the room. */
export interface Situation {
  readonly direction: Direction;
  /** Somebody writes in a field, or a dialog, a menu or a list has the keys. */
  readonly busy: boolean;
}

/** The step that a key asks for in the facilitator's window, while the room's screen is open. */
export function stepHere(press: Press, { direction, busy }: Situation): RoomStep | undefined {
  const step = stepFor(press);
  if (step === undefined || busy) return undefined;
  // While the room simply follows the board, only the key that darkens it means anything.
  const directed = direction.blank || direction.shows.what !== "board";
  return directed || step === "blank" ? step : undefined;
}

/** Whether a key belongs to a clicker, wherever in the window the focus is. */
export const isClickers = (press: Press): boolean => press.key in CLICKER;
