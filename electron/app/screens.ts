/** Which screen is the room's, and what changes when screens come and go. Pure: room-screens.ts listens, and moves the window. */

import type { RoomMove } from "../../shared/ipc/contract.ts";

/** A screen by its id; where the room has none of its own, its window is one among others. */
type RoomOn = number | null;

/**
 * The screen that the room's window fills: never the one that the facilitator's window is on, and the same as long as that
 * is possible.
 * @param board the screen of the facilitator's window. @param now the screen that the room's window fills.
 * @returns undefined where there is none for it.
 */
export function screenForRoom<S extends { readonly id: number }>(screens: readonly S[], board: number, now: RoomOn): S | undefined {
  const free = screens.filter(({ id }) => id !== board);
  return free.find(({ id }) => id === now) ?? free[0];
}

/** What has happened between two screens; null for nothing. */
export function roomMove(before: RoomOn, after: RoomOn): RoomMove | null {
  if (before === after) return null;
  return before === null ? "got" : after === null ? "lost" : "other";
}
