/** What fingers on the board mean: one is a hand, two are a map's, and none throws the board. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fingerDown,
  fingerLost,
  fingerMoved,
  fingerUp,
  isPalm,
  NO_FINGERS,
  type FingerEffect,
  type Fingers,
  type FingerStep,
} from "../../renderer/board/fingers.ts";
import { panned, toWorld, zoomedView, type Viewport } from "../../renderer/board/viewport.ts";
import { handAt } from "./board-hand.ts";

type Step = (fingers: Fingers) => FingerStep;
const down =
  (id: number, x: number, y: number): Step =>
  (fingers) =>
    fingerDown(fingers, id, handAt(x, y));
const to =
  (id: number, x: number, y: number): Step =>
  (fingers) =>
    fingerMoved(fingers, id, handAt(x, y));
const up =
  (id: number, x = 0, y = 0): Step =>
  (fingers) =>
    fingerUp(fingers, id, handAt(x, y));
const lost =
  (id: number): Step =>
  (fingers) =>
    fingerLost(fingers, id);

function play(...steps: readonly Step[]): {
  readonly fingers: Fingers;
  readonly effects: readonly FingerEffect[];
  readonly view: Viewport;
} {
  let fingers = NO_FINGERS;
  let view: Viewport = { zoom: 1, x: 0, y: 0 };
  const effects: FingerEffect[] = [];
  for (const step of steps) {
    const [next, ...more] = step(fingers);
    fingers = next;
    effects.push(...more);
    for (const effect of more) if (effect.type === "look") view = zoomedView(panned(view, effect.dx, effect.dy), effect.factor, effect.at);
  }
  return { fingers, effects, view };
}
const types = (effects: readonly FingerEffect[]): readonly string[] => effects.map(({ type }) => type);

describe("one finger", () => {
  test("taps: the press waits until the finger goes", () => {
    expect(types(play(down(1, 10, 10)).effects)).toEqual([]);
    expect(types(play(down(1, 10, 10), to(1, 13, 12), up(1, 13, 12)).effects)).toEqual(["press", "release"]);
  });

  test("drags once it has moved far enough, from where it came down", () => {
    const { effects } = play(down(1, 10, 10), to(1, 30, 10), to(1, 40, 10), up(1, 40, 10));
    expect(types(effects)).toEqual(["press", "move", "move", "release"]);
    expect(effects[0]).toMatchObject({ hand: { at: { x: 10, y: 10 } } });
  });

  test("that the system takes away has done nothing", () => {
    expect(types(play(down(1, 10, 10), lost(1)).effects)).toEqual([]);
    expect(types(play(down(1, 10, 10), to(1, 50, 10), lost(1)).effects)).toEqual(["press", "move", "giveUp"]);
  });
});

describe("two fingers", () => {
  test("neither choose nor move what they come down on", () => {
    const { effects } = play(down(1, 0, 0), down(2, 100, 0), to(1, -50, 0), to(2, 150, 0), up(1), up(2));
    expect(types(effects).filter((type) => type !== "look")).toEqual(["giveUp"]);
  });

  test("take back what the first had begun", () => {
    expect(types(play(down(1, 0, 0), to(1, 40, 0), down(2, 100, 0)).effects)).toEqual(["press", "move", "giveUp"]);
  });

  test("keep what is under each of them, as on a map", () => {
    const { view } = play(down(1, 100, 100), down(2, 200, 100), to(1, 90, 120), to(2, 260, 160), to(1, 60, 90));
    expect(view.zoom).toBeCloseTo(Math.hypot(260 - 60, 160 - 90) / 100, 6);
    const middle = toWorld(view, { x: 160, y: 125 });
    expect(middle.x).toBeCloseTo(150, 0);
    expect(middle.y).toBeCloseTo(100, 0);
  });

  test("one that is left moves the board on, without a jump, and its going is no tap", () => {
    const before = play(down(1, 0, 0), down(2, 100, 0), to(2, 200, 0));
    const lifted = play(down(1, 0, 0), down(2, 100, 0), to(2, 200, 0), up(2));
    expect(lifted.view).toEqual(before.view);
    const moved = play(down(1, 0, 0), down(2, 100, 0), to(2, 200, 0), up(2), to(1, 30, 10), up(1));
    expect(moved.view).toEqual(panned(before.view, 30, 10));
    expect(types(moved.effects)).not.toContain("release");
    expect(moved.fingers).toBe(NO_FINGERS);
  });

  test("a third that comes or goes moves nothing", () => {
    const two = [down(1, 0, 0), down(2, 100, 0), to(2, 150, 0)];
    expect(play(...two, down(3, 500, 500)).view).toEqual(play(...two).view);
    expect(play(...two, down(3, 500, 500), up(3)).view).toEqual(play(...two).view);
    expect(play(...two, down(3, 500, 500), lost(1)).view).toEqual(play(...two).view);
  });

  test("fingers on the same place, and one that leaps, don't throw the board", () => {
    const same = play(down(1, 50, 50), down(2, 50, 50), to(2, 51, 50), to(2, 250, 50));
    expect(same.view.zoom).toBe(1);
    const leap = play(down(1, 0, 0), down(2, 30, 0), to(2, 3000, 0));
    expect(leap.view.zoom).toBeLessThanOrEqual(4);
  });

  test("whatever fingers do, the board stays where numbers are numbers, and nothing is left when they are gone", () => {
    const place = fc.integer({ min: -500, max: 2000 });
    const step = fc.oneof(
      fc.tuple(fc.constant(down), fc.integer({ min: 1, max: 4 }), place, place),
      fc.tuple(fc.constant(to), fc.integer({ min: 1, max: 4 }), place, place),
      fc.tuple(fc.constant(up), fc.integer({ min: 1, max: 4 }), place, place),
      fc.tuple(fc.constant(lost), fc.integer({ min: 1, max: 4 }), place, place),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = steps.map(([what, id, x, y]) => what(id, x, y));
        const { fingers, view } = play(...all, up(1), up(2), up(3), up(4));
        expect(fingers).toBe(NO_FINGERS);
        expect([view.zoom, view.x, view.y].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

test("a palm is known by its size", () => {
  expect(isPalm({ width: 23, height: 30 })).toBe(false);
  expect(isPalm({ width: 60, height: 110 })).toBe(true);
});
