/** A hand on the board, for the tests of what it does. */
import type { Hand } from "../../renderer/board/gestures.ts";

/** On the water of a board at zoom 1, with the main button and no key, unless `more` says otherwise. */
export const handAt = (x: number, y: number, more: Partial<Hand> = {}): Hand => ({
  at: { x, y },
  world: { x, y },
  zoom: 1,
  stone: null,
  onTag: false,
  link: null,
  button: "main",
  adds: false,
  shift: false,
  space: false,
  ...more,
});
