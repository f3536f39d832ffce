/**
 * What the room's window is told, in their order: it knows what the room knows, and so what is new to it. Without Electron
 * in it, so that all that is said to the room can be tested.
 */
import { diffBetween, isEmpty } from "../../shared/model/diff.ts";
import { NOTHING, type Workshop } from "../../shared/model/workshop.ts";
import type { Changed, EventName, EventPayloads, Opened } from "../../shared/ipc/contract.ts";
import { changedForRoom, openedForRoom, ROOM_HEARS } from "../../shared/ipc/for-room.ts";
import { UNDIRECTED, type Direction } from "../../shared/room/direction.ts";
import { seenInRoom } from "../../shared/room/sees.ts";
import type { Session } from "../app/session.ts";

export interface RoomEar {
  /** An event as the room hears it; undefined where it does not. */
  hear<N extends EventName>(name: N, payload: EventPayloads[N]): EventPayloads[N] | undefined;
  /** What is open, as the room knows it. */
  current(): Opened | null;
  /** Says what the screen shows, or shows in a moment, too: the room may need to know more for it, or no longer. */
  shows(...shows: readonly Direction["shows"][]): void;
}

/** @param tell sends an event to the room's window, as far as that hears it. */
export function makeRoomEar(
  session: Pick<Session, "isOpen" | "workshop" | "current">,
  tell: <N extends EventName>(name: N, payload: EventPayloads[N]) => void,
): RoomEar {
  let shown: readonly Direction["shows"][] = [UNDIRECTED.shows];
  let told: Workshop = NOTHING;

  const seen = (): Workshop => (session.isOpen ? seenInRoom(session.workshop, shown) : NOTHING);
  const opened = (now: Opened): Opened => openedForRoom(now, (told = seen()));
  function changed(change: Changed): Changed {
    const before = told;
    told = seen();
    return changedForRoom(change, diffBetween(before, told));
  }

  return {
    hear(name, payload) {
      // A cast each: TypeScript does not see that the payload goes with the name.
      if (name === "workshop.opened") return opened(payload as Opened) as typeof payload;
      if (name === "workshop.changed") return changed(payload as Changed) as typeof payload;
      const heard = (ROOM_HEARS as { readonly [N in EventName]?: (payload: EventPayloads[N]) => EventPayloads[N] })[name];
      return heard?.(payload);
    },
    current() {
      const now = session.current();
      return now && opened(now);
    },
    shows(...shows) {
      shown = shows;
      const now = isEmpty(diffBetween(told, seen())) ? null : session.current();
      if (now) tell("workshop.opened", now);
    },
  };
}
