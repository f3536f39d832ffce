/** A facilitator's desk for tests of the room's screen: the calls that direct it, a workshop, and a window that only listens. */
import { makeRoom, type RoomControl, type RoomWindow } from "../../../electron/ipc/room-handlers.ts";
import { changeFor } from "../../../shared/changes/change.ts";
import type { Intent } from "../../../shared/changes/intent.ts";
import type { EventName } from "../../../shared/ipc/contract.ts";
import { apply } from "../../../shared/model/diff.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { type Direction, type RoomStep } from "../../../shared/room/direction.ts";
import { workshopOf } from "../scene-make.ts";
import type { EmptyFifth } from "../../../shared/settings/settings.ts";

export const LONG = "People who will come to the centre decide together what happens there on each day of the week. ".repeat(20).trim();
export const PATH = workshopOf(
  [
    { id: "i", kind: "impact", text: "There is a day centre" },
    { id: "o", kind: "outcome", text: LONG },
    { id: "a", kind: "activity", text: "Meet the neighbours" },
    { id: "b", kind: "activity", strand: "coproduction", text: "Visit two other centres" },
  ],
  [
    ["a", "o"],
    ["b", "o"],
    ["o", "i"],
  ],
);
export type Size = readonly [width: number, height: number];
export const SCREEN: Size = [1280, 720];

/** The room, its window and its workshop, put together as the application does it. */
export class Desk {
  open: Workshop | null = PATH;
  size: Size | null = null;
  emptyFifth: EmptyFifth = "none";
  picture: string | null = "data:picture";
  /** What every window heard, and what the room's alone. */
  readonly told: (readonly [EventName, unknown])[] = [];
  readonly heard: (readonly [EventName, unknown])[] = [];
  /** What is, or is about to be, on the screen, as often as it was said. */
  readonly shown: string[] = [];
  readonly room: RoomControl;

  constructor() {
    const isOpen = (): boolean => this.open !== null;
    const workshop = (): Workshop => {
      if (!this.open) throw new Error("nothing is open");
      return this.open;
    };
    const window: RoomWindow = {
      getContentSize: () => [...(this.size ?? [])],
      webContents: {
        capturePage: () =>
          Promise.resolve({
            isEmpty: () => this.picture === null,
            resize: ({ width }) => ({ toDataURL: () => `${this.picture} ${width}` }),
          }),
      },
    };
    this.room = makeRoom(
      {
        get isOpen() {
          return isOpen();
        },
        get workshop() {
          return workshop();
        },
      },
      {
        openRoom: () => this.resize(this.size ?? SCREEN),
        closeRoom: () => this.resize(null),
        broadcast: (event, payload) => void this.told.push([event, payload]),
        tellRoom: (event, payload) => {
          if (this.size) this.heard.push([event, payload]);
        },
        room: () => (this.size ? window : undefined),
      },
      { shows: (...shows) => void this.shown.push(shows.map(({ what }) => what).join()) },
      () => this.emptyFifth,
    );
    this.room.forget();
  }

  /** The screen opens, closes or gets another size. */
  resize(size: Size | null): void {
    this.size = size;
    this.room.screenChanged();
  }
  /** Opens another workshop, or closes the one that is open. */
  turnTo(workshop: Workshop | null): void {
    this.open = workshop;
    this.room.forget();
  }
  change(intent: Intent): Promise<void> {
    return this.room.during(() => {
      const done = this.open && changeFor(this.open, intent);
      if (!this.open || !done?.ok) throw new Error(`refused: ${JSON.stringify(done)}`);
      this.open = apply(this.open, done.value.diff);
    });
  }
  show(shows: Direction["shows"]): void {
    void this.room.handlers["room.direct"]({ shows }, "board");
  }
  step(...steps: readonly RoomStep[]): void {
    for (const step of steps) void this.room.handlers["room.step"](step, "board");
  }
  get direction(): Direction {
    return this.room.handlers["room.direction"](undefined, "board") as Direction;
  }
  get shows(): string {
    const { shows, blank } = this.direction;
    return [shows.what, ...("id" in shows ? [shows.id, shows.page] : []), ...(blank ? ["blank"] : [])].join(" ");
  }
}
