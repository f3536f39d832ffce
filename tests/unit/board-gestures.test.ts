/** What a hand on the board means. */
import { describe, expect, test } from "vitest";
import {
  beginLink,
  beginPlace,
  giveUp,
  IDLE,
  move,
  press,
  release,
  type Effect,
  type Gesture,
  type Hand,
  type HandSituation,
  type GestureStep,
} from "../../renderer/board/gestures.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { handAt } from "./board-hand.ts";

const id = (name: string) => name as StoneId;
const [A, B, C] = [id("a"), id("b"), id("c")];
const PLACES = new Map([
  [A, { x: 0, y: 0 }],
  [B, { x: 100, y: 0 }],
  [C, { x: 200, y: 50 }],
]);

/** A follows b, and nothing may be linked with c. */
const situation = (selected: readonly StoneId[] = [], moves = true): HandSituation => ({
  selection: new Set(selected),
  linkOf: (one, other) => (one !== other && one !== C && other !== C ? { from: A, to: B } : null),
  within: ({ x, width }) => [...PLACES].filter(([, place]) => place.x >= x && place.x <= x + width).map(([stone]) => stone),
  placeOf: (stone) => PLACES.get(stone),
  moves,
});

/** Does one thing after the other; gives the last gesture and all that followed. */
function play(...steps: readonly ((gesture: Gesture) => GestureStep)[]): readonly [Gesture, readonly Effect[]] {
  let gesture: Gesture = IDLE;
  const effects: Effect[] = [];
  for (const step of steps) {
    const [next, ...more] = step(gesture);
    gesture = next;
    effects.push(...more);
  }
  return [gesture, effects];
}
const down = (now: HandSituation, hand: Hand) => (gesture: Gesture) => press(gesture, hand, now);
const to = (now: HandSituation, hand: Hand) => (gesture: Gesture) => move(gesture, hand, now);
const up = (now: HandSituation, hand: Hand) => (gesture: Gesture) => release(gesture, hand, now);
const select = (...ids: StoneId[]) => ({ type: "select", ids, additive: false });

describe("choosing", () => {
  test("a press on a stone chooses it at once, so that it can be dragged in the same movement", () => {
    const now = situation();
    expect(play(down(now, handAt(0, 0, { stone: A })))[1]).toEqual([select(A)]);
  });

  test("with Shift a press adds a stone, and takes it away again", () => {
    const now = situation([A]);
    expect(play(down(now, handAt(100, 0, { stone: B, adds: true })))[1]).toEqual([select(A, B)]);
    expect(play(down(now, handAt(0, 0, { stone: A, adds: true })))[1]).toEqual([select()]);
  });

  test("a click on one of several chosen stones leaves that one", () => {
    const now = situation([A, B]);
    const click = handAt(0, 0, { stone: A });
    expect(play(down(now, click), up(now, click))[1]).toEqual([select(A)]);
  });

  test("a click on the tag of what lies under a stone chooses the stone and unfolds it", () => {
    const now = situation([]);
    const click = handAt(0, 0, { stone: A, onTag: true });
    expect(play(down(now, click), up(now, click))[1].at(-1)).toEqual({ type: "unfold", id: A });
    const adds = handAt(0, 0, { stone: A, onTag: true, adds: true });
    expect(play(down(now, adds), up(now, adds))[1]).toEqual([select(A)]);
  });

  test("a click on the ground chooses nothing, a click on a link the link", () => {
    const now = situation([A]);
    const ground = handAt(50, 50);
    expect(play(down(now, ground), up(now, ground))[1]).toEqual([select(), { type: "selectLink", key: null }]);
    const link = handAt(50, 50, { link: "a b" });
    expect(play(down(now, link), up(now, link))[1]).toContainEqual({ type: "selectLink", key: "a b" });
  });

  test("a band adds what it goes around, and Escape takes that back", () => {
    const now = situation([C]);
    const steps = [down(now, handAt(-10, -10, { shift: true, adds: true })), to(now, handAt(110, 10))];
    expect(play(...steps)[1].at(-1)).toEqual(select(C, A, B));
    expect(play(...steps, giveUp)).toEqual([IDLE, [expect.anything(), select(C)]]);
  });
});

describe("moving", () => {
  test("all chosen stones move, and the move is told once, on the drop", () => {
    const now = situation([A, C]);
    const [gesture, effects] = play(
      down(now, handAt(0, 0, { stone: A })),
      to(now, handAt(10, 5)),
      to(now, handAt(30, 12)),
      up(now, handAt(30.4, 12)),
    );
    expect(gesture).toBe(IDLE);
    expect(effects).toEqual([
      {
        type: "move",
        moves: [
          { id: A, x: 30, y: 12 },
          { id: C, x: 230, y: 62 },
        ],
      },
    ]);
  });

  test("a hand that trembles has not moved anything", () => {
    const now = situation([A]);
    expect(play(down(now, handAt(0, 0, { stone: A })), to(now, handAt(2, 2)), up(now, handAt(2, 2)))[1]).toEqual([select(A)]);
  });

  test("Escape in the middle leaves everything where it was", () => {
    const now = situation([A]);
    const [gesture, effects] = play(down(now, handAt(0, 0, { stone: A })), to(now, handAt(30, 12)), giveUp, up(now, handAt(30, 12)));
    expect(gesture).toBe(IDLE);
    expect(effects).toEqual([]);
  });

  test("a view that changes with the press does not make the stone jump", () => {
    const now = situation([A]);
    // A panel opened: the same place of the window is 200 px further on in the world.
    const [gesture] = play(down(now, handAt(0, 0, { stone: A })), to(now, handAt(10, 0, { world: { x: 210, y: 0 } })));
    expect(gesture).toMatchObject({ type: "move", by: { x: 10, y: 0 } });
  });

  test("without dragging: from the menu the stone follows the pointer, and one press puts it down; Escape leaves it", () => {
    const now = situation();
    const begin = () => beginPlace(A, { x: 0, y: 0 });
    const [followed] = play(begin, to(now, handAt(40, 30)));
    expect(followed).toMatchObject({ type: "move", by: { x: 40, y: 30 } });
    const [gesture, effects] = play(begin, to(now, handAt(40, 30)), down(now, handAt(60, 30)), up(now, handAt(60, 30)));
    expect(gesture).toBe(IDLE);
    expect(effects).toEqual([
      { type: "placing", id: A },
      { type: "move", moves: [{ id: A, x: 60, y: 30 }] },
      { type: "placing", id: null },
    ]);
    expect(play(begin, to(now, handAt(40, 30)), giveUp)[1]).toEqual([
      { type: "placing", id: A },
      { type: "placing", id: null },
    ]);
  });

  test("where nothing may be changed, nothing moves", () => {
    const now = situation([A], false);
    expect(play(down(now, handAt(0, 0, { stone: A })), to(now, handAt(30, 12)), up(now, handAt(30, 12)))[1]).toEqual([]);
  });
});

describe("panning", () => {
  test("the ground, the middle button and the space bar move the board", () => {
    const now = situation();
    for (const hand of [handAt(0, 0), handAt(0, 0, { stone: A, button: "middle" }), handAt(0, 0, { stone: A, space: true })]) {
      expect(play(down(now, hand), to(now, { ...hand, at: { x: 20, y: -7 } }))[1]).toEqual([{ type: "pan", dx: 20, dy: -7 }]);
    }
  });
});

describe("linking", () => {
  const over = { type: "linking", from: null };

  test("dragged from the handle to a stone", () => {
    const now = situation();
    const [gesture, effects] = play(
      () => beginLink(A, { x: 5, y: 0 }, true),
      to(now, handAt(100, 0, { stone: B })),
      up(now, handAt(100, 0, { stone: B })),
    );
    expect(gesture).toBe(IDLE);
    expect(effects).toEqual([{ type: "linking", from: A }, { type: "link", from: A, to: B }, over]);
  });

  test("without dragging: the handle, then the stone", () => {
    const now = situation();
    const handle = handAt(5, 0, { stone: A });
    const steps = [
      () => beginLink(A, handle.world, true),
      up(now, handle),
      to(now, handAt(60, 0)),
      down(now, handAt(100, 0, { stone: B })),
    ];
    expect(play(...steps)[1].slice(1)).toEqual([{ type: "link", from: A, to: B }, over]);
  });

  test("backwards, the link goes the way that the rule allows", () => {
    const now = situation();
    expect(play(() => beginLink(B, { x: 0, y: 0 }, true), up(now, handAt(0, 0)))[1]).toEqual([{ type: "linking", from: B }]);
    expect(play(() => beginLink(B, { x: 0, y: 0 }, false), down(now, handAt(0, 0, { stone: A })))[1]).toContainEqual({
      type: "link",
      from: A,
      to: B,
    });
  });

  test("what is not allowed is asked for all the same: the refusal comes in words", () => {
    const now = situation();
    expect(play(() => beginLink(A, { x: 0, y: 0 }, false), down(now, handAt(0, 0, { stone: C })))[1]).toContainEqual({
      type: "link",
      from: A,
      to: C,
    });
  });

  test("the ground or Escape give it up", () => {
    const now = situation();
    const begin = () => beginLink(A, { x: 0, y: 0 }, false);
    expect(play(begin, down(now, handAt(50, 50)))).toEqual([IDLE, [{ type: "linking", from: A }, over]]);
    expect(play(begin, giveUp)).toEqual([IDLE, [{ type: "linking", from: A }, over]]);
  });
});
