/** The timer's arithmetic, by tables: every moment is given, no clock is read. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askLater,
  extended,
  isBreakDue,
  isOver,
  isPaused,
  leftOf,
  MINUTE,
  minutesLeft,
  paused,
  resumed,
  shareLeft,
  spoken,
  timerStageOf,
  started,
  untilNext,
  worked,
  workFrom,
} from "../../shared/room/timer.ts";

const NOW = Date.UTC(2026, 4, 1, 10);
const HOUR = 60 * MINUTE;
const ten = started(10, NOW);
const at = (minutes: number): number => NOW + minutes * MINUTE;

test.each([
  // minutes since the start, minutes said, share, stage
  [0, 10, 1, "start"],
  [0.01, 10, 0.999, "start"],
  [3.5, 7, 0.65, "start"],
  [4.99, 6, 0.501, "start"],
  [5, 5, 0.5, "half"],
  [8.99, 2, 0.101, "half"],
  [9, 1, 0.1, "minute"],
  [9.99, 1, 0.001, "minute"],
  [10, 0, 0, "end"],
  // The laptop slept for two hours meanwhile.
  [130, 0, 0, "end"],
] as const)("ten minutes, after %s", (passed, said, share, stage) => {
  expect(minutesLeft(ten, at(passed))).toBe(said);
  expect(shareLeft(ten, at(passed))).toBeCloseTo(share, 3);
  expect(timerStageOf(ten, at(passed))).toBe(stage);
  expect(isOver(ten, at(passed))).toBe(stage === "end");
});

test.each([
  [0, 1],
  [Number.NaN, 1],
  [2.4, 2],
  [1000, 240],
])("%s minutes asked for are %s", (asked, got) => {
  expect(started(asked, NOW).totalMs).toBe(got * MINUTE);
});

test("a pause keeps what is left, however long it takes", () => {
  const rest = paused(ten, at(4));
  expect(isPaused(rest)).toBe(true);
  expect(leftOf(rest, at(500))).toBe(6 * MINUTE);
  expect(untilNext(rest, at(500))).toBeNull();
  const on = resumed(rest, at(500));
  expect(leftOf(on, at(502))).toBe(4 * MINUTE);
  expect(shareLeft(on, at(502))).toBeCloseTo(0.4);
  expect(resumed(on, at(502))).toBe(on);
});

test("more minutes add to what is left: running, paused, and once it is over", () => {
  expect(leftOf(extended(ten, 5, at(4)), at(4))).toBe(11 * MINUTE);
  expect(shareLeft(extended(ten, 5, at(4)), at(4))).toBeCloseTo(11 / 15);
  const rest = extended(paused(ten, at(4)), 1, at(60));
  expect(isPaused(rest)).toBe(true);
  expect(leftOf(rest, at(70))).toBe(7 * MINUTE);
  const again = extended(ten, 5, at(33));
  expect(leftOf(again, at(33))).toBe(5 * MINUTE);
  expect(shareLeft(again, at(33))).toBe(1);
  expect(extended({ ...ten, hidden: true }, 1, at(1)).hidden).toBe(true);
});

test("those who listen are told what is left, at a few moments only", () => {
  const told = (timer: typeof ten, minutes: number): string => spoken(timer, at(minutes)).words;
  expect(told(ten, 0)).toBe("The timer runs: 10 minutes left.");
  expect(told(ten, 5)).toBe("Half of the time has passed: 5 minutes left.");
  expect(told(ten, 9)).toBe("One minute is left.");
  expect(told(ten, 10)).toBe("Time to come together.");
  expect(told(paused(ten, at(4)), 90)).toBe("The timer is paused: 6 minutes left.");
  // More time, late: what is left counts, not half of the whole.
  const more = extended(ten, 1, at(8));
  expect(told(more, 8)).toBe("Half of the time has passed: 3 minutes left.");
  expect(spoken(more, at(8)).moment).not.toBe(spoken(ten, at(8)).moment);
  for (const [from, to] of [
    [0, 4.9],
    [5, 8.9],
    [9, 9.9],
    [10, 60],
  ] as const)
    expect(spoken(ten, at(from)).moment).toBe(spoken(ten, at(to)).moment);
});

test("the clock is looked at when the next second is over, so that no delay adds up", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 * MINUTE - 1 }), (passed) => {
      const wait = untilNext(ten, NOW + passed) as number;
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(1000);
      expect(leftOf(ten, NOW + passed + wait) % 1000).toBe(0);
    }),
  );
  expect(untilNext(ten, at(10))).toBeNull();
  expect(untilNext(ten, NOW + 4_000, 10_000)).toBe(6_000);
  expect(untilNext(ten, NOW, 10_000)).toBe(10_000);
});

describe("a break", () => {
  const work = workFrom(NOW);
  test.each([
    [60, 59.9, false],
    [60, 60, true],
    [45, 45, true],
    [90, 89, false],
    [90, 200, true],
    [0, 600, false],
  ] as const)("every %s minutes, after %s: %s", (every, passed, due) => {
    expect(isBreakDue(work, every, at(passed))).toBe(due);
  });

  test("later asks again after ten minutes; thanks begins anew", () => {
    const later = askLater(work, at(61));
    expect(isBreakDue(later, 60, at(70.9))).toBe(false);
    expect(isBreakDue(later, 60, at(71))).toBe(true);
    expect(isBreakDue(workFrom(at(61)), 60, at(120))).toBe(false);
    expect(isBreakDue(workFrom(at(61)), 60, at(121))).toBe(true);
  });

  test("a laptop that slept has had its break; a clock that was put back is no work", () => {
    const seen = worked(work, at(1));
    expect(seen).toEqual({ ...work, seen: at(1) });
    expect(worked(seen, at(90)).since).toBe(at(90));
    expect(worked(seen, NOW - HOUR).since).toBe(NOW - HOUR);
  });
});
