/** The board in view, for whatever stands beside it: what it is asked to show. */
import { tidy, WIDE } from "../../shared/layout/tidy.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { View } from "../../shared/room/direction.ts";
import { change } from "./actions.ts";
import { useReplica } from "./replica.ts";

/** What a parent may ask of a board. */
export interface BoardHandle {
  /** Brings the whole picture into view. */
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Brings stones into view; those that are seen already stay where they are. */
  reveal(ids: readonly StoneId[]): void;
  show(view: View): void;
  /** Begins to write on a stone. */
  edit(id: StoneId): void;
  /** Begins a link from a stone: the next stone chosen is where it leads. Null gives it up. */
  link(from: StoneId | null): void;
  /** Takes a stone up, so that the next press says where it goes. Null gives it up. */
  place(id: StoneId | null): void;
  /** Moves the picture, by shares of its width and height. */
  pan(dx: number, dy: number): void;
  focus(): void;
}

/** The board in view, if there is one. */
export const board: { current: BoardHandle | null } = { current: null };

/** The picture, or the row of what is chosen in the list where that stands alone. */
const PATH = [".pathway-board:not([inert]) .board[tabindex]", ".board-tree [role=row][aria-selected=true]", ".board-tree"];
/** What has the focus when the path has it; null where no path is in view. */
export const pathToFocus = (): HTMLElement | null =>
  PATH.map((one) => document.querySelector<HTMLElement>(one)).find((one) => one !== null) ?? null;
export const focusPath = (): void => pathToFocus()?.focus();

/** Shows the whole path, and goes on showing all of it while the room for it changes. */
export function fitBoard(): void {
  wholePath.asked = true;
  board.current?.fit();
}

/** Whether the whole path was asked for: the next view of the board is that one. */
export const wholePath = { asked: true };

/** Puts all stones in neat rows that fill the room's screen, or one as most are while it is closed; as one step. */
export function tidyBoard(): void {
  const { app, open } = useReplica.getState();
  if (!open) return;
  const moves = tidy(open.workshop, app?.roomShape ?? WIDE);
  if (moves.length === 0) return;
  void change({ do: "stones.move", moves, tidy: true }).then((error) => {
    if (!error) requestAnimationFrame(fitBoard);
  });
}
