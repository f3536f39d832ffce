/** The keys of a presenter, as remote clickers send them, and when they mean the room's screen in the facilitator's window. */
import type { Key } from "../../shared/commands/commands.ts";
import { CLICKER_KEYS, isCharacter, STEP_KEYS } from "../../shared/commands/keys.ts";
import type { Direction, RoomStep } from "../../shared/room/direction.ts";

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const named = ({ key }: Press): Key => (key.length === 1 ? key.toUpperCase() : key);

/** The step that a key asks for; undefined for every other key, and for all with Ctrl, Alt or Shift held. */
export function stepFor(press: Press): RoomStep | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || (press.shiftKey && press.key !== "B")) return undefined;
  const key = named(press);
  return CLICKER_KEYS[key] ?? STEP_KEYS[key];
}

/** What the facilitator's window has to know about itself and the room. */
export interface PresenterSituation {
  readonly direction: Direction;
  /**
   * Whose the keys are: nobody's in particular; those of a choice or a tick, which only has arrows and Space; those of a
   * field in which somebody may be writing; or wholly those of a dialog, a menu, a list, a long text, or a hand on the board.
   */
  readonly keys: "free" | "choice" | "field" | "taken";
  /** False where letters and signs mean the room only in its strip, and the focus is not there. */
  readonly letters?: boolean;
}

/** The step that a key asks for in the facilitator's window, while the room's screen is open. */
export function stepHere(press: Press, { direction, keys, letters = true }: PresenterSituation): RoomStep | undefined {
  const step = stepFor(press);
  if (step === undefined || keys === "taken" || (!letters && isCharacter(press.key))) return undefined;
  if (keys === "choice" && !isClickers(press)) return undefined;
  // A field often keeps the focus long after the last word; what writes nothing in it goes to the room.
  if (keys === "field" && press.key !== "PageDown" && press.key !== "PageUp") return undefined;
  // While the room simply follows the board, only the key that darkens it means anything.
  const directed = direction.blank || direction.shows.what !== "board";
  return directed || step === "blank" ? step : undefined;
}

/** Whether a key belongs to a clicker, wherever in the window the focus is. */
export const isClickers = (press: Press): boolean => named(press) in CLICKER_KEYS;
