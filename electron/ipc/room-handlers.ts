/** What carries out the calls about the room's screen: what it shows, who points at what, and its picture. */
import type { CallName } from "../../shared/ipc/contract.ts";
import { UNDIRECTED, type Direction, type View } from "../../shared/room/direction.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { shownRound } from "../../shared/pathway/choosing.ts";
import { resultPagesOf } from "../../shared/room/result-sheet.ts";
import { saidPages } from "../../shared/room/said-sheet.ts";
import { roundPagesOf } from "../../shared/room/round-sheet.ts";
import { stonePages, type Screen } from "../../shared/room/sheet.ts";
import { roomStageOf, usedScreen } from "../../shared/room/stage.ts";
import { kept, pagesShown, stepped, type Pages } from "../../shared/room/step.ts";
import type { EmptyFifth } from "../../shared/settings/settings.ts";
import type { Session } from "../app/session.ts";
import type { Windows } from "../app/windows.ts";
import type { Handlers } from "./answer.ts";
import type { RoomEar } from "./room-ear.ts";

type RoomCalls = Extract<CallName, `room.${string}`>;

export interface RoomControl {
  readonly handlers: Pick<Handlers, RoomCalls>;
  /** Forgets what was shown where another workshop is open by now, or none. */
  forget(): void;
  /** The screen has opened, closed, or has another size; or another part of it is used. */
  screenChanged(): void;
  /** The shape of what the path has on the screen, as width in parts of the height; null while it is closed. */
  shape(): number | null;
  /** Carries out a change of the workshop, and keeps the screen at what is still there. */
  during<T>(change: () => T | Promise<T>): Promise<T>;
}

/** What is open, of a session. */
type OpenWorkshop = Pick<Session, "isOpen" | "workshop">;

/** The room's window, as far as its screen is directed; Electron's own is one. */
export interface RoomWindow {
  /** Width and height, in px. */
  getContentSize(): number[];
  readonly webContents: {
    capturePage(): Promise<{
      isEmpty(): boolean;
      resize(size: { readonly width: number; readonly quality: "good" }): { toDataURL(): string };
    }>;
  };
}
export interface RoomWindows extends Pick<Windows, "openRoom" | "closeRoom" | "broadcast" | "tellRoom"> {
  room(): RoomWindow | undefined;
}

/** Width of the small picture that the facilitator sees, in px. */
const PICTURE_WIDTH = 480;

/** @param emptyFifth what of its screen stays empty, as it is set now. */
export function makeRoom(
  session: OpenWorkshop,
  windows: RoomWindows,
  ear: Pick<RoomEar, "shows">,
  emptyFifth: () => EmptyFifth,
): RoomControl {
  let view: View | null = null;
  let direction: Direction = UNDIRECTED;
  /** What the direction is about. */
  let known: Workshop | null = null;

  /** Also tells where the same needs more or fewer pages by now. */
  function direct(next: Direction): Direction {
    const count = countOf(next);
    if (next !== direction || count !== direction.pages) {
      // What it shows next is there before it is shown, and what it showed until then.
      ear.shows(direction.shows, next.shows);
      direction = { ...next, pages: count };
      windows.broadcast("room.direction", direction);
      ear.shows(direction.shows);
    }
    return direction;
  }

  /** What the room's screen is used for; null while it is closed. */
  function screen(): Screen | null {
    const [width = 0, height = 0] = windows.room()?.getContentSize() ?? [];
    return height > 0 ? usedScreen({ width, height }, emptyFifth()) : null;
  }

  function shape(): number | null {
    const used = screen();
    return used && used.width / used.height;
  }

  const tellState = (): void => windows.broadcast("room.state", { open: windows.room() !== undefined, shape: shape() });

  /** Pages on the screen as large as it is now, and beside the timer where the room sees one. */
  function pagesBeside(timer: Direction["timer"]): Pages {
    const paged = (pages: (stage: Screen) => number): number => {
      const used = screen();
      return used ? pages(roomStageOf(used, timer).stage) : 1;
    };
    return {
      stone(id, walks) {
        const stone = session.workshop.stones.get(id);
        return stone ? paged((screen) => stonePages(stone, screen, walks)) : 1;
      },
      said: (row) => paged((screen) => saidPages(row, screen)),
      round: (round, order) => {
        const shown = shownRound(session.workshop, round, order);
        return paged((screen) => roundPagesOf(shown, screen));
      },
      result: (view) => paged((screen) => resultPagesOf(view, screen)),
    };
  }

  const countOf = ({ shows, timer }: Direction): number => (session.isOpen ? pagesShown(shows, session.workshop, pagesBeside(timer)) : 1);

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
    shape,
    screenChanged() {
      tellState();
      // A screen that opens again shows the board, whatever this one showed.
      direct(windows.room() ? direction : { ...direction, shows: UNDIRECTED.shows, blank: false });
    },
    async during(change) {
      const before = workshop();
      const done = await change();
      known = workshop();
      if (before && known && before !== known) direct(kept(direction, before, known));
      return done;
    },
    handlers: {
      "room.open": () => (windows.openRoom(), null),
      // The facilitator's small picture of it is taken again.
      "room.ready": () => (tellState(), null),
      "room.close": () => (windows.closeRoom(), null),
      "room.show": (shown) => {
        view = shown;
        windows.tellRoom("room.view", shown);
        return null;
      },
      "room.view": () => view,
      "room.direct": (patch) => direct({ ...direction, ...patch }),
      "room.direction": () => direction,
      "room.step": (step) => {
        const now = workshop();
        if (now) direct(stepped(direction, step, now, pagesBeside(direction.timer)));
        return null;
      },
      "room.point": (pointing) => {
        windows.tellRoom("room.pointing", pointing);
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
