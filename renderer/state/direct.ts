/** What the facilitator can put on the room's screen; where it is not open yet, it opens. */
import type { Direction, RoomStep } from "../../shared/room/direction.ts";
import type { ItemId, StoneId } from "../../shared/model/records.ts";
import { cutOf, partWalk, samePart, type PartName } from "../../shared/pathway/look.ts";
import type { PartCut } from "../../shared/pathway/parts.ts";
import { walkOf, type WalkFrom } from "../../shared/pathway/walk.ts";
import { bridge } from "./bridge.ts";
import { desk, onlyChosen, useDesk } from "./desk.ts";
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

/** Opens the room's screen; where it is open, it comes to the front of its own screen, and is no longer dark. */
export async function openRoom(): Promise<void> {
  const opened = await bridge.call("room.open");
  if (!opened.ok) return refuse(opened.error);
  if (useReplica.getState().direction.blank) await directRoom({ blank: false });
}

export const closeRoom = (): void => void bridge.call("room.close");

/** Shows one stone; without a name, the one that is chosen. */
export function showInRoom(id: StoneId | undefined = onlyChosen()): void {
  if (id !== undefined) void directRoom({ shows: { what: "stone", id, page: 0 }, blank: false });
}

/** Shows what people said and what was done with it: one row. */
export const showSaidInRoom = (id: ItemId): void => void directRoom({ shows: { what: "said", id, page: 0 }, blank: false });

export function walkInRoom(from: WalkFrom): void {
  const workshop = useReplica.getState().open?.workshop;
  const first = workshop && walkOf(workshop, from)[0];
  if (first !== undefined) void directRoom({ shows: { what: "walk", id: first, from, page: 0 }, blank: false });
}

/** From the part that the facilitator looks at, where it is one of the walk; else from the first. */
export function walkPartsInRoom(cut?: PartCut): void {
  const workshop = useReplica.getState().open?.workshop;
  if (!workshop) return;
  const { part } = useDesk.getState().look;
  const walk = partWalk(workshop, cut ?? (part ? cutOf(part) : "impact"));
  // A large part is walked by its smaller ones.
  const isIn = ({ within }: PartName): boolean => part !== null && within?.cut === part.cut && within.id === part.id;
  const first = walk.find((one) => part && samePart(one, part)) ?? walk.find(isIn) ?? walk[0];
  if (first) void directRoom({ shows: { what: "part", part: first, page: 0 }, blank: false });
}

/** The room looks at the board again, from where the facilitator is. */
export function returnRoomHere(): void {
  // While something is looked for, the room stays behind.
  desk.finds({ open: false });
  desk.go("pathway");
  void directRoom({ shows: { what: "board" }, blank: false });
}

export const blankRoom = (): void => void directRoom({ blank: !useReplica.getState().direction.blank });
export const stepRoom = (step: RoomStep): void => void bridge.call("room.step", step);
