/** Opens what was found, wherever it is; the only way there. */
import type { FindHit } from "../../shared/pathway/find.ts";
import { board } from "../state/board-handle.ts";
import { desk } from "../state/desk.ts";

/** Chooses a stone and brings it into view; brings a row of the plan into view. */
export function goToFind({ place, stone, row }: FindHit): void {
  if (place === "plan") return desk.plan(stone.id, row?.id);
  // On no board: its panel shows it.
  if (stone.parked) return desk.showStone(stone.id);
  desk.select([stone.id]);
  board.current?.reveal([stone.id]);
}
