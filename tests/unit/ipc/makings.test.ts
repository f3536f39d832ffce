/** What is being made: told where it takes a while, stopped by a person or by what comes next. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FileMaking } from "../../../electron/app/exporter.ts";
import { makeWaiting, newestOnly, PATIENCE_MS, type Waiting } from "../../../electron/ipc/makings.ts";

/** A file that is made when the test says so. */
function making() {
  let resolve!: (bytes: Uint8Array | null) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Uint8Array | null>((...ends) => ([resolve, reject] = ends));
  const one: FileMaking = { result: promise, stop: () => resolve(null) };
  return { one, done: (byte: number) => resolve(new Uint8Array([byte])), fail: () => reject(new Error("no room")) };
}

describe("a file to save", () => {
  let told: (string | null)[];
  let saving: Waiting;
  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    saving = makeWaiting((now) => told.push(now?.name ?? null));
  });
  afterEach(() => vi.useRealTimers());

  test("that is there at once is never said to be made", async () => {
    const { one, done } = making();
    const bytes = saving.done(one, "Word document");
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    done(1);
    expect(await bytes).toEqual(new Uint8Array([1]));
    vi.advanceTimersByTime(10 * PATIENCE_MS);
    expect(told).toEqual([null]);
  });

  test("that takes a while is told, until it is there, stopped, or has failed", async () => {
    for (const end of ["there", "stopped", "failed"] as const) {
      const { one, done, fail } = making();
      const bytes = saving.done(one, end);
      vi.advanceTimersByTime(PATIENCE_MS);
      expect(told).toEqual([end]);
      if (end === "there") done(1);
      if (end === "stopped") saving.stop();
      if (end === "failed") fail();
      if (end === "failed") await expect(bytes).rejects.toThrow("no room");
      else expect(await bytes).toEqual(end === "stopped" ? null : new Uint8Array([1]));
      expect(told).toEqual([end, null]);
      told = [];
    }
  });

  test("gives way to the next, which is not said to be over with it", async () => {
    const [first, second] = [making(), making()];
    const one = saving.done(first.one, "first");
    vi.advanceTimersByTime(PATIENCE_MS);
    const two = saving.done(second.one, "second");
    expect(await one).toBeNull();
    vi.advanceTimersByTime(PATIENCE_MS);
    expect(told).toEqual(["first", "second"]);
    second.done(2);
    expect(await two).toEqual(new Uint8Array([2]));
    expect(told).toEqual(["first", "second", null]);
    // By then there is nothing to stop.
    saving.stop();
  });
});

test("of previews only the newest is made; one that is made already is left alone", async () => {
  const newest = newestOnly();
  const [first, second, third] = [making(), making(), making()];
  const [one, two] = [newest(first.one), newest(second.one)];
  expect(await one).toBeNull();
  second.done(2);
  expect(await two).toEqual(new Uint8Array([2]));
  const three = newest(third.one);
  third.done(3);
  expect([await two, await three]).toEqual([new Uint8Array([2]), new Uint8Array([3])]);
});
