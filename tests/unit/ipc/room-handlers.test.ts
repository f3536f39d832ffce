/** The room's screen as a facilitator directs it: what it shows and hears while the workshop, its size and the timer change. */
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Intent } from "../../../shared/changes/intent.ts";
import { apply } from "../../../shared/model/diff.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { walkOf } from "../../../shared/pathway/walk.ts";
import { ROOM_STEPS, UNDIRECTED, type Direction, type View } from "../../../shared/room/direction.ts";
import { workshopOf } from "../scene-make.ts";
import { Desk, LONG, PATH, SCREEN, type Size } from "./room-desk.ts";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  void desk.room.handlers["room.open"](undefined, "board");
});
const walk = (id: string, page = 0): Direction["shows"] => ({ what: "walk", from: "impact", id, page });
const stone = (id: string, page = 0): Direction["shows"] => ({ what: "stone", id, page });
const remove = (...ids: readonly string[]): Intent => ({ do: "stones.remove", ids }) as Intent;
const running = (hidden = false): Direction["timer"] => ({ endsAt: 1000, leftMs: 1000, totalMs: 60_000, hidden });

describe("a walk along the path", () => {
  test("goes through the pages of long words, to the last stone and back to the board", () => {
    desk.show(walk("i"));
    const seen = [desk.shows];
    for (;;) {
      const before = desk.direction;
      desk.step("next");
      if (desk.direction === before || desk.shows === seen.at(-1)) break;
      seen.push(desk.shows);
    }
    const order = walkOf(PATH, "impact");
    expect([...new Set(seen.map((one) => one.split(" ")[1]))]).toEqual(order);
    expect(seen.filter((one) => one.startsWith("walk o")).length).toBeGreaterThan(2);
    desk.step("first");
    expect(desk.shows).toBe("walk i 0");
    desk.step("last");
    expect(desk.shows).toBe(`walk ${order.at(-1)} 0`);
    desk.step("back");
    expect(desk.direction).toEqual(UNDIRECTED);
  });

  test("goes on at the next stone where the one in view is removed, by a change and by undo alike", async () => {
    desk.show(walk("o", 1));
    await desk.change(remove("o"));
    expect(desk.direction.shows).toMatchObject({ what: "walk", page: 0 });
    expect(["a", "b"]).toContain(desk.shows.split(" ")[1]);
    // Undo is a change like any other: the stone comes back, and the walk stays where it is by now.
    const now = desk.shows;
    await desk.room.during(() => (desk.open = PATH));
    expect(desk.shows).toBe(now);
    // And what undo takes away is gone for the room as well.
    desk.show(stone("b"));
    await desk.room.during(() => (desk.open = apply(PATH, { put: [], remove: [{ list: "stones", key: "b" }] } as never)));
    expect(desk.direction).toEqual(UNDIRECTED);
  });
});

test("a dark screen shows again what it showed, with any key; changes meanwhile are not lost", async () => {
  desk.show(walk("o", 1));
  desk.step("blank");
  expect(desk.shows).toBe("walk o 1 blank");
  await desk.change(remove("o"));
  expect(desk.direction).toMatchObject({ blank: true });
  desk.step("next");
  expect(desk.shows).toMatch(/^walk [ab] 0$/);
});

describe("the screen", () => {
  test("that closes gives way to the board, and opens with it again; the timer goes on", () => {
    void desk.room.handlers["room.direct"]({ shows: walk("o", 1), blank: true, timer: running() }, "board");
    void desk.room.handlers["room.close"](undefined, "room");
    expect(desk.direction).toEqual({ ...UNDIRECTED, timer: running() });
    void desk.room.handlers["room.open"](undefined, "board");
    expect(desk.direction).toEqual({ ...UNDIRECTED, timer: running() });
  });

  test.each<[what: string, then: (desk: Desk) => void]>([
    ["is on its side", (one) => one.resize([720, 1280])],
    ["is wider", (one) => one.resize([2560, 720])],
    [
      "leaves a fifth empty",
      (one) => {
        one.emptyFifth = "right";
        one.room.screenChanged();
      },
    ],
    ["shares its place with the timer", (one) => void one.room.handlers["room.direct"]({ timer: running() }, "board")],
  ])("that %s is told how many pages the words have by now, once", (_what, then) => {
    desk.show(stone("o"));
    const { pages } = desk.direction;
    desk.told.length = 0;
    then(desk);
    expect(desk.direction.pages).not.toBe(pages);
    expect(desk.told.filter(([name]) => name === "room.direction")).toEqual([["room.direction", desk.direction]]);
  });

  test("that has the same pages as before is told nothing", () => {
    desk.show(stone("a"));
    desk.told.length = 0;
    desk.resize([1281, 720]);
    expect(desk.told).toEqual([["room.state", { open: true, shape: 1281 / 720 }]]);
  });

  test("says the shape of what the path has of it, while it is there", () => {
    const state = () => desk.told.findLast(([name]) => name === "room.state")?.[1];
    expect(desk.room.shape()).toBeCloseTo(16 / 9);
    desk.resize([1024, 768]);
    expect(desk.room.shape()).toBeCloseTo(4 / 3);
    desk.emptyFifth = "left";
    desk.room.screenChanged();
    expect(state()).toEqual({ open: true, shape: 819 / 768 });
    desk.resize(null);
    expect(desk.room.shape()).toBeNull();
    expect(state()).toEqual({ open: false, shape: null });
  });

  test("that is not there has one page of everything, and the direction is kept for the facilitator", () => {
    desk.resize(null);
    desk.show(stone("o"));
    expect(desk.direction).toEqual({ ...UNDIRECTED, shows: stone("o") });
  });

  test("a hidden timer takes no place", () => {
    desk.show(stone("o"));
    const { pages } = desk.direction;
    void desk.room.handlers["room.direct"]({ timer: running(true) }, "board");
    expect(desk.direction.pages).toBe(pages);
  });
});

test("longer words have more pages as soon as they are written", async () => {
  desk.show(stone("a"));
  expect(desk.direction.pages).toBe(1);
  desk.told.length = 0;
  await desk.change({ do: "stone.edit", id: "a", patch: { text: LONG } } as Intent);
  expect(desk.direction.pages).toBeGreaterThan(1);
  expect(desk.told).toEqual([["room.direction", desk.direction]]);
});

describe("another workshop", () => {
  const view: View = { x: 1, y: 2, width: 800, height: 600, selected: ["o"] };

  test("begins with the board; nothing of the last one is shown", () => {
    void desk.room.handlers["room.show"](view, "board");
    void desk.room.handlers["room.direct"]({ shows: walk("o", 1), blank: true, timer: running() }, "board");
    desk.turnTo(workshopOf([{ id: "o", kind: "outcome" }]));
    expect([desk.direction, desk.room.handlers["room.view"](undefined, "room")]).toEqual([UNDIRECTED, null]);
  });

  test("is not what goes on in another file", async () => {
    void desk.room.handlers["room.show"](view, "board");
    desk.show(walk("o", 1));
    const before = desk.direction;
    desk.room.forget();
    expect([desk.direction, desk.room.handlers["room.view"](undefined, "room")]).toEqual([before, view]);
    // Also after changes, which make a new value of the same workshop.
    await desk.change({ do: "stone.edit", id: "a", patch: { text: "Meet all neighbours" } } as Intent);
    desk.room.forget();
    expect(desk.shows).toBe("walk o 1");
  });

  test("while none is open, keys do nothing", async () => {
    desk.turnTo(null);
    desk.told.length = 0;
    desk.step(...ROOM_STEPS);
    expect([desk.direction, desk.told]).toEqual([UNDIRECTED, []]);
  });
});

describe("a round of choosing", () => {
  const round = {
    id: "r",
    question: "Which first?",
    way: "dots",
    revealed: false,
    votes: ["i", "o", "a", "b"].map((id) => ({ stone: id, counts: [0] })),
  };
  const shown: Direction["shows"] = { what: "round", id: "r", order: "most", page: 0 };
  beforeEach(async () => {
    await desk.change({ do: "items.add", list: "rounds", items: [round] } as unknown as Intent);
    desk.resize([640, 360]);
    desk.show(shown);
  });

  test("has pages on a small screen, and begins at its first where the counts are revealed", async () => {
    expect(desk.direction.pages).toBeGreaterThan(1);
    desk.step("last");
    expect(desk.shows).not.toBe("round r 0");
    await desk.change({ do: "item.edit", list: "rounds", key: "r", patch: { revealed: true } } as unknown as Intent);
    expect(desk.shows).toBe("round r 0");
  });

  test("that is removed gives way to the board", async () => {
    await desk.change({ do: "item.remove", list: "rounds", key: "r" } as unknown as Intent);
    expect(desk.direction).toEqual(UNDIRECTED);
  });
});

describe("pointing and looking", () => {
  test("reach the room's window alone; a view is there for a window that comes late", () => {
    const view: View = { x: 1, y: 2, width: 800, height: 600, selected: [] };
    const point = { on: "screen", x: 0.5, y: 0.5, ink: true } as const;
    desk.told.length = 0;
    void desk.room.handlers["room.show"](view, "board");
    void desk.room.handlers["room.point"](point, "board");
    void desk.room.handlers["room.point"](null, "board");
    expect(desk.heard).toEqual([
      ["room.view", view],
      ["room.pointing", point],
      ["room.pointing", null],
    ]);
    expect(desk.told).toEqual([]);
    desk.resize(null);
    void desk.room.handlers["room.show"]({ ...view, x: 5 }, "board");
    void desk.room.handlers["room.point"](point, "board");
    expect(desk.heard).toHaveLength(3);
    expect(desk.room.handlers["room.view"](undefined, "room")).toEqual({ ...view, x: 5 });
  });

  test("the facilitator's small picture is there while the screen is, once it has drawn something", async () => {
    const picture = () => desk.room.handlers["room.picture"](undefined, "board");
    expect(await picture()).toBe("data:picture 480");
    desk.picture = null;
    expect(await picture()).toBeNull();
    desk.resize(null);
    expect(await picture()).toBeNull();
  });

  test("a screen that has drawn itself has the picture taken again", () => {
    desk.told.length = 0;
    void desk.room.handlers["room.ready"](undefined, "room");
    expect(desk.told).toEqual([["room.state", { open: true, shape: 16 / 9 }]]);
  });
});

test("what is shown next is known to the room before, and what was shown until then", () => {
  const desk = new Desk();
  desk.resize(SCREEN);
  desk.shown.length = 0;
  desk.show(stone("o"));
  expect(desk.shown).toEqual(["board,stone", "stone"]);
  desk.step("back");
  expect(desk.shown.slice(2)).toEqual(["stone,board", "board"]);
});

test("whatever happens in whatever order, the room shows what is there, and every window knows it", async () => {
  const ids = ["i", "o", "a", "b"] as const;
  const id = fc.constantFrom(...ids);
  const happening = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ROOM_STEPS).map((step) => (one: Desk) => one.step(step)) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(walk, stone), id).map(([make, which]) => (one: Desk) => {
        if (one.open && walkOf(one.open, "impact").includes(which as never)) one.show(make(which));
      }),
    },
    id.map((which) => async (one: Desk) => {
      if (one.open?.stones.has(which)) await one.change(remove(which));
    }),
    id.map((which) => async (one: Desk) => {
      if (one.open?.stones.has(which)) await one.change({ do: "stones.park", ids: [which], parked: true } as unknown as Intent);
    }),
    fc.constantFrom<Size | null>(null, [640, 360], SCREEN, [1080, 1920]).map((size) => (one: Desk) => one.resize(size)),
    fc.constantFrom(null, running(), running(true)).map((timer) => (one: Desk) => {
      void one.room.handlers["room.direct"]({ timer }, "board");
    }),
    fc.constantFrom(PATH, null).map((workshop) => (one: Desk) => one.turnTo(workshop)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (happenings) => {
      const one = new Desk();
      for (const happen of happenings) {
        await happen(one);
        const { shows, pages } = one.direction;
        // The last that windows heard is what holds; at the very beginning nothing was said.
        const last = one.told.findLast(([event]) => event === "room.direction")?.[1] ?? UNDIRECTED;
        expect(last).toEqual(one.direction);
        expect(pages).toBeGreaterThanOrEqual(1);
        if ("id" in shows) {
          expect(one.open?.stones.has(shows.id)).toBe(true);
          if (shows.what === "walk") expect(walkOf(one.open as Workshop, shows.from)).toContain(shows.id);
        }
      }
    }),
    { numRuns: 300 },
  );
});
