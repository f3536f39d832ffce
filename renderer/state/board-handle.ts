/** The board in view, for whatever stands beside it: what it is asked to show. */
import { tidy } from "../../shared/layout/tidy.ts";
import type { BoardHandle } from "../board/board-event.ts";
import { change } from "./actions.ts";
import { useReplica } from "./replica.ts";

/** The board in view, if there is one. */
export const board: { current: BoardHandle | null } = { current: null };

/** Shows the whole path, and goes on showing all of it while the room for it changes. */
export function fitBoard(): void {
  wholePath.asked = true;
  board.current?.fit();
}

/** Whether the whole path was asked for: the next view of the board is that one. */
export const wholePath = { asked: true };

/** Puts all stones in neat rows that fill a screen, as one step. */
export function tidyBoard(): void {
  const workshop = useReplica.getState().open?.workshop;
  if (!workshop) return;
  const moves = tidy(workshop);
  if (moves.length === 0) return;
  void change({ do: "stones.move", moves, tidy: true }).then((error) => {
    if (!error) requestAnimationFrame(fitBoard);
  });
}
