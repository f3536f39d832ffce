/** Before what is open is closed, the window is asked for what is being written in it, and nobody waits for one that does not answer. */
import type { WebContents } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeLeaving } from "../../../electron/app/leaving.ts";

const page = (is: "well" | "crashed" | "loading" | "gone" = "well") => {
  const told: string[] = [];
  const contents = {
    isCrashed: () => is === "crashed",
    isLoading: () => is === "loading",
    isDestroyed: () => is === "gone",
    send: (name: string) => void told.push(name),
  };
  return { told, contents: contents as unknown as WebContents };
};

/** Whether a promise has ended by now. */
const hasEnded = async (promise: Promise<unknown>): Promise<boolean> => {
  let ended = false;
  void promise.then(() => (ended = true));
  await vi.advanceTimersByTimeAsync(0);
  return ended;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("it ends with the window's answer", async () => {
  const { contents, told } = page();
  const leaving = makeLeaving(() => contents);
  const asked = leaving.bringIn();
  expect(told).toEqual(["app.leaving"]);
  expect(await hasEnded(asked)).toBe(false);
  leaving.broughtIn();
  expect(await hasEnded(asked)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("a window that does not answer is waited for so long, and is asked anew the next time", async () => {
  const { contents, told } = page();
  const leaving = makeLeaving(() => contents, 500);
  const first = leaving.bringIn();
  await vi.advanceTimersByTimeAsync(499);
  expect(await hasEnded(first)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await hasEnded(first)).toBe(true);
  const second = leaving.bringIn();
  expect(told).toHaveLength(2);
  expect(await hasEnded(second)).toBe(false);
});

test("two who ask while it is asked get the one answer", async () => {
  const { contents, told } = page();
  const leaving = makeLeaving(() => contents);
  const both = Promise.all([leaving.bringIn(), leaving.bringIn()]);
  expect(told).toHaveLength(1);
  leaving.broughtIn();
  expect(await hasEnded(both)).toBe(true);
});

test.each(["crashed", "loading", "gone"] as const)("nobody asks a page that is %s", async (is) => {
  const { contents, told } = page(is);
  expect(await hasEnded(makeLeaving(() => contents).bringIn())).toBe(true);
  expect(told).toEqual([]);
});

test("no window, and an answer that nobody asked for", async () => {
  const leaving = makeLeaving(() => undefined);
  leaving.broughtIn();
  expect(await hasEnded(leaving.bringIn())).toBe(true);
});
