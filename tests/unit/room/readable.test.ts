/** What the back row reads: letters as the room's screen shows them, in parts of its height. */
import { describe, expect, test } from "vitest";
import type { View } from "../../../shared/room/direction.ts";
import { dressInRoom, leastLetters, lettersSeen } from "../../../shared/room/readable.ts";
import { sceneOf } from "../../../shared/scene/build.ts";
import { boardMeasures } from "../../../shared/scene/measures.ts";
import { ROOM_DEPTHS } from "../../../shared/settings/settings.ts";
import { SMALLEST } from "../../../shared/room/sheet.ts";
import { roomPath } from "../room-path.ts";
import { workshopOf } from "../scene-make.ts";

const workshop = roomPath(40, 1);
const scene = sceneOf(workshop);
const { x, y, width, height } = scene.bounds;
const whole: View = { x: x + width / 2, y: y + height / 2, width, height, selected: [] };

describe("what the back row can read", () => {
  test.each([
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
  ])("of the whole path on %i × %i it is what the board measures", (wide, high) => {
    expect(lettersSeen(scene.stones, whole, { width: wide, height: high })).toBeCloseTo(boardMeasures(scene).words, 3);
  });

  test("moving closer makes it larger by as much, and counts only what is in view", () => {
    const stone = scene.stones.find(({ kind }) => kind === "impact");
    if (!stone) throw new Error("no impact");
    const near: View = { x: stone.x, y: stone.y, width: 160, height: 90, selected: [] };
    expect(lettersSeen(scene.stones, near, { width: 1600, height: 900 })).toBeCloseTo(stone.shape.fontSize / 90, 5);
    expect(lettersSeen(scene.stones, { ...near, x: x - 10_000 }, { width: 1600, height: 900 })).toBeNull();
  });

  test("a screen beside the timer is narrower, and its letters smaller", () => {
    const letters = (wide: number): number => lettersSeen(scene.stones, whole, { width: wide, height: 900 }) ?? 0;
    expect(letters(1200)).toBeLessThan(letters(1600));
  });

  test("3.0 % is read from six heights away, and one stone at full height from every row", () => {
    expect(leastLetters(6)).toBeCloseTo(0.03, 10);
    for (const depth of ROOM_DEPTHS) expect(leastLetters(depth)).toBeLessThan(SMALLEST);
  });

  test("a few stones keep the words of their kinds where these can be read, and have signs where not", () => {
    const few = workshopOf([{ id: "a" }, { id: "o", kind: "outcome" }], [["a", "o"]]);
    const view = (high: number): View => ({ x: 0, y: 0, width: (high * 16) / 9, height: high, selected: [] });
    const screen = { width: 1920, height: 1080 };
    expect(dressInRoom(few, view(400), screen)).toBe("words");
    expect(dressInRoom(few, view(600), screen)).toBe("signs");
    expect(dressInRoom(workshop, view(400), screen)).toBe("signs");
  });
});
