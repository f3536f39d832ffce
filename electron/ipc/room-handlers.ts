/** What carries out the calls about the room's screen: what it shows, who points at what, and its picture. */
import { UNDIRECTED, type CallName, type Direction, type View } from "../../shared/ipc/contract.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { pagesOf } from "../../shared/room/sheet.ts";
import { kept, stepped } from "../../shared/room/step.ts";
import type { Session } from "../app/session.ts";
import type { Windows } from "../app/windows.ts";
import type { Handlers } from "./answer.ts";

type RoomCalls = Extract<CallName, `room.${string}`>;

export interface Room {
  readonly handlers: Pick<Handlers, RoomCalls>;
  /** Forgets what was shown where another workshop is open by now, or none. */
  forget(): void;
  /** Carries out a change of the workshop, and keeps the screen at what is still there. */
  during<T>(change: () => T): T;
}

/** Width of the small picture that the facilitator sees, in px. */
const PICTURE_WIDTH = 480;

export function makeRoom(session: Session, windows: Windows): Room {
  let view: View | null = null;
  let direction: Direction = UNDIRECTED;
  /** What the direction is about. */
  let known: Workshop | null = null;

  function direct(next: Direction): Direction {
    if (next !== direction) {
      direction = next;
      windows.broadcast("room.direction", direction);
    }
    return direction;
  }

  /** How many pages a stone needs on the screen as large as it is now. */
  function pages(id: StoneId, walks: boolean): number {
    const stone = session.workshop.stones.get(id);
    const [width = 0, height = 0] = windows.room()?.getContentSize() ?? [];
    return stone && height > 0 ? pagesOf(stone, { width, height }, walks) : 1;
  }

  const workshop = (): Workshop | null => (session.isOpen ? session.workshop : null);

  return {
    forget() {
      const now = workshop();
      // The same workshop is told again when it goes on in another file.
      if (now !== known) {
        view = null;
        direct(UNDIRECTED);
      }
      known = now;
    },
    during(change) {
      const before = workshop();
      const done = change();
      known = workshop();
      if (before && known && before !== known) direct(kept(direction, before, known));
      return done;
    },
    handlers: {
      "room.open": () => {
        // A screen that opens shows the board, whatever an earlier one showed.
        if (!windows.room()) direct({ ...direction, shows: UNDIRECTED.shows, blank: false });
        windows.openRoom();
        return null;
      },
      "room.close": () => (windows.closeRoom(), null),
      "room.show": (shown) => {
        view = shown;
        windows.room()?.webContents.send("room.view", shown);
        return null;
      },
      "room.view": () => view,
      "room.direct": (patch) => direct({ ...direction, ...patch }),
      "room.direction": () => direction,
      "room.step": (step) => {
        const now = workshop();
        if (now) direct(stepped(direction, step, now, pages));
        return null;
      },
      "room.point": (pointing) => {
        windows.room()?.webContents.send("room.pointing", pointing);
        return null;
      },
      "room.picture": async () => {
        const window = windows.room();
        if (!window) return null;
        const picture = await window.webContents.capturePage();
        return picture.isEmpty() ? null : picture.resize({ width: PICTURE_WIDTH, quality: "good" }).toDataURL();
      },
    },
  };
}
