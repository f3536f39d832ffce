import { expect, test } from "vitest";
import { makeAwake } from "../../../electron/app/awake.ts";

test("the laptop is kept awake once while the room's screen is open, and not after", () => {
  const held = new Set<number>();
  const started: string[] = [];
  const awake = makeAwake({
    start(type) {
      started.push(type);
      held.add(started.length - 1);
      return started.length - 1;
    },
    stop: (id) => held.delete(id),
  });
  awake(false);
  expect(started).toEqual([]);
  // It also says so each time its size changes.
  for (const open of [true, true, true]) awake(open);
  expect([started, held.size]).toEqual([["prevent-display-sleep"], 1]);
  for (const open of [false, false]) awake(open);
  expect(held.size).toBe(0);
  awake(true);
  expect([started.length, held.size]).toEqual([2, 1]);
});
