/** What the facilitator can put on the room's screen; where it is not open yet, it opens. */
import type { Direction, RoomStep } from "../../shared/room/direction.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { walkOf, type WalkFrom } from "../../shared/pathway/walk.ts";
import { bridge } from "./bridge.ts";
import { desk, useDesk } from "./desk.ts";
import { refuse } from "./notices.ts";
import { useReplica } from "./replica.ts";

/** Changes what the room's screen shows; where it is not open yet, it opens. */
export async function directRoom(patch: Partial<Direction>): Promise<void> {
  if (!useReplica.getState().app?.roomOpen) {
    const opened = await bridge.call("room.open");
    if (!opened.ok) return refuse(opened.error);
  }
  const result = await bridge.call("room.direct", patch);
  if (!result.ok) refuse(result.error);
}

/** Shows one stone; without a name, the one that is chosen. */
export function showInRoom(id: StoneId | undefined = chosen()): void {
  if (id !== undefined) void directRoom({ shows: { what: "stone", id, page: 0 }, blank: false });
}

/** The stone that is chosen, if it is one. */
function chosen(): StoneId | undefined {
  const { selection } = useDesk.getState();
  return selection.length === 1 ? selection[0] : undefined;
}

export function walkInRoom(from: WalkFrom): void {
  const workshop = useReplica.getState().open?.workshop;
  const first = workshop && walkOf(workshop, from)[0];
  if (first !== undefined) void directRoom({ shows: { what: "walk", id: first, from, page: 0 }, blank: false });
}

/** The room looks at the board again, from where the facilitator is. */
export function returnRoomHere(): void {
  desk.go("pathway");
  void directRoom({ shows: { what: "board" }, blank: false });
}

export const blankRoom = (): void => void directRoom({ blank: !useReplica.getState().direction.blank });
export const stepRoom = (step: RoomStep): void => void bridge.call("room.step", step);
