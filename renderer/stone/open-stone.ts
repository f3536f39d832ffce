/** Chooses a stone, and goes on to its words in the panel. */
import type { StoneId } from "../../shared/model/records.ts";
import { board } from "../state/board-handle.ts";
import { desk } from "../state/desk.ts";

export function openStone(id: StoneId): void {
  desk.select([id]);
  desk.panel(true);
  board.current?.reveal([id]);
  // The panel follows the choice.
  const wait = (left: number): void => {
    const field = document.querySelector<HTMLElement>(`.side[data-of="${CSS.escape(id)}"] textarea`);
    if (field) field.focus();
    else if (left > 0) requestAnimationFrame(() => wait(left - 1));
  };
  wait(30);
}
