/** What is done with a round of choosing, from the board, its place and the menu. */
import type { Direction } from "../../shared/room/direction.ts";
import type { ItemId, Round } from "../../shared/model/records.ts";
import type { RoundOrder } from "../../shared/pathway/choosing.ts";
import { directRoom } from "../state/direct.ts";
import { change } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { settle } from "../state/unsettled.ts";

/** Goes to where a new round begins; with stones chosen on the board, it is about those. */
export function chooseTogether(): void {
  desk.openRound(null);
  desk.go("choosing");
}

export const isInRoom = ({ shows }: Direction, id: ItemId): boolean => shows.what === "round" && shows.id === id;

/** Puts a round on the room's screen as it is: with its counts where they are revealed. */
export function showRound(id: ItemId): void {
  void directRoom({ shows: { what: "round", id, order: useDesk.getState().roundOrder, page: 0 }, blank: false });
}

/** Reveals the counts, or hides them again. All that was counted is in the file before. */
export async function revealRound({ id }: Round, revealed: boolean): Promise<void> {
  await settle();
  const refused = await change({ do: "item.edit", list: "rounds", key: id, patch: { revealed } });
  if (!refused && revealed) showRound(id);
}

export function orderRound(id: ItemId, order: RoundOrder): void {
  useDesk.setState({ roundOrder: order });
  if (isInRoom(useReplica.getState().direction, id)) showRound(id);
}

/** The round stays in the file; a room that shows it goes back to the board. */
export function closeRound(id: ItemId): void {
  if (isInRoom(useReplica.getState().direction, id)) void directRoom({ shows: { what: "board" } });
  desk.openRound(null);
}
