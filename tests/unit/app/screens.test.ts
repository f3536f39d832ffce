import { EventEmitter } from "node:events";
import type { BrowserWindow, Display, Rectangle, Screen } from "electron";
import { beforeEach, describe, expect, test } from "vitest";
import { boardScreen, followScreens } from "../../../electron/app/room-screens.ts";
import { roomMove, screenForRoom } from "../../../electron/app/screens.ts";
import { ROOM_WORDS } from "../../../shared/guidance/room-words.ts";
import type { RoomMove } from "../../../shared/ipc/contract.ts";

/** What the screens are called here: the laptop's own, the projector's, and one more. */
const [L, P, M] = [1, 2, 3];

describe("the room's screen", () => {
  test.each<[what: string, screens: number[], board: number, now: number | null, next: number | null, move: RoomMove | null]>([
    ["opens on the projector", [L, P], L, null, P, "got"],
    ["has none where there is only the facilitator's", [L], L, null, null, null],
    ["stays where it is", [L, P], L, P, P, null],
    ["stays where it is when one more comes", [L, M, P], L, P, P, null],
    ["moves to the one that comes", [L, P], L, null, P, "got"],
    ["is lost with its own screen", [L], L, P, null, "lost"],
    ["moves to the one that is left", [L, M], L, P, M, "other"],
    ["gives way where the facilitator's window comes to lie on it", [L, P], P, P, L, "other"],
    ["is lost where the laptop is shut, and the facilitator's window comes to lie on the projector", [P], P, P, null, "lost"],
    ["is none where there are no screens at all for a moment", [], L, P, null, "lost"],
  ])("%s", (_what, screens, board, now, next, move) => {
    const all = screens.map((id) => ({ id }));
    expect(screenForRoom(all, board, now)?.id ?? null).toBe(next);
    expect(roomMove(now, next)).toBe(move);
    if (move) expect(ROOM_WORDS.moved[move]).toMatch(/\.$/);
  });
});

/** Screens that a test connects and takes away, side by side. */
class Screens extends EventEmitter {
  all: Display[] = [];
  connected(ids: readonly number[], event: string): void {
    this.all = ids.map((id, at) => {
      const bounds = { x: at * 1000, y: 0, width: 1000, height: 700 };
      return { id, bounds, workArea: { ...bounds, y: 30, height: 670 } } as Display;
    });
    this.emit(event);
  }
  getAllDisplays = (): Display[] => this.all;
  getPrimaryDisplay = (): Display => this.all[0] as Display;
  getDisplayMatching = ({ x }: Rectangle): Display =>
    this.all.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width) ?? (this.all[0] as Display);
}

/** A window that says what was done with it. @param late whether it takes a moment to leave a screen, as on a Mac. */
class Window extends EventEmitter {
  readonly done: string[];
  readonly name: string;
  readonly late: boolean;
  bounds: Rectangle = { x: 10, y: 10, width: 800, height: 600 };
  full = false;
  focused = false;
  gone = false;
  constructor(name: string, done: string[], late = false) {
    super();
    this.name = name;
    this.done = done;
    this.late = late;
  }
  getBounds = (): Rectangle => this.bounds;
  isFullScreen = (): boolean => this.full;
  isDestroyed = (): boolean => this.gone;
  isFocused = (): boolean => this.focused;
  setBounds(bounds: Rectangle): void {
    // A screen that is not left yet holds the window.
    if (!this.full) this.bounds = bounds;
  }
  setFullScreen(full: boolean): void {
    if (!full && this.late) return;
    this.leave(full);
  }
  leave(full = false): void {
    this.full = full;
    if (!full) this.emit("leave-full-screen");
  }
  moveTop = (): void => void this.done.push(`${this.name} to the top`);
  focus = (): void => void this.done.push(`${this.name} has the keys`);
}

describe.each([false, true])("the room's window (leaves a screen late: %s)", (late) => {
  let screens: Screens, room: Window, board: Window, moves: RoomMove[], done: string[];
  const settle = (): void => void (late && room.full && room.leave());
  const open = (...ids: number[]): void => {
    screens.connected(ids, "nothing");
    const on = screenForRoom(screens.all, boardScreen(screens as unknown as Screen, board as unknown as BrowserWindow).id, null);
    if (on) Object.assign(room, { bounds: on.bounds, full: true });
    followScreens(screens as unknown as Screen, {
      room: room as unknown as BrowserWindow,
      board: () => board as unknown as BrowserWindow,
      on,
      moved: (how) => moves.push(how),
    });
  };
  beforeEach(() => {
    screens = new Screens();
    moves = [];
    done = [];
    room = new Window("room", done, late);
    board = new Window("board", done);
  });

  test("fills the screen that comes, waits behind the facilitator's when it goes, and comes back to it", () => {
    open(L);
    expect(room.full).toBe(false);
    screens.connected([L, P], "display-added");
    expect([room.full, room.bounds.x, moves]).toEqual([true, 1000, ["got"]]);
    // Systems say more than once that something has changed.
    screens.connected([L, P], "display-metrics-changed");
    expect(moves).toEqual(["got"]);
    expect(done).toEqual([]);

    room.focused = true;
    screens.connected([L], "display-removed");
    settle();
    expect([room.full, room.bounds]).toEqual([false, { x: 0, y: 30, width: 1000, height: 670 }]);
    expect([moves, done]).toEqual([
      ["got", "lost"],
      ["board to the top", "board has the keys"],
    ]);
    room.focused = false;
    screens.connected([L, P], "display-added");
    expect([room.full, room.bounds.x, moves]).toEqual([true, 1000, ["got", "lost", "got"]]);
  });

  test("moves on to the screen that is left, and gives way to the facilitator's window", () => {
    open(L, P, M);
    expect(room.bounds.x).toBe(1000);
    screens.connected([L, M], "display-removed");
    settle();
    expect([room.full, room.bounds.x, moves]).toEqual([true, 1000, ["other"]]);
    // The laptop is shut: what is left is the facilitator's now.
    screens.connected([M], "display-removed");
    settle();
    expect([room.full, moves, done]).toEqual([false, ["other", "lost"], ["board to the top"]]);
  });

  test("hears nothing of screens once it is closed", () => {
    open(L, P);
    room.gone = true;
    room.emit("closed");
    screens.connected([L], "display-removed");
    expect([moves, room.full]).toEqual([[], true]);
    expect(screens.eventNames()).toEqual([]);
  });
});
